import type { VNode } from 'preact';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { regles, type CleRegle } from '#libs/reglementation/regles.js';
import { silences } from '#libs/reglementation/silences.js';
import { Definitions } from '../commun/pages/definitions.js';
import { contenuEnClair } from '../textes/contenu.js';
import { FORCES, LECTURES } from '../textes/mots.js';

const DITES: readonly CleRegle[] = [
  'continuite',
  'declenchementContinuite',
  'champInterim',
  'autoriteInterim',
  'rolesInterim',
  'validationDesAbsences',
];

/** Which paragraph rules what; where the text is silent, what holds is said to be a local choice, never law (T-20, T-21). */
export function ReglesDites({ profil }: { profil: ProfilReglementaire }): VNode {
  return (
    <details>
      <summary>Ce que dit le texte ({profil.court}), et ce qui est décidé ici</summary>
      <Definitions faits={DITES.map((cle) => [regles[cle].titre, <Regle profil={profil} cle={cle} />])} />
    </details>
  );
}

/** One rule: the words of the text and where they stand, or « réglage local ». */
export function Regle({ profil, cle }: { profil: ProfilReglementaire; cle: CleRegle }): VNode {
  const regle = profil[cle];
  if (regle.force === 'silence')
    return (
      <>
        <strong>Réglage local</strong>, le texte n’en dit rien. {silences[cle].ici}
      </>
    );
  const { contenu, force, lecture, renvoi } = regle;
  return (
    <>
      {contenuEnClair(cle, contenu)}{' '}
      <span class="aide portee">
        {FORCES[force]}, {LECTURES[lecture]}, {renvoi}
      </span>
    </>
  );
}
