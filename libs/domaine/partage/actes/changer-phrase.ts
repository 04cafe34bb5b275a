import { Numero, Texte } from '../../champs.js';
import { saisieInvalide } from '../../erreurs.js';
import type { Partage, Phrase } from '../etat.js';
import { dejaTransmis, partageTermine, phraseInconnue, phrasesChangees } from '../refus.js';
import { aElle, aLui, cible, fini, SurUnPartage, type ActeDePartage } from './commun.js';

export class ChangerPhrase extends SurUnPartage {
  @Numero({ libelle: 'Version lue' })
  version!: string;

  @Numero({ libelle: 'Phrase' })
  phrase!: string;

  @Texte({ libelle: 'La phrase, avec vos mots', max: 1000, optionnel: true })
  texte?: string;
}

/**
 * Either of them changes a sentence, or takes it away; what was agreed to is then no longer what would leave, so she reads it again
 * and he is asked again (T-10).
 */
export const changerPhrase: ActeDePartage<ChangerPhrase> = {
  type: 'partage.changerPhrase',
  champs: ChangerPhrase,
  cible,
  qui: (auteur, a, p, contexte) => aElle(auteur, a, p, contexte) || aLui(auteur, a, p, contexte),
  decider(a, p, { version, phrase, texte }, contexte, auteur) {
    if (fini(a, p, contexte)) return partageTermine;
    if (p.transmisLe !== undefined) return dejaTransmis;
    if (version !== String(p.version)) return phrasesChangees;
    const avant = p.phrases.find((f) => String(f.numero) === phrase);
    if (avant === undefined) return phraseInconnue;
    const mots = (texte ?? '').trim();
    if (mots.includes('\n')) return saisieInvalide({ texte: ['Une seule phrase, sur une ligne.'] });
    if (mots === '' && p.phrases.length === 1)
      return saisieInvalide({ texte: ['C’est la seule phrase. Dites plutôt non, ou fermez ce partage.'] });
    const phrases = p.phrases.flatMap((f): Phrase[] => {
      if (f !== avant) return [f];
      return mots === '' ? [] : [{ numero: f.numero, texte: mots, par: auteur.id }];
    });
    const change: Partage = { ...p, phrases, version: p.version + 1 };
    return { cible: { etat: change, faits: [{ type: 'phraseChangee', par: auteur.id, version: change.version }] } };
  },
};
