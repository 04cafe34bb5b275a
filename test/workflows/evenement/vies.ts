import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Auteur, Fait } from '#libs/domaine/acte.js';
import { actes, evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import type { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import { lieux } from '#libs/registre/coffre/coffre.js';
import { accepte, etatDe } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';
import { sousLaPopulation } from '../../registre/boucle/outils.js';
import { courriels, declare, repond, surLEvenement, type Autour } from '../../registre/evenement/outils.js';

export const MINUTE = 60_000;
export const HEURE = 60 * MINUTE;
export const JOUR = 24 * HEURE;

/** One event of one text, or a drill of it. */
export interface Vie {
  nom: string;
  population: string;
  type: Declarer['type'];
  /** The chef de service asks by himself where no text reserves it to a direction: a local choice. */
  parLeChef: boolean;
  exercice?: true;
}

/** What happens between two moments of a story: nothing, or a misfortune. */
export type Malheur = (m: Monde) => Promise<void>;

/** This minute, where the service is. */
export function aPresent(m: Monde): { jour: string; heure: string } {
  const ici = DateTime.fromJSDate(m.temps.maintenant, { zone: 'Europe/Paris' });
  return { jour: ici.toFormat('yyyy-MM-dd'), heure: ici.toFormat('HH:mm') };
}

/** Declared; for a text that names the direction, a chef prepares and the direction confirms. */
async function naitre(m: Monde, a: Autour, { population, type, parLeChef, exercice }: Vie): Promise<string> {
  await sousLaPopulation(m, population);
  if (exercice === true) {
    const champs = { structure: m.reseau.service, type };
    return accepte(await m.registre.exercer({ auteur: m.reseau.ctr, cle: randomUUID(), champs })).reference;
  }
  const reference = await declare(m, m.reseau.chef, { type, ...aPresent(m) });
  if (!parLeChef) accepte(await surLEvenement(m, actes.confirmer, reference, a.direction, {}));
  return reference;
}

const modalites = (avec: Auteur): object => ({
  forme: 'autre',
  mots: 'Une écoute dans un bureau calme',
  avec: avec.id,
  comment: 'telephone',
  medecin: 'non',
  medecinMotif: 'Prévu plus tard',
});

/**
 * All that can happen in time, several events side by side in one calendar: a rung that does not answer, a charge that comes back, a
 * wave too small and the next one, a relief, a report that is late, the end, the days after. Each wait leaves two minutes to a clock
 * whose nudges are lost.
 */
export async function vivre(m: Monde, a: Autour, vies: readonly Vie[], malheur: Malheur): Promise<string[]> {
  const { ctr, assistante, autreAssistante } = m.reseau;
  const references: string[] = [];
  for (const vie of vies) references.push(await naitre(m, a, vie));
  const sur = async (acte: keyof typeof actes, par: Auteur, champs: object = {}): Promise<void> => {
    for (const [i, ref] of references.entries()) {
      const noun = vies[i]?.exercice === true ? exerciceEvenement : evenementGrave;
      accepte(await surLEvenement(m, actes[acte] as never, ref, par, champs, noun));
    }
  };
  const tous = async (par: Auteur, reponse: Parameters<typeof repond>[3]): Promise<void> => {
    for (const ref of references) accepte(await repond(m, ref, par, reponse));
  };
  const puis = async (attente: number, ...quoi: (() => Promise<void>)[]): Promise<void> => {
    await m.passer(attente, attente < 30 * JOUR ? malheur : undefined);
    for (const faire of quoi) await faire();
    await m.apaiser();
    await malheur(m);
  };
  await puis(0);
  await puis(8 * MINUTE, () => sur('prendreEnCharge', ctr)); // the next rung was called meanwhile
  await puis(23 * MINUTE, () => sur('prendreEnCharge', a.voisine)); // nothing followed: it came back
  await puis(MINUTE, () => sur('deployer', a.voisine, { combien: '3', ou: 'Accueil du service', ...aPresent(m) }));
  await puis(
    2 * MINUTE,
    () => tous(assistante, 'accepte'),
    () => tous(autreAssistante, 'tropProche'),
  );
  await puis(11 * MINUTE, () => tous(a.lointaine, 'accepte')); // of the second wave
  await puis(11 * MINUTE, () => sur('fixerModalites', a.voisine, modalites(m.reseau.chef)));
  await puis(7 * HEURE, () => sur('relever', a.voisine, { personne: assistante.id }));
  const point = { constats: 'Le service est sous le choc.', actions: 'Deux permanences.', besoins: 'Une salle.' };
  await puis(MINUTE, () => sur('ecrirePoint', a.lointaine, point));
  await puis(HEURE, () => sur('finir', a.voisine));
  const rapport = { moyens: 'Deux assistantes.', recommandations: 'Aucune.', consequencesSociales: 'Une fatigue.' };
  await puis(6 * JOUR, () => sur('ecrireRapport', a.voisine, rapport));
  await puis(100 * JOUR); // J+7, J+30, J+90
  await m.passer(350 * JOUR); // the anniversary; then what was written is forgotten
  return references;
}

/** What a story left in the record, without anything of this day: facts, mails, tasks, state, procedures. */
export async function traceDe(m: Monde, reference: string): Promise<object> {
  const base = m.horlogeBases.registre;
  const { rows: gens } = await base.query<{ id: string; code: string }>('SELECT id, code FROM personne');
  const codes = new Map(gens.map((p) => [p.id, p.code]));
  const nommer = (valeur: unknown): unknown =>
    JSON.parse(
      JSON.stringify(valeur, (k, v: unknown) =>
        typeof v !== 'string' ? v : /^\d{4}-\d\d-\d\d/.test(v) ? 'instant' : k === 'lieu' ? k : (codes.get(v) ?? v),
      ),
    ) as unknown;
  const cle = (await m.coffre.cle(reference)) as Buffer;
  const { rows: journal } = await base.query<{ numero: number; fait: Buffer }>(
    'SELECT numero, fait FROM journal WHERE dossier = $1 ORDER BY numero',
    [reference],
  );
  const { rows: taches } = await base.query<{ nature: string; faite: boolean }>(
    'SELECT nature, faite_le IS NOT NULL AS faite FROM tache WHERE dossier = $1 ORDER BY 1, 2',
    [reference],
  );
  const { rows: procedures } = await base.query('SELECT type, finie FROM procedure WHERE dossier = $1', [reference]);
  return {
    faits: journal.map((l) => nommer(m.coffre.ouvrir(cle, lieux.fait(reference, l.numero), l.fait) as Fait)),
    courriels: (await courriels(m, reference)).sort(),
    taches,
    procedures,
    etat: nommer(await etatDe(m, reference)),
  };
}
