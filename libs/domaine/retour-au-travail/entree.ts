import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import { saisieInvalide, type Refus } from '../erreurs.js';
import type { Joindre, VoieDuRetour } from './etat.js';

/** May she offer early to somebody who asked for nothing? His text says so, or the local choice does where it is silent. */
export const offrePermise = (
  { offrePrecoce }: Pick<ProfilReglementaire, 'offrePrecoce'>,
  reglages: Pick<Reglages, 'offrePrecoce'>,
): boolean => offrePrecoce.force !== 'silence' || reglages.offrePrecoce;

interface Saisie {
  voie: VoieDuRetour;
  courriel?: string | undefined;
  telephone?: string | undefined;
  adresse?: string | undefined;
  deLui?: boolean | undefined;
}

const LIGNES_MAX = 5;
const SIGNES_MAX = 45;

/** What reaches him is his own and comes from him: never the mailbox of his work, which others may open. */
export function joindreDe(s: Saisie, { messageriesProfessionnelles }: Reglages): Refus | Joindre {
  const fautes: Record<string, string[]> = {};
  if (s.voie === 'courriel' && s.courriel === undefined)
    fautes['courriel'] = ['Écrivez l’adresse que l’agent vous a donnée, ou choisissez la lettre.'];
  if (s.voie === 'telephone' && s.telephone === undefined)
    fautes['telephone'] = ['Écrivez le numéro que l’agent vous a donné, ou choisissez la lettre.'];
  if (s.courriel !== undefined && estProfessionnelle(s.courriel, messageriesProfessionnelles))
    fautes['courriel'] = [
      'C’est une messagerie professionnelle : un collègue peut la lire. Écrivez l’adresse personnelle que l’agent vous a donnée, ou choisissez la lettre.',
    ];
  if ((s.courriel !== undefined || s.telephone !== undefined) && s.deLui !== true)
    fautes['deLui'] = [
      'Cochez cette case si l’agent vous les a donnés lui-même ; sinon, effacez-les et écrivez-lui une lettre.',
    ];
  const lignes = (s.adresse ?? '')
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '');
  if (lignes.length > LIGNES_MAX || lignes.some((l) => [...l].length > SIGNES_MAX))
    fautes['adresse'] = [
      `Cinq lignes au plus, de ${SIGNES_MAX} caractères au plus : c’est ce que montre la fenêtre d’une enveloppe.`,
    ];
  if (Object.keys(fautes).length > 0) return saisieInvalide(fautes);
  return {
    ...(s.courriel === undefined ? {} : { courriel: s.courriel.trim() }),
    ...(s.telephone === undefined ? {} : { telephone: s.telephone.trim() }),
    ...(lignes.length === 0 ? {} : { adresse: lignes.join('\n') }),
  };
}

function estProfessionnelle(adresse: string, fins: readonly string[]): boolean {
  const domaine = adresse.trim().toLowerCase().split('@').at(-1) ?? '';
  return fins.some((fin) => domaine === fin || domaine.endsWith(`.${fin}`));
}
