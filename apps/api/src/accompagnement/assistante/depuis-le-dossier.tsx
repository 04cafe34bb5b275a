import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { appelleUneOffre } from '#libs/domaine/signalement/etat.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Quand } from '../../commun/pages/dates.js';

/** From the page of a signalement to the accompaniment, when he agreed; or the way to write down that he did. */
export function Accompagnement({ dossier: { reference, etat } }: { dossier: DossierLu }): VNode | null {
  if (etat.accompagneDepuis !== undefined)
    return (
      <p>
        L’agent est accompagné depuis le <Quand le={etat.accompagneDepuis} annee fuseau={fuseau(etat.territoire)} />.{' '}
        <a class="fr-link" href={`/dossiers/${reference}/accompagnement`}>
          Ouvrir l’accompagnement
        </a>
      </p>
    );
  const possible =
    appelleUneOffre(etat) &&
    etat.portee === 'accompagnement' &&
    etat.priseEnCharge !== undefined &&
    etat.reponse?.valeur !== 'non';
  if (!possible) return null;
  return (
    <p>
      <a class="fr-link" href={`/dossiers/${reference}/accord-recueilli`}>
        L’agent m’a dit qu’il veut être accompagné
      </a>
    </p>
  );
}
