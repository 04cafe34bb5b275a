import { appelleUneOffre, offreEnCours, type Signalement } from '#libs/domaine/signalement/etat.js';
import type { LigneAFaire } from '#libs/registre/lecteurs/a-faire.js';
import type { CourrielVu, DossierLu } from '#libs/registre/lecteurs/un-dossier.js';

/** Where a signalement stands for the one who answers for it: each queue is named by what is missing. */
export type FileAssistante =
  | 'aPrendreEnCharge'
  | 'aProposer'
  | 'adresseAVerifier'
  | 'envoiEnCours'
  | 'sansReponse'
  | 'repondu'
  /** A situation of a service, or a message: nobody is named, there is nothing to offer. */
  | 'aContacter'
  /** Not received, or over. */
  | 'sansSuite';

const ECHOUES = new Set(['REFUSE', 'REVENU', 'SANS_ADRESSE', 'ABANDON', 'INCERTAIN']);
const A_VERIFIER = new Set(['adresseAVerifier', 'offreAVerifier']);

/** @param courriel state of the mail that carries the present offer @param taches natures of the tasks still to do */
export function fileDe(s: Signalement, courriel: string | null, taches: readonly string[] = []): FileAssistante {
  if (s.closLe !== undefined || s.nonRecevable !== undefined) return 'sansSuite';
  if (s.priseEnCharge === undefined) return 'aPrendreEnCharge';
  if (!appelleUneOffre(s)) return 'aContacter';
  const offre = offreEnCours(s);
  if (offre === undefined) return 'aProposer';
  if (s.reponse !== undefined) return 'repondu';
  const echoue = s.offreFaite === undefined && offre.courriel !== undefined && ECHOUES.has(courriel ?? '');
  if (echoue || taches.some((t) => A_VERIFIER.has(t))) return 'adresseAVerifier';
  return s.offreFaite === undefined ? 'envoiEnCours' : 'sansReponse';
}

export const fileDeLaLigne = ({ etat, courriel, taches }: LigneAFaire): FileAssistante =>
  fileDe(
    etat,
    courriel,
    taches.map((t) => t.nature),
  );

export const fileDuDossier = ({ etat, courriels, taches }: DossierLu): FileAssistante =>
  fileDe(
    etat,
    dernierEnvoi(courriels)?.etat ?? null,
    taches.map((t) => t.nature),
  );

/** The last offer mailed to the agent. */
export function dernierEnvoi(courriels: readonly CourrielVu[]): CourrielVu | undefined {
  return courriels.filter((c) => c.gabarit === 'propositionAgent' && c.etat !== 'ANNULE').at(-1);
}

export interface LigneApi {
  reference: string;
  /** null: nobody is named. */
  agent: string | null;
  file: FileAssistante;
  recuLe: string;
  /** When something happens next by itself; null when nothing is left to happen. */
  prochaine: string | null;
  /** Natures of what is asked of her besides. */
  taches: string[];
}

export function ligneApi(ligne: LigneAFaire): LigneApi {
  const { reference, agent, etat, ensuite, taches } = ligne;
  return {
    reference,
    agent,
    file: fileDeLaLigne(ligne),
    recuLe: etat.deposeLe,
    prochaine: ensuite?.quand ?? null,
    taches: taches.map((t) => t.nature),
  };
}

export interface DossierApi {
  reference: string;
  genre: Signalement['genre'];
  /** null: nobody is named. */
  agent: string | null;
  /** null: the agent himself is unknown, or gone. */
  origine: string | null;
  /** null: the referrer’s words have been deleted. */
  situation: string | null;
  file: FileAssistante;
  recuLe: string;
  prochaine: string | null;
  horizon: string | null;
  reponse: string | null;
  question: Signalement['question'] | null;
  rappelsPrevus: readonly (string | null)[];
  notes: Pick<Signalement['notes'][number], 'le' | 'maniere' | 'texte'>[];
  courriels: CourrielVu[];
}

export function vueDossier(dossier: DossierLu): DossierApi {
  const { reference, agent, origine, etat, avenir, courriels, notes } = dossier;
  return {
    reference,
    genre: etat.genre,
    agent,
    origine: etat.origine.luiMeme ? agent : origine,
    situation: etat.paroles?.situation ?? null,
    file: fileDuDossier(dossier),
    recuLe: etat.deposeLe,
    prochaine: avenir[0]?.quand ?? null,
    horizon: etat.horizon ?? null,
    reponse: etat.reponse?.valeur ?? null,
    question: etat.question ?? null,
    rappelsPrevus: etat.rappelsPrevus,
    notes: notes.map(({ le, maniere, texte }) => ({ le, maniere, texte })),
    courriels,
  };
}
