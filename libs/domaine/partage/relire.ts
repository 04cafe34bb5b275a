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
    /\b(maladi?e?s?|malade|santé|médecin|médical\w*|médicament\w*|traitement|hospital\w*|hôpital|arrêt de travail|dépress\w*|anxi\w*|burn-?out|épuis\w*|cancer|handicap\w*|addict\w*|alcool\w*|suicid\w*|grossesse|enceinte|psych\w*)/giu,
  ],
  [
    'famille',
    /\b(conjoint\w*|époux|épouse|mari|femme|divorc\w*|séparation|enfants?|fils|fille|parents?|mère|père|violences?)\b/giu,
  ],
  ['argent', /\b(dettes?|surendett\w*|découvert|salaire|loyer|impay\w*|créanci\w*|saisie|budget|euros?|€)/giu],
  ['justice', /\b(plainte|tribunal|procès|police|gendarmerie|condamn\w*|garde à vue|avocat\w*|juge)\b/giu],
  [
    'confie',
    /\b(confié\w*|m[’']a dit|m[’']a expliqué|selon (?:elle|lui|l[’']agente?)|il dit|elle dit|avoue\w*|en confidence)\b/giu,
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
