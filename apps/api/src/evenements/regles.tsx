import type { VNode } from 'preact';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { regles, type CleRegle } from '#libs/reglementation/regles.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Regle } from '../continuite/regles-dites.js';

const DITES: readonly CleRegle[] = [
  'evenementsGraves',
  'demandeurEvenement',
  'modalitesEvenement',
  'formesDIntervention',
  'coordinationMedicale',
];

/** Which paragraph rules what; where the text is silent, what holds is a local choice, never law (T-36). */
export function ReglesDeLEvenement({ profil }: { profil: ProfilReglementaire }): VNode {
  return (
    <details>
      <summary>Ce que dit le texte ({profil.court}), et ce qui est décidé ici</summary>
      <p>Les délais, en minutes, sont tous des réglages locaux : aucun texte n’en donne.</p>
      <Definitions faits={DITES.map((cle) => [regles[cle].titre, <Regle profil={profil} cle={cle} />])} />
    </details>
  );
}
