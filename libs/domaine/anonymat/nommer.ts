import { saisieInvalide, type Refus } from '../erreurs.js';

/** A word of a text, as typed; whether it begins with a capital. */
export interface MotDuTexte {
  mot: string;
  capitale: boolean;
}

/** Below three letters, and for these, a word says nothing of a name. */
const PARTICULES: ReadonlySet<string> = new Set(
  ['les', 'des', 'aux', 'une', 'mon', 'son', 'ses', 'par', 'sur', 'van', 'von', 'ben', 'dit', 'della'].flatMap((p) => [
    p,
    p.charAt(0).toUpperCase() + p.slice(1),
  ]),
);

/** The words by which a text could name somebody, each once. */
export function motsDuTexte(texte: string): MotDuTexte[] {
  const mots = [...texte.matchAll(/\p{L}+/gu)].map(([mot]) => mot).filter((m) => m.length > 2 && !PARTICULES.has(m));
  return [...new Set(mots)].map((mot) => ({ mot, capitale: mot.charAt(0) !== mot.charAt(0).toLowerCase() }));
}

const CIVILITE = /(?<!\p{L})(?:M\.|Mr|Mme|Mlle|Dr|[Mm]onsieur|[Mm]adame|[Dd]octeur)\s+\p{Lu}[\p{L}’'-]*/gu;
const ADRESSE = /[^\s@]+@[^\s@]+\.\p{L}{2,}/gu;
const TELEPHONE = /(?<!\d)(?:0|\+33\s?)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;

/** What gives somebody away whoever he is, known to the annuaire or not. */
const signes = (texte: string): string[] =>
  [CIVILITE, ADRESSE, TELEPHONE].flatMap((motif) => [...texte.matchAll(motif)].map(([trouve]) => trouve));

/**
 * A text that must name nobody is refused when it does; nothing typed is lost, and the words to take out are shown. It helps whoever
 * writes and proves nothing: she also declares that nobody can be recognised.
 * @param champ the field in which it was typed
 * @param nommes its words that are, in the annuaire, of somebody (`ContexteDepot.nommes`)
 */
export function siNomme(champ: string, texte: string, nommes: readonly string[]): Refus | undefined {
  const mots = [...new Set([...signes(texte), ...nommes])].slice(0, 5);
  if (mots.length === 0) return undefined;
  const cites = mots.map((m) => `« ${m} »`).join(', ');
  return saisieInvalide({
    [champ]: [`Ce texte ne doit nommer personne, et ${cites} peut désigner quelqu’un. Écrivez-le autrement.`],
  });
}
