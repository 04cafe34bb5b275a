import type { VNode } from 'preact';
import type { Gardienne, ListeDeGarde, TronconLu } from '#libs/registre/lecteurs/astreintes.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import { enJours, HEURES_PAR_CASE, noms, periode, type Case } from './astreintes-mots.js';

const SIGNES = { presente: '', trou: '!' } as const;

/**
 * The hours ahead as a picture: one square for two hours, one line a day of the place. Its words stand in the table below it, so a reader
 * of screens is told so in one sentence and goes on.
 */
export function GrilleDeGarde({ liste }: { liste: ListeDeGarde }): VNode {
  return (
    <div
      class="calendrier garde"
      role="img"
      aria-label={`${liste.nom}, heure par heure. Le tableau qui suit dit la même chose en toutes lettres.`}
    >
      <div class="rang quantiemes">
        <span />
        {Array.from({ length: 24 / HEURES_PAR_CASE }, (_, n) => (
          <span key={n}>{n * HEURES_PAR_CASE}</span>
        ))}
      </div>
      {enJours(liste).map(({ jour, cases }) => (
        <div class="rang" key={jour}>
          <span class="poste">{jourEnClair(`${jour}T12:00:00.000Z`)}</span>
          {cases.map((c, n) => (
            <span class="jour" data-jour={n * HEURES_PAR_CASE} key={n}>
              <Carre etat={c} />
            </span>
          ))}
        </div>
      ))}
      <p class="legende">
        <span>
          <Carre etat="presente" /> quelqu’un est d’astreinte
        </span>
        <span>
          <Carre etat="trou" /> personne
        </span>
        <span>
          <i class="carre hors" /> pas encore regardé, ou passé
        </span>
      </p>
    </div>
  );
}

function Carre({ etat }: { etat: Case }): VNode {
  return (
    <i class={`carre ${etat === undefined ? 'hors' : `couvert-${etat}`}`}>{etat === undefined ? '' : SIGNES[etat]}</i>
  );
}

/** The same in words: who answers from when to when, and who would be called where nobody does. */
export function HeuresDeGarde({ liste, permanence }: { liste: ListeDeGarde; permanence: string }): VNode {
  return (
    <Tableau
      legende={`Qui répond, ${liste.nom}`}
      colonnes={['Quand', 'Qui', 'Téléphone']}
      lignes={liste.troncons.map((t) => [
        periode(t, liste.territoire),
        <Qui troncon={t} repli={replis(liste, t)} />,
        <Numeros gens={t.presentes.length > 0 ? t.presentes : replis(liste, t)} permanence={permanence} />,
      ])}
    />
  );
}

function Qui({ troncon: { presentes, absentes }, repli }: { troncon: TronconLu; repli: readonly Gardienne[] }): VNode {
  const alors = repli.length > 0 ? noms(repli) : 'la permanence';
  return (
    <>
      {presentes.length > 0 ? (
        noms(presentes)
      ) : (
        <>
          <strong>personne</strong>, alors {alors}
        </>
      )}
      {absentes.length === 0 ? null : <small> ({noms(absentes)} : absence)</small>}
    </>
  );
}

/** Who would be called at that hour, in place of nobody. */
const replis = ({ trous }: ListeDeGarde, t: TronconLu): Gardienne[] =>
  trous.flatMap((trou) => (trou.du <= t.du && t.du < trou.au && trou.repli !== null ? [trou.repli] : []));

function Numeros({ gens, permanence }: { gens: readonly Gardienne[]; permanence: string }): VNode {
  return (
    <>
      {(gens.length === 0 ? [{ nom: 'la permanence', telephone: permanence }] : gens).map(({ nom, telephone }) => (
        <span key={nom}>{telephone === null ? `${nom} : pas de numéro` : <Telephone numero={telephone} />} </span>
      ))}
    </>
  );
}
