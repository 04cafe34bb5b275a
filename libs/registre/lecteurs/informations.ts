import { estFinie, type Information } from '#libs/domaine/information/etat.js';
import { classementDe, type Classement } from '#libs/domaine/information/classement.js';
import type { SujetInformation } from '#libs/reglementation/profil.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

/** What a service told the service social, as one of its readers reads it. */
export interface InformationLue {
  reference: string;
  de: string;
  service: string;
  quoi: SujetInformation;
  /** Secret as soon as a person is named, discreet otherwise. */
  classement: Classement;
  personne: string | null;
  texte: string;
  le: string;
  /** When she read it; null: it still waits for her. */
  luLe: string | null;
  /** When it is erased, read or not. */
  fin: string;
}

interface Ligne extends LigneEtat {
  service: string;
  maintenant: Date;
}

/**
 * What was told to this person, what is unread first, then the latest; with its audit rows in one statement. What has reached its
 * end is not there, whether or not the clock has erased it.
 */
export async function informations(acces: Acces, personne: string): Promise<InformationLue[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, s.nom AS service, d.cree_le, ${acces.horloge.sql()} AS maintenant
           FROM dossier d JOIN structure s ON s.id = d.lieu
          WHERE d.nature = 'information' AND d.ouvert AND (d.titulaire = $1 OR $1 = ANY (d.appeles)) AND d.efface_le IS NULL
          ORDER BY d.cree_le DESC LIMIT 200),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'destinataire' FROM lu)
       SELECT * FROM lu ORDER BY cree_le DESC`,
      [personne],
    );
    const ouvertes = await ouvrirEtats<Information, Ligne>(acces.coffre, rows);
    const noms = await nomsDe(
      client,
      ouvertes.map(({ etat }) => etat.auteur),
    );
    return ouvertes
      .filter(({ etat, ligne }) => !estFinie(etat, ligne.maintenant.toISOString()))
      .map(({ ligne, etat }) => ({
        reference: ligne.id,
        de: noms.get(etat.auteur) ?? 'Une personne partie du ministère',
        service: ligne.service,
        quoi: etat.quoi,
        classement: classementDe(etat.quoi),
        personne: etat.contenu?.personne ?? null,
        texte: etat.contenu?.texte ?? '',
        le: etat.le,
        luLe: etat.lecteurs.find((l) => l.personne === personne)?.luLe ?? null,
        fin: etat.fin,
      }))
      .sort((a, b) => Number(a.luLe !== null) - Number(b.luLe !== null));
  });
}
