/** Something in a sentence that may say more than its recipient needs. */
export interface Point {
  quoi: 'nom' | 'date' | 'sante' | 'famille' | 'argent' | 'justice' | 'confie';
  mot: string;
}

export const motsDesPoints: Readonly<Record<Point['quoi'], string>> = {
  nom: 'une personne ou un lieu semble nommé',
  date: 'une date ou un chiffre permet de reconnaître quelqu’un',
  sante: 'parle de santé',
  famille: 'parle de la famille',
  argent: 'parle d’argent',
  justice: 'parle de justice',
  confie: 'rapporte ce qui a été confié',
};

const LEXIQUES: readonly (readonly [Exclude<Point['quoi'], 'nom' | 'date'>, RegExp])[] = [
  [
    'sante',
    /(?<!\p{L})(maladi?e?s?|malade|santé|médecin|médical\p{L}*|médicament\p{L}*|traitement|hospital\p{L}*|hôpital|arrêt de travail|dépress\p{L}*|anxi\p{L}*|burn-?out|épuis\p{L}*|cancer|handicap\p{L}*|addict\p{L}*|alcool\p{L}*|suicid\p{L}*|grossesse|enceinte|psych\p{L}*)/giu,
  ],
  [
    'famille',
    /(?<!\p{L})(conjoint\p{L}*|époux|épouse|mari|femme|divorc\p{L}*|séparation|enfants?|fils|fille|parents?|mère|père|violences?)(?!\p{L})/giu,
  ],
  [
    'argent',
    /(?<!\p{L})(dettes?|surendett\p{L}*|découvert|salaire|loyer|impay\p{L}*|créanci\p{L}*|saisie|budget|euros?|€)/giu,
  ],
  [
    'justice',
    /(?<!\p{L})(plainte|tribunal|procès|police|gendarmerie|condamn\p{L}*|garde à vue|avocat\p{L}*|juge)(?!\p{L})/giu,
  ],
  [
    'confie',
    /(?<!\p{L})(confié\p{L}*|m[’']a dit|m[’']a expliqué|selon (?:elle|lui|l[’']agente?)|il dit|elle dit|avoue\p{L}*|en confidence)(?!\p{L})/giu,
  ],
];

const NOM = /(?<=[\p{L},;:] )(?:M\.|Mme|Mlle|Dr)?\s?\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)*/gu;
const CIVILITE = /\b(?:M\.|Mme|Mlle|Dr)\s\p{Lu}[\p{L}’'-]+/gu;
const DATE =
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \d{4})?|\b(?:19|20)\d{2}\b|\b\d{1,3} ans\b/giu;

/**
 * What in this sentence deserves a second look before it leaves. It helps and never decides: a sentence without a point may say too
 * much, one with a point may be right; she reads each again and says so (R-065, R-071, R-093).
 */
export function reperer(phrase: string): Point[] {
  const trouves: Point[] = [
    ...mots(phrase, CIVILITE).map((mot) => ({ quoi: 'nom', mot }) as const),
    ...mots(phrase, NOM).map((mot) => ({ quoi: 'nom', mot }) as const),
    ...mots(phrase, DATE).map((mot) => ({ quoi: 'date', mot }) as const),
    ...LEXIQUES.flatMap(([quoi, lexique]) => mots(phrase, lexique).map((mot) => ({ quoi, mot }))),
  ];
  const vus = new Set<string>();
  return trouves.filter(({ quoi, mot }) => {
    const cle = `${quoi}|${mot.toLowerCase()}`;
    return vus.has(cle) ? false : (vus.add(cle), true);
  });
}

/** Tells what was confided, in so many words: that is for nobody who is not bound by secrecy (R-122). */
export const rapporteUneConfidence = (phrase: string): boolean => reperer(phrase).some(({ quoi }) => quoi === 'confie');

function mots(phrase: string, motif: RegExp): string[] {
  return [...phrase.matchAll(motif)].map(([mot]) => mot.trim()).filter((mot) => mot !== '');
}

/** One sentence a line, as she types them: what is not a sentence is not sent. */
export function phrasesDe(texte: string): string[] {
  return texte
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== '');
}
