import type { Empreinte } from '#libs/infra/empreintes.js';
import { estFini, quoiDe, toutRelu, type Partage } from '#libs/domaine/partage/etat.js';
import { dernierMot, vaut } from '#libs/domaine/accompagnement/accords/regle.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Client } from '../bases.js';
import { codeDeDocument, codeDeLettre, montrer } from '../codes/code.js';
import type { Coffre } from '../coffre/coffre.js';
import { nomsDe, ouvrirEtats, type LigneEtat } from './lecteur.js';

/** Somebody around a dossier, and in what functions. */
export interface Destinataire {
  personne: string;
  nom: string;
  fonctions: readonly Role[];
}

/** A share as the two of them see it, with who has read it. */
export interface PartageVu {
  reference: string;
  etat: Partage;
  /** Name of the recipient: person, service or group. */
  a: string;
  /** Of a group: those who will read, as the agent was shown them. */
  membres: readonly { personne: string; nom: string; tenuAuSecret: boolean }[];
  /** `ecrit`: she still reads it again; `demande`: he is asked; `pret`: it may leave; `ouvert`: it is read; `fini`. */
  ou: 'ecrit' | 'demande' | 'refuse' | 'pret' | 'ouvert' | 'fini';
  /** By whom and when, the latest first; `remise`: the sealed document was taken, to be handed over. */
  lectures: { instant: string; nom: string; remise: boolean }[];
}

interface Ligne extends LigneEtat {
  ferme: boolean;
  lectures: { instant: string; lecteur: string; remise: boolean }[];
}

/**
 * The shares of one accompaniment, for its ASS or its agent (row-level security lets in nobody else). Hers leave one audit row
 * each, in the statement that reads.
 */
export async function partagesDe(
  { client, coffre }: { client: Client; coffre: Coffre },
  qui: { personne: string; trace: boolean },
  {
    reference,
    etat,
    instant,
  }: { reference: string; etat: Pick<Accompagnement, 'accords' | 'clotures'>; instant: string },
): Promise<PartageVu[]> {
  const { rows } = await client.query<Ligne>(
    `WITH lu AS (
       SELECT d.id, d.version, d.etat, d.cree_le, p.ferme_le IS NOT NULL AS ferme,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('instant', l.instant, 'lecteur', l.lecteur, 'remise', l.qualite = 'remise') ORDER BY l.instant DESC), '[]'::jsonb)
                 FROM (SELECT instant, lecteur, qualite FROM lecture l WHERE l.dossier = d.id AND l.qualite <> 'titulaire' ORDER BY instant DESC LIMIT 20) l) AS lectures
         FROM dossier d JOIN partage_ouvert p ON p.dossier = d.id
        WHERE p.accompagnement = $1 AND d.nature = 'partage' AND d.efface_le IS NULL ORDER BY d.cree_le DESC LIMIT 50),
     trace AS (INSERT INTO lecture (dossier, instant, lecteur, qualite) SELECT id, $3, $2, 'titulaire' FROM lu WHERE $4)
     SELECT * FROM lu ORDER BY cree_le DESC`,
    [reference, qui.personne, instant, qui.trace],
  );
  const ouverts = await ouvrirEtats<Partage, Ligne>(coffre, rows);
  const noms = await nomsDe(
    client,
    ouverts.flatMap(({ etat: p, ligne }) => [
      ...('personne' in p.destinataire ? [p.destinataire.personne] : []),
      ...('groupe' in p.destinataire ? p.destinataire.membres.map((m) => m.personne) : []),
      ...ligne.lectures.map((l) => l.lecteur),
    ]),
  );
  return ouverts.map(({ ligne, etat: p }) => ({
    reference: ligne.id,
    etat: p,
    a: aQui(p, noms),
    membres:
      'groupe' in p.destinataire
        ? p.destinataire.membres.map((m) => ({ ...m, nom: noms.get(m.personne) ?? 'Une personne partie' }))
        : [],
    ou: ligne.ferme ? 'fini' : etapeDe(etat, ligne.id, p, instant),
    lectures: ligne.lectures.map((l) => ({
      instant: new Date(l.instant).toISOString(),
      remise: l.remise,
      nom: noms.get(l.lecteur) ?? ('service' in p.destinataire ? p.destinataire.service : 'Une personne partie'),
    })),
  }));
}

/** The recipient as a person reads it; a group by its session. */
function aQui({ destinataire: d }: Partage, noms: ReadonlyMap<string, string>): string {
  if ('service' in d) return d.service;
  if ('groupe' in d) return `${d.mot}, séance du ${d.seance.split('-').reverse().join('/')}`;
  return noms.get(d.personne) ?? 'Une personne partie';
}

/** Where it stands, read from what was said about these very words. */
function etapeDe(a: Pick<Accompagnement, 'accords'>, reference: string, p: Partage, instant: string): PartageVu['ou'] {
  if (estFini(p, instant)) return 'fini';
  if (p.transmisLe !== undefined) return 'ouvert';
  if (!toutRelu(p)) return 'ecrit';
  if (p.objet === null) return 'pret';
  const mot = dernierMot(a, p.objet, quoiDe(reference, p));
  if (vaut(mot, instant)) return 'pret';
  return mot?.valeur === 'non' || mot?.retireLe !== undefined ? 'refuse' : 'demande';
}

/** Professionals whose function covers the place of this dossier: to whom something may be said, or with whom she may decide. */
export async function autourDuDossier(client: Client, reference: string): Promise<Destinataire[]> {
  const { rows } = await client.query<Destinataire>(
    `WITH RECURSIVE h AS (
       SELECT s.id, s.parent FROM dossier d JOIN structure s ON s.id = d.lieu WHERE d.id = $1
       UNION ALL SELECT p.id, p.parent FROM structure p JOIN h ON p.id = h.parent)
     SELECT f.personne, i.prenom || ' ' || i.nom AS nom, array_agg(DISTINCT f.role ORDER BY f.role) AS fonctions
       FROM h JOIN fonction f ON f.structure = h.id JOIN identite i ON i.personne = f.personne
      WHERE f.role NOT IN ('agent', 'retraite', 'ayantDroit', 'eleve', 'administrateur')
      GROUP BY f.personne, i.prenom, i.nom ORDER BY i.nom, i.prenom LIMIT 200`,
    [reference],
  );
  return rows;
}

/** Those who work where the agent does, by name; she alone is shown them, to propose something between people. */
export async function colleguesDe(client: Client, reference: string): Promise<{ personne: string; nom: string }[]> {
  const { rows } = await client.query<{ personne: string; nom: string }>(
    `SELECT DISTINCT i.personne, i.prenom || ' ' || i.nom AS nom, i.nom AS tri FROM dossier d
       JOIN fonction f ON f.structure = d.lieu AND f.role = 'agent' JOIN identite i ON i.personne = f.personne
      WHERE d.id = $1 ORDER BY tri, nom LIMIT 300`,
    [reference],
  );
  return rows.map(({ personne, nom }) => ({ personne, nom }));
}

/** What she tells the service by telephone; it is derived again, never stored. */
export function codeDuPartage(empreinte: Empreinte, { reference, etat, ou }: PartageVu): { code?: string } {
  if (etat.code === undefined || ou !== 'ouvert') return {};
  const code = etat.forme === 'document' ? codeDeDocument : codeDeLettre;
  return { code: montrer(code(empreinte, reference, etat.code)) };
}
