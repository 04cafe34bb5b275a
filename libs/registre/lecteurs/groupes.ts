import type { Fondement, Partage } from '#libs/domaine/partage/etat.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { estReference } from '#libs/domaine/champs.js';
import { estFini, type GroupeRessource } from '#libs/domaine/groupe/etat.js';
import type { Client } from '../bases.js';
import type { Coffre } from '../coffre/coffre.js';
import { lireEnTantQue, nomsDe, ouvrirEtats, professionnelsDe, type Acces, type LigneEtat } from './lecteur.js';
import { autourDuDossier, type Destinataire } from './partages.js';

/** A session as one of its members sees it: what names nobody is here, an item about a person is read by itself. */
export interface GroupeLu {
  reference: string;
  mot: string;
  seance: string;
  /** The reader convened it. */
  mien: boolean;
  membres: readonly { personne: string; nom: string; tenuAuSecret: boolean }[];
  points: readonly { numero: number; texte: string; deMoi: boolean }[];
  /** Items about a person that the reader may open; of whom, he learns by opening it. */
  situations: readonly { reference: string; de: Professionnel | undefined }[];
}

/** An item about a person, with the sentences that this very member may read. */
export interface SituationLue {
  reference: string;
  agent: string;
  de: Professionnel | undefined;
  but: string;
  fondement: Fondement | null;
  phrases: readonly string[];
}

type Ligne = LigneEtat & { titulaire: string; maintenant: Date };

const SEANCES = `SELECT d.id, d.version, d.etat, d.titulaire, d.cree_le FROM dossier d
  WHERE d.nature = 'groupeRessource' AND d.ouvert AND (d.titulaire = $1 OR $1 = ANY (d.appeles)) AND d.efface_le IS NULL
  ORDER BY d.cree_le DESC LIMIT 50`;

/** Sessions to come where this person sits, each reading with its audit row; past its day a session is not there. */
export async function groupes(acces: Acces, personne: string): Promise<GroupeLu[]> {
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<Ligne>(
      `WITH lu AS (SELECT s.*, ${acces.horloge.sql()} AS maintenant FROM (${SEANCES}) s),
       trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite)
         SELECT id, maintenant, $1, CASE WHEN titulaire = $1 THEN 'titulaire' ELSE 'groupe' END FROM lu)
       SELECT * FROM lu ORDER BY cree_le DESC`,
      [personne],
    );
    const { rows: situations } = await client.query<{ dossier: string; groupe: string; de: string }>(
      `SELECT * FROM situations_du_groupe(${acces.horloge.sql()})`,
    );
    const vivantes = (await ouvrirEtats<GroupeRessource, Ligne>(acces.coffre, rows)).filter(
      ({ etat, ligne }) => !estFini(etat, ligne.maintenant.toISOString()),
    );
    const noms = await nomsDe(
      client,
      vivantes.flatMap(({ etat }) => etat.membres.map((m) => m.personne)),
    );
    const de = await professionnelsDe(
      client,
      situations.map((s) => s.de),
    );
    return vivantes.map(({ ligne, etat }) => ({
      reference: ligne.id,
      mot: etat.mot,
      seance: etat.seance,
      mien: ligne.titulaire === personne,
      membres: etat.membres.map((m) => ({ ...m, nom: noms.get(m.personne) ?? 'Une personne partie du ministère' })),
      points: etat.points.map(({ numero, texte, par }) => ({ numero, texte, deMoi: par === personne })),
      situations: situations
        .filter((s) => s.groupe === ligne.id)
        .map((s) => ({ reference: s.dossier, de: de.get(s.de) })),
    }));
  });
}

/** Sessions to which she may bring something, without what they hold. */
export async function seancesDe(
  { client, coffre }: { client: Client; coffre: Coffre },
  { personne, instant }: { personne: string; instant: string },
): Promise<{ reference: string; mot: string; seance: string }[]> {
  const { rows } = await client.query<LigneEtat>(SEANCES, [personne]);
  return (await ouvrirEtats<GroupeRessource, LigneEtat>(coffre, rows))
    .filter(({ etat }) => !estFini(etat, instant))
    .map(({ ligne, etat: { mot, seance } }) => ({ reference: ligne.id, mot, seance }));
}

/**
 * Read with its audit row, which the agent sees, or not at all. What was confided is left out for whoever is not bound by secrecy.
 * @returns undefined when it is over, taken back, erased, or not for this member: one answer
 */
export async function situationLue(
  acces: Acces,
  personne: string,
  reference: string,
): Promise<SituationLue | undefined> {
  if (!estReference(reference)) return undefined;
  return lireEnTantQue(acces, personne, async (client) => {
    const { rows } = await client.query<LigneEtat & { titulaire: string; tenu: boolean }>(
      `SELECT * FROM lire_situation($1, ${acces.horloge.sql()})`,
      [reference],
    );
    const [ouverte] = await ouvrirEtats<Partage, (typeof rows)[number]>(acces.coffre, rows);
    if (ouverte === undefined) return undefined;
    const { ligne, etat } = ouverte;
    const noms = await nomsDe(client, [etat.agent]);
    const de = await professionnelsDe(client, [ligne.titulaire]);
    return {
      reference: ligne.id,
      agent: noms.get(etat.agent) ?? 'Une personne partie du ministère',
      de: de.get(ligne.titulaire),
      but: etat.but,
      fondement: etat.fondement ?? null,
      phrases: etat.phrases.filter((f) => ligne.tenu || f.confiee !== true).map((f) => f.texte),
    };
  });
}

/** By session of hers: the professionals whose function covers its place. */
export async function inviteesPossibles(
  acces: Acces,
  personne: string,
  seances: readonly string[],
): Promise<ReadonlyMap<string, readonly Destinataire[]>> {
  return lireEnTantQue(acces, personne, async (client) => {
    const trouvees = new Map<string, readonly Destinataire[]>();
    for (const seance of seances) trouvees.set(seance, await autourDuDossier(client, seance));
    return trouvees;
  });
}
