import type { EcritPrevu, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { ObjetDAccord } from '../accompagnement/accords/etat.js';
import { quiAppuie } from '../accompagnement/appuis/ligne.js';
import type { GenreDePartage } from './etat.js';

/** What a person reads; the words of a text stand beside. */
export const genres: Readonly<Record<GenreDePartage, string>> = {
  relais: 'Passer le relais à un autre service',
  transmission: 'Transmettre ces phrases à quelqu’un',
  partage: 'Partager avec un professionnel tenu au secret',
  consultation: 'Consulter la conseillère technique, en nommant l’agent',
  groupe: 'Examiner la situation dans un groupe ressource',
  institution: 'Dire à l’institution le strict nécessaire',
  instance: 'Transmettre des éléments à une instance',
  alerteRh: 'Alerter la direction des ressources humaines',
  avisSocial: 'Donner un avis sur une demande de l’agent',
  reunionRh: 'Faire connaître des problèmes en réunion des ressources humaines',
  appuiEncadrement: 'Apporter un appui à l’encadrement',
  interface: 'Faire le lien avec un interlocuteur de l’agent',
  analyse: 'Communiquer une analyse à l’encadrement',
  preoccupations: 'Porter une préoccupation à la hiérarchie',
  compteRendu: 'Rendre compte des missions',
  conseilTechnique: 'Donner un conseil technique',
};

/**
 * What may leave about a person, by his text. Where sharing is forbidden no relay, transmission or sharing exists, even between
 * professionals: only texts that she writes, bare of any secret. Only one text knows a sharing between professionals bound by
 * secrecy. A text that speaks of nobody is not written from an accompaniment.
 */
export function genresPossibles(profil: ProfilReglementaire): readonly GenreDePartage[] {
  const genre = profil.partage.force === 'silence' ? 'interdit' : profil.partage.contenu.genre;
  const deuxPersonnes = ['relais', 'transmission'] as const;
  const partages = {
    interdit: [],
    limitesDuSecret: deuxPersonnes,
    professionnelsAuSecret: [...deuxPersonnes, 'partage'],
  };
  const groupe: readonly GenreDePartage[] = profil.groupesRessources.force === 'silence' ? [] : ['groupe'];
  const consultation: readonly GenreDePartage[] =
    genre === 'interdit' || quiAppuie(profil).length === 0 ? [] : ['consultation'];
  const ecrits = ecritsSurUnePersonne(profil).map((e) => e.genre);
  return [...(partages[genre] as readonly GenreDePartage[]), ...ecrits, ...consultation, ...groupe];
}

/**
 * Those that go to one recipient whom she chooses; an item of a groupe ressource is written for one of its sessions, and a consultation
 * for her technical line, each by an act of its own.
 */
export const genresAUnDestinataire = (profil: ProfilReglementaire): readonly GenreDePartage[] =>
  genresPossibles(profil).filter((g) => g !== 'groupe' && g !== 'consultation');

export const ecritsSurUnePersonne = (profil: ProfilReglementaire): readonly EcritPrevu[] =>
  contenuOu<readonly EcritPrevu[]>(profil.ecrits, []).filter((e) => e.personne !== 'jamais');

/** The accord that this kind needs; null: none, for what a text calls strictly necessary. */
export function objetDe(profil: ProfilReglementaire, genre: GenreDePartage): ObjetDAccord | null {
  if (genre === 'relais') return 'relais';
  if (genre === 'alerteRh') return 'alerte';
  if (genre === 'groupe') return 'groupe';
  const ecrit = ecritsSurUnePersonne(profil).find((e) => e.genre === genre);
  return ecrit?.personne === 'strictNecessaire' ? null : 'transmission';
}

/** Bound by professional secrecy by their very profession: our reading, and the only ones with whom one may share. */
export const TENUS_AU_SECRET: readonly Role[] = ['medecin', 'assistant', 'conseillerTechnique', 'conseillerNational'];

/** Never a recipient of words about somebody: they hold no function for it. */
const JAMAIS: readonly Role[] = ['agent', 'retraite', 'ayantDroit', 'eleve', 'administrateur'];

/** Technical, never administrative. */
const LIGNE: readonly Role[] = ['conseillerTechnique', 'conseillerNational'];

const RH: readonly Role[] = ['serviceRh', 'conseillerRhProximite', 'direction'];

/** May somebody with these functions sit in a groupe ressource, and is he bound by secrecy there? Undefined: he may not. */
export const siegeDe = (fonctions: readonly Role[]): { tenuAuSecret: boolean } | undefined =>
  fonctions.some((f) => !JAMAIS.includes(f))
    ? { tenuAuSecret: fonctions.some((f) => TENUS_AU_SECRET.includes(f)) }
    : undefined;

/** May somebody with these functions receive this? */
export function peutRecevoir(genre: GenreDePartage, fonctions: readonly Role[]): boolean {
  if (genre === 'groupe') return false;
  if (genre === 'consultation') return fonctions.some((f) => LIGNE.includes(f));
  if (genre === 'partage') return fonctions.some((f) => TENUS_AU_SECRET.includes(f));
  if (genre === 'alerteRh') return fonctions.some((f) => RH.includes(f));
  return fonctions.some((f) => !JAMAIS.includes(f));
}
