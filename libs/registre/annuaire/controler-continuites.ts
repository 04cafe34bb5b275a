import type { Signaler } from './anomalie.js';
import { connu, ouNul, sansDoublon } from './controles.js';
import { dateLue, type Lignes } from './fichiers.js';
import type { Place } from './places.js';
import type { Reseau, Titre } from './reseau.js';
import { fauteDuTitre } from './titres.js';

type Places = ReadonlyMap<string, Place>;

/** Chains: posts of one ministry that cover one another, never themselves, under the words that their text has and no other (T-22). */
export function controlerContinuites(
  lignes: Lignes['continuites.csv'],
  places: Places,
  signaler: Signaler,
): Reseau['continuites'] {
  const fichier = 'continuites.csv';
  const doublon = {
    colonne: 'poste_couvrant',
    message: 'ce poste est déjà dans cette chaîne',
    remede: 'ne garder que l’un des deux rangs',
  };
  sansDoublon(fichier, lignes, (l) => `${l.poste} ${l.poste_couvrant}`, doublon, signaler);
  return lignes.map(({ numero, poste, rang, poste_couvrant: suppleant, titre }) => {
    const lieu = { fichier, ligne: numero } as const;
    connu({ ...lieu, colonne: 'poste' }, poste, places, 'postes.csv', signaler);
    connu({ ...lieu, colonne: 'poste_couvrant' }, suppleant, places, 'postes.csv', signaler);
    const [sien, autre] = [places.get(poste), places.get(suppleant)];
    if (poste !== '' && poste === suppleant)
      signaler(
        { ...lieu, colonne: 'poste_couvrant' },
        'un poste ne peut pas se couvrir lui-même',
        'donner un autre poste, ou retirer la ligne',
      );
    else if (sien !== undefined && autre !== undefined && sien.population !== autre.population)
      signaler(
        { ...lieu, colonne: 'poste_couvrant' },
        'ce poste est d’un autre ministère',
        'donner un poste du même réseau',
      );
    const faute = titre === '' ? undefined : titreFaux(sien, autre, titre as Titre);
    if (faute !== undefined) signaler({ ...lieu, colonne: 'titre' }, ...faute);
    return { poste, rang: Number(rang), suppleant, titre: ouNul(titre) as Titre | null };
  });
}

function titreFaux(sien: Place | undefined, autre: Place | undefined, titre: Titre): ReturnType<typeof fauteDuTitre> {
  if (sien?.profil === undefined || autre === undefined) return undefined; // said of the code already
  return fauteDuTitre(sien.profil.rolesInterim, titre, sien, autre);
}

/** Versions of what a post is, each with the document and the day of it. */
export function controlerConfigurations(
  lignes: Lignes['configurations.csv'],
  places: Places,
  signaler: Signaler,
): Reseau['configurations'] {
  const fichier = 'configurations.csv';
  const doublon = { colonne: 'datee_le', message: 'cette version est déjà écrite', remede: 'retirer la ligne' };
  sansDoublon(fichier, lignes, (l) => [l.poste, dateLue(l.datee_le)].join(' '), doublon, signaler);
  return lignes.flatMap(({ numero, poste, source, datee_le }) => {
    connu({ fichier, ligne: numero, colonne: 'poste' }, poste, places, 'postes.csv', signaler);
    const dateeLe = dateLue(datee_le);
    return dateeLe === undefined ? [] : [{ poste, source, dateeLe }];
  });
}
