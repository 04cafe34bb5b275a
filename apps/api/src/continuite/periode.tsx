import type { VNode } from 'preact';
import type { PeriodeSaisie } from '#libs/domaine/absence/actes/periode-saisie.js';
import type { Constructeur } from '#libs/domaine/acte.js';
import { ChampCase, ChampChoix, ChampDate } from '../commun/pages/champs.js';
import { liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  champs: Constructeur<PeriodeSaisie>;
  page: ContextePage;
  erreurs: Erreurs;
  /** Which form, where two stand on one page. */
  de?: string;
}

const DEMI_JOURNEES = [
  'lundiMatin',
  'lundiApresMidi',
  'mardiMatin',
  'mardiApresMidi',
  'mercrediMatin',
  'mercrediApresMidi',
  'jeudiMatin',
  'jeudiApresMidi',
  'vendrediMatin',
  'vendrediApresMidi',
] as const;

/** From which day to which; halves of days stay folded, as most absences have none. */
export function Periode({ champs, page, erreurs, de }: Props): VNode {
  const lier = liaison(champs, page, erreurs);
  const ici = de === undefined ? {} : { de };
  const plie = [...DEMI_JOURNEES, 'duMoment', 'dernierMoment'] as const;
  const ouvert = plie.some((n) => page.valeurs[n] !== undefined || erreurs[n] !== undefined);
  return (
    <>
      <ChampDate {...lier('du')} {...ici} />
      <ChampDate {...lier('dernierJour')} {...ici} />
      <details open={ouvert}>
        <summary>Des demi-journées ?</summary>
        <ChampChoix {...lier('duMoment')} {...ici} aide="Sans réponse : dès le matin." />
        <ChampChoix {...lier('dernierMoment')} {...ici} aide="Sans réponse : toute la journée." />
        <fieldset class="champ fr-fieldset">
          <legend class="fr-fieldset__legend">
            Seulement ces demi-journées de chaque semaine <span class="facultatif">(facultatif)</span>
          </legend>
          <p class="aide fr-hint-text">
            Rien de coché : toute la semaine. Les jours où vous ne travaillez jamais ne sont pas des absences : ne les
            cochez pas.
          </p>
          {DEMI_JOURNEES.map((nom) => (
            <ChampCase {...lier(nom)} {...ici} key={nom} />
          ))}
        </fieldset>
      </details>
    </>
  );
}
