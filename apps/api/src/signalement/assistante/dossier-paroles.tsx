import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { questions } from '#libs/domaine/signalement/actes/questionner-tiers.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { Definitions } from '../../commun/pages/definitions.js';
import { Telephone } from '../../commun/pages/telephone.js';

/** What was written, and how to reach the agent. */
export function Paroles({ dossier: { etat, agent, contact, lieu, origine } }: { dossier: DossierLu }): VNode {
  const sait = { oui: 'oui', non: 'non', neSaitPas: 'pas précisé' }[etat.paroles?.agentInforme ?? 'neSaitPas'];
  const { luiMeme, recueil } = etat.origine;
  const effacees = etat.parolesEffaceesLe;
  return (
    <>
      <h2>
        {recueil !== undefined ? 'Ce que vous en avez noté' : luiMeme ? 'Ce que l’agent écrit' : 'Ce qui a été écrit'}
      </h2>
      {etat.paroles === undefined ? (
        <p>
          Ces mots ont été effacés
          {effacees === undefined ? (
            ''
          ) : (
            <>
              {' '}
              <Quand le={effacees} annee fuseau={fuseau(etat.territoire)} />
            </>
          )}
          , comme annoncé.
        </p>
      ) : (
        <blockquote class="paroles">{etat.paroles.situation}</blockquote>
      )}
      <p class="aide">
        {etat.genre === 'individuel'
          ? 'Lisible par : vous, et l’agent s’il demande à voir ce qui le concerne. Chaque lecture est inscrite, et l’agent peut voir laquelle.'
          : 'Lisible par : vous. Chaque lecture est inscrite.'}
      </p>
      <Definitions
        faits={[
          [etat.genre === 'individuel' ? 'Lieu de travail' : 'Service concerné', lieu] as const,
          ...(luiMeme || etat.genre !== 'individuel' ? [] : [[`${origine} l’a dit à l’agent`, sait] as const]),
          ...(etat.paroles?.constateLe === undefined
            ? []
            : [['Constaté depuis', jourEnClair(`${etat.paroles.constateLe}T12:00:00Z`, { annee: true })] as const]),
          ...(etat.pressante === true ? [['Urgence dite', 'cela ne peut pas attendre plusieurs jours'] as const] : []),
          ...(agent === null ? [] : [[`Joindre ${agent}`, <Contact {...contact} />] as const]),
          ...(etat.convergent === undefined
            ? []
            : [['À rapprocher', 'Un autre signalement concerne déjà cette personne.'] as const]),
        ]}
      />
    </>
  );
}

/** The one question to the referrer, and what he answered. */
export function Question({ dossier: { etat, instant } }: { dossier: DossierLu }): VNode | null {
  const { question } = etat;
  if (question === undefined) return null;
  const zone = fuseau(etat.territoire);
  const posee = Object.hasOwn(questions, question.cle) ? questions[question.cle as keyof typeof questions] : '';
  return (
    <section>
      <h2>Votre question</h2>
      <p>
        « {posee} », posée <Quand le={question.le} maintenant={instant} fuseau={zone} />.
      </p>
      {question.reponse !== undefined ? (
        <>
          <blockquote class="paroles">{question.reponse.mots}</blockquote>
          <p class="aide">
            Réponse reçue <Quand le={question.reponse.le} maintenant={instant} fuseau={zone} />. Lisible par : vous.
          </p>
        </>
      ) : question.jusquau <= instant ? (
        <p>Elle est restée sans réponse et s’est fermée d’elle-même.</p>
      ) : (
        <p>
          Sans réponse pour l’instant. Elle se ferme d’elle-même{' '}
          <Quand le={question.jusquau} maintenant={instant} fuseau={zone} /> ; rien ne vous oblige à l’attendre.
        </p>
      )}
    </section>
  );
}

function Contact({ courriel, telephone }: DossierLu['contact']): VNode {
  if (courriel === null && telephone === null) return <>ni adresse ni numéro connus : la lettre reste possible</>;
  return (
    <>
      {telephone === null ? null : <Telephone numero={telephone} />}
      {telephone === null || courriel === null ? null : ' · '}
      {courriel}
    </>
  );
}
