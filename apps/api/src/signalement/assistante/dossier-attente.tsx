import type { VNode } from 'preact';
import { caracteresPrevus, Qualifier } from '#libs/domaine/qualifier.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { caracteres } from '#libs/domaine/continuite.js';
import { ChampChoix } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';

interface Props {
  page: ContextePage;
  action: string;
  /** Its text and its local choices give the words. */
  regle: Pick<Signalement, 'profil' | 'reglages'>;
  /** What is said now, where the reader may know it; undefined: nothing was. */
  dit?: keyof typeof caracteres | undefined;
  erreurs: Erreurs;
  /** By the technical line, which reads nothing of it, not even what was said before. */
  sansLire?: true;
}

/**
 * « Peut-elle attendre ? », in the words of the text of the matter (T-19): what cannot goes to whoever stands in when its holder is away;
 * the rest stays with her.
 */
export function PeutElleAttendre({ page, action, regle, dit, erreurs, sansLire }: Props): VNode {
  const lier = liaison(Qualifier, page, erreurs)('caractere');
  const choix = Object.fromEntries([...caracteresPrevus(regle), 'aucun'].map((c) => [c, lier.choix[c] ?? c]));
  const local = regle.profil.champInterim.force === 'silence';
  return (
    <details open={'caractere' in erreurs}>
      <summary>Peut-elle attendre, pendant une absence ?</summary>
      <p>
        {sansLire ? 'Vous le dites sans la lire, par exemple après un appel.' : ouEnEst(dit)} Ce qui ne peut pas
        attendre passe à la personne qui assure l’intérim, pour le temps de l’absence.
      </p>
      <Formulaire page={page} action={action} erreurs={'caractere' in erreurs ? erreurs : {}} bouton="Enregistrer">
        <ChampChoix
          {...lier}
          valeur={page.valeurs['caractere'] ?? dit ?? ''}
          choix={choix}
          aide={
            local
              ? 'Réglage local : le texte ne dit pas ce qu’un intérim peut prendre.'
              : 'Les mots du texte : lui seul dit ce qu’un intérim peut prendre.'
          }
        />
      </Formulaire>
    </details>
  );
}

const ouEnEst = (dit: Props['dit']): string =>
  dit === undefined
    ? 'Rien n’est dit : prise en charge, elle attend le retour de la personne qui la suit.'
    : `C’est dit : ${caracteres[dit].toLowerCase()}.`;
