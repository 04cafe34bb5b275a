import type { VNode } from 'preact';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { PlutotParTelephone } from '../../signalement/plutot-par-telephone.js';
import { CadreAgent } from './cadre.js';
import type { DerogationDite } from '#libs/registre/lecteurs/derogations.js';
import { Derogations } from './derogations.js';
import { PLACES, type Place } from './places.js';

interface Props {
  page: ContextePage;
  place: Exclude<Place, 'proposition'>;
  miens: readonly MonAccompagnement[];
  /** What was decided before any accompaniment, in the place that says who sees what. */
  avant?: readonly DerogationDite[];
  /** Of the form that came back, in one of the accompaniments. */
  erreurs?: { reference: string; champs: Erreurs };
}

/** One place of the agent's space: its parts, for each accompaniment, the newest first. */
export function PagePlace({ page, place, miens, avant = [], erreurs }: Props): VNode {
  return (
    <CadreAgent page={page} place={place} enErreur={erreurs !== undefined}>
      {miens.length === 0 && avant.length === 0 ? <p>{PLACES[place].vide}</p> : null}
      {miens.map((mien) => (
        <Sections
          page={page}
          place={place}
          mien={mien}
          erreurs={erreurs?.reference === mien.reference ? erreurs.champs : {}}
          key={mien.reference}
        />
      ))}
      <Derogations id="derogations-avant" dites={avant} />
      <PlutotParTelephone page={page} qui={joignable(miens[0])} />
    </CadreAgent>
  );
}

/** The parts of one place for one accompaniment; when none has anything to say, the place says so. */
export function Sections(props: {
  page: ContextePage;
  place: Place;
  mien: MonAccompagnement;
  erreurs: Erreurs;
}): VNode {
  const { page, place, mien, erreurs } = props;
  const parties = PLACES[place].sections
    .map((Section) => Section({ page, mien, erreurs }))
    .filter((partie) => partie !== null);
  return <>{parties.length === 0 ? <p>{PLACES[place].vide}</p> : parties}</>;
}

/** Whoever answers now: while she is away, whoever stands in, else the duty line. */
export function joignable(mien: MonAccompagnement | undefined): MonAccompagnement['professionnel'] {
  return mien?.absence === undefined ? mien?.professionnel : mien.absence.interimaire;
}
