import { z } from 'zod';

const texte = z
  .string('attendu : un texte')
  .trim()
  .min(1, 'attendu : un texte, pas du vide')
  .max(400, 'trop long : 400 signes au plus');
const courriel = z.email('attendu : une adresse électronique');
const jour = z.iso.date('attendu : un jour, comme 2026-09-30');
const organisme = z.strictObject({ nom: texte, adresse: texte, telephone: texte.exactOptional() });

/**
 * What the law asks a public service to say of itself, and that no software can know: section `service` of the réglages file.
 * Each entry may be absent: the page then says that the administration has still to complete it, and the start warns.
 */
const entrees = z.strictObject({
  /** Who publishes the site, by its official name (loi n° 2004-575, art. 1-1). */
  editeur: organisme.exactOptional(),
  /** Name or function of whoever answers for what is published. */
  directionPublication: texte.exactOptional(),
  hebergeur: organisme.exactOptional(),
  /** Responsable de traitement (RGPD, art. 13). */
  responsableTraitement: texte.exactOptional(),
  /** Délégué à la protection des données. */
  dpo: z.strictObject({ adresse: texte, courriel }).exactOptional(),
  accessibilite: z
    .strictObject({
      courriel,
      /** Address of the pluriannual plan (décret n° 2019-768). */
      schemaPluriannuel: z.url('attendu : une adresse comme https://…').exactOptional(),
      /** A whole RGAA audit by somebody else: day, who, and percentage of criteria met. */
      audit: z
        .strictObject({ le: jour, par: texte, taux: z.number('attendu : un nombre').min(0).max(100) })
        .exactOptional(),
    })
    .exactOptional(),
  /** Whom to tell of a weakness (RFC 9116). */
  securite: z
    .strictObject({
      contact: z
        .string()
        .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+\d+)$/, 'attendu : mailto:…, https://… ou tel:+…'),
    })
    .exactOptional(),
});
export type Service = z.infer<typeof entrees>;

/** An example that somebody copied without filling it in says nothing: its entry counts as absent. */
const EXEMPLE = /à compléter|a-completer@/i;
export const schemaService = entrees.transform((s): Service =>
  Object.fromEntries(Object.entries(s).filter(([, v]) => !EXEMPLE.test(JSON.stringify(v)))),
);

/** Every entry that the administration must fill in, in the words of the pages. */
const ATTENDUS = {
  editeur: 'l’éditeur du site',
  directionPublication: 'la direction de la publication',
  hebergeur: 'l’hébergeur',
  responsableTraitement: 'le responsable de traitement',
  dpo: 'le délégué à la protection des données',
  accessibilite: 'le contact pour l’accessibilité',
  securite: 'le contact pour la sécurité',
} as const satisfies Record<keyof Service, string>;

export interface Manque {
  entree: keyof Service;
  /** In French, with its article. */
  quoi: string;
}

/** @returns what section `service` does not say yet, in the order of the pages */
export function manquesDuService(service: Service = {}): Manque[] {
  return (Object.entries(ATTENDUS) as [keyof Service, string][])
    .filter(([entree]) => service[entree] === undefined)
    .map(([entree, quoi]) => ({ entree, quoi }));
}

export type EtatAccessibilite = 'non conforme' | 'partiellement conforme' | 'totalement conforme';

/** The three words of the RGAA: without a whole audit there is only the first; 50 % makes the second, all of it the third. */
export function etatAccessibilite({ accessibilite }: Service = {}): EtatAccessibilite {
  const taux = accessibilite?.audit?.taux ?? 0;
  return taux === 100 ? 'totalement conforme' : taux >= 50 ? 'partiellement conforme' : 'non conforme';
}
