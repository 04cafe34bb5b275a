import { dernierMot, empeche } from '../../accompagnement/accords/regle.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import { Choix } from '../../champs.js';
import type { CourrielADeposer } from '../../courriel.js';
import { composer } from '../courriels/index.js';
import { quoiDe, toutRelu, type Forme, type Partage } from '../etat.js';
import { aRelire, dejaTransmis, documentNonAccorde, partageNonPrevu, partageTermine } from '../refus.js';
import { genresPossibles } from '../possibles.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';
import { formes } from './demander-partage.js';

export class TransmettrePartage extends SurUnPartage {
  @Choix({ libelle: 'Comment le service extérieur le lit', parmi: formes, optionnel: true })
  forme?: Forme;
}

/**
 * The words leave, and only now is it decided whether they may: accompaniment, accord of these very words, end, secrecy check, all
 * read under both locks (T-12). The recipient is told that something is to be read, and nothing else. A sealed document cannot be
 * called back: it leaves only if the agent read so before he agreed; a page, which can be closed, may always leave in its place.
 */
export const transmettrePartage: ActeDePartage<TransmettrePartage> = {
  type: 'partage.transmettre',
  champs: TransmettrePartage,
  cible,
  qui: aElle,
  decider(a, p, champs, contexte, auteur) {
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
    const forme = dehors ? (champs.forme ?? p.forme ?? 'page') : undefined;
    if (forme === 'document' && p.forme !== 'document') return documentNonAccorde;
    const jusquau = borne(a, p);
    const lecture = forme === undefined ? {} : { forme, code: 1 };
    const transmis: Partage = { ...p, ...lecture, transmisLe: instant, jusquau };
    return {
      cible: {
        etat: transmis,
        faits: [{ type: 'partageTransmis', par: auteur.id, genre: p.genre }],
        partage: { transmis: ouverture(transmis) },
        courriels: annonce(transmis),
      },
    };
  },
};

/** No share outlives the accord to be accompanied, nor the accord of its words. */
function borne(a: Accompagnement, p: Partage): string {
  const socle = dernierMot(a, 'accompagnement')?.expire;
  return socle !== undefined && socle < p.jusquau ? socle : p.jusquau;
}

/** What the record opens: a page by its code; of a sealed document nothing, for its code is in no table. */
export function ouverture({ jusquau, forme, code }: Partage): { jusquau: string; code?: number; scelle?: true } {
  if (forme === 'document') return { jusquau, scelle: true };
  return code === undefined ? { jusquau } : { jusquau, code };
}

/**
 * A mail to the recipient's own box; a service without address is told by telephone, with its code. A document is handed over by her
 * own means: this house mails neither it nor its code. The members of a group know their session: none of them is written to.
 */
function annonce({ destinataire, forme }: Partage): CourrielADeposer[] {
  if (forme === 'document') return [];
  if ('personne' in destinataire) return [composer('partageOuvert', { pour: destinataire.personne, donnees: {} })];
  if ('groupe' in destinataire || destinataire.courriel === undefined) return [];
  return [composer('partageExterieur', { pour: { adresse: destinataire.courriel }, donnees: {} })];
}
