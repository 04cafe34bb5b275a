import { lireSemaine, semaineEntiere } from '#libs/calendrier/semaine.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Signaler } from './anomalie.js';
import { connu, sansDoublon } from './controles.js';
import type { Lignes } from './fichiers.js';
import type { Reseau } from './reseau.js';

const PROFESSIONNELLES: readonly Role[] = ['assistant', 'conseillerTechnique', 'conseillerNational'];

/** Usual working time of professionals: what a week is for them, so that a day never worked is no absence (T-64), and for whom. */
export function controlerTemps(
  lignes: Lignes['temps.csv'],
  connus: { fonctions: Reseau['fonctions']; structures: ReadonlySet<string> },
  signaler: Signaler,
): Reseau['temps'] {
  const fichier = 'temps.csv';
  const doublon = { colonne: 'personne', message: 'cette personne est déjà écrite', remede: 'ne garder qu’une ligne' };
  sansDoublon(fichier, lignes, (l) => l.personne, doublon, signaler);
  const professionnelles = new Set(
    connus.fonctions.filter((f) => PROFESSIONNELLES.includes(f.role)).map((f) => f.personne),
  );
  return lignes.map(({ numero, personne, quotite, semaine, prestation, services }) => {
    const lieu = { fichier, ligne: numero } as const;
    if (personne !== '' && !professionnelles.has(personne))
      signaler(
        { ...lieu, colonne: 'personne' },
        "cette personne n'est pas un professionnel du service social",
        'retirer la ligne : le temps de travail d’un agent n’a pas à être écrit ici',
      );
    const lus = services.split(/\s+/).flatMap((p) => {
      const [structure = '', part = ''] = p.split('=');
      return p === '' ? [] : [{ structure, cent: Number(part) }];
    });
    for (const { structure } of lus)
      connu({ ...lieu, colonne: 'services' }, structure, connus.structures, 'structures.csv', signaler);
    if (new Set(lus.map((s) => s.structure)).size < lus.length)
      signaler({ ...lieu, colonne: 'services' }, 'un service y est deux fois', 'ne garder qu’une part par service');
    const total = lus.reduce((n, s) => n + s.cent, 0);
    if (total > 100)
      signaler(
        { ...lieu, colonne: 'services' },
        `les parts font ${total} % de son activité`,
        'les ramener à 100 au plus : chacune est une part de son activité, et non d’un temps plein',
      );
    return {
      personne,
      quotite: Number(quotite) / 100,
      semaine: semaine === '' ? [...semaineEntiere] : (lireSemaine(semaine) ?? []),
      prestation: prestation === '' ? null : Number(prestation) / 100,
      services: lus.map(({ structure, cent }) => ({ structure, part: cent / 100 })),
    };
  });
}
