import type { VNode } from 'preact';
import type { TacheDEvenement } from '#libs/registre/lecteurs/taches-d-evenement.js';
import { dureeEnClair } from '../commun/pages/dates.js';
import { FileAttente } from '../commun/pages/file-attente.js';

/** What an event asks, in words; what happens by itself when nobody does it. `evenementSansPersonne` is counted for the administrateur. */
export const motsDesTaches: Readonly<Record<string, readonly [quoi: string, puis: string]>> = {
  evenementAPrendre: ['Un événement attend une prise en charge', 'sinon l’échelon suivant est appelé'],
  repondreAppel: ['On a besoin de vous : dites si vous pouvez y aller', 'sinon d’autres sont appelées'],
  evenementAConfirmer: ['Une demande attend votre confirmation', 'sinon d’autres personnes sont appelées'],
  evenementSansPersonne: ['Personne n’a pris cet événement en charge', 'toute la ligne est rappelée chaque heure'],
  brouillonSansReponse: [
    'Une demande n’est confirmée par personne : téléphonez à la direction',
    'rien ne part avant sa confirmation',
  ],
  interventionDemandee: [
    'Un service demande une intervention, sans urgence',
    'sinon la personne suivante est prévenue',
  ],
  equipeIncomplete: ['L’équipe n’est pas au complet : téléphonez', 'il n’y a plus personne à appeler d’ici'],
  releveProposee: ['C’est le moment d’une relève', 'personne ne part sans vous'],
  roleAPrendre: ['Un rôle vous est proposé', 'il reste à qui le tient jusqu’à ce que vous le preniez'],
  pointDeSituation: ['Un point de situation est attendu', 'rien ne part à votre place'],
  suiviDEvenement: ['Une date du suivi est arrivée', 'rien ne part à votre place'],
  rapportDEvenement: ['Le rapport de clôture est à écrire', 'l’événement reste ouvert'],
  proposerALaFamille: [
    'Aide à proposer à la famille, si elle le veut, par un dossier à elle',
    'sans lien avec l’équipe envoyée',
  ],
};

/** A task may be one of several of its kind (`roleAPrendre.pilote`). */
const motDe = ({ nature }: TacheDEvenement): (typeof motsDesTaches)[string] | undefined =>
  motsDesTaches[nature.split('.')[0] ?? ''];

/** What events ask of her today, before all the rest; a drill says so on its line. */
export function EvenementsDAujourdhui({
  taches,
  instant,
}: {
  taches: readonly TacheDEvenement[];
  instant: string;
}): VNode | null {
  const lignes = taches.filter((t) => motDe(t) !== undefined);
  if (lignes.length === 0) return null;
  return (
    <FileAttente
      titre="Événements graves"
      urgent={lignes.some((t) => !t.exercice)}
      sinon="avant tout le reste"
      lignes={lignes.map((t) => {
        const [quoi, puis] = motDe(t) ?? ['', ''];
        return {
          titre: t.exercice ? `EXERCICE : ${quoi}` : quoi,
          precision: t.ou,
          quand: `depuis ${dureeEnClair((Date.parse(instant) - Date.parse(t.depuis)) / 1000)}`,
          puis,
          acte: { href: `/evenements/${t.reference}`, libelle: 'Ouvrir' },
        };
      })}
    />
  );
}
