import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Quand } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Frise, type Moment } from '../commun/pages/frise.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Actes } from './dossier-actes.js';
import { EchelleDuDossier } from './dossier-echelle.js';
import { Situation } from './dossier-situation.js';
import { QuandEvenement } from './instants.js';
import { estAppel, motDeLEvenement, motDuCourriel, motDuFait, MOTS_GABARITS, deQui } from './mots.js';

export interface PropsDossier {
  page: ContextePage;
  dossier: DossierLu;
  erreurs?: Erreurs;
}

/** One dossier, for the professional who answers for it: what is asked of her, what was said, her acts, then who and what comes. */
export function PageDossier({ page, dossier, erreurs = {} }: PropsDossier): VNode {
  const { etat, agent } = dossier;
  const { origine: o } = etat;
  const recu = <Quand le={etat.deposeLe} fuseau={fuseau(etat.territoire)} />;
  return (
    <Gabarit
      page={page}
      titre={deQui(agent, etat)}
      chapeau={
        o.luiMeme ? (
          <>Demande de l’agent, reçue {recu}.</>
        ) : (
          <>
            Signalement de {dossier.origine}, {libelleDuTitre(o.titre)}, reçu {recu}.
          </>
        )
      }
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Situation dossier={dossier} />
      <Paroles dossier={dossier} />
      <Actes page={page} dossier={dossier} erreurs={erreurs} />
      <EchelleDuDossier dossier={dossier} />
      <h2>Ce qui s’est passé, et ce qui viendra</h2>
      <Frise moments={[...passes(dossier), ...aVenir(dossier)]} />
      <Courriels dossier={dossier} />
    </Gabarit>
  );
}

function Paroles({ dossier: { etat, agent, contact, origine } }: { dossier: DossierLu }): VNode {
  const sait = { oui: 'oui', non: 'non', neSaitPas: 'pas précisé' }[etat.paroles?.agentInforme ?? 'neSaitPas'];
  return (
    <>
      <h2>{etat.origine.luiMeme ? 'Ce que l’agent écrit' : 'Ce qui a été signalé'}</h2>
      <blockquote class="paroles">{etat.paroles?.situation ?? 'Ces mots ont été effacés, comme annoncé.'}</blockquote>
      <p class="aide">
        Lisible par : vous, et l’agent s’il demande à voir ce qui le concerne. Chaque lecture est inscrite, et l’agent
        peut voir laquelle.
      </p>
      <Definitions
        faits={[
          ...(etat.origine.luiMeme ? [] : [[`${origine} l’a dit à l’agent`, sait] as const]),
          ...(agent === null ? [] : [[`Joindre ${agent}`, <Contact {...contact} />] as const]),
          ...(etat.convergent === undefined
            ? []
            : [['À rapprocher', 'Un autre signalement concerne déjà cette personne.'] as const]),
        ]}
      />
    </>
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
