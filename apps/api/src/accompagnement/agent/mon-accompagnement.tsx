import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { Quand } from '../../commun/pages/dates.js';
import { ADRESSES } from './adresses.js';
import type { PropsMien } from './places.js';

/** With whom, since when, and where everything is: what he looks for first. */
export function SectionMonAccompagnement({ mien }: PropsMien): VNode {
  const { etat, professionnel, instant } = mien;
  const zone = fuseau(etat.territoire);
  const fin = cloture(etat);
  const qui = professionnel === undefined ? 'Le service social' : `${professionnel.nom}, ${professionnel.qualite},`;
  const suivant = etat.entretiens
    .filter((e) => e.retenu !== undefined && e.issue === undefined && e.retenu.debut > instant)
    .sort((a, b) => (a.retenu?.debut ?? '').localeCompare(b.retenu?.debut ?? ''))[0];
  if (fin !== undefined)
    return (
      <p class="chapeau">
        Votre accompagnement est terminé depuis le <Quand le={fin.le} annee fuseau={zone} />. Rien ne part plus vers
        vous. Vous pouvez le reprendre de vous-même, dans « {ADRESSES.donnees.libelle} ».
      </p>
    );
  return (
    <>
      <p class="chapeau">
        {qui} vous accompagne depuis le <Quand le={etat.ouvertLe} annee fuseau={zone} />. Ni votre chef ni les
        ressources humaines ne le savent.
      </p>
      <p>
        {suivant?.retenu === undefined ? (
          <>
            Aucun rendez-vous n’est fixé.{' '}
            <a class="fr-link" href={ADRESSES['rendez-vous'].chemin}>
              Mes rendez-vous
            </a>
          </>
        ) : (
          <>
            Prochain rendez-vous : <Quand le={suivant.retenu.debut} maintenant={instant} fuseau={zone} />.{' '}
            <a class="fr-link" href={ADRESSES['rendez-vous'].chemin}>
              Le voir
            </a>
          </>
        )}
      </p>
      <p class="aide">
        Vous pouvez revenir sur votre accord à tout moment, dans «{' '}
        <a class="fr-link" href={ADRESSES.partages.chemin}>
          {ADRESSES.partages.libelle}
        </a>{' '}
        ».
      </p>
    </>
  );
}
