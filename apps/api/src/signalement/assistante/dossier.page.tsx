import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { questions } from '#libs/domaine/signalement/actes/questionner-tiers.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { Definitions } from '../../commun/pages/definitions.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { Frise, type Moment } from '../../commun/pages/frise.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import { Tableau } from '../../commun/pages/tableau.js';
import { Telephone } from '../../commun/pages/telephone.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Actes } from './dossier-actes.js';
import { AutresActes } from './dossier-autres-actes.js';
import { Contacts } from './dossier-contacts.js';
import { EchelleDuDossier } from './dossier-echelle.js';
import { Situation } from './dossier-situation.js';
import { QuandEvenement } from './instants.js';
import { estAppel, motDeLEvenement, motDuFait, MOTS_GABARITS, deQui } from '../mots.js';
import { motDuCourriel } from './mots-courriels.js';

export interface PropsDossier {
  page: ContextePage;
  dossier: DossierLu;
  erreurs?: Erreurs;
}

/** One dossier, for the professional who answers for it: what is asked of her, what was said, her acts, then who and what comes. */
export function PageDossier({ page, dossier, erreurs = {} }: PropsDossier): VNode {
  const { etat, agent } = dossier;
  return (
    <Gabarit
      page={page}
      titre={deQui(agent, etat)}
      chapeau={<Provenance dossier={dossier} />}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Situation page={page} dossier={dossier} />
      <Paroles dossier={dossier} />
      <Question dossier={dossier} />
      <Actes page={page} dossier={dossier} erreurs={erreurs} />
      <AutresActes page={page} dossier={dossier} />
      <Contacts dossier={dossier} />
      <EchelleDuDossier dossier={dossier} />
      <h2>Ce qui s’est passé, et ce qui viendra</h2>
      <Frise moments={[...passes(dossier), ...aVenir(dossier)]} />
      <Courriels dossier={dossier} />
    </Gabarit>
  );
}

function Provenance({ dossier: { etat, origine } }: { dossier: DossierLu }): VNode {
  const { origine: o } = etat;
  const recu = <Quand le={etat.deposeLe} fuseau={fuseau(etat.territoire)} />;
  if (o.recueil === 'papier') return <>Dossier repris du papier, ouvert ici {recu}.</>;
  if (o.recueil === 'oral') return <>Demande de l’agent, de vive voix, écrite ici {recu}.</>;
  if (o.luiMeme) return <>Demande de l’agent, reçue {recu}.</>;
  const quoi = etat.genre === 'contact' ? 'Message' : o.entree === 'saisine' ? 'Saisine' : 'Signalement';
  return (
    <>
      {quoi} de {origine}, {libelleDuTitre(o.titre)}, reçu{quoi === 'Saisine' ? 'e' : ''} {recu}.
    </>
  );
}

function Paroles({ dossier: { etat, agent, contact, lieu, origine } }: { dossier: DossierLu }): VNode {
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
function Question({ dossier: { etat, instant } }: { dossier: DossierLu }): VNode | null {
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

function passes({ faits, etat }: DossierLu): Moment[] {
  return faits.flatMap(({ instant, fait, par }) => {
    const mot = motDuFait(fait);
    const quand = <Quand le={instant} annee fuseau={fuseau(etat.territoire)} />;
    return mot === undefined ? [] : [{ quand, quoi: par === '' ? mot : `${mot} (${par})` }];
  });
}

/** The calls have their ladder; here stands the rest. */
function aVenir({ avenir, etat }: DossierLu): Moment[] {
  return avenir
    .filter((e) => !estAppel(e))
    .map((e) => ({
      quand: <QuandEvenement e={e} territoire={etat.territoire} />,
      quoi: `À venir : ${motDeLEvenement(e, undefined)}`,
      attendu: true,
    }));
}

function Courriels({ dossier: { courriels, instant, etat } }: { dossier: DossierLu }): VNode {
  const zone = fuseau(etat.territoire);
  return (
    <>
      <h2>Les courriels de ce dossier</h2>
      <Tableau
        legende="Aucun ne dit le nom de l’agent, ni pourquoi."
        colonnes={['Courriel', 'Pour', 'État', 'Depuis']}
        lignes={courriels.map((c) => [
          MOTS_GABARITS[c.gabarit]?.[0] ?? c.gabarit,
          MOTS_GABARITS[c.gabarit]?.[1] ?? '',
          c.etat === 'A_ENVOYER' && c.pasAvant > instant ? (
            <>
              partira <Quand le={c.pasAvant} maintenant={instant} fuseau={zone} />
            </>
          ) : (
            motDuCourriel(c)
          ),
          <Quand le={c.maj} maintenant={instant} fuseau={zone} />,
        ])}
      />
    </>
  );
}
