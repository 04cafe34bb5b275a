import type { Fait } from '#libs/domaine/acte.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Client } from '../bases.js';
import { lieux, type Coffre } from '../coffre/coffre.js';
import { entremisesDe, type EntremiseVue } from './entremises.js';
import { seancesDe } from './groupes.js';
import {
  contactDe,
  lireEnTantQue,
  nomsDe,
  ouvrirEtats,
  professionnelsDe,
  type Acces,
  type LigneEtat,
} from './lecteur.js';
import {
  autourDuDossier,
  codeDuPartage,
  colleguesDe,
  partagesDe,
  type Destinataire,
  type PartageVu,
} from './partages.js';
import { permanencesDe, type Permanence } from './permanences.js';

/** An accompaniment as the professional who answers for it sees it. */
export interface AccompagnementLu {
  reference: string;
  instant: string;
  agent: string;
  /** Where the agent works. */
  lieu: string;
  contact: { courriel: string | null; telephone: string | null };
  etat: Accompagnement;
  faits: { instant: string; fait: Fait; par: string }[];
  courriels: { gabarit: string; etat: string; maj: string; pasAvant: string }[];
  taches: { nature: string; depuis: string }[];
  professionnel: Professionnel | undefined;
  /** Names by id, of all who wrote in it. */
  noms: ReadonlyMap<string, string>;
  /** Where she receives, and whether an interview stays private there. */
  permanences: readonly Permanence[];
  partages: readonly (PartageVu & { code?: string })[];
  /** Professionals around the agent: to whom something may be said, with whom she may decide. */
  alentour: readonly Destinataire[];
  /** What is done together with others: between people, and the sessions to which she may bring something. */
  entremises: readonly EntremiseVue[];
  seances: readonly { reference: string; mot: string; seance: string }[];
  /** Colleagues of the agent, whom it may concern. */
  collegues: readonly { personne: string; nom: string }[];
}

interface Ligne extends LigneEtat {
  maintenant: Date;
  ou: string;
  journal: { numero: number; instant: string; fait: string }[];
  courriels: { gabarit: string; etat: string; maj: string; pasAvant: string }[];
  taches: { nature: string; depuis: string }[];
}

/**
 * Content, journal, mails and tasks, read with the audit row in one statement: no audit, no read.
 * @returns undefined when there is none, or it is not this person's
 */
export async function unAccompagnement(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<AccompagnementLu | undefined> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (
         SELECT d.id, d.version, d.etat, ${acces.horloge.sql()} AS maintenant, (SELECT nom FROM structure WHERE id = d.lieu) AS ou,
           (SELECT jsonb_agg(jsonb_build_object('numero', j.numero, 'instant', j.instant, 'fait', encode(j.fait, 'base64')) ORDER BY j.numero)
              FROM journal j WHERE j.dossier = d.id) AS journal,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('gabarit', c.gabarit, 'etat', c.etat, 'maj', c.maj, 'pasAvant', c.pas_avant) ORDER BY c.maj), '[]'::jsonb)
              FROM courriel c WHERE c.dossier = d.id) AS courriels,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('nature', t.nature, 'depuis', t.depuis) ORDER BY t.depuis), '[]'::jsonb)
              FROM tache t WHERE t.dossier = d.id AND t.faite_le IS NULL) AS taches
           FROM dossier d WHERE d.id = $2 AND d.nature = 'accompagnement' AND d.titulaire = $1 AND d.efface_le IS NULL),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, maintenant, $1, 'titulaire' FROM lu)
       SELECT * FROM lu`,
      [personne, reference],
    );
    const [ouvert] = await ouvrirEtats<Accompagnement, Ligne>(acces.coffre, rows);
    if (ouvert === undefined) return undefined;
    const { ligne, etat, cle } = ouvert;
    const faits = ligne.journal.map((j) => ({
      instant: iso(j.instant),
      fait: acces.coffre.ouvrir(cle, lieux.fait(reference, j.numero), Buffer.from(j.fait, 'base64')) as Fait,
    }));
    const noms = await nomsDe(client, [etat.agent, personne, ...faits.map((f) => f.fait.par).filter(humain)]);
    const collegues = await professionnelsDe(client, [personne]);
    const ici = { reference, etat, instant: ligne.maintenant.toISOString() };
    const partages = await partagesDe({ client, coffre: acces.coffre }, { personne, trace: true }, ici);
    return {
      reference,
      instant: ligne.maintenant.toISOString(),
      agent: noms.get(etat.agent) ?? 'Personne partie du ministère',
      lieu: ligne.ou,
      contact: await contactDe(client, etat.agent),
      etat,
      faits: faits.map((f) => ({ ...f, par: humain(f.fait.par) ? (noms.get(f.fait.par) ?? '') : '' })),
      courriels: ligne.courriels.map((c) => ({ ...c, maj: iso(c.maj), pasAvant: iso(c.pasAvant) })),
      taches: ligne.taches.map((t) => ({ ...t, depuis: iso(t.depuis) })),
      professionnel: collegues.get(personne),
      noms,
      permanences: await permanencesDe(client, [personne]),
      partages: partages.map((p) => ({ ...p, ...codeDuPartage(acces.empreinte, p) })),
      alentour: await autourDuDossier(client, reference),
      ...(await ensembleDe({ client, coffre: acces.coffre }, personne, ici)),
    };
  });
}

/** Nothing is looked for where his text knows none of it. */
async function ensembleDe(
  moyens: { client: Client; coffre: Coffre },
  personne: string,
  { reference, etat, instant }: { reference: string; etat: Accompagnement; instant: string },
): Promise<Pick<AccompagnementLu, 'entremises' | 'seances' | 'collegues'>> {
  const { groupesRessources, entremise } = etat.profil;
  const entre = entremise.force !== 'silence';
  return {
    seances: groupesRessources.force === 'silence' ? [] : await seancesDe(moyens, { personne, instant }),
    entremises: entre ? await entremisesDe(moyens, { personne, trace: true }, { reference, instant }) : [],
    collegues: entre ? await colleguesDe(moyens.client, reference) : [],
  };
}

const iso = (instant: string): string => new Date(instant).toISOString();
const humain = (auteur: string): boolean => auteur !== 'horloge';
