import type { VNode } from 'preact';
import type { Couvert, DemiJour } from '#libs/domaine/absence/prevision.js';
import type { LignePrevue } from '#libs/registre/lecteurs/prevision.js';
import { ETATS, jour, SIGNES } from './prevision-mots.js';

const SEMAINES_PAR_BLOC = 5;

interface Case {
  jour: string;
  /** Both halves of the day; undefined: nobody works then, or it is not looked at. */
  matin: Couvert | undefined;
  apresMidi: Couvert | undefined;
}

/**
 * The same ninety days as a picture: one square a day from Monday to Friday, five weeks side by side. Its words stand in the table
 * below it, so a reader of screens is told so in one sentence and goes on.
 */
export function Calendrier({
  lignes,
  du,
  jours,
}: {
  lignes: readonly LignePrevue[];
  du: string;
  jours: number;
}): VNode {
  const semaines = semainesDe(du, jours);
  const blocs = Array.from({ length: Math.ceil(semaines.length / SEMAINES_PAR_BLOC) }, (_, n) =>
    semaines.slice(n * SEMAINES_PAR_BLOC, (n + 1) * SEMAINES_PAR_BLOC).flat(),
  );
  return (
    <div
      class="calendrier"
      role="img"
      aria-label={`Calendrier de ${jours} jours, poste par poste. Le tableau « Poste par poste » dit la même chose en toutes lettres.`}
    >
      {blocs.map((dates) => (
        <Bloc dates={dates} lignes={lignes} key={dates[0]} />
      ))}
      <p class="legende">
        {(Object.keys(SIGNES) as Couvert[]).map((etat) => (
          <span key={etat}>
            <Carre etat={etat} /> {ETATS[etat]}
          </span>
        ))}
        <span>
          <i class="carre hors" /> jour non ouvré
        </span>
      </p>
    </div>
  );
}

function Bloc({ dates, lignes }: { dates: readonly string[]; lignes: readonly LignePrevue[] }): VNode {
  const [premier = '', dernier = ''] = [dates[0], dates.at(-1)];
  return (
    <div class="bloc">
      <p class="mois">
        {jour(premier)} – {jour(dernier)}
      </p>
      <div class="rang quantiemes">
        <span />
        {dates.map((d) => (
          <span key={d}>{Number(d.slice(8))}</span>
        ))}
      </div>
      {lignes.map((l) => (
        <div class="rang" key={l.poste}>
          <span class="poste">
            {l.titulaire ?? 'Poste vacant'} <small>{l.secteur}</small>
          </span>
          {casesDe(l.demiJours, dates).map((c) => (
            <span class="jour" data-jour={Number(c.jour.slice(8))} key={c.jour}>
              {c.matin === c.apresMidi ? (
                <Carre etat={c.matin} />
              ) : (
                <>
                  <Carre etat={c.matin} demi />
                  <Carre etat={c.apresMidi} demi />
                </>
              )}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function Carre({ etat, demi = false }: { etat: Couvert | undefined; demi?: boolean }): VNode {
  const classe = `carre ${etat === undefined ? 'hors' : `couvert-${etat}`}${demi ? ' demi' : ''}`;
  return <i class={classe}>{etat === undefined ? '' : SIGNES[etat]}</i>;
}

function casesDe(demiJours: readonly DemiJour[], dates: readonly string[]): Case[] {
  const etats = new Map(demiJours.map((d) => [`${d.jour} ${d.moment}`, d.etat]));
  return dates.map((d) => ({ jour: d, matin: etats.get(`${d} matin`), apresMidi: etats.get(`${d} apresMidi`) }));
}

const JOUR_MS = 86_400_000;
const enDate = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Whole weeks, Monday to Friday, around these days. */
function semainesDe(du: string, jours: number): string[][] {
  const debut = Date.parse(`${du}T00:00:00Z`);
  const lundi = debut - ((new Date(debut).getUTCDay() + 6) % 7) * JOUR_MS;
  const fin = debut + (jours - 1) * JOUR_MS;
  const semaines: string[][] = [];
  for (let s = lundi; s <= fin; s += 7 * JOUR_MS) semaines.push([0, 1, 2, 3, 4].map((n) => enDate(s + n * JOUR_MS)));
  return semaines;
}
