import { motDuCourriel } from '#apps/api/src/signalement/assistante/mots-courriels.js';
import type { Fait } from '#libs/domaine/acte.js';
import type { Classe } from '#libs/domaine/courriel.js';
import { jusqua, type Courriel, type Systeme } from '../../outils/systeme.js';
import { ACTES, COURRIELS, FAITS_DE_L_HORLOGE } from './points-actes.js';
import type { Feu, Joue } from './points-feu.js';

const PATIENCE = 150_000;
const FINIS = ['ACCEPTE', 'INCERTAIN', 'ABANDON'];

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
  /** How many mails arrived once, arrived more than once (vital only), stand as uncertain or abandoned. */
  courriels: { uneFois: number; enDouble: number; incertains: number; abandonnes: number };
}

/** Waits until nothing is on its way any more, then counts what the journeys left in journal, ledger, mailbox and pages. */
export async function compter(s: Systeme, feu: Feu, joues: readonly Joue[]): Promise<Bilan> {
  const bilan: Bilan = {
    actesPerdus: [],
    actesDoubles: [],
    courrielsFaux: [],
    courriels: { uneFois: 0, enDouble: 0, incertains: 0, abandonnes: 0 },
  };
  for (const joue of joues) {
    const lignes = await calme(s, joue);
    const offerte = lignes.some((l) => l.gabarit === 'propositionAgent' && l.etat === 'ACCEPTE');
    const faits = (await s.journal(joue.reference)).map(({ fait }) => fait);
    compterFaits(joue, faits, offerte, bilan);
    const rejoint = faits.some((f) => f.type === 'rapproche' && f['convergent'] === true);
    const attendus = {
      ...COURRIELS,
      nouvelleAffaire: COURRIELS.nouvelleAffaire + (rejoint ? 1 : 0), // handed to the one who knows the agent already
      offreFaite: offerte ? COURRIELS.offreFaite : 0,
    };
    compterLignes(joue, lignes, attendus, bilan);
    await compterCourriels(s, feu, joue, lignes, bilan);
  }
  return bilan;
}

/** An offer that may not have arrived is not made: the clock says nothing to the referrer, a human decides. */
function compterFaits({ reference }: Joue, faits: readonly Fait[], offerte: boolean, bilan: Bilan): void {
  const attendus = [
    ...ACTES.map((a) => a.fait),
    ...(offerte ? FAITS_DE_L_HORLOGE : FAITS_DE_L_HORLOGE.slice(0, 1)),
  ].sort();
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
  { reference }: Joue,
  lignes: readonly Ligne[],
  attendus: Readonly<Record<string, number>>,
  { courrielsFaux }: Bilan,
): void {
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
  bilan: Bilan,
): Promise<void> {
  const { reference } = joue;
  const { courriels, courrielsFaux } = bilan;
  const recus = await s.boite.lister();
  const ass = await feu.client('titulaire', joue);
  const { texte } = await ass.get(`/dossiers/${reference}`);
  for (const l of lignes) {
    const copies = recus.filter((c: Courriel) => c.messageId === l.message_id).length;
    const juste =
      l.classe === 'vital'
        ? l.etat === 'ACCEPTE' && copies >= 1 && copies <= l.essais
        : copies <= 1 && (copies === 1 || l.etat !== 'ACCEPTE');
    const vu =
      l.etat === 'ACCEPTE' ||
      (lisible(texte).includes(lisible(motDuCourriel(l))) && (await aUneTache(s, reference, l)));
    if (!juste || !vu)
      courrielsFaux.push(`${reference} ${l.gabarit} ${l.etat} : ${copies} reçus${vu ? '' : ', caché'}`);
    if (l.etat === 'INCERTAIN') courriels.incertains += 1;
    else if (l.etat === 'ABANDON') courriels.abandonnes += 1;
    else if (copies === 1) courriels.uneFois += 1;
    else courriels.enDouble += 1;
  }
}

/** An offer left in doubt is somebody's task; a courtesy is only shown. */
async function aUneTache(s: Systeme, reference: string, { classe }: Ligne): Promise<boolean> {
  if (classe !== 'offre') return true;
  const taches = await s.lire(
    `SELECT 1 FROM tache t JOIN dossier d ON d.id = t.dossier
      WHERE d.id = $1 AND t.nature = 'offreAVerifier' AND t.faite_le IS NULL`,
    [reference],
  );
  return taches.length === 1;
}

/** The ledger of a dossier, once no mail is on its way, no nudge is due, and the clock has said what follows the offer. */
async function calme(s: Systeme, { reference }: Joue): Promise<Ligne[]> {
  return jusqua(
    async () => {
      const lignes = await s.lire<Ligne>(
        'SELECT gabarit, classe, etat, essais, renvois, message_id FROM courriel WHERE dossier = $1',
        [reference],
      );
      const reveils = await s.lire('SELECT 1 FROM reveil WHERE dossier = $1', [reference]);
      const douteuse = lignes.some((l) => l.gabarit === 'propositionAgent' && l.etat !== 'ACCEPTE');
      const suivie = douteuse || (await s.journal(reference)).some(({ fait }) => fait.type === 'tiersInforme');
      return lignes.every((l) => FINIS.includes(l.etat)) && reveils.length === 0 && suivie && lignes;
    },
    { quoi: `le calme de ${reference}`, delai: PATIENCE, indice: () => s.processus.worker.journal.slice(-1500) },
  );
}

/** Words as they are read: spaces that typography made unbreakable are spaces. */
const lisible = (texte: string): string => texte.replace(/\s+/g, ' ');
