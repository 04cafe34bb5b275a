import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
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
        <a class="bouton principal fr-btn" href="/signalements/nouveau/situation">
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
  erreurs?: Erreurs;
}

/** Second screen: who, what was seen, and whether the person knows. */
export function PageSignaler({ page, agents, erreurs = {} }: PropsSignaler): VNode {
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
          aide="Par exemple : absences, isolement, courriers de créanciers, paroles entendues. Rien de ce texte ne part par courriel."
        />
        <ChampChoix
          {...lier('agentInforme')}
          aide="Vous n’avez pas à le faire ; le service social en tiendra compte."
          lisiblePar="la personne du service social chargée de la situation"
        />
      </Formulaire>
    </Gabarit>
  );
}

/** Third screen: what arrived, what will happen, and what he will never be told. */
export function PageRecu({ page, suivi }: { page: ContextePage; suivi: SuiviTiers }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Votre signalement est bien arrivé"
      chapeau="Merci de votre attention. Le service social en est chargé ; vous n’avez rien d’autre à faire."
    >
      <Definitions
        faits={[
          ['Concerne', suivi.agent],
          ['Reçu', <Quand le={suivi.recuLe} annee fuseau={fuseau(suivi.territoire)} />],
        ]}
      />
      <h2>La suite</h2>
      <ol>
        <li>Une assistante ou un assistant de service social propose son aide à l’agent, directement.</li>
        <li>
          {suivi.promesse
            ? 'Vous recevrez ensuite un seul message : il vous dira quel jour cette aide a été proposée, et rien d’autre.'
            : 'Vous ne recevrez pas d’autre message que l’accusé de réception.'}
        </li>
        <li>
          Vous ne saurez jamais ce que l’agent a répondu, ni s’il a répondu : le secret professionnel le protège. Ne le
          lui demandez pas.
        </li>
      </ol>
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href="/signalements">
          Voir mes signalements
        </a>
      </p>
    </Gabarit>
  );
}
