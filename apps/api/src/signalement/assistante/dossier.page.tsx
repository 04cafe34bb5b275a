import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import { motifsFamille } from '#libs/domaine/signalement/beneficiaire.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Quand } from '../../commun/pages/dates.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { Frise, type Moment } from '../../commun/pages/frise.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import { Tableau } from '../../commun/pages/tableau.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Accompagnement } from '../../accompagnement/assistante/depuis-le-dossier.js';
import { Chemin } from '../../conseil/chemin.js';
import { Actes } from './dossier-actes.js';
import { PeutElleAttendre } from './dossier-attente.js';
import { AutresActes } from './dossier-autres-actes.js';
import { Contacts } from './dossier-contacts.js';
import { EchelleDuDossier } from './dossier-echelle.js';
import { Paroles, Question } from './dossier-paroles.js';
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
      <Accompagnement dossier={dossier} />
      <AutresActes page={page} dossier={dossier} />
      {etat.closLe !== undefined || etat.nonRecevable !== undefined ? null : (
        <PeutElleAttendre
          page={page}
          action={`/dossiers/${dossier.reference}/attente`}
          regle={etat}
          dit={etat.caractere?.quoi}
          erreurs={erreurs}
        />
      )}
      <Contacts dossier={dossier} />
      <EchelleDuDossier dossier={dossier} />
      <details>
        <summary>Pourquoi moi ?</summary>
        <Chemin pas={dossier.chemin} />
      </details>
      <h2>Ce qui s’est passé, et ce qui viendra</h2>
      <Frise moments={[...passes(dossier), ...aVenir(dossier)]} />
      <Courriels dossier={dossier} />
    </Gabarit>
  );
}

function Provenance({ dossier: { etat, origine } }: { dossier: DossierLu }): VNode {
  const { origine: o } = etat;
  const recu = <Quand le={etat.deposeLe} fuseau={fuseau(etat.territoire)} />;
  if (etat.famille !== undefined)
    return (
      <>
        {motifsFamille[etat.famille]}, ouvert ici {recu}.
      </>
    );
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
