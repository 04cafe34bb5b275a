import type { Decision, Noun } from '#libs/domaine/acte.js';
import type { Gabarit } from '#libs/domaine/courriel.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Client } from './bases.js';
import { lieux, type Coffre } from './coffre/coffre.js';
import { maillon } from './journal/chaine.js';
import type { Echeance } from './procedures.js';

/** All that the referrer will ever read, as it stands on the first day. */
interface Suivi {
  empreinte: string;
  agent: Buffer;
  promesse: boolean;
  territoire: string;
}

/** What is about to be committed on one dossier. */
export interface Ecriture<E> {
  reference: string;
  instant: string;
  cle: Buffer;
  version: number;
  numero: number;
  tete: Buffer;
  noun: Noun<E>;
  decisions: readonly Decision<E>[];
  etat: E;
  echeances: readonly Echeance[];
  /** Written with an act of a person: the answer that its key will give for ever. */
  reponse?: { auteur: string; cle: string; corps: Buffer };
  /** Columns that only the birth of a dossier sets. */
  naissance?: { agent: string; lieu: string; tiers?: Suivi };
  /** The accountable person changes: she must not be leaving (design §4 rule 4). */
  nouveauTitulaire?: string;
}

export interface Outils {
  coffre: Coffre;
  empreinte: Empreinte;
  domaine: string;
  gabarits: Record<string, Pick<Gabarit<object>, 'classe' | 'voie'>>;
}

/** Thrown when the person just named has become absent: the decision is taken again. */
export class TitulaireAbsente extends Error {}

/**
 * One statement for all that an act causes: state, journal, mails, tasks, what the referrer may read, next instants, nudges,
 * and the answer. All of it or nothing.
 */
export async function ecrire<E>(client: Client, outils: Outils, e: Ecriture<E>): Promise<Set<string>> {
  const { coffre } = outils;
  const version = e.version + 1;
  const colonnes = e.noun.colonnes(e.etat);
  const { faits, tete, numero } = chainer(coffre, e);
  const courriels = e.decisions.flatMap((d) => d.courriels ?? []).map((c) => versGrandLivre(outils, e, c));
  const taches = e.decisions.flatMap((d) => d.taches ?? []);
  const faites = e.decisions.flatMap((d) => d.tachesFaites ?? []);
  const offreFaiteLe = e.decisions.find((d) => d.offreFaiteLe !== undefined)?.offreFaiteLe ?? null;
  const reveils = e.echeances.filter((p) => p.avancee);

  if (e.nouveauTitulaire !== undefined)
    await client.query('SELECT 1 FROM personne WHERE id = $1 FOR SHARE', [e.nouveauTitulaire]);
  const { rowCount } = await client.query(e.naissance === undefined ? CHANGER : CREER, [
    e.reference,
    version,
    e.instant,
    coffre.fermer(e.cle, lieux.etat(e.reference, version), e.etat),
    numero,
    tete,
    colonnes.titulaire,
    colonnes.appeles,
    colonnes.ouvert,
    JSON.stringify(faits),
    JSON.stringify(courriels),
    JSON.stringify(taches),
    faites,
    offreFaiteLe,
    JSON.stringify(e.echeances.filter((p) => p.changee)),
    JSON.stringify(reveils),
    e.reponse?.auteur ?? null,
    e.reponse?.cle ?? null,
    e.reponse?.corps ?? null,
    e.nouveauTitulaire ?? null,
    ...(e.naissance === undefined
      ? []
      : [
          e.noun.nature,
          colonnes.profil.id,
          colonnes.profil.version,
          e.naissance.agent,
          e.naissance.lieu,
          e.naissance.tiers?.empreinte ?? null,
          e.naissance.tiers?.agent ?? null,
          e.naissance.tiers?.promesse ?? null,
          e.naissance.tiers?.territoire ?? null,
        ]),
  ]);
  if (rowCount !== 1) throw new TitulaireAbsente();
  return new Set([...courriels.map((c) => `courriel_${c.voie}`), ...reveils.map((r) => `reveil_${r.voie}`)]);
}

function chainer<E>(coffre: Coffre, e: Ecriture<E>): { faits: object[]; tete: Buffer; numero: number } {
  let { tete, numero } = e;
  const faits = e.decisions
    .flatMap((d) => d.faits)
    .map((fait) => {
      numero += 1;
      const clair = coffre.fermer(e.cle, lieux.fait(e.reference, numero), fait);
      tete = maillon(tete, numero, e.instant, clair);
      return { numero, instant: e.instant, fait: clair.toString('base64'), empreinte: tete.toString('base64') };
    });
  return { faits, tete, numero };
}

