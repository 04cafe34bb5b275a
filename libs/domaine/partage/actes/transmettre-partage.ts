import { dernierMot, empeche } from '../../accompagnement/accords/regle.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import type { CourrielADeposer } from '../../courriel.js';
import { composer } from '../courriels/index.js';
import { quoiDe, toutRelu, type Partage } from '../etat.js';
import { aRelire, dejaTransmis, partageNonPrevu, partageTermine } from '../refus.js';
import { genresPossibles } from '../possibles.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class TransmettrePartage extends SurUnPartage {}

/**
 * The words leave, and only now is it decided whether they may: accompaniment, accord of these very words, end, secrecy check, all
 * read under both locks (T-12). The recipient is told that something is to be read, and nothing else.
 */
export const transmettrePartage: ActeDePartage<TransmettrePartage> = {
  type: 'partage.transmettre',
  champs: TransmettrePartage,
  cible,
  qui: aElle,
  decider(a, p, _champs, contexte, auteur) {
    const { instant, cible: reference } = contexte;
    if (p.transmisLe !== undefined) return dejaTransmis;
    if (fini(a, p, contexte)) return partageTermine;
    if (!genresPossibles(a.profil).includes(p.genre)) return partageNonPrevu;
    if (!toutRelu(p)) return aRelire;
    const empechement = empeche(
      a,
      instant,
      p.objet ?? 'accompagnement',
      p.objet === null ? undefined : quoiDe(reference, p),
    );
    if (empechement !== undefined) return empechement;
    const dehors = 'service' in p.destinataire;
    const jusquau = borne(a, p);
    const code = dehors ? 1 : undefined;
    return {
      cible: {
        etat: { ...p, transmisLe: instant, jusquau, ...(code === undefined ? {} : { code }) },
        faits: [{ type: 'partageTransmis', par: auteur.id, genre: p.genre }],
        partage: { transmis: { jusquau, ...(code === undefined ? {} : { code }) } },
        courriels: annonce(p),
      },
    };
  },
};

/** No share outlives the accord to be accompanied, nor the accord of its words. */
function borne(a: Accompagnement, p: Partage): string {
  const socle = dernierMot(a, 'accompagnement')?.expire;
  return socle !== undefined && socle < p.jusquau ? socle : p.jusquau;
}

/** A mail to the recipient's own box; a service without address is told by telephone, with its code. */
function annonce({ destinataire }: Partage): CourrielADeposer[] {
  if ('personne' in destinataire) return [composer('partageOuvert', { pour: destinataire.personne, donnees: {} })];
  if (destinataire.courriel === undefined) return [];
  return [composer('partageExterieur', { pour: { adresse: destinataire.courriel }, donnees: {} })];
}
