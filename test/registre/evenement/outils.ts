import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import type { ReponseDonnee } from '#libs/domaine/evenement/reponse.js';
import type { Noun } from '#libs/domaine/noun.js';
import type { Role } from '#libs/reglementation/roles.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accepte, etatDe, type Maison } from '../../outils/maison.js';

/** Who is around an event: a direction that may ask, a chef who prepares, a second region, volunteers of both. */
export interface Autour {
  direction: Auteur;
  directionRegionale: Auteur;
  voisine: Auteur;
  volontaires: Auteur[];
  lointaine: Auteur;
}

/** Adds to the network of the house whom an event calls. */
export async function autourDUnEvenement(m: Maison): Promise<Autour> {
  const admin = new pg.Pool({ connectionString: m.base.urls.admin, max: 1 });
  const un = async (sql: string, valeurs: unknown[]): Promise<string> =>
    (await admin.query<{ id: string }>(`${sql} RETURNING id`, valeurs)).rows[0]?.id ?? '';
  const lieu = async (code: string): Promise<string> =>
    (await admin.query<{ id: string }>('SELECT id FROM structure WHERE code = $1', [code])).rows[0]?.id ?? '';
  const personne = async (code: string, nom: string, role: Role, ou: string): Promise<Auteur> => {
    const p = await un('INSERT INTO personne (code) VALUES ($1)', [code]);
    const [prenom, famille] = nom.split(' ');
    await admin.query(
      'INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche) VALUES ($1, $2, $3, $4, $5, $6)',
      [p, prenom, famille, `${code}@dgfip-38.example`, '04 65 71 00 09', nom.toLowerCase()],
    );
    await admin.query('INSERT INTO fonction VALUES ($1, $2, $3)', [p, role, ou]);
    await admin.query('INSERT INTO compte VALUES ($1, $2, $3)', ['http://oidc.example', code, p]);
    return { id: p, fonctions: [{ role, structure: ou }] };
  };
  const [mef, region, departement] = [await lieu('MEF'), await lieu('MEF-ARA'), await lieu('MEF-38')];
  const paca = await un('INSERT INTO structure (code, nature, nom, parent) VALUES ($1, $2, $1, $3)', [
    'MEF-PACA',
    'region',
    mef,
  ]);
  const sect = await un('INSERT INTO secteur (code, nom) VALUES ($1, $1)', ['S-PACA']);
  await admin.query('INSERT INTO secteur_structure VALUES ($1, $2)', [sect, paca]);
  const voisine = await personne('voisine', 'Jeanne Roux', 'conseillerTechnique', paca);
  await admin.query('INSERT INTO poste (code, nature, secteur, rang, titulaire) VALUES ($1, $2, $3, 1, $4)', [
    'P-PACA',
    'conseillerTechnique',
    sect,
    voisine.id,
  ]);
  const a: Autour = {
    direction: await personne('direction', 'Yves Garnier', 'direction', departement),
    directionRegionale: await personne('directionRegionale', 'Luce Perrot', 'direction', region),
    voisine,
    volontaires: [
      m.reseau.assistante,
      m.reseau.autreAssistante,
      await personne('v3', 'Ada Colin', 'assistant', departement),
    ],
    lointaine: await personne('lointaine', 'Maud Leroy', 'assistant', paca),
  };
  for (const v of [...a.volontaires, a.lointaine])
    await admin.query('INSERT INTO volontaire VALUES ($1, $2, $2, $2, $3)', [
      v.id,
      m.temps.maintenant,
      new Date(m.temps.maintenant.getTime() + 400 * 86_400_000),
    ]);
  await admin.end();
  return a;
}

export const quatreChamps = {
  type: 'agression' as const,
  jour: '2026-03-10',
  heure: '09:40',
  rappeler: 'Accueil du rez-de-chaussée',
  telephone: '04 65 71 00 12',
};

export function tenterDeclarer(
  m: Maison,
  auteur: Auteur,
  champs: Partial<Declarer> = {},
  cle: string = randomUUID(),
): Promise<Refus | Reponse> {
  return m.registre.declarerEvenement({
    auteur,
    cle,
    champs: { structure: m.reseau.service, ...quatreChamps, ...champs },
  });
}

export const declare = async (m: Maison, auteur: Auteur, champs: Partial<Declarer> = {}): Promise<string> =>
  accepte(await tenterDeclarer(m, auteur, champs)).reference;

export function surLEvenement<C extends object>(
  m: Maison,
  acte: Acte<Evenement, C>,
  reference: string,
  auteur: Auteur,
  champs: C,
  noun: Noun<Evenement> = evenementGrave,
): Promise<Refus | Reponse> {
  return m.registre.acter(noun, acte, reference, { champs, auteur, cle: randomUUID() });
}

export const repond = (
  m: Maison,
  reference: string,
  auteur: Auteur,
  reponse: ReponseDonnee,
): Promise<Refus | Reponse> => m.registre.repondre(reference, { auteur, cle: randomUUID(), champs: { reponse } });

export const evenementDe = async (m: Maison, reference: string): Promise<Evenement> =>
  (await etatDe(m, reference)) as unknown as Evenement;

/** The clock goes through the steps as the workflow would. */
export async function horloge(m: Maison, reference: string, noun: Noun<Evenement> = evenementGrave): Promise<void> {
  for (const [procedure, { etapes, commence }] of Object.entries(noun.procedures)) {
    if (!(commence?.(await evenementDe(m, reference)) ?? true)) continue;
    for (const nom of Object.keys(etapes)) if (!(await m.clock.etape(noun, reference, procedure, nom)).fini) break;
  }
}

/** The mails of an event, by template, with the code of each recipient, in the order of their writing. */
export async function courriels(m: Maison, reference: string, gabarit?: string): Promise<string[]> {
  const { rows } = await m.horlogeBases.registre.query<{ gabarit: string; cle: string; destinataire: Buffer }>(
    'SELECT gabarit, cle, destinataire FROM courriel WHERE dossier = $1 ORDER BY pas_avant, gabarit',
    [reference],
  );
  const cle = (await m.coffre.cle(reference)) as Buffer;
  const { rows: gens } = await m.horlogeBases.registre.query<{ id: string; code: string }>(
    'SELECT id, code FROM personne',
  );
  const codes = new Map(gens.map((p) => [p.id, p.code]));
  return rows
    .filter((l) => gabarit === undefined || l.gabarit === gabarit)
    .map((l) => {
      const qui = m.coffre.ouvrir(cle, `courriel|destinataire|${l.cle}`, l.destinataire) as string;
      return gabarit === undefined ? `${l.gabarit} → ${codes.get(qui) ?? '?'}` : (codes.get(qui) ?? '?');
    });
}

export const exercice = exerciceEvenement;
