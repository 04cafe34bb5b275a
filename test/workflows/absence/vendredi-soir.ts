import { DateTime } from 'luxon';
import { estFerie } from '#libs/calendrier/feries.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import type { CaractereInterim } from '#libs/reglementation/profil.js';
import { accepte, actes, agir, faitsDe, unSignalement } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';
import { courrielsDe, nouvelAgent, sousLaPopulation } from '../../registre/boucle/outils.js';
import { absente, surLAbsence, tenante } from '../../registre/continuite/outils.js';

const HEURE = 3_600_000;
const PARIS = 'Europe/Paris';

/** What is left of a story once nothing is of this day or of this machine: it is the same whatever happened to its workflows. */
export interface Souvenir {
  reference: string;
  /** Who held the urgent matter, the one that nobody had looked at, and the ordinary one: at each hour that counts. */
  tenues: Record<string, string[]>;
  faits: string[];
  faitsDeLUrgence: string[];
  courriels: string[];
  taches: string[];
}

/** 18:30 on the next Friday whose Monday is a jour férié: Easter or Pentecost at the latest. */
export function prochainVendrediSoir(depuis: Date): DateTime {
  let jour = DateTime.fromJSDate(depuis, { zone: PARIS })
    .plus({ days: 1 })
    .set({ hour: 18, minute: 30, second: 0, millisecond: 0 });
  while (jour.weekday !== 5 || !estFerie(jour.plus({ days: 3 }).toFormat('yyyy-MM-dd'), 'metropole'))
    jour = jour.plus({ days: 1 });
  return jour;
}

/** An agent writes for himself: that exists in every text. */
async function ecrite(m: Monde): Promise<string> {
  const agent = await nouvelAgent(m);
  return unSignalement(m, { de: agent, agent: agent.id });
}

async function prise(m: Monde): Promise<string> {
  const reference = await ecrite(m);
  await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
  return reference;
}

/**
 * A Friday evening before a jour férié: she does not come back, whoever leads her line notices it in one act. Tuesday is the first jour
 * ouvré; where no text obliges somebody is named on Tuesday morning. On Thursday she is back, and reads what happened.
 * @param malheur what happens to the workflows after each step
 */
export async function vendrediSoir(
  m: Monde,
  { population, quoi }: { population: string; quoi: CaractereInterim },
  malheur: (m: Monde) => Promise<void>,
): Promise<Souvenir> {
  const { assistante, ctr } = m.reseau;
  await sousLaPopulation(m, population);
  const vendredi = prochainVendrediSoir(m.temps.maintenant);
  await m.passer(vendredi.minus({ hours: 9 }).toMillis() - m.temps.maintenant.getTime());
  const urgence = await prise(m);
  await agir(m, actes.qualifier, urgence, assistante, { caractere: quoi });
  const ordinaire = await prise(m);
  const vers = async (instant: DateTime): Promise<void> =>
    m.passer(instant.toMillis() - m.temps.maintenant.getTime(), malheur);
  await vers(vendredi.minus({ minutes: 5 }));
  const nouvelle = await ecrite(m);

  const tenues: Record<string, string[]> = {};
  const noms = new Map([
    [assistante.id, 'assistante'],
    [ctr.id, 'ctr'],
  ]);
  const relever = async (quand: string): Promise<void> => {
    const tenantes = await Promise.all([urgence, nouvelle, ordinaire].map((d) => tenante(m, d)));
    tenues[quand] = tenantes.map((t) => (t === null ? 'personne' : (noms.get(t) ?? t)));
  };
  const reference = await absente(m, ctr, {
    personne: assistante.id,
    genre: 'soudaine',
    du: vendredi.plus({ days: 1 }).toFormat('yyyy-MM-dd'),
  });
  await m.apaiser();
  await malheur(m);
  await relever('vendredi 18 h 30');
  const mardi = vendredi.plus({ days: 4 }).startOf('day');
  await vers(mardi.minus({ minutes: 1 }));
  await relever('lundi férié 23 h 59');
  m.temps.maintenant = mardi.toJSDate(); // by reading alone: no clock has run at this instant
  await relever('mardi 0 h');
  await vers(mardi.plus({ hours: 9 }));
  if (tenues['mardi 0 h']?.[0] === 'personne')
    accepte(await surLAbsence(m, surAbsence.designer, reference, ctr, { personne: ctr.id }));
  await m.apaiser();
  await malheur(m);
  await relever('mardi 9 h');
  await vers(mardi.plus({ days: 2, hours: 9 }));
  accepte(await surLAbsence(m, surAbsence.revenir, reference, assistante, {}));
  await relever('jeudi, au retour');
  await m.apaiser();
  await malheur(m);
  accepte(await surLAbsence(m, surAbsence.accuserReprise, reference, assistante, {}));
  await m.apaiser();
  await malheur(m);
  await m.passer(2 * HEURE, malheur);
  const { rows } = await m.horlogeBases.registre.query<{ nature: string; faite: boolean }>(
    'SELECT nature, faite_le IS NOT NULL AS faite FROM tache WHERE dossier = $1 ORDER BY nature, cle',
    [reference],
  );
  return {
    reference,
    tenues,
    faits: await faitsDe(m, reference),
    faitsDeLUrgence: (await faitsDe(m, urgence)).filter((f) => f === 'passeALInterim'),
    courriels: (await courrielsDe(m, reference)).map((c) => `${c.gabarit} ${c.etat}`),
    taches: rows.map((t) => `${t.nature}${t.faite ? ' faite' : ''}`),
  };
}
