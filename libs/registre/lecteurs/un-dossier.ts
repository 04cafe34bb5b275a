import type { Fait } from '#libs/domaine/acte.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { lieux } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, type Acces, type LigneEtat } from './lecteur.js';

export interface CourrielVu {
  gabarit: string;
  etat: string;
  maj: string;
  essais: number;
}

/** A dossier as its accountable professional sees it. */
export interface DossierLu {
  reference: string;
  instant: string;
  agent: string;
  /** Name of whoever signalled. */
  origine: string;
  etat: Signalement;
  prochaine: string;
  faits: { instant: string; fait: Fait; par: string }[];
  courriels: CourrielVu[];
  taches: { nature: string; depuis: string }[];
}

interface Ligne extends LigneEtat {
  maintenant: Date;
  prochaine: Date;
  journal: { numero: number; instant: string; fait: string }[];
  courriels: CourrielVu[];
  taches: { nature: string; depuis: string }[];
}

/**
 * Content, journal, mails and tasks of one dossier, read with its audit row in one statement: no audit, no read.
 * @returns undefined when there is none, or it is not this person's
 */
export async function unDossier(acces: Acces, personne: string, reference: string): Promise<DossierLu | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, p.prochaine, ${acces.horloge.sql()} AS maintenant,
           (SELECT jsonb_agg(jsonb_build_object('numero', j.numero, 'instant', j.instant, 'fait', encode(j.fait, 'base64')) ORDER BY j.numero)
              FROM journal j WHERE j.dossier = d.id) AS journal,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('gabarit', c.gabarit, 'etat', c.etat, 'maj', c.maj, 'essais', c.essais) ORDER BY c.maj), '[]'::jsonb)
              FROM courriel c WHERE c.dossier = d.id) AS courriels,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('nature', t.nature, 'depuis', t.depuis) ORDER BY t.depuis), '[]'::jsonb)
              FROM tache t WHERE t.dossier = d.id AND t.faite_le IS NULL) AS taches
           FROM dossier d JOIN procedure p ON p.dossier = d.id AND p.type = 'traiterSignalement'
          WHERE d.id = $2 AND d.nature = 'signalement' AND d.titulaire = $1 AND d.efface_le IS NULL),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'titulaire' FROM lu)
       SELECT * FROM lu`,
      [personne, reference],
    );
    const [ouvert] = await ouvrirEtats<Signalement, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { ligne, etat, cle } = ouvert;
    const faits = ligne.journal.map((j) => ({
      instant: new Date(j.instant).toISOString(),
      fait: acces.coffre.ouvrir(cle, lieux.fait(reference, j.numero), Buffer.from(j.fait, 'base64')) as Fait,
    }));
    const noms = await nomsDe(client, [etat.agent, etat.origine.personne, ...faits.map((f) => f.fait.par).filter((p) => p !== 'horloge')]);
    return {
      reference,
      instant: ligne.maintenant.toISOString(),
      agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
      origine: noms.get(etat.origine.personne) ?? '',
      etat,
      prochaine: ligne.prochaine.toISOString(),
      faits: faits.map((f) => ({ ...f, par: f.fait.par === 'horloge' ? 'Relais, à la date prévue' : (noms.get(f.fait.par) ?? '') })),
      courriels: ligne.courriels.map((c) => ({ ...c, maj: new Date(c.maj).toISOString() })),
      taches: ligne.taches.map((t) => ({ ...t, depuis: new Date(t.depuis).toISOString() })),
    };
  });
}
