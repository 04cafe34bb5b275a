import { lireConfiguration } from '#libs/infra/configuration.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';

export const journalVerifier: Commande = {
  nom: 'journal verifier',
  arguments: '',
  resume:
    'parcourt toutes les chaînes du journal et tous les scellements, sans ouvrir un dossier (DATABASE_URL d’un worker)',
  async executer(_args, dire) {
    const { DATABASE_URL: registre, CLES_DATABASE_URL: cles, cles: service } = lireConfiguration();
    let rupture: string | undefined;
    const bases = ouvrirBases({ registre, cles, taille: 1, surRupture: (code) => (rupture = code) });
    try {
      const { dossiers, faits, scellements, rompus, scellementsFaux } = await verifierJournal(
        bases.registre,
        service.sceau,
      );
      dire(`Journal : ${dossiers} dossiers, ${faits} faits, ${scellements} scellements relus.`);
      for (const reference of rompus) dire(`  chaîne rompue : dossier ${reference}`);
      for (const heure of scellementsFaux) dire(`  signature fausse : scellement du ${heure}`);
      const intact = rompus.length + scellementsFaux.length === 0;
      dire(
        intact
          ? 'Toutes les chaînes se tiennent, toutes les signatures sont les nôtres.'
          : 'Prévenez le responsable de la sécurité ; ne réparez rien.',
      );
      return intact && rupture === undefined ? REUSSITE : ECHEC;
    } finally {
      await fermerBases(bases);
    }
  },
};
