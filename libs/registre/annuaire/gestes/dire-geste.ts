import type { Anomalie } from '../anomalie.js';
import type { GesteARelire } from './relire.js';

const REMEDE =
  'le reporter dans le fichier, ou relancer avec --gestes=garder (il reste) ou --gestes=remplacer (il est défait)';

/** Codes only: a name says something of a person. */
export function anomalieDe({ geste, personne, secteur, structure, poste, instant }: GesteARelire): Anomalie {
  const jour = instant.toISOString().slice(0, 10);
  const le = `depuis le ${jour}, sur la page du réseau`;
  if (geste === 'administrateurNomme')
    return {
      fichier: 'fonctions.csv',
      message: `la personne ${personne?.code} est administrateur depuis le ${jour}, par la commande premier-administrateur`,
      remede:
        'l’écrire dans personnes.csv et fonctions.csv, ou y nommer un autre administrateur ; d’ici là elle le reste',
    };
  if (geste === 'personneAjoutee')
    return { fichier: 'personnes.csv', message: `la personne ${personne?.code} est ajoutée ${le}`, remede: REMEDE };
  if (geste === 'personnePartie')
    return { fichier: 'fonctions.csv', message: `la personne ${personne?.code} est partie ${le}`, remede: REMEDE };
  if (geste === 'structureDeplacee')
    return { fichier: 'secteurs.csv', message: `${structure} dépend du secteur ${secteur} ${le}`, remede: REMEDE };
  if (geste === 'chaineChangee')
    return {
      fichier: 'continuites.csv',
      message: `la chaîne du poste ${poste?.code} est changée ${le}`,
      remede: REMEDE,
    };
  return {
    fichier: 'postes.csv',
    message: `le poste ${poste?.code} (secteur ${secteur}) est tenu par la personne ${personne?.code} ${le}`,
    remede: REMEDE,
  };
}
