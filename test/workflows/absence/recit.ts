import { DateTime } from 'luxon';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { accepte, actes, agir, unSignalement } from '../../outils/maison.js';
import type { Monde } from '../../outils/monde.js';
import { accompagne } from '../../registre/accompagnement/outils.js';
import { nouvelAgent } from '../../registre/boucle/outils.js';
import { absente, surLAbsence, tenante } from '../../registre/continuite/outils.js';
import { prochainVendrediSoir } from './vendredi-soir.js';

/** What each letter is about, for whoever watches the demonstration; the letters themselves say no more than they do to people. */
const OBJETS: Readonly<Record<string, string>> = {
  interimCommence: 'vous assurez l’intérim',
  absenceAnnoncee: 'la personne qui vous accompagne est absente ; qui répond en attendant',
  retourALire: 'à lire : ce qui s’est passé pendant votre absence',
};

/** What is left once nothing is of this day: the hour in words, who answers for what, the letters that left since the hour before. */
export interface Heure {
  quand: string;
  tenues: readonly string[];
  lettres: readonly string[];
}

const MATIERES = ['l’urgence', 'la nouvelle, que personne n’a lue', 'l’ordinaire'] as const;

/** One line for each hour that counts, as it comes. */
export function enClair({ quand, tenues, lettres }: Heure): string {
  return [
    `\n${quand}`,
    ...MATIERES.map((quoi, i) => `  ${quoi} : ${tenues[i] ?? ''}`),
    ...lettres.map((l) => `  ✉ ${l}`),
  ].join('\n');
}

/**
 * MEF, a sudden absence on a Friday evening before a jour férié: noticed by whoever leads the line, owed from Tuesday, the first jour
 * ouvré; whoever stands in leaves in her turn on Tuesday afternoon; the holder is back on Thursday.
 */
export async function raconter(m: Monde, dire: (h: Heure) => void): Promise<void> {
  const { assistante, ctr } = m.reseau;
  const vendredi = prochainVendrediSoir(m.temps.maintenant);
  const vers = async (instant: DateTime): Promise<void> => m.passer(instant.toMillis() - (await m.env.currentTimeMs()));
  await vers(vendredi.minus({ hours: 9 }));
  const [urgence, ordinaire] = [await prise(m), await prise(m)];
  await agir(m, actes.qualifier, urgence, assistante, { caractere: 'urgence' });
  await accompagne(m); // an agent whom she follows: he is told who answers meanwhile
  const agent = await nouvelAgent(m);
  await vers(vendredi.minus({ minutes: 5 }));
  const nouvelle = await unSignalement(m, { de: agent, agent: agent.id });
  await m.apaiser();

  const noms = await nomsDe(m);
  let dites = (await lettres(m, noms)).length;
  const relever = async (quand: string): Promise<void> => {
    const tenantes = await Promise.all([urgence, nouvelle, ordinaire].map((d) => tenante(m, d)));
    const toutes = await lettres(m, noms);
    dire({
      quand,
      tenues: tenantes.map((t) => (t === null ? 'personne' : (noms.parId.get(t) ?? ''))),
      lettres: toutes.slice(dites),
    });
    dites = toutes.length;
  };
  const absence = await absente(m, ctr, {
    personne: assistante.id,
    genre: 'soudaine',
    du: vendredi.plus({ days: 1 }).toFormat('yyyy-MM-dd'),
  });
  await m.apaiser();
  await relever('vendredi 18 h 30 : son absence est constatée');
  const mardi = vendredi.plus({ days: 4 }).startOf('day');
  await vers(mardi.minus({ days: 2, hours: 12 }));
  await relever('samedi midi');
  await vers(mardi.minus({ hours: 12 }));
  await relever('lundi midi, jour férié');
  m.temps.maintenant = mardi.toJSDate(); // by reading alone: no clock has run at this instant
  await relever('mardi 0 h, premier jour ouvré : l’intérim est là, sans que personne n’agisse');
  await vers(mardi.plus({ hours: 9 }));
  await relever('mardi 9 h');
  const sienne = await absente(m, ctr, { genre: 'soudaine', du: mardi.toFormat('yyyy-MM-dd'), duMoment: 'apresMidi' });
  await vers(mardi.plus({ hours: 14 }));
  await relever('mardi 14 h : qui assurait l’intérim part à son tour');
  await vers(mardi.plus({ days: 1, hours: 9 }));
  accepte(await surLAbsence(m, surAbsence.revenir, sienne, ctr, {}));
  await m.apaiser();
  await relever('mercredi 9 h : elle est revenue, et qui a pris le garde');
  await vers(mardi.plus({ days: 2, hours: 9 }));
  accepte(await surLAbsence(m, surAbsence.revenir, absence, assistante, {}));
  await vers(mardi.plus({ days: 2, hours: 10 }));
  await relever('jeudi 10 h : la titulaire est revenue');
}

async function prise(m: Monde): Promise<string> {
  const agent = await nouvelAgent(m);
  const reference = await unSignalement(m, { de: agent, agent: agent.id });
  await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
  return reference;
}

interface Noms {
  parId: ReadonlyMap<string, string>;
  parAdresse: ReadonlyMap<string, string>;
}

async function nomsDe(m: Monde): Promise<Noms> {
  const { rows } = await m.horlogeBases.registre.query<{ personne: string; nom: string; courriel: string | null }>(
    `SELECT personne, prenom || ' ' || nom AS nom, courriel FROM identite`,
  );
  const professionnels = new Set(
    [m.reseau.assistante, m.reseau.autreAssistante, m.reseau.ctr, m.reseau.ctn].map((p) => p.id),
  );
  const nom = (r: { personne: string; nom: string }): string => (professionnels.has(r.personne) ? r.nom : 'l’agent');
  return {
    parId: new Map(rows.map((r) => [r.personne, nom(r)])),
    parAdresse: new Map(rows.map((r) => [r.courriel ?? '', nom(r)])),
  };
}

/** What the relay received, in order: to whom, and about what. */
async function lettres(m: Monde, noms: Noms): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ message_id: string; gabarit: string }>(
    'SELECT message_id, gabarit FROM courriel',
  );
  return m.smtp.recus.flatMap(({ a, brut }) => {
    const gabarit = rows.find((r) => brut.includes(r.message_id))?.gabarit ?? '';
    const objet = OBJETS[gabarit];
    return objet === undefined ? [] : [`à ${noms.parAdresse.get(a) ?? a} : ${objet}`];
  });
}
