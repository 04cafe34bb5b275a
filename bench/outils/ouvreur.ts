import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes, deposer, signalement } from '#libs/domaine/signalement/index.js';
import { lireConfiguration } from '#libs/infra/configuration.js';
import { creerEmpreinte } from '#libs/infra/empreintes.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { gabarits } from '#libs/domaine/gabarits.js';
import type { Reglages } from '#libs/reglementation/reglages.js';
import { Avertisseur } from '#libs/registre/avertisseur.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { Coffre } from '#libs/registre/coffre/coffre.js';
import { Registre } from '#libs/registre/registre.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { situation } from '../../test/e2e/pannes/gens.js';
import { fichierCles, fichierReglages } from '../../test/outils/systeme/programmes.js';
import { avancer } from './avancement.js';
import type { MaisonDuBanc } from './maison-du-banc.js';

export const PAR_SERVICE = 50;
const ENSEMBLE = 6;

export interface Service {
  structure: string;
  chef: string;
  assistante: string;
  agents: string[];
}

/** Opens dossiers by the record's own acts, in this process, under the role of the site: what the site would write, without its pages. */
export class Ouvreur {
  private services = 0;
  private nes = 0;
  private enPlus: Partial<Reglages> = {};
  private readonly bases: Bases;
  readonly registre: Registre;

  constructor(private readonly m: MaisonDuBanc) {
    const { api, cles } = m.base.urls;
    const configuration = lireConfiguration({
      RELAIS_PROCESSUS: 'api',
      DATABASE_URL: api,
      CLES_DATABASE_URL: cles,
      RELAIS_CLES_FICHIER: fichierCles(m.dossier),
      RELAIS_REGLAGES: fichierReglages(m.dossier),
      RELAIS_BUNDLE: join(m.dossier, 'bundle'),
      RELAIS_URL: m.url,
      TEMPORAL_ADDRESS: m.horloge.adresse,
      SMTP_URL: m.puits.url,
      OIDC_EMETTEUR: m.oidc,
      OIDC_CLIENT_ID: 'relais',
      OIDC_CLIENT_SECRET: 'sans',
    });
    this.bases = ouvrirBases({ registre: api, cles, taille: ENSEMBLE, surRupture: () => undefined });
    const outils = {
      coffre: new Coffre(this.bases.cles, configuration.cles.enveloppe, configuration.cles.service),
      empreinte: creerEmpreinte(configuration.cles.index),
      domaine: configuration.RELAIS_COURRIEL_DOMAINE,
      gabarits,
    };
    const duLieu = reglagesDuLieu(configuration.reglages);
    const { prevenir } = new Avertisseur(this.bases.registre, () => undefined);
    const reglages = (codes: readonly string[]): Reglages => ({ ...duLieu(codes), ...this.enPlus });
    this.registre = new Registre(this.bases, outils, horlogeDuRegistre, reglages, prevenir);
  }

  /** What is born from now on has these réglages: a deadline is written at birth. */
  avecReglages(enPlus: Partial<Reglages>): void {
    this.enPlus = enPlus;
  }

  /** Services of fifty agents, each with its chef and a social worker of its own: rows of the annuaire. All invented. */
  async desServices(combien: number): Promise<Service[]> {
    const premier = this.services + 1;
    this.services += combien;
    await this.m.admin.query(SERVICES, [premier, this.services, PAR_SERVICE]);
    await this.m.admin.query('ANALYZE');
    const lus = await this.m.lire<Service>(
      `SELECT s.id AS structure, c.id AS chef, a.id AS assistante,
              (SELECT array_agg(f.personne ORDER BY f.personne) FROM fonction f WHERE f.structure = s.id AND f.role = 'agent') AS agents
         FROM structure s JOIN personne c ON c.code = 'CH-' || s.code JOIN personne a ON a.code = 'ASS-' || s.code
        WHERE split_part(s.code, '-', 2)::int BETWEEN $1 AND $2 AND s.code LIKE 'BS-%' ORDER BY s.code`,
      [premier, this.services],
    );
    return lus;
  }

  /** That many agents more in a place of the sample network, with its chef de service and a social worker who can log in. */
  async chez(assistante: string, lieu: string, combien: number): Promise<Service> {
    this.nes += 1;
    const lus = await this.m.admin.query<Service>(CHEZ, [assistante, lieu, combien, this.nes]);
    if (lus.rows[0] === undefined) throw new Error('the sample network');
    return lus.rows[0];
  }

