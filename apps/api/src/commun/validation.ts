import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { Constructeur } from '#libs/domaine/acte.js';
import { descriptionDesChamps, type DescriptionChamp } from '#libs/domaine/champs.js';
import { saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';

/** Hidden fields of every form; they belong to the transport, not to the act. */
const DU_FORMULAIRE = new Set(['_csrf', '_cle', '_page', '_porteur']);

/**
 * The body as an instance of the act's field class, or a refusal with the French messages of its decorators, field by field.
 * A field that the class does not know is refused: a typing error in a program must not pass for an absent value.
 */
export function valider<C extends object>(classe: Constructeur<C>, corps: Record<string, unknown>): C | Refus {
  return verifier(classe, corps);
}

/** The same for a posted form: an empty field is an absent one, a ticked box is true, boxes of one name are a list, line ends are those of one system. */
export function validerFormulaire<C extends object>(
  classe: Constructeur<C>,
  corps: Record<string, unknown>,
): C | Refus {
  const champs = Object.entries(corps).filter(([nom, valeur]) => !DU_FORMULAIRE.has(nom) && valeur !== '');
  const genres = descriptionDesChamps(classe);
  return verifier(classe, Object.fromEntries(champs.map(([nom, v]) => [nom, duFormulaire(genres[nom]?.genre, v)])));
}

function duFormulaire(genre: DescriptionChamp['genre'] | undefined, valeur: unknown): unknown {
  if (genre === 'case') return ['oui', 'on', 'true'].includes(String(valeur));
  return genre === 'numeros' ? [valeur].flat() : valeur;
}

function verifier<C extends object>(classe: Constructeur<C>, corps: Record<string, unknown>): C | Refus {
  const connus = champsConnus(classe);
  const inconnus = Object.keys(corps).filter((nom) => !connus.has(nom));
  const instance = new classe();
  for (const nom of connus) {
    if (Object.hasOwn(corps, nom) && corps[nom] !== null) Object.assign(instance, { [nom]: nettoyer(corps[nom]) });
  }
  const champs = Object.fromEntries<string[]>([
    ...validateSync(instance, { forbidUnknownValues: false }).map((e): [string, string[]] => [e.property, messages(e)]),
    ...inconnus.map((nom): [string, string[]] => [nom.slice(0, 60), ['Champ inconnu.']]),
  ]);
  return Object.keys(champs).length === 0 ? instance : saisieInvalide(champs);
}

function champsConnus(classe: Constructeur<object>): Set<string> {
  const regles = getMetadataStorage().getTargetValidationMetadatas(classe, '', false, false);
  return new Set([...Object.keys(descriptionDesChamps(classe)), ...regles.map((r) => r.propertyName)]);
}

function nettoyer(valeur: unknown): unknown {
  return typeof valeur === 'string' ? valeur.replace(/\r\n?/g, '\n').trim() : valeur;
}

function messages({ constraints = {}, children = [] }: ValidationError): string[] {
  return [...Object.values(constraints), ...children.flatMap(messages)];
}
