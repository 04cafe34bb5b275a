import { Texte } from '../../champs.js';
import type { Acte, Auteur, Contexte, Decision } from '../../acte.js';
import { refus, type Refus } from '../../erreurs.js';
import { gelEnCours, type Conservable } from '../etat.js';

export class Geler {
  @Texte({ libelle: 'Pourquoi ce dossier doit être gardé', min: 10, max: 500 })
  motif!: string;
}

export class LeverLeGel {}

export const dejaGele = refus('DEJA_GELE', 'L’effacement de ce dossier est déjà arrêté.');
export const pasDeGel = refus('PAS_DE_GEL', 'Rien n’arrête l’effacement de ce dossier.');

/** Who may: the professional who answers for it. */
type Titulaire<E> = (etat: E) => string;

/**
 * A legal duty (a trial, a request under way) keeps the dossier: a named act, with its reason, that the agent reads as well as
 * she. Nothing is erased while it stands, and nothing else changes.
 */
export function gelerPour<E extends Conservable>(nature: string, titulaire: Titulaire<E>): Acte<E, Geler> {
  return {
    type: `${nature}.geler`,
    champs: Geler,
    qui: (auteur, e) => titulaire(e) === auteur.id,
    decider: (e, { motif }, contexte, auteur): Refus | Decision<E> => poser(e, motif, contexte, auteur),
  };
}

/** The same by the technical line above, for a dossier that it does not read: the reason says why, not what. */
export function gelerEnEncadrementPour<E extends Conservable>(nature: string): Acte<E, Geler> {
  return {
    type: `${nature}.gelerEnEncadrement`,
    champs: Geler,
    porte: 'encadrement',
    qui: encadre,
    decider: (e, { motif }, contexte, auteur): Refus | Decision<E> => poser(e, motif, contexte, auteur),
  };
}

/** Lifted by name too; the time goes on from where it would be. */
export function leverPour<E extends Conservable>(nature: string, titulaire: Titulaire<E>): Acte<E, LeverLeGel> {
  return {
    type: `${nature}.leverLeGel`,
    champs: LeverLeGel,
    qui: (auteur, e) => titulaire(e) === auteur.id,
    decider: (e, _champs, contexte, auteur): Refus | Decision<E> => lever(e, contexte, auteur),
  };
}

export function leverEnEncadrementPour<E extends Conservable>(nature: string): Acte<E, LeverLeGel> {
  return {
    type: `${nature}.leverLeGelEnEncadrement`,
    champs: LeverLeGel,
    porte: 'encadrement',
    qui: encadre,
    decider: (e, _champs, contexte, auteur): Refus | Decision<E> => lever(e, contexte, auteur),
  };
}

function encadre<E>(auteur: Auteur, _etat: E, { ligne }: Contexte): boolean {
  return ligne.some((l) => l.personne === auteur.id && l.nature !== 'assistant');
}

function poser<E extends Conservable>(e: E, motif: string, { instant }: Contexte, { id }: Auteur): Refus | Decision<E> {
  if (gelEnCours(e) !== undefined) return dejaGele;
  const gels = [...(e.conservation?.gels ?? []), { le: instant, par: id, motif: motif.trim() }];
  return { etat: { ...e, conservation: { ...e.conservation, gels } }, faits: [{ type: 'gele', par: id }] };
}

function lever<E extends Conservable>(e: E, { instant }: Contexte, { id }: Auteur): Refus | Decision<E> {
  if (gelEnCours(e) === undefined) return pasDeGel;
  const gels = (e.conservation?.gels ?? []).map((g) =>
    g.leveLe === undefined ? { ...g, leveLe: instant, levePar: id } : g,
  );
  return { etat: { ...e, conservation: { ...e.conservation, gels } }, faits: [{ type: 'gelLeve', par: id }] };
}
