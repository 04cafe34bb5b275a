import type pg from 'pg';
import type { Gabarit, Site } from '#libs/domaine/courriel.js';
import { relireDonnees } from '#libs/domaine/relire.js';
import type { Envoi } from '#libs/infra/courriel/connexion.js';
import { composer, type Boite, type Feuille } from '#libs/infra/courriel/mime.js';
import type { Moule } from '#libs/infra/courriel/moule.js';
import { adresseDeRetour, jetonDe } from '#libs/infra/courriel/retour.js';
import type { Adresses } from './adresses.js';
import type { Reserve } from './grand-livre.js';

/** Opens what the ledger keeps closed, with the data key of the dossier; with the service's, when the mail outlives it. */
export interface Dechiffreur {
  ouvrir(
    dossier: string,
    quoi: 'destinataire' | 'donnees',
    cle: string,
    ct: Buffer,
    service: boolean,
  ): Promise<unknown>;
}

/** From where mails leave: the domain of Message-ID and Return-Path, the mailbox of the service. */
export interface Expedition {
  domaine: string;
  expediteur: string;
}

export interface MoyensPreparation {
  registre: pg.Pool;
  dechiffreur: Dechiffreur;
  gabarits: Readonly<Record<string, Gabarit<object>>>;
  site: Site;
  expedition: Expedition;
}

/** What mails of one pump share. */
export interface Pratiques {
  moule: Moule;
  adresses: Adresses;
}

const SERVICE = 'Service social du personnel';

/** A mail as it will leave, written at the last moment. @returns why not, when its recipient has no address of his own */
export async function preparer(
  { dechiffreur, gabarits, site, expedition }: MoyensPreparation,
  r: Reserve,
  { moule, adresses }: Pratiques,
): Promise<Omit<Envoi, 'avantDonnees'> | 'SANS_ADRESSE' | 'ADRESSE_PARTAGEE'> {
  const gabarit = gabarits[r.gabarit];
  if (gabarit === undefined) throw new Error('GABARIT_INCONNU');
  const [personne, donnees] = await Promise.all([
    dechiffreur.ouvrir(r.dossier, 'destinataire', r.cle, r.destinataire, r.service),
    dechiffreur.ouvrir(r.dossier, 'donnees', r.cle, r.donnees, r.service),
  ]);
  if (typeof donnees !== 'object' || donnees === null) throw new Error('DONNEES_ILLISIBLES');
  const aDire = relireDonnees(r.gabarit, donnees);
  const { adresse, partagee } = await adresses.de(personne);
  if (adresse === null) return 'SANS_ADRESSE';
  if (gabarit.classe === 'offre' && partagee) return 'ADRESSE_PARTAGEE'; // colleagues would open it (T-47)

  const jeton = jetonDe(r.cle);
  const feuille = (): Feuille => ({
    date: r.date,
    de:
      gabarit.expediteur === 'professionnel'
        ? boiteDe(aDire, expedition)
        : { nom: SERVICE, adresse: expedition.expediteur },
    ...gabarit.rendre(aDire, site),
    absenceBienvenue: gabarit.classe === 'vital',
  });
  // Calls and mass mails go out by the hundred, the same to everybody.
  const octets = await (gabarit.classe === 'masse' || gabarit.classe === 'vital'
    ? moule.tirer(JSON.stringify([r.gabarit, aDire, r.date]), feuille, r.messageId, adresse)
    : composer({ ...feuille(), messageId: r.messageId, a: adresse }));
  return { retour: adresseDeRetour(jeton, expedition.domaine), destinataire: adresse, enveloppe: jeton, octets };
}

/** Her own mailbox; the service's under her name when she has none. */
function boiteDe(donnees: object, expedition: Expedition): Boite {
  const { professionnel } = donnees as { professionnel: { nom: string; courriel: string | null } };
  return { nom: professionnel.nom, adresse: professionnel.courriel ?? expedition.expediteur };
}
