import type { Decision } from '#libs/domaine/acte.js';
import type { Noun } from '#libs/domaine/noun.js';
import type { Suivi } from '#libs/domaine/suites.js';
import type { CourrielADeposer, Gabarit } from '#libs/domaine/courriel.js';
import type { Empreinte } from '#libs/infra/empreintes.js';
import type { Client } from './bases.js';
import { ecrireCodes } from './codes/ecrire-codes.js';
import { lieux, type Coffre } from './coffre/coffre.js';
import { ecrireEnvois } from './courriels/ecrire-envoi.js';
import { renvoyer } from './courriels/renvoyer.js';
import { ecrireEffacement } from './effacement/ecrire-effacement.js';
import { maillon } from './journal/chaine.js';
import { ecrireNotes } from './notes/ecrire-notes.js';
import { ecrireAbsence } from './continuite/ecrire-absence.js';
import { ecrireEvenement } from './evenements/ecrire-evenement.js';
import { ecrireLecteurs } from './lecteurs-de-partage.js';
import { ecrirePartages } from './partages.js';
import type { Echeance } from './procedures.js';

/** What the referrer reads, as it stands on the first day. */
interface SuiviInitial {
  empreinte: string;
  agent: Buffer | null;
  promesse: boolean;
  territoire: string;
  genre: string;
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
  naissance?: { agent: string | null; lieu: string | null; tiers?: SuiviInitial };
  /** The accountable person changes: she must not be leaving (design §4 rule 4). */
  nouveauTitulaire?: string | null;
}

export interface Outils {
  coffre: Coffre;
  empreinte: Empreinte;
  domaine: string;
  gabarits: Record<string, Pick<Gabarit<object>, 'classe' | 'voie'>>;
}

/** Thrown when what the decision relied on has just changed (the person named left, a mail is leaving): it is taken again. */
export class ADeciderDeNouveau extends Error {}

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
  const annules = e.decisions.flatMap((d) => d.courrielsAnnules ?? []).map((c) => cleDuCourriel(outils, e, c));
  const renvois = e.decisions.flatMap((d) => d.courrielsRenvoyes ?? []);
  const reveils = e.echeances.filter((p) => p.avancee);

  const nouvelle = e.noun.titulaireAbsente === true ? null : (e.nouveauTitulaire ?? null);
  if (nouvelle !== null) await client.query('SELECT 1 FROM personne WHERE id = $1 FOR SHARE', [nouvelle]);
  const valeurs = [
    e.reference,
    version,
    e.instant,
    await coffre.fermerEtat(e.cle, { id: e.reference, version, etat: e.etat }),
    numero,
    tete,
    colonnes.titulaire,
    colonnes.appeles,
    colonnes.ouvert,
    JSON.stringify(faits),
    JSON.stringify(courriels),
    JSON.stringify(taches),
    faites,
    JSON.stringify(suiteDuSuivi(outils, e)),
    JSON.stringify(e.echeances.filter((p) => p.changee)),
    JSON.stringify(reveils),
    e.reponse?.auteur ?? null,
    e.reponse?.cle ?? null,
    e.reponse?.corps ?? null,
    nouvelle,
    annules,
    colonnes.devoir?.quoi ?? null,
    colonnes.devoir?.avant ?? null,
    colonnes.continuite?.caractere ?? null,
    colonnes.continuite?.avere ?? false,
    colonnes.continuite?.interim?.personne ?? null,
    colonnes.continuite?.interim?.absence ?? null,
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
          e.naissance.tiers?.genre ?? null,
        ]),
  ];
  const { rowCount, rows } = await client.query<{ annules: number }>({
    ...(e.naissance === undefined ? { name: 'acte', text: CHANGER } : { name: 'naissance', text: CREER }),
    values: valeurs,
  });
  if (rowCount !== 1 || Number(rows[0]?.annules) !== annules.length) throw new ADeciderDeNouveau();
  const codes = e.decisions.flatMap((d) => d.codes ?? []);
  if (codes.length > 0) await ecrireCodes(client, outils, e, codes);
  for (const { neDe } of e.decisions)
    if (neDe !== undefined)
      await client.query('INSERT INTO nee_de (dossier, source) VALUES ($1, $2)', [e.reference, neDe]);
  if (!(await ecrirePartages(client, outils, e))) throw new ADeciderDeNouveau();
  await ecrireLecteurs(client, e);
  await ecrireAbsence(client, e);
  await ecrireEvenement(client, outils, e);
  const repartis = await renvoyer(
    client,
    e.instant,
    renvois.map((r) => ({ ...r, cle: cleDuCourriel(outils, e, r.cle) })),
  );
  if (repartis.length !== renvois.length) throw new ADeciderDeNouveau();
  const enMasse = await ecrireEnvois(client, outils, e);
  await ecrireNotes(client, outils, e);
  await ecrireEffacement(client, outils, e); // last: what this act wrote goes too
  const voies = [...courriels.map((c) => c.voie), ...repartis, ...enMasse];
  return new Set([...voies.map((v) => `courriel_${v}`), ...reveils.map((r) => `reveil_${r.voie}`)]);
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

