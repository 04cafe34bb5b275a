import type { ProfilReglementaire } from './profil.js';
import { contenuOu } from './regle.js';
import { astras2002 } from './textes/astras-2002.js';
import { mef2016 } from './textes/mef-2016.js';
import { menjs2021 } from './textes/menjs-2021.js';
import { metlMedde2014 } from './textes/metl-medde-2014.js';
import { mtetm2007 } from './textes/mtetm-2007.js';

interface EnVigueur {
  population: string;
  /** First day, ISO date, in which the text governs this population. */
  depuis: string;
  profil: ProfilReglementaire;
}

/**
 * Which text governs whom, and since when: from the day of the text, as the only one that says when it begins does so « immédiate »
 * . A new text adds a line; nothing else changes.
 */
const enVigueur: readonly EnVigueur[] = [
  { population: 'affairesSociales', depuis: astras2002.date, profil: astras2002 },
  { population: 'equipement', depuis: mtetm2007.date, profil: mtetm2007 },
  { population: 'ecologie', depuis: metlMedde2014.date, profil: metlMedde2014 },
  { population: 'mef', depuis: mef2016.date, profil: mef2016 },
  { population: 'education', depuis: menjs2021.date, profil: menjs2021 },
];

/**
 * The text in force for a population on a day (ISO date): the latest that had begun. Chosen once, when a dossier is filed.
 * @returns undefined when no text governs this population on that day.
 */
export function profilApplicable(population: string, jour: string): ProfilReglementaire | undefined {
  return enVigueur
    .filter((e) => e.population === population && e.depuis <= jour)
    .sort((a, b) => (a.depuis < b.depuis ? 1 : -1))[0]?.profil;
}

/** The latest text of a population: what the files of its network, which carry no day, are held against. */
export function dernierProfil(population: string): ProfilReglementaire | undefined {
  return profilApplicable(population, '9999-12-31');
}

/** Populations whose text lets the entourage of an agent call on the service. */
export const populationsAvecEntourage: readonly string[] = enVigueur
  .filter(({ profil }) => fonctionsPrevues(profil).includes('entourage'))
  .map((e) => e.population);

/** Populations whose text wants its professionals in a public directory. */
export const populationsPubliques: readonly string[] = enVigueur
  .filter(({ profil }) => profil.annuairePublic.force !== 'silence')
  .map((e) => e.population);

/** Populations whose text lets the service social warn a service. */
export const populationsAvecAlertes: readonly string[] = enVigueur
  .filter(({ profil }) => profil.alertesSortantes.force === 'faculte')
  .map((e) => e.population);

/** Populations whose text tells grave situations from weak signals. */
export const populationsAvecNiveaux: readonly string[] = enVigueur
  .filter(({ profil: { alertesSortantes: a } }) => a.force !== 'silence' && a.contenu.niveaux !== undefined)
  .map((e) => e.population);

/** Populations whose text knows groups in which a hard situation is examined. */
export const populationsAvecGroupes: readonly string[] = enVigueur
  .filter(({ profil }) => profil.groupesRessources.force !== 'silence')
  .map((e) => e.population);

/** Populations whose text lets the service help the family of an agent. */
export const populationsAvecFamilles: readonly string[] = enVigueur
  .filter(({ profil }) => profil.familles.force !== 'silence')
  .map((e) => e.population);

/** By population, the text's word for the letter that makes the service known to the services. */
export const motsDeLaLettre: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  enVigueur.flatMap(({ population, profil: { lettreAuxServices: l } }) =>
    l.force === 'silence' ? [] : [[population, l.contenu.mot]],
  ),
);

/** Functions of the annuaire that some text lets bring a situation; which text, each act decides. */
export const fonctionsDesTiers: readonly string[] = [
  ...new Set(enVigueur.flatMap(({ profil }) => fonctionsPrevues(profil))),
].filter((f) => f !== 'entourage');

function fonctionsPrevues({ tiersSignalants, demandesDAppui }: ProfilReglementaire): readonly string[] {
  const prevus = Object.values(contenuOu(tiersSignalants, {})).flat();
  return [...prevus, ...contenuOu(demandesDAppui, [])].flatMap((t) => t.fonctions);
}
