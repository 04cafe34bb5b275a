import type { VNode } from 'preact';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { deQui } from '../commun/pages/de-qui.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Chaine, ListeTelephonique } from './chaine.js';
import { CorrigerLaPeriode, DesignerQuelquUn, ValiderLAbsence } from './gestes.js';
import { MessageDAbsence } from './message-absence.js';
import { direInterim, direPeriode } from './mots.js';
import { estTrou, gardeSaPart } from './presenter.js';
import { ReglesDites } from './regles-dites.js';
import { CeQuiReste, EnUnGeste, Trou } from './une-absence.js';

interface Props {
  page: ContextePage;
  lue: AbsenceLue;
  erreurs?: Erreurs;
}

function titreDe({ personne, etat, qualites }: AbsenceLue): string {
  const quoi = etat.genre === 'depart' ? 'départ' : 'absence';
  if (qualites.includes('absente')) return `Votre ${quoi}`;
  return `${quoi === 'départ' ? 'Départ' : 'Absence'} ${deQui(personne?.nom)}`;
}

/** One absence: where it stands, what may be done, the chain, and which words of which text rule it. */
export function PageAbsence({ page, lue, erreurs = {} }: Props): VNode {
  const { lieu, etat } = lue;
  return (
    <Gabarit
      page={page}
      titre={titreDe(lue)}
      chapeau={`${lieu}, ${direPeriode(etat)}.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      {gardeSaPart(lue) ? estTrou(lue) ? <Trou lue={lue} /> : <p>{direInterim(lue)}</p> : null}
      <ListeTelephonique lue={lue} permanence={page.site.telephone} />
      <EnUnGeste page={page} lue={lue} />
      <CeQuiReste lue={lue} />
      <ValiderLAbsence page={page} lue={lue} />
      <DesignerQuelquUn page={page} lue={lue} erreurs={erreurs} />
      <MessageDAbsence page={page} lue={lue} />
      {gardeSaPart(lue) ? <Chaine lue={lue} /> : null}
      <CorrigerLaPeriode page={page} lue={lue} erreurs={erreurs} />
      <ReglesDites profil={etat.profil} />
      <p>
        <a class="fr-link" href="/continuite">
          Toutes les absences
        </a>
      </p>
    </Gabarit>
  );
}