  /** One signalement for each agent, and the social worker says that she has it. @returns their references */
  async signaler(services: readonly Service[], { accuser = true }: { accuser?: boolean } = {}): Promise<string[]> {
    const aFaire = services.flatMap((s) => s.agents.map((agent) => ({ ...s, agent })));
    const references: string[] = [];
    const travailler = async (): Promise<void> => {
      for (let un = aFaire.pop(); un !== undefined; un = aFaire.pop()) {
        const chef: Auteur = { id: un.chef, fonctions: [{ role: 'chefDeService', structure: un.structure }] };
        const champs = { situation, agentInforme: 'non' as const, agent: un.agent };
        const depot = await this.registre.deposer(signalement, deposer, { champs, auteur: chef, cle: randomUUID() });
        if (estRefus(depot)) throw new Error(depot.code);
        references.push(depot.reference);
        if (references.length % 500 === 0) avancer(`${references.length} dossiers ouverts, ${aFaire.length} à ouvrir`);
        if (!accuser) continue;
        const auteur: Auteur = { id: un.assistante, fonctions: [] };
        const dit = await this.registre.acter(signalement, actes.accuserReception, depot.reference, {
          champs: {},
          auteur,
          cle: randomUUID(),
        });
        if (estRefus(dit)) throw new Error(dit.code);
      }
    };
    await Promise.all(Array.from({ length: ENSEMBLE }, travailler));
    return references;
  }

  async fermer(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 100)); // the last notification
    await fermerBases(this.bases);
  }
}

const SERVICES = `WITH s AS (
    INSERT INTO structure (code, nature, nom, parent)
    SELECT 'BS-' || n, 'service', 'Service ' || n, (SELECT id FROM structure WHERE code = 'MEF-38-DGFIP') FROM generate_series($1::int, $2::int) n
    RETURNING id, code),
  sec AS (INSERT INTO secteur (code, nom) SELECT 'S-' || code, 'S-' || code FROM s RETURNING id, code),
  ss AS (INSERT INTO secteur_structure (secteur, structure) SELECT sec.id, s.id FROM s JOIN sec ON sec.code = 'S-' || s.code),
  a AS (INSERT INTO personne (code) SELECT 'ASS-' || code FROM s RETURNING id, code),
  c AS (INSERT INTO personne (code) SELECT 'CH-' || code FROM s RETURNING id, code),
  g AS (INSERT INTO personne (code) SELECT 'AG-' || s.code || '-' || k FROM s, generate_series(1, $3::int) k RETURNING id, code),
  i AS (INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
        SELECT id, 'Camille', code, lower(code) || '@dgfip-38.example', '04 65 71 00 09', lower(code)
          FROM (SELECT * FROM a UNION ALL SELECT * FROM c UNION ALL SELECT * FROM g) t),
  f AS (INSERT INTO fonction (personne, role, structure)
        SELECT a.id, 'assistant', s.id FROM a JOIN s ON a.code = 'ASS-' || s.code
        UNION ALL SELECT c.id, 'chefDeService', s.id FROM c JOIN s ON c.code = 'CH-' || s.code
        UNION ALL SELECT g.id, 'agent', s.id FROM g JOIN s ON g.code LIKE 'AG-' || s.code || '-%')
  INSERT INTO poste (code, nature, secteur, rang, titulaire)
  SELECT 'P-' || s.code, 'assistant', sec.id, 1, a.id FROM s JOIN sec ON sec.code = 'S-' || s.code JOIN a ON a.code = 'ASS-' || s.code`;

const CHEZ = `WITH lieu AS (
    SELECT s.id, (SELECT f.personne FROM fonction f WHERE f.structure = s.id AND f.role = 'chefDeService' LIMIT 1) AS chef,
           (SELECT c.personne FROM compte c WHERE c.sujet = $1) AS assistante
      FROM structure s WHERE s.code = $2),
  p AS (INSERT INTO personne (code) SELECT $2 || '-' || $4::int || '-' || n FROM generate_series(1, $3::int) n RETURNING id, code),
  i AS (INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
        SELECT id, 'Camille', code, lower(code) || '@dgfip.example', '04 65 71 00 09', lower(code) FROM p),
  f AS (INSERT INTO fonction (personne, role, structure) SELECT p.id, 'agent', lieu.id FROM p, lieu)
  SELECT lieu.id AS structure, lieu.chef, lieu.assistante, (SELECT array_agg(p.id) FROM p) AS agents FROM lieu`;
