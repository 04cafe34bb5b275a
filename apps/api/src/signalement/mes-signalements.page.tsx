import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { questions } from '#libs/domaine/signalement/actes/questionner-tiers.js';
import { RepondreQuestion } from '#libs/domaine/signalement/actes/repondre-question.js';
import type { SuiviTiers } from '#libs/registre/lecteurs/mes-signalements.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { deQui } from './mots.js';

interface Props {
  page: ContextePage;
  signalements: SuiviTiers[];
  /** What is wrong in the answer to the question of this signalement. */
  erreurs?: { reference: string; champs: Erreurs };
}

/** What the referrer may know, and nothing that moves with the agent's answer. */
export function PageMesSignalements({ page, signalements, erreurs }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Mes signalements"
      chapeau="Ce que vous avez envoyé, et tout ce que vous pourrez en savoir."
      enErreur={erreurs !== undefined}
    >
      {signalements.map((s) =>
        s.question?.ouverte === true ? (
          <Question page={page} s={s} erreurs={erreurs?.reference === s.reference ? erreurs.champs : {}} />
        ) : null,
      )}
      {signalements.map((s) => (s.texte === null ? null : <Ecrit s={s} />))}
      <Tableau
        legende="Le plus récent en premier"
        colonnes={['Concerne', 'Reçu', 'Suite']}
        vide="Vous n’avez encore rien envoyé."
        lignes={signalements.map((s) => [
          deQui(s.agent, s),
          <Quand le={s.recuLe} annee fuseau={fuseau(s.territoire)} />,
          suite(s),
        ])}
      />
      <Note genre="information" titre="Pourquoi si peu ?">
        La réponse de l’agent lui appartient : accepter, refuser ou ne rien dire. Elle ne vous sera jamais montrée, ni
        ici ni ailleurs, et rien sur cette page n’en dépend. Ne la lui demandez pas.
      </Note>
      <p class="actes">
        <a class="bouton principal fr-btn" href="/signalements/nouveau">
          Signaler une situation
        </a>
      </p>
    </Gabarit>
  );
}

/** One factual question of the ASS. It says nothing of where things stand, and closes by itself. */
function Question({ page, s, erreurs }: { page: ContextePage; s: SuiviTiers; erreurs: Erreurs }): VNode {
  const { question, reference, territoire } = s;
  const cle = question?.cle as keyof typeof questions;
  const fin = jourEnClair(question?.jusquau ?? s.recuLe, { fuseau: fuseau(territoire), annee: true });
  const lier = liaison(RepondreQuestion, page, erreurs);
  return (
    <section>
      <h2>Une question du service social</h2>
      <p>
        Au sujet de {deQui(s.agent, s)} : <strong>{questions[cle]}</strong>
      </p>
      <Formulaire page={page} action={`/signalements/${reference}/question`} erreurs={erreurs} bouton="Répondre">
        <ChampTexte
          {...lier('reponse')}
          lignes={4}
          aide={`Des faits seulement. La question se ferme d’elle-même le ${fin} ; ne pas répondre n’a aucune conséquence.`}
          lisiblePar="la personne du service social chargée de la situation, et l’agent s’il demande à voir ce qui le concerne"
        />
      </Formulaire>
    </section>
  );
}

function Ecrit({ s }: { s: SuiviTiers }): VNode {
  return (
    <section>
      <h2>Le service social vous écrit</h2>
      <p>Au sujet de votre démarche concernant {deQui(s.agent, s)} :</p>
      <blockquote class="paroles">{s.texte?.mots}</blockquote>
    </section>
  );
}

function suite({ genre, offreFaiteLe, nonRecevableLe, promesse, territoire, reference }: SuiviTiers): VNode {
  const jour = (le: string): string => jourEnClair(le, { fuseau: fuseau(territoire), annee: true });
  const attestation = (
    <>
      {' '}
      · <a href={`/api/v1/mes-signalements/${reference}/attestation.pdf`}>attestation (PDF)</a>
    </>
  );
  if (nonRecevableLe !== null)
    return <>ne peut pas être reçu par le service social : cela tient à la demande, et ne dit rien de l’agent</>;
  if (offreFaiteLe !== null)
    return (
      <>
        aide proposée le {jour(offreFaiteLe)}
        {attestation}
      </>
    );
  if (genre !== 'individuel') return <>remis au service social{attestation}</>;
  return (
    <>
      {promesse
        ? 'un message vous dira quel jour l’aide aura été proposée, et rien d’autre'
        : 'aucune information n’est prévue'}
      {attestation}
    </>
  );
}
