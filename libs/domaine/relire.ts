import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { textes } from '#libs/reglementation/textes/index.js';

type Objet = Readonly<Record<string, unknown>>;

const estObjet = (v: unknown): v is Objet => typeof v === 'object' && v !== null && !Array.isArray(v);

/**
 * A state that an earlier version wrote, as today's code expects it. A state is never rewritten by an update: it is encrypted under
 * its own key, and its next act writes it anew. So whatever was added since is completed here, once, with what it would have been:
 * nothing said, nothing asked for, nobody put aside. A state of today comes out as it is.
 */
export function relireEtat(etat: unknown): unknown {
  if (!estObjet(etat)) return etat;
  const texte = estTexte(etat['profil']) ? { profil: unefois(etat['profil'], relireProfil) } : {};
  const reglages = estObjet(etat['reglages']) ? { reglages: unefois(etat['reglages'], relireReglages) } : {};
  const lu = { ...etat, ...texte, ...reglages };
  return estSignalementSansGenre(lu) ? completerSignalement(lu) : lu;
}

const relireReglages = (r: Objet): Objet => {
  const manque = Object.keys(reglagesParDefaut).some((nom) => !(nom in r));
  return manque ? { ...reglagesParDefaut, ...r } : r;
};

/** What thousands of states share comes as one object that nobody may change: it is completed once. */
const relus = new WeakMap<Objet, Objet>();
function unefois<T extends Objet>(v: T, relire: (v: T) => Objet): Objet {
  if (!Object.isFrozen(v)) return relire(v);
  const lu = relus.get(v) ?? relire(v);
  relus.set(v, lu);
  return lu;
}

/** What a mail was to say, written by an earlier version and still to leave. */
export function relireDonnees(gabarit: string, donnees: object): object {
  if (gabarit !== 'receptionAuTiers' || 'promesse' in donnees) return donnees;
  const promesse = (donnees as { promesseOffre?: boolean }).promesseOffre === true ? 'date' : 'rien';
  return { promesse, genre: 'individuel', saisine: false };
}

/** The whole of a text; elsewhere a state names one by its id and version alone. */
const estTexte = (v: unknown): v is Objet & Pick<ProfilReglementaire, 'id' | 'version'> =>
  estObjet(v) && 'demandeDirecte' in v;

/**
 * The text chosen on the first day stays: the same circular. Described with fewer fields then, it is read in today's description of
 * that very text; of a text that this version does not know, what is missing is silence, never a neighbour's words.
 */
function relireProfil(profil: Objet & Pick<ProfilReglementaire, 'id' | 'version'>): Objet {
  const modele = textes.find((t) => t.profil.id === profil.id)?.profil;
  const regles = Object.keys(modele ?? textes[0]?.profil ?? {}).filter((nom) => !FACULTATIFS.has(nom));
  if (regles.every((nom) => nom in profil)) return profil;
  if (modele !== undefined) return { ...modele, version: profil.version };
  return { ...Object.fromEntries(regles.map((nom) => [nom, { force: 'silence' }])), ...profil };
}

const FACULTATIFS = new Set(['fondements']);

/** Version 0.1.0 knew one kind of signalement: of an agent, by somebody, with reminders counted in the offer. */
function estSignalementSansGenre(etat: Objet): boolean {
  return 'offres' in etat && 'origine' in etat && 'paroles' in etat && !('genre' in etat);
}

function completerSignalement(s: Objet): Objet {
  const { offres, rappels } = s as { offres: readonly Objet[]; rappels: readonly unknown[] };
  const voulus = Number(offres.at(-1)?.['rappels'] ?? 0);
  return {
    genre: 'individuel',
    beneficiaire: 'agent',
    portee: 'accompagnement',
    acheminement: [],
    ecartees: [],
    notes: [],
    ...s,
    origine: { entree: 'signalement', ...(s['origine'] as Objet) },
    // Those that she had chosen and that are still to come, at the ordinary interval.
    rappelsPrevus: Array.from({ length: Math.max(0, voulus - rappels.length) }, () => null),
    offres: offres.map(({ rappels: _rappels, ...offre }) => offre),
  };
}
