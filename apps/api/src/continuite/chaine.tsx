import type { VNode } from 'preact';
import type { AbsenceLue, RangLu } from '#libs/registre/lecteurs/absences.js';
import { Echelle } from '../commun/pages/echelle.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { POSTES, TITRES } from './mots.js';
import { estTrou, ouEnEst, presents } from './presenter.js';

/** Neighbouring lines come after the posts' own; there may be many. */
const VOISINS = 200;

/** Who is asked, in order: rungs agreed beforehand, the technical line, its neighbours, the national one; an empty rung is passed. */
export function Chaine({ lue }: { lue: AbsenceLue }): VNode {
  const proches = lue.rangs.filter((r) => r.rang !== VOISINS);
  const voisins = lue.rangs.filter((r) => r.rang === VOISINS);
  return (
    <section aria-labelledby="chaine">
      <h2 id="chaine">La chaîne, dans l’ordre</h2>
      {lue.rangs.length === 0 ? <p>Aucun poste ne peut prendre le relais ici.</p> : null}
      <Echelle barreaux={proches.map((r, i) => ({ ...barreau(r, lue), rang: i }))} />
      {voisins.length === 0 ? null : (
        <details>
          <summary>Puis les conseillères techniques voisines</summary>
          <Echelle barreaux={voisins.map((r) => barreau(r, lue))} />
        </details>
      )}
    </section>
  );
}

function barreau(r: RangLu, lue: AbsenceLue): { qualite: string; etat: string; telephone: string | null } {
  const { nature, qui, absente, titre } = r;
  const { tenante } = lue;
  const mot = titre === null ? '' : `, ${TITRES[titre]}`;
  if (qui === undefined)
    return { qualite: `${POSTES[nature]}${mot}`, etat: 'poste vacant : ce rang est passé', telephone: null };
  const etat = absente
    ? 'absente ou absent : ce rang est passé'
    : qui.nom === tenante?.nom
      ? ouEnEst(lue) === 'enCours'
        ? 'assure l’intérim'
        : 'assurera l’intérim'
      : 'pas d’absence connue';
  return {
    qualite: `${qui.nom}, ${POSTES[nature].toLowerCase()}${mot}`,
    etat,
    telephone: absente ? null : qui.telephone,
  };
}

/** At the end of the line: numbers that a human answers, until a named one takes it. */
export function ListeTelephonique({ lue, permanence }: { lue: AbsenceLue; permanence: string }): VNode | null {
  if (!estTrou(lue) || lue.etat.trou?.epuiseLe === undefined) return null;
  const la = presents(lue).filter((r) => r.qui?.telephone != null);
  return (
    <Note genre="danger" titre="La ligne technique est épuisée : appelez.">
      <ul>
        {la.map((r) => (
          <li key={r.poste}>
            {r.qui?.nom} : <Telephone numero={r.qui?.telephone ?? ''} />
          </li>
        ))}
        <li>
          Permanence du service social : <Telephone numero={permanence} />
        </li>
      </ul>
    </Note>
  );
}
