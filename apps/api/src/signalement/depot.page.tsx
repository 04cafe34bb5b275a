import type { VNode } from 'preact';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import { ChampCase, ChampChoix, ChampDate, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { NumerosUrgence } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { RechercheAgent } from './recherche-agent.js';

/** First screen: nobody must fill in a form while somebody is in danger. */
export function PageDanger({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Quelqu’un est-il en danger maintenant ?"
      chapeau="Un message n’est pas un secours. Si une vie est en jeu, téléphonez d’abord."
    >
      <Note genre="danger" titre="Oui, ou vous hésitez : appelez d’abord">
        <NumerosUrgence />
      </Note>
      <p class="actes">
        <a class="bouton principal fr-btn" href="/signalements/nouveau/qui">
          Non, personne n’est en danger : continuer
        </a>
      </p>
      <h2>Ce qui se passera ensuite</h2>
      <ol>
        <li>Vous décrivez ce que vous avez constaté. Un seul écran, quelques minutes.</li>
        <li>Le service social de votre secteur le reçoit aussitôt, et propose son aide à l’agent.</li>
        <li>
          L’agent est libre d’accepter, de refuser ou de ne pas répondre. Sa réponse ne vous sera jamais dite, quelle
          qu’elle soit.
        </li>
      </ol>
    </Gabarit>
  );
}

interface PropsSignaler {
  page: ContextePage;
  /** Result of the search; undefined before the first one. */
  agents: AgentTrouve[] | undefined;
  /** The ministry has a scheme of help and support. */
  dispositif?: boolean;
  erreurs?: Erreurs;
}

/** Second screen: who, what was seen, and whether the person knows. */
export function PageSignaler({ page, agents, dispositif = false, erreurs = {} }: PropsSignaler): VNode {
  const lier = liaison(Deposer, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Signaler une situation"
      chapeau="Écrivez ce que vous avez vu ou entendu, avec vos mots. Ni diagnostic, ni preuve : une inquiétude suffit."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Formulaire
        page={page}
        action="/signalements"
        erreurs={erreurs}
        bouton="Envoyer au service social"
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <RechercheAgent champ={lier('agent')} recherche={page.valeurs['recherche'] ?? ''} agents={agents} />
        <ChampTexte
          {...lier('situation')}
          lignes={8}
          lisiblePar="la personne du service social chargée de la situation, et l’agent s’il demande à voir ce qui le concerne"
          aide="Écrivez comme si l’agent vous lisait : il le pourra un jour. Des faits (absences, isolement, paroles entendues), rien sur sa santé. Rien de ce texte ne part par courriel, et il est effacé après le premier contact, au délai fixé localement."
        />
        <ChampChoix
          {...lier('agentInforme')}
          aide="Vous n’avez pas à le faire ; le service social en tiendra compte."
          lisiblePar="la personne du service social chargée de la situation"
        />
        <ChampDate {...lier('constateLe')} aide="Si vous vous en souvenez." />
        <ChampCase
          {...lier('pressante')}
          aide={`Le service social est prévenu plus vite. Ce n’est pas un secours : en cas de danger, téléphonez.`}
        />
        {dispositif ? <ChampCase {...lier('dispositif')} /> : null}
        <p class="aide">
          Par cet envoi, vous demandez qu’une aide soit proposée. Le service social ne contrôle pas un agent. L’agent
          peut apprendre qu’une personne s’est inquiétée de lui, et lire un jour ce que vous écrivez ici.
        </p>
      </Formulaire>
    </Gabarit>
  );
}
