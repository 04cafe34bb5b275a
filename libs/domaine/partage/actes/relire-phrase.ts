import { horsSilence } from '#libs/calendrier/calendrier.js';
import type { Decision } from '../../acte.js';
import { Numero } from '../../champs.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import { composer } from '../courriels/index.js';
import { quoiDe, toutRelu, type Partage } from '../etat.js';
import { dejaTransmis, partageTermine, phraseInconnue } from '../refus.js';
import { aElle, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class RelirePhrase extends SurUnPartage {
  @Numero({ libelle: 'Phrase' })
  phrase!: string;
}

/**
 * She has read this sentence again, for secrecy, as it stands; each by itself. The last one puts them before the agent, who is told
 * that there is something to read; where the text asks for no accord, nobody is asked.
 */
export const relirePhrase: ActeDePartage<RelirePhrase> = {
  type: 'partage.relirePhrase',
  champs: RelirePhrase,
  cible,
  qui: aElle,
  decider(a, p, { phrase }, contexte, auteur) {
    const { instant, titulaire, cible: reference } = contexte;
    if (fini(a, p, contexte)) return partageTermine;
    if (p.transmisLe !== undefined) return dejaTransmis;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (!p.phrases.some((f) => String(f.numero) === phrase)) return phraseInconnue;
    if (toutRelu(p)) return { cible: { etat: p, faits: [] } }; // put before him already, in these very words
    const phrases = p.phrases.map((f) => (String(f.numero) === phrase ? { ...f, relueLe: instant } : f));
    const relu: Partage = { ...p, phrases };
    if (!toutRelu(relu)) return { cible: { etat: relu, faits: [{ type: 'phraseRelue', par: auteur.id }] } };
    const courriels =
      p.objet === null || titulaire === null
        ? []
        : [
            composer('accordDemande', {
              pour: p.agent,
              numero: quoiDe(reference, p),
              donnees: { professionnel: titulaire },
              pasAvant: horsSilence(instant, a.reglages.silence, a.territoire),
            }),
          ];
    const cibleDecision: Decision<Partage> = {
      etat: { ...relu, proposeLe: p.proposeLe ?? instant },
      faits: [{ type: 'partagePropose', par: auteur.id, version: p.version }],
      courriels,
    };
    return { cible: cibleDecision };
  },
};
