import { premierJourOuvre } from '#libs/calendrier/feries.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { accepte } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';
import { traceDe, type Trace } from '../../outils/trace.js';
import { actes, tenterSur } from '../../registre/accompagnement/outils.js';
import { actesADeux, demande, dire, envoyer, sur } from '../../registre/partage/outils.js';
import { convenir, faire, HEURE, JOUR, jusquALAccord, suivre, type Malheur, type Vecu } from './parcours.js';

/** Durations that depend on no calendar, and days instead of years for what is kept. */
export const vieCourte = {
  defaut: {
    accuse: { heures: 24 },
    echelon: { heures: 24 },
    proposition: { heures: 72 },
    attenteRetour: { heures: 24 },
    intervalleRappel: { heures: 240 },
    effacementParoles: { heures: 200 },
    question: { heures: 72 },
    horizon: { heures: 400 },
    dureePartage: { heures: 96 },
    reouverture: { jours: 5 },
    conservation: { jours: 12 },
    preavisEffacement: { jours: 3 },
    heureQuantifiee: null,
    heureDuMatin: null,
    silence: null,
  },
  structures: {},
} as const;

export interface Traces {
  partage: Trace;
  /** Just before the archives are asked for their visa. */
  accompagnement: Trace;
  /** What is left once it is over. */
  reste: unknown;
  references: { accompagnement: string; partage: string };
}

/** A whole life: accord, meeting, plan, share that expires, end, return, end, keeping, erasure. Every act is followed by the misfortune. */
export async function uneVie(m: Monde, malheur: Malheur, destinataire: Auteur): Promise<Traces> {
  const v = await jusquALAccord(m, malheur);
  await seVoir(m, v, malheur);
  await convenir(m, v, 2, malheur);
  const partage = await partager(m, v, malheur, destinataire);
  await faire(m, v, 1, malheur);
  await suivre(m, malheur, [
    [HEURE, () => tenterSur(m, actes.clore, v.accompagnement, m.reseau.assistante, { motif: 'ensemble' })],
    [2 * JOUR, () => tenterSur(m, actes.reprendre, v.accompagnement, v.agent, { accord: true })],
    [2 * JOUR, () => tenterSur(m, actes.terminer, v.accompagnement, v.agent, {})],
  ]);
  await m.passer(14 * JOUR, malheur);
  const traces = {
    partage: await nette(m, partage, v.agent),
    accompagnement: await nette(m, v.accompagnement, v.agent),
  };
  accepte(await tenterSur(m, actes.viser, v.accompagnement, m.reseau.administratrice, { decision: 'detruire' }));
  await m.apaiser();
  await malheur(m);
  await m.passer(6 * JOUR, malheur);
  const references = { accompagnement: v.accompagnement, partage };
  return { ...traces, reste: await reste(m, Object.values(references)), references };
}

async function seVoir(m: Monde, { agent, accompagnement }: Vecu, malheur: Malheur): Promise<void> {
  const jour = premierJourOuvre(
    new Date(m.temps.maintenant.getTime() + 3 * JOUR).toISOString().slice(0, 10),
    'metropole',
  );
  await suivre(m, malheur, [
    [
      HEURE,
      () =>
        tenterSur(m, actes.proposerEntretien, accompagnement, m.reseau.assistante, {
          jour1: jour,
          heure1: '10:00',
          duree: '45',
          lieu: 'bureau',
        }),
    ],
    [HEURE, () => tenterSur(m, actes.vouloirRappels, accompagnement, agent, { rappels: 'oui' })],
    [HEURE, () => tenterSur(m, actes.choisirCreneau, accompagnement, agent, { entretien: '1', creneau: '1' })],
  ]);
}

async function partager(
  m: Monde,
  { agent, accompagnement: source }: Vecu,
  malheur: Malheur,
  { id: personne }: Auteur,
): Promise<string> {
  const { reference } = accepte(await demande(m, source, { personne, phrases: 'Un siège adapté est souhaité.' }));
  const scene = { agent, source, reference };
  const relire = { partage: reference, phrase: '1' };
  await suivre(m, malheur, [
    [0, () => sur(m, actesADeux.relirePhrase, source, m.reseau.assistante, relire)],
    [HEURE, () => dire(m, scene, 'oui')],
    [HEURE, () => envoyer(m, scene)],
  ]);
  return reference;
}

/** Ids are drawn and days depend on when the journey began: neither is compared. */
async function nette(m: Monde, reference: string, agent: Auteur): Promise<Trace> {
  const trace = await traceDe(m, reference, agent.id);
  const texte = JSON.stringify(trace)
    .replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id')
    .replaceAll(/"\d{4}-\d\d-\d\d"/g, '"jour"');
  return JSON.parse(texte) as Trace;
}

async function reste(m: Monde, references: readonly string[]): Promise<unknown> {
  const { rows } = await m.horlogeBases.registre.query(
    `SELECT d.nature, d.etat, d.agent, p.type, p.finie, e.cle_detruite_le < e.fini_le AS cle_avant_fin,
            (SELECT count(*)::int FROM courriel c WHERE c.dossier = d.id) AS courriels,
            (SELECT count(*)::int FROM journal j WHERE j.dossier = d.id) AS faits
       FROM dossier d LEFT JOIN procedure p ON p.dossier = d.id LEFT JOIN effacement e ON e.dossier = d.id
      WHERE d.id = ANY ($1) ORDER BY d.nature, p.type`,
    [references],
  );
  const { rowCount } = await m.horlogeBases.cles.query('SELECT 1 FROM cle WHERE dossier = ANY ($1)', [references]);
  return { dossiers: rows, cles: rowCount };
}
