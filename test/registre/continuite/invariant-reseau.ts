import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import type { Role } from '#libs/reglementation/roles.js';
import { GENS, type Nom } from './invariant-oracle.js';

/** A network for one story: two social workers of one sector, two regions with their conseillère, a national one. */
export interface ReseauDUneVie {
  gens: Record<Nom | 'autorite', Auteur>;
  service: string;
  /** Where the absence of each is said. */
  lieux: Record<Nom, string>;
  /** Each writes for himself once: that exists in every text. */
  agents: Auteur[];
}

const id = async (admin: pg.Pool, sql: string, valeurs: unknown[]): Promise<string> =>
  (await admin.query<{ id: string }>(`${sql} RETURNING id`, valeurs)).rows[0]?.id ?? '';

export async function reseauDUneVie(
  admin: pg.Pool,
  { texte, territoire, chaine }: { texte: string; territoire: Territoire; chaine: boolean },
): Promise<ReseauDUneVie> {
  const n = randomUUID().slice(0, 8);
  const structure = (nature: string, parent: string | null): Promise<string> =>
    id(
      admin,
      'INSERT INTO structure (code, nature, nom, parent, population, territoire) VALUES ($1, $2, $1, $3, $4, $5)',
      [`${nature}-${randomUUID()}`, nature, parent, parent === null ? texte : null, territoire],
    );
  const ministere = await structure('ministere', null);
  const region = await structure('region', ministere);
  const voisine = await structure('region', ministere);
  const direction = await structure('direction', region);
  const service = await structure('service', direction);
  const personne = async (role: Role, ou: string): Promise<Auteur> => {
    const p = await id(admin, 'INSERT INTO personne (code) VALUES ($1)', [randomUUID()]);
    await admin.query(
      `INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche) VALUES ($1, 'Camille', 'Essai', $2, '04 65 71 00 00', 'camille essai')`,
      [p, `${p}@vie.example`],
    );
    await admin.query('INSERT INTO fonction VALUES ($1, $2, $3)', [p, role, ou]);
    return { id: p, fonctions: [{ role, structure: ou }] };
  };
  const gens = {
    assistante: await personne('assistant', direction),
    collegue: await personne('assistant', direction),
    conseillere: await personne('conseillerTechnique', region),
    autre: await personne('conseillerTechnique', voisine),
    nationale: await personne('conseillerNational', ministere),
    autorite: await personne('autoriteInterim', ministere),
  };
  const secteur = async (ou: string): Promise<string> => {
    const s = await id(admin, 'INSERT INTO secteur (code, nom) VALUES ($1, $1)', [randomUUID()]);
    await admin.query('INSERT INTO secteur_structure VALUES ($1, $2)', [s, ou]);
    return s;
  };
  const poste = async (nom: Nom, nature: string, ou: string, rang: number): Promise<string> =>
    id(admin, 'INSERT INTO poste (code, nature, secteur, rang, titulaire) VALUES ($1, $2, $3, $4, $5)', [
      `${n}-${nom}`,
      nature,
      ou,
      rang,
      gens[nom].id,
    ]);
  const ici = await secteur(direction);
  const postes = {
    assistante: await poste('assistante', 'assistant', ici, 1),
    collegue: await poste('collegue', 'assistant', ici, 2),
    conseillere: await poste('conseillere', 'conseillerTechnique', await secteur(region), 1),
    autre: await poste('autre', 'conseillerTechnique', await secteur(voisine), 1),
    nationale: await poste('nationale', 'conseillerNational', await secteur(ministere), 1),
  };
  if (chaine)
    await admin.query('INSERT INTO chaine (poste, rang, suppleant) VALUES ($1, 1, $2), ($3, 1, $4)', [
      postes.assistante,
      postes.collegue,
      postes.conseillere,
      postes.autre,
    ]);
  const agents: Auteur[] = [];
  for (let i = 0; i < 6; i += 1) agents.push(await personne('agent', service));
  const lieux = { assistante: service, collegue: service, conseillere: service, autre: voisine, nationale: service };
  return { gens, service, lieux, agents };
}

/** Its posts cover nothing more, its absences are over: the next story begins with the same figures. */
export async function quitter(admin: pg.Pool, { gens }: ReseauDUneVie): Promise<void> {
  const eux = GENS.map((nom) => gens[nom].id);
  await admin.query(
    'DELETE FROM secteur_structure WHERE secteur IN (SELECT secteur FROM poste WHERE titulaire = ANY ($1))',
    [eux],
  );
  await admin.query('UPDATE poste SET titulaire = NULL WHERE titulaire = ANY ($1)', [eux]);
  await admin.query('UPDATE continuite SET finie_le = now() WHERE absente = ANY ($1)', [eux]);
  await admin.query('DELETE FROM absence WHERE personne = ANY ($1) AND dossier IS NULL', [eux]);
}
