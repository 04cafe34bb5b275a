import type { VNode } from 'preact';
import { agentInconnu, Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

/** First screen: nobody must fill in a form while somebody is in danger. */
export function PageDanger({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Quelqu’un est-il en danger maintenant ?"
      chapeau="Un message n’est pas un secours. Si une vie est en jeu, téléphonez d’abord."
    >
      <Note genre="danger" titre="En danger maintenant">
        <ul>
          <li>
            Secours médicaux : <Telephone numero="15" />
          </li>
          <li>
            Toutes urgences, police, pompiers : <Telephone numero="112" />
          </li>
          <li>
            Idées de suicide, les siennes ou celles d’un proche, jour et nuit : <Telephone numero="3114" />
          </li>
        </ul>
      </Note>
      <p class="actes">
        <a class="bouton principal fr-btn" href="/signalements/nouveau/situation">
          Personne n’est en danger maintenant : continuer
        </a>
      </p>
      <h2>Ce qui se passera ensuite</h2>
      <p>
        Vous décrivez ce que vous avez constaté. L’assistante de service social de votre secteur le reçoit aussitôt et
        propose son aide à l’agent. L’agent est libre d’accepter, de refuser ou de ne pas répondre ; sa réponse, quelle
        qu’elle soit, ne vous sera jamais dite.
      </p>
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
      chapeau="Écrivez ce que vous avez vu ou entendu, sans diagnostic. Vous pourrez relire la date d’envoi dans « Mes signalements »."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Formulaire
        page={page}
        action="/signalements"
        erreurs={erreurs}
        bouton="Envoyer au service social"
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <ChampTexte
          nom="recherche"
          libelle="Nom de l’agent"
          optionnel
          clavier="search"
          aide="Quelques lettres du nom ou du prénom, puis « Chercher ». Seuls les agents de votre périmètre apparaissent."
          valeur={page.valeurs['recherche'] ?? ''}
        />
        <p class="actes">
          <button
            class="bouton fr-btn fr-btn--secondary"
            type="submit"
            formaction="/signalements/nouveau/chercher"
            data-chercher
          >
            Chercher
          </button>
        </p>
        <Trouves agents={agents} champ={lier('agent')} />
        <ChampTexte
          {...lier('situation')}
          lignes={8}
          lisiblePar="l’assistante de service social qui recevra votre message, et elle seule ; l’agent, s’il demande à voir ce qui le concerne"
          aide="Par exemple : absences, isolement, courriers de créanciers, paroles entendues. Ce texte ne part dans aucun courriel."
        />
        <ChampChoix {...lier('agentInforme')} lisiblePar="l’assistante de service social seule" />
      </Formulaire>
    </Gabarit>
  );
}

function Trouves({
  agents,
  champ,
}: {
  agents: AgentTrouve[] | undefined;
  champ: ReturnType<ReturnType<typeof liaison<Deposer>>>;
}): VNode | null {
  if (agents === undefined) return null;
  if (agents.length === 0) {
    return (
      <Note genre="attention" titre="Personne de ce nom dans votre périmètre." id={`champ-${champ.nom}`}>
        {agentInconnu.message}
      </Note>
    );
  }
  const choix = Object.fromEntries(agents.map((a) => [a.id, `${a.nom}, ${a.structure}`]));
  return <ChampChoix {...champ} optionnel={false} choix={choix} />;
}

/** Third screen: what arrived, what will happen, and what he will never be told. */
export function PageRecu({ page, suivi }: { page: ContextePage; suivi: SuiviTiers }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Votre message est bien arrivé"
      chapeau="Une assistante de service social en est chargée depuis cet instant."
    >
      <Definitions
        faits={[
          ['Concerne', suivi.agent],
          ['Reçu le', <Quand le={suivi.recuLe} annee />],
        ]}
      />
      <h2>La suite</h2>
      <ul>
        <li>Elle propose son aide à l’agent, directement et en confidence.</li>
        <li>Quand un texte le prévoit, vous apprendrez que cette proposition a été faite, et le jour. Rien d’autre.</li>
        <li>
          Vous ne saurez jamais ce que l’agent a répondu, ni s’il a répondu : le secret professionnel le protège. Ne le
          lui demandez pas.
        </li>
      </ul>
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href="/signalements">
          Voir mes signalements
        </a>
      </p>
    </Gabarit>
  );
}
