import type { VNode } from 'preact';
import type { LignePrevue } from '#libs/registre/lecteurs/prevision.js';
import type { SuiviDeLaLigne } from '#libs/registre/lecteurs/suivi-de-la-ligne.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Tableau } from '../commun/pages/tableau.js';
import { couvertes, mois, situations } from './prevision-mots.js';

/** The dry run of the month, written down by itself, beside what it would say now. */
export function Essais({ lignes, suivi }: { lignes: readonly LignePrevue[]; suivi: SuiviDeLaLigne }): VNode {
  const tenues = lignes.filter((l) => l.titulaire !== null);
  return (
    <section aria-labelledby="essais">
      <h2 id="essais">L’essai du mois : si cette personne était absente aujourd’hui</h2>
      <p>
        Chaque mois, le premier jour ouvré, de lui-même : combien de ses situations ne pourraient pas attendre, et
        combien seraient tenues sans que personne n’ait rien à faire. Des nombres, jamais lesquelles.
      </p>
      <Tableau
        legende="Essais, poste par poste"
        colonnes={['Poste', 'Dernier essai', 'Aujourd’hui']}
        lignes={tenues.map((l) => {
          const fait = suivi.essais[l.poste];
          return [
            `${l.titulaire ?? ''}, ${l.secteur}`,
            fait === undefined ? 'pas encore d’essai' : `${jourEnClair(fait.le)} : ${dire(fait)}`,
            dire(l.essai),
          ];
        })}
        vide="Aucun poste tenu."
      />
    </section>
  );
}

const dire = (e: { situations: number; couvertes: number }): string =>
  e.situations === 0
    ? 'aucune situation ne serait en attente'
    : `${situations(e.situations)}, ${couvertes(e.couvertes)}`;

/** What was nobody's although a text obliges, month by month: small numbers are hidden, zero among them. */
export function Manquements({ suivi: { manquements, seuil } }: { suivi: SuiviDeLaLigne }): VNode {
  return (
    <section aria-labelledby="manquements">
      <h2 id="manquements">Les manquements, mois par mois</h2>
      <p>
        Une absence compte une fois, le mois où la ligne technique a été appelée parce qu’une situation qui ne pouvait
        pas attendre n’était à personne. Sous {seuil}, le nombre est caché : on pourrait reconnaître quelqu’un. Ce seuil
        est un réglage local.
      </p>
      {manquements.every((m) => m.nombre === null) ? (
        <p>
          Les douze derniers mois : <strong>moins de {seuil} chaque mois</strong>, peut-être aucun.
        </p>
      ) : (
        <Tableau
          legende="Absences avec un manquement, douze mois"
          colonnes={['Mois', 'Absences']}
          nombres={[1]}
          lignes={manquements.map((m) => [mois(m.mois), m.nombre ?? `moins de ${seuil}, peut-être aucune`])}
        />
      )}
    </section>
  );
}
