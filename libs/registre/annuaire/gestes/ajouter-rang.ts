import { Choix, Numero, Reference } from '#libs/domaine/champs.js';
import { refus, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import type { NaturePoste } from '#libs/reglementation/profil.js';
import type { Acces } from '../../lecteurs/lecteur.js';
import type { Titre } from '../reseau.js';
import { fauteDuTitre, LIBELLES } from '../titres.js';
import { changerLaChaine, type PosteEnMain } from './chaine.js';
import type { Geste } from './geste.js';
import { avec, RANGS_MAX } from './rangs.js';

/** Another post covers this one, after those that do already or beside them. */
export class AjouterRang {
  @Reference({ libelle: 'Poste' })
  poste!: string;

  @Reference({ libelle: 'Poste qui couvre' })
  suppleant!: string;

  @Numero({ libelle: 'Au même rang que', optionnel: true })
  rang?: string;

  @Choix({ libelle: 'Titre', parmi: LIBELLES, optionnel: true })
  titre?: Titre;
}

export const dejaDansLaChaine = refus(
  'DEJA_DANS_LA_CHAINE',
  'Ce poste couvre déjà celui-ci, à un autre rang. Déplacez-le, ou retirez-le d’abord.',
);
export const chainePleine = refus('CHAINE_PLEINE', 'Cette chaîne a déjà vingt rangs. Retirez-en un.');

/** @returns the post, or a refusal: not of her line, another ministry, a word that the text has not (R-141, R-142, T-22) */
export async function ajouterRang(
  acces: Acces,
  { champs, personne: auteur }: Geste<AjouterRang>,
): Promise<Refus | { poste: string }> {
  const { suppleant, titre = null } = champs;
  const rang = champs.rang === undefined ? undefined : Number(champs.rang);
  return changerLaChaine(acces, auteur, champs.poste, async (poste, client) => {
    const { rows } = await client.query<{ nature: NaturePoste; population: string | null }>(
      `SELECT nature, (SELECT population_de(ss.structure) FROM secteur_structure ss WHERE ss.secteur = p.secteur ORDER BY ss.structure LIMIT 1) AS population
         FROM poste p WHERE id = $1`,
      [suppleant],
    );
    const [autre] = rows;
    if (autre === undefined || autre.population !== poste.population || suppleant === poste.id)
      return saisieInvalide({ suppleant: ['Choisissez un autre poste de votre réseau, dans la liste.'] });
    const faute = titre === null ? undefined : titreFaux(poste, titre, autre);
    if (faute !== undefined) return saisieInvalide({ titre: [faute] });
    const deja = poste.rangs.find((r) => r.suppleant === suppleant);
    if (deja?.titre === titre && (rang === undefined || rang === deja.rang)) return poste.rangs;
    if (deja !== undefined) return dejaDansLaChaine;
    const apres = avec(poste.rangs, { suppleant, titre, rang });
    return apres.some((r) => r.rang > RANGS_MAX) ? chainePleine : apres;
  });
}

function titreFaux(poste: PosteEnMain, titre: Titre, autre: { nature: NaturePoste }): string | undefined {
  const faute = fauteDuTitre(poste.profil?.rolesInterim ?? { force: 'silence' }, titre, poste, autre);
  return faute === undefined ? undefined : `${faute[0].charAt(0).toUpperCase()}${faute[0].slice(1)}.`;
}
