import { dejaRecu, partageTermine, pasUnService } from '../refus.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class NoterReception extends SurUnPartage {}

/** A service outside has no account: it said by telephone that it has it, and she writes so; the agent reads the day. */
export const noterReception: ActeDePartage<NoterReception> = {
  type: 'partage.noterReception',
  champs: NoterReception,
  cible,
  qui: aElle,
  decider(a, p, _champs, contexte, auteur) {
    if (fini(a, p, contexte)) return partageTermine;
    if (!('service' in p.destinataire) || p.transmisLe === undefined) return pasUnService;
    if (p.recuLe !== undefined) return dejaRecu;
    return {
      cible: {
        etat: { ...p, recuLe: contexte.instant },
        faits: [{ type: 'partageRecu', par: auteur.id }],
      },
    };
  },
};