function versGrandLivre<E>(
  { coffre, empreinte, domaine, gabarits }: Outils,
  e: Ecriture<E>,
  c: { cle: string; gabarit: string; destinataire: string; donnees: object; pasAvant?: string },
): Record<string, string> & { voie: string } {
  const gabarit = gabarits[c.gabarit];
  if (gabarit === undefined) throw new Error(`GABARIT_INCONNU ${c.gabarit}`);
  const cle = empreinte('courriel', `${e.reference}|${c.cle}`);
  return {
    cle,
    classe: gabarit.classe,
    voie: gabarit.voie,
    gabarit: c.gabarit,
    message_id: `<${cle.slice(0, 40)}@${domaine}>`,
    destinataire: coffre.fermer(e.cle, lieux.destinataire(cle), c.destinataire).toString('base64'),
    donnees: coffre.fermer(e.cle, lieux.donnees(cle), c.donnees).toString('base64'),
    pas_avant: c.pasAvant ?? e.instant,
  };
}

const PRESENTE = `NOT EXISTS (SELECT 1 FROM absence a WHERE a.personne = $20::uuid AND a.du <= $3 AND (a.au IS NULL OR a.au > $3))`;

const SUITES = `
  j AS (INSERT INTO journal (dossier, numero, instant, fait, empreinte)
    SELECT d.id, f.numero, f.instant, decode(f.fait, 'base64'), decode(f.empreinte, 'base64')
      FROM d, jsonb_to_recordset($10::jsonb) AS f(numero int, instant timestamptz, fait text, empreinte text)),
  c AS (INSERT INTO courriel (cle, dossier, classe, voie, gabarit, message_id, destinataire, donnees, pas_avant, maj)
    SELECT c.cle, d.id, c.classe, c.voie, c.gabarit, c.message_id, decode(c.destinataire, 'base64'), decode(c.donnees, 'base64'), c.pas_avant, $3
      FROM d, jsonb_to_recordset($11::jsonb) AS c(cle text, classe text, voie text, gabarit text, message_id text, destinataire text, donnees text, pas_avant timestamptz)),
  t AS (INSERT INTO tache (dossier, cle, nature, pour, depuis)
    SELECT d.id, t.cle, t.nature, t.pour, $3 FROM d, jsonb_to_recordset($12::jsonb) AS t(cle text, nature text, pour uuid)
    ON CONFLICT (dossier, cle) DO NOTHING),
  tf AS (UPDATE tache SET faite_le = $3 FROM d WHERE tache.dossier = d.id AND tache.nature = ANY ($13::text[]) AND faite_le IS NULL),
  p AS (INSERT INTO procedure (dossier, type, voie, entree, prochaine, finie)
    SELECT d.id, p.type, p.voie, p.entree, p.prochaine, p.finie
      FROM d, jsonb_to_recordset($15::jsonb) AS p(type text, voie text, entree jsonb, prochaine timestamptz, finie boolean)
    ON CONFLICT (dossier, type) DO UPDATE SET prochaine = excluded.prochaine, finie = excluded.finie, echecs = 0, rappels = 0),
  r AS (INSERT INTO reveil (dossier, type, voie)
    SELECT d.id, r.type, r.voie FROM d, jsonb_to_recordset($16::jsonb) AS r(type text, voie text)
    ON CONFLICT (dossier, type) DO UPDATE SET demandes = reveil.demandes + 1, essais = 0, quarantaine = false, bail = '-infinity'),
  k AS (UPDATE cle_acte SET dossier = d.id, reponse = $19 FROM d WHERE cle_acte.auteur = $17 AND cle_acte.cle = $18)
  SELECT 1 FROM d`;

const CHANGER = `WITH d AS (
    UPDATE dossier SET version = $2, instant = $3, etat = $4, numero = $5, tete = $6, titulaire = $7, appeles = $8, ouvert = $9
     WHERE id = $1 AND version = $2 - 1 AND ($20::uuid IS NULL OR ${PRESENTE}) RETURNING id),
  s AS (UPDATE suivi_tiers SET offre_faite_le = $14 FROM d WHERE suivi_tiers.dossier = d.id AND $14::timestamptz IS NOT NULL AND offre_faite_le IS NULL),
  ${SUITES}`;

const CREER = `WITH d AS (
    INSERT INTO dossier (id, nature, profil, profil_version, titulaire, appeles, agent, lieu, etat, version, cree_le, instant, numero, tete, ouvert)
    SELECT $1::uuid, $21::text, $22::text, $23::int, $7::uuid, $8::uuid[], $24::text, $25::uuid, $4::bytea, $2::int,
           $3::timestamptz, $3::timestamptz, $5::int, $6::bytea, $9::boolean WHERE $20::uuid IS NULL OR ${PRESENTE} RETURNING id),
  s AS (INSERT INTO suivi_tiers (dossier, tiers, agent, recu_le, offre_faite_le, promesse, territoire)
    SELECT d.id, $26::text, $27::bytea, $3::timestamptz, $14::timestamptz, $28::boolean, $29::text FROM d WHERE $26::text IS NOT NULL),
  ${SUITES}`;
