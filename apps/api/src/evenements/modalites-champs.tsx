import type { VNode } from 'preact';
import { ModalitesSaisies } from '#libs/domaine/evenement/actes/modalites-saisies.js';
import { formes, motsDesFormes } from '#libs/domaine/evenement/regle.js';
import { libelleDuTitre, type Role } from '#libs/reglementation/roles.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Regle } from '../continuite/regles-dites.js';
import { nomDe } from './mots.js';

interface Props {
  lu: EvenementLu;
  page: ContextePage;
  erreurs: Erreurs;
  de: { de?: string };
}

/** What was agreed: which form, with whom, how; whether the doctor is associated, decided for each event. */
export function ChampsDesModalites({ lu, page, erreurs, de }: Props): VNode {
  const lier = liaison(ModalitesSaisies, page, erreurs);
  const { profil } = lu.etat;
  return (
    <>
      <p class="aide">
        <Regle profil={profil} cle="modalitesEvenement" /> La manière de faire, elle, n’appartient qu’à la
        professionnelle.
      </p>
      <ChampChoix
        {...lier('forme')}
        {...de}
        optionnel={false}
        choix={Object.fromEntries(formes(profil).map(({ forme }) => [forme, motsDesFormes[forme]]))}
      />
      <ChampTexte {...lier('mots')} {...de} lignes={2} lisiblePar="l’équipe, et qui dirige ce service" />
      <ChampChoix {...lier('avec')} {...de} optionnel={false} choix={chefs(lu)} />
      <ChampChoix {...lier('comment')} {...de} optionnel={false} />
      <ChampChoix {...lier('medecin')} {...de} optionnel={false} />
      <Coordination profil={profil} />
      <ChampTexte {...lier('medecinMotif')} {...de} lisiblePar="l’équipe, et qui dirige ce service" />
    </>
  );
}

/** Where the text has the doctor coordinate, nobody else is ever shown as doing so (R-161, T-31). */
export function Coordination({ profil }: { profil: EvenementLu['etat']['profil'] }): VNode {
  return (
    <p class="aide">
      <Regle profil={profil} cle="coordinationMedicale" />
      {profil.coordinationMedicale.force === 'obligation'
        ? ' L’équipe pluridisciplinaire est sous la responsabilité du chef de service et coordonnée par le médecin de prévention ; le service social y est associé, il ne la conduit pas.'
        : null}
    </p>
  );
}

/** Those who lead the place, the nearest first, once each. */
function chefs(lu: EvenementLu): Record<string, string> {
  const siens = lu.autour.encadrants.filter((c) => c.role !== 'medecin').sort((a, b) => a.distance - b.distance);
  const uns = siens.filter((c, i) => siens.findIndex((x) => x.personne === c.personne) === i);
  return Object.fromEntries(
    uns.map((c) => [c.personne, `${nomDe(lu, c.personne)}, ${libelleDuTitre(c.role as Role)}`]),
  );
}
