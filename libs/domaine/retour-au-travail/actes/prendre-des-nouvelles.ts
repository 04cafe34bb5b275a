import { Choix } from '../../champs.js';
import { horsSilence } from '#libs/calendrier/calendrier.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Acte, Decision } from '../../acte.js';
import { saisieInvalide, type Refus } from '../../erreurs.js';
import { composer } from '../courriels/envois.js';
import {
  dernierMotSurLeLien,
  estFini,
  lienGarde,
  prochaineNouvelle,
  TACHES,
  type RetourAuTravail,
  type VoieDuRetour,
} from '../etat.js';
import { aSaDemande, lienRefuse, lienSansOui, retourFini, rythmeConvenu } from '../refus.js';

export const manieresDePrendre = {
  courriel: 'Lui envoyer le message prévu, à son adresse personnelle',
  telephone: 'Je l’ai appelé',
  courrier: 'Je lui ai posté un mot',
} as const satisfies Record<VoieDuRetour, string>;

export class PrendreDesNouvelles {
  @Choix({ libelle: 'Comment vous prenez de ses nouvelles', parmi: manieresDePrendre })
  voie!: VoieDuRetour;
}

/** She takes news of an agent who wants it, no sooner than he said: the clock may propose it, only she does it. */
export const prendreDesNouvelles: Acte<RetourAuTravail, PrendreDesNouvelles> = {
  type: 'retourAuTravail.prendreDesNouvelles',
  champs: PrendreDesNouvelles,
  qui: (auteur, r) => r.titulaire === auteur.id,
  decider(r, { voie }, { instant, titulaire }, auteur): Refus | Decision<RetourAuTravail> {
    const empeche = empechement(r, instant);
    if (empeche !== undefined) return empeche;
    const suite = {
      etat: { ...r, nouvelles: [...r.nouvelles, { le: instant, voie, par: auteur.id }] },
      faits: [{ type: 'nouvellesPrises', par: auteur.id, voie }],
      tachesFaites: [TACHES.nouvelles],
    };
    if (voie !== 'courriel') return suite;
    const adresse = r.joindre?.courriel;
    if (adresse === undefined || titulaire === null)
      return saisieInvalide({
        voie: ['Vous n’avez pas d’adresse personnelle. Téléphonez-lui, ou écrivez-lui une lettre.'],
      });
    const rang = r.nouvelles.length + 1;
    const donnees = { professionnel: titulaire, jusquau: r.finLe, fuseau: fuseau(r.territoire) };
    const pasAvant = horsSilence(instant, r.reglages.silence, r.territoire);
    return { ...suite, courriels: [composer('nouvellesDeLAbsent', { adresse, rang, donnees, pasAvant })] };
  },
};

function empechement(r: RetourAuTravail, instant: string): Refus | undefined {
  const mot = dernierMotSurLeLien(r);
  if (estFini(r, instant) || r.accompagneDepuis !== undefined) return retourFini;
  if (mot?.valeur === 'non') return lienRefuse;
  if (!lienGarde(r, instant)) return lienSansOui;
  const des = prochaineNouvelle(r, instant);
  if (des === undefined) return aSaDemande;
  return instant < des ? rythmeConvenu : undefined;
}
