import { motDuCourriel } from '#apps/api/src/signalement/assistante/mots-courriels.js';
import type { Fait } from '#libs/domaine/acte.js';
import type { Classe } from '#libs/domaine/courriel.js';
import { jusqua, type Systeme } from '../../outils/systeme.js';
import type { Feu } from './points-feu.js';
import type { Joue } from './points-gens.js';

const FINIS = ['ACCEPTE', 'INCERTAIN', 'ABANDON', 'ANNULE'];

interface Ligne {
  gabarit: string;
  classe: Classe;
  etat: string;
  essais: number;
  renvois: number;
  message_id: string;
}

/** Whether anything was lost or doubled, counted; each list names what is wrong. */
export interface Bilan {
  actesPerdus: string[];
  actesDoubles: string[];
  courrielsFaux: string[];
  /** How many mails arrived once; more than once (vital); once more because a person sent it again; stand as uncertain or abandoned. */
  courriels: Record<'uneFois' | 'enDouble' | 'renvoyes' | 'incertains' | 'abandonnes', number>;
}

/** Waits until nothing is on its way any more, then counts what the journeys left in journal, ledger, mailbox and pages. */
export async function compter(s: Systeme, feu: Feu, joues: readonly Joue[]): Promise<Bilan> {
  const bilan: Bilan = {
    actesPerdus: [],
    actesDoubles: [],
    courrielsFaux: [],
    courriels: { uneFois: 0, enDouble: 0, renvoyes: 0, incertains: 0, abandonnes: 0 },
  };
  const recus = new Map<string, number>();
  for (const joue of joues) await calme(s, feu, joue);
  for (const { messageId } of await s.boite.lister()) recus.set(messageId, (recus.get(messageId) ?? 0) + 1);
  for (const joue of joues) {
    const lignes = await grandLivre(s, joue);
    const offerte = !enDoute(lignes);
    const faits = (await s.journal(joue.reference)).map(({ fait }) => fait);
    compterFaits(joue, faits, offerte, bilan);
    compterLignes(joue, lignes, offerte, bilan);
    await compterCourriels(s, feu, joue, lignes, recus, bilan);
  }
  return bilan;
}

/** An offer that may not have arrived is not made: the clock says nothing to the referrer, a human decides. */
function compterFaits({ reference, histoire }: Joue, faits: readonly Fait[], offerte: boolean, bilan: Bilan): void {
  const { toujours, siOffre } = histoire.horloge;
  const attendus = [...histoire.actes.map((a) => a.fait), ...toujours, ...(offerte ? siOffre : [])].sort();
  const reste = faits.map((f) => f.type);
  for (const fait of attendus) {
    const rang = reste.indexOf(fait);
    if (rang < 0) bilan.actesPerdus.push(`${reference} ${fait}`);
    else reste.splice(rang, 1);
  }
  bilan.actesDoubles.push(...reste.map((fait) => `${reference} ${fait}`));
}

/** Each act wrote its mails in the ledger, once. */
function compterLignes(
  { reference, histoire: { courriels } }: Joue,
  lignes: readonly Ligne[],
  offerte: boolean,
  { courrielsFaux }: Bilan,
): void {
  const attendus: Readonly<Record<string, number>> = { ...courriels.toujours, ...(offerte ? courriels.siOffre : {}) };
  for (const gabarit of new Set([...Object.keys(attendus), ...lignes.map((l) => l.gabarit)])) {
    const [ecrits, combien] = [lignes.filter((l) => l.gabarit === gabarit).length, attendus[gabarit] ?? 0];
    if (ecrits !== combien) courrielsFaux.push(`${reference} ${gabarit} : ${ecrits} au lieu de ${combien}`);
  }
}

async function compterCourriels(
  s: Systeme,
  feu: Feu,
  joue: Joue,
  lignes: readonly Ligne[],
  recus: ReadonlyMap<string, number>,
  bilan: Bilan,
): Promise<void> {
  const { reference } = joue;
  const { courriels, courrielsFaux } = bilan;
  const ass = await feu.gens.client('titulaire', joue);
  const { texte } = await ass.get(`/dossiers/${reference}`);
  for (const l of lignes) {
    const copies = recus.get(l.message_id) ?? 0;
    const vu =
      l.etat === 'ACCEPTE' ||
      (lisible(texte).includes(lisible(motDuCourriel(l))) && (await aUneTache(s, reference, l)));
    if (!juste(l, copies) || !vu)
      courrielsFaux.push(`${reference} ${l.gabarit} ${l.etat} : ${copies} reçus${vu ? '' : ', caché'}`);
    if (l.etat === 'INCERTAIN') courriels.incertains += 1;
    else if (l.etat === 'ABANDON') courriels.abandonnes += 1;
    else if (copies === 1) courriels.uneFois += 1;
    else if (l.classe === 'vital') courriels.enDouble += 1;
    else if (copies > 1) courriels.renvoyes += 1;
  }
}

/** A vital mail arrived, at most once an attempt; another one at most once, and once more for each time that a person sent it again. */
function juste({ classe, etat, essais, renvois }: Ligne, copies: number): boolean {
  if (classe === 'vital') return etat === 'ACCEPTE' && copies >= 1 && copies <= essais;
  if (etat === 'ANNULE') return copies === 0;
  return copies <= 1 + renvois && (copies >= 1 || etat !== 'ACCEPTE');
}

/** An offer left in doubt is somebody's task; a courtesy, or what was taken back, is only shown. */
async function aUneTache(s: Systeme, reference: string, { classe, etat }: Ligne): Promise<boolean> {
  if (classe !== 'offre' || etat === 'ANNULE') return true;
  const taches = await s.lire(
    `SELECT 1 FROM tache t JOIN dossier d ON d.id = t.dossier
      WHERE d.id = $1 AND t.nature = 'offreAVerifier' AND t.faite_le IS NULL`,
    [reference],
  );
  return taches.length === 1;
}

/** Once no mail is on its way, no nudge is due, and the clock has said all that it owes. Facts are read first: their mails came with them. */
async function calme(s: Systeme, feu: Feu, joue: Joue): Promise<void> {
  const { reference, histoire } = joue;
  await jusqua(
    async () => {
      await feu.relever();
      const faits = new Set((await s.journal(reference)).map(({ fait }) => fait.type));
      const reveils = await s.lire('SELECT 1 FROM reveil WHERE dossier = $1', [reference]);
      const lignes = await grandLivre(s, joue);
      const { toujours, siOffre } = histoire.horloge;
      const dits = [...toujours, ...(enDoute(lignes) ? [] : siOffre)].every((f) => faits.has(f));
      return dits && reveils.length === 0 && lignes.every((l) => FINIS.includes(l.etat));
    },
    { quoi: `le calme de ${reference}`, indice: () => s.processus.worker.journal.slice(-1500) },
  );
}

async function grandLivre(s: Systeme, { reference }: Joue): Promise<Ligne[]> {
  return s.lire<Ligne>(`SELECT gabarit, classe, etat, essais, renvois, message_id FROM courriel WHERE dossier = $1`, [
    reference,
  ]);
}

/** The mail of the offer may not have arrived. One taken back is no offer; another way was taken. */
const enDoute = (lignes: readonly Ligne[]): boolean =>
  lignes.some((l) => l.gabarit === 'propositionAgent' && l.etat !== 'ACCEPTE' && l.etat !== 'ANNULE');

/** Words as they are read: spaces that typography made unbreakable are spaces. */
const lisible = (texte: string): string => texte.replace(/\s+/g, ' ');