/** What the referrer may read from now on, the words encrypted under the key of the dossier. */
function suiteDuSuivi<E>({ coffre }: Outils, e: Ecriture<E>): Record<string, string | null> {
  const suivis = e.decisions.flatMap((d) => (d.suivi === undefined ? [] : [d.suivi]));
  const { offreFaite, nonRecevableLe, question, questionReponduLe, texte } = Object.assign({}, ...suivis) as Suivi;
  if (suivis.length === 0) return {};
  return {
    offre: offreFaite?.le ?? null,
    offre_dite: offreFaite?.dite ?? null,
    non_recevable: nonRecevableLe ?? null,
    question: question?.cle ?? null,
    jusquau: question?.jusquau ?? null,
    repondue: questionReponduLe ?? null,
    texte: texte === undefined ? null : coffre.fermer(e.cle, lieux.texte(e.reference), texte.mots).toString('base64'),
    texte_le: texte?.le ?? null,
  };
}

function cleDuCourriel<E>({ empreinte }: Outils, e: Ecriture<E>, cle: string): string {
  return empreinte('courriel', `${e.reference}|${cle}`);
}

function versGrandLivre<E>(
  { coffre, empreinte, domaine, gabarits }: Outils,
  e: Ecriture<E>,
  c: CourrielADeposer,
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

const PRESENTE = `NOT EXISTS (SELECT 1 FROM absence a WHERE a.personne = $20::uuid AND a.du <= $3 AND (a.au IS NULL OR a.au > $3))
  AND NOT EXISTS (SELECT 1 FROM depart p WHERE p.personne = $20::uuid)`;

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
  r AS (INSERT INTO reveil (dossier, type, voie, pas_avant)
    SELECT d.id, r.type, r.voie, coalesce(r."pasAvant", '-infinity')
      FROM d, jsonb_to_recordset($16::jsonb) AS r(type text, voie text, "pasAvant" timestamptz)
    ON CONFLICT (dossier, type) DO UPDATE SET demandes = reveil.demandes + 1, essais = 0, quarantaine = false, bail = '-infinity',
      pas_avant = least(reveil.pas_avant, excluded.pas_avant)),
  k AS (UPDATE cle_acte SET dossier = d.id, reponse = $19 FROM d WHERE cle_acte.auteur = $17 AND cle_acte.cle = $18),
  a AS (UPDATE courriel SET etat = 'ANNULE', maj = $3 FROM d
         WHERE courriel.dossier = d.id AND courriel.cle = ANY ($21::text[]) AND courriel.etat = 'A_ENVOYER' RETURNING 1)
  SELECT (SELECT count(*) FROM a) AS annules FROM d`;

const DU_SUIVI = `jsonb_to_record($14::jsonb) AS n(offre timestamptz, offre_dite timestamptz, non_recevable timestamptz, question text, jusquau timestamptz,
                                                  repondue timestamptz, texte text, texte_le timestamptz)`;

const CHANGER = `WITH d AS (
    UPDATE dossier SET version = $2, instant = $3, etat = $4, numero = $5, tete = $6, titulaire = $7, appeles = $8, ouvert = $9,
           devoir = $22, devoir_avant = $23, caractere = $24, avere = $25, interim = $26, interim_pour = $27
     WHERE id = $1 AND version = $2 - 1 AND ($20::uuid IS NULL OR ${PRESENTE}) RETURNING id),
  s AS (UPDATE suivi_tiers s
           SET offre_faite_le = coalesce(s.offre_faite_le, n.offre), offre_dite_le = coalesce(s.offre_dite_le, n.offre_dite), non_recevable_le = coalesce(s.non_recevable_le, n.non_recevable),
               question = coalesce(s.question, n.question), question_jusquau = coalesce(s.question_jusquau, n.jusquau),
               question_repondue_le = coalesce(s.question_repondue_le, n.repondue),
               texte = coalesce(s.texte, decode(n.texte, 'base64')), texte_le = coalesce(s.texte_le, n.texte_le)
          FROM d, ${DU_SUIVI} WHERE s.dossier = d.id AND $14::jsonb <> '{}'::jsonb),
  ${SUITES}`;

const CREER = `WITH d AS (
    INSERT INTO dossier (id, nature, profil, profil_version, titulaire, appeles, agent, lieu, etat, version, cree_le, instant, numero, tete, ouvert,
                         devoir, devoir_avant, caractere, avere, interim, interim_pour)
    SELECT $1::uuid, $28::text, $29::text, $30::int, $7::uuid, $8::uuid[], $31::text, $32::uuid, $4::bytea, $2::int,
           $3::timestamptz, $3::timestamptz, $5::int, $6::bytea, $9::boolean, $22::text, $23::timestamptz, $24::text, $25::boolean, $26::uuid, $27::uuid
     WHERE $20::uuid IS NULL OR ${PRESENTE} RETURNING id),
  s AS (INSERT INTO suivi_tiers (dossier, tiers, agent, recu_le, promesse, territoire, genre)
    SELECT d.id, $33::text, $34::bytea, $3::timestamptz, $35::boolean, $36::text, $37::text
      FROM d WHERE $33::text IS NOT NULL AND $14::jsonb IS NOT NULL),
  ${SUITES}`;
