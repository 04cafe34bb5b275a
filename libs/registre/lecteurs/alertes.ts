import type { NiveauDAlerte } from '#libs/reglementation/profil.js';
import type { AlerteSortante } from '#libs/domaine/alerte-sortante/etat.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** An alert as its author or one of its addressees reads it. */
export interface AlerteLue {
  reference: string;
  de: string;
  service: string;
  quoi: string;
  /** null: the text tells none. */
  niveau: NiveauDAlerte | null;
  texte: string;
  le: string;
  envoyee: boolean;
}

interface Ligne extends LigneEtat {
  service: string;
  envoyee: boolean;
}

/** Alerts written to this person, and those he wrote, the latest first; read with their audit rows in one statement. */
export async function alertes(acces: Acces, personne: string): Promise<AlerteLue[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, s.nom AS service, d.titulaire = $1 AS envoyee, d.cree_le
           FROM dossier d JOIN structure s ON s.id = d.lieu
          WHERE d.nature = 'alerteSortante' AND (d.titulaire = $1 OR $1 = ANY (d.appeles)) AND d.efface_le IS NULL
          ORDER BY d.cree_le DESC LIMIT 100),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
         SELECT id, ${acces.horloge.sql()}, $1, CASE WHEN envoyee THEN 'auteur' ELSE 'destinataire' END FROM lu)
       SELECT * FROM lu ORDER BY cree_le DESC`,
      [personne],
    );
    const ouvertes = await ouvrirEtats<AlerteSortante, Ligne>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouvertes.map(({ etat }) => etat.auteur),
    );
    return ouvertes.map(({ ligne, etat }) => ({
      reference: ligne.id,
      de: noms.get(etat.auteur) ?? 'Le service social',
      service: ligne.service,
      quoi: etat.quoi,
      niveau: etat.niveau ?? null,
      texte: etat.texte,
      le: etat.le,
      envoyee: ligne.envoyee,
    }));
  });
}
