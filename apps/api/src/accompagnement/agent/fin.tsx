import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { Reprendre } from '#libs/domaine/accompagnement/fin/actes/reprendre.js';
import { Terminer } from '#libs/domaine/accompagnement/fin/actes/terminer.js';
import { rouvrableJusquau } from '#libs/domaine/accompagnement/fin/etat.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { ChampCase, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';

/** To end it because it has served, or to take it up again; neither sends anything to anybody. */
export function SectionFinDeLAgent({ page, mien, erreurs }: PropsMien): VNode | null {
  const { etat, reference, instant } = mien;
  const titre = `fin-${reference}`;
  const chemin = `/mon-espace/accompagnements/${reference}`;
  if (cloture(etat) === undefined)
    return (
      <section aria-labelledby={titre}>
        <h2 id={titre}>Terminer</h2>
        <p class="aide">
          Quand cela vous a servi, vous pouvez terminer vous-même. Rien n’est envoyé, et vous pourrez reprendre.
        </p>
        <Formulaire page={page} action={`${chemin}/fin`} erreurs={erreurs} bouton="Terminer l’accompagnement">
          <ChampTexte
            {...liaison(Terminer, page, erreurs)('bilan')}
            lignes={3}
            lisiblePar="vous et la personne qui vous accompagne"
          />
        </Formulaire>
      </section>
    );
  const limite = rouvrableJusquau(etat);
  if (limite === undefined || instant >= limite) return null;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>Reprendre</h2>
      <p>
        Jusqu’au {jourEnClair(limite, { fuseau: fuseau(etat.territoire), annee: true })}, vous pouvez reprendre de
        vous-même : même dossier, et la même personne si elle reçoit encore. Chaque autre accord vous sera redemandé.
      </p>
      <Formulaire page={page} action={`${chemin}/reprise`} erreurs={erreurs} bouton="Reprendre l’accompagnement">
        <ChampCase {...liaison(Reprendre, page, erreurs)('accord')} />
      </Formulaire>
    </section>
  );
}
