import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { signalement } from '#libs/domaine/signalement/index.js';
import { creerEmpreinte } from '#libs/infra/empreintes.js';
import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import { verifierJournal } from '#libs/registre/journal/verifier.js';
import { mesSignalements } from '#libs/registre/lecteurs/mes-signalements.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { baseDeTest } from '../../outils/base-de-test.js';
import { actes, agir, etatDe, faitsDe, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import {
  deuxBasesVides,
  ecrireCles,
  envDe,
  pomper,
  relais,
  relogee,
  unDossier as dossierTemporaire,
  type DeuxBases,
} from '../sauvegarde/outils.js';
import { charger, lireAncienne } from './ancienne.js';

/** From the first version to this one, on a copy of what the first one really wrote. */
describe('Une base de la version 0.1.0, mise à jour', () => {
  const ancienne = lireAncienne();
  const { depose, enCharge, propose, repondu, recuse, luiMeme, nonEnvoye } = ancienne.dossiers;
  const temporaire = dossierTemporaire();
  let bases: DeuxBases;
  let modele: Maison;
  let m: Maison;
  let smtp: SmtpDouble;
  let gens: Map<string, Auteur>;
  const qui = (code: string): Auteur => gens.get(code) as Auteur;

  beforeAll(async () => {
    bases = await deuxBasesVides();
    await charger(bases.registre, 'registre');
    await charger(bases.cles, 'cles');
    modele = await uneMaison();
    smtp = await SmtpDouble.ouvrir();
  });
  afterAll(async () => {
    await m?.fermer();
    await smtp.fermer();
    await modele.fermer();
    await bases.fermer();
    temporaire.retirer();
  });

  it('à blanc, dit ce qui serait appliqué et ne change rien', async () => {
    const { code, sortie } = await relais(envDe(bases.registre, bases.cles), 'mettre-a-jour', '--a-blanc');
    expect(code).toBe(0);
    expect(sortie).toContain('  registre 0002_acheminement\n');
    expect(sortie).toContain('clés 0001_professionnels');
    expect(sortie).not.toContain('0001_recepisse');
    expect(await compter(bases.registre)).toBe(2);
  });

  it('sans dossier ni sauvegarde faite, ne commence pas', async () => {
    expect((await relais(envDe(bases.registre, bases.cles), 'mettre-a-jour')).code).toBe(2);
    expect(await compter(bases.registre)).toBe(2);
  });

  it('sauvegarde, met à jour, et dit que c’est fait', async () => {
    const ou = join(temporaire.chemin, 'avant');
    const env = {
      ...envDe(bases.registre, bases.cles),
      RELAIS_CLES_FICHIER: ecrireCles(join(temporaire.chemin, 'cles.json'), ancienne.cles),
    };
    const { code, erreurs, sortie } = await relais(env, 'mettre-a-jour', ou);
    expect([code, erreurs]).toEqual([0, '']);
    for (const quoi of ['Tables, base « registre »', 'Tables, base « cles »', 'Clés et dossiers', 'Journal'])
      expect(sortie).toMatch(new RegExp(`OK +${quoi.replace('cles', 'cl[ée]s')} : `));
    expect(sortie).toContain('Les deux bases sont à jour');
    expect(['registre/registre.dump', 'cles/cles.dump'].map((f) => existsSync(join(ou, f)))).toEqual([true, true]);
    const encore = await relais(envDe(bases.registre, bases.cles), 'mettre-a-jour', ou);
    expect([encore.code, encore.sortie]).toEqual([0, expect.stringContaining('déjà celles de la version')]);
  });

  it('avec un autre fichier de clés, elle finit par le dire et ne conseille pas de démarrer', async () => {
    const autres = await deuxBasesVides();
    try {
      await charger(autres.registre, 'registre');
      await charger(autres.cles, 'cles');
      const fichier = ecrireCles(join(temporaire.chemin, 'autres.json'), modele.cles);
      const env = { ...envDe(autres.registre, autres.cles), RELAIS_CLES_FICHIER: fichier };
      const { code, sortie } = await relais(env, 'mettre-a-jour', '--sauvegarde-faite');
      expect(code).toBe(1);
      expect(sortie).toMatch(/Panne +Clés et dossiers : .*\n[^]*Ne pas démarrer la nouvelle version/);
      expect(sortie).not.toContain('Les deux bases sont à jour');
    } finally {
      await autres.fermer();
    }
  });

  it('les tables sont exactement celles d’une base neuve', async () => {
    const neuve = await baseDeTest();
    try {
      expect(schemaDe(bases.registre)).toEqual(schemaDe(neuve.urls.admin));
      expect(schemaDe(bases.cles)).toEqual(schemaDe(neuve.urls.clesAdmin));
    } finally {
      await neuve.fermer();
    }
  });

  describe('ses dossiers', () => {
    beforeAll(async () => {
      const temps = {
        maintenant: new Date(ancienne.instant),
        avancer(ms: number): void {
          temps.maintenant = new Date(temps.maintenant.getTime() + ms);
        },
      };
      const empreinte = creerEmpreinte(ancienne.cles.index);
      const horloge = new HorlogeVirtuelle(() => temps.maintenant);
      m = relogee({ ...modele, cles: ancienne.cles, empreinte, horloge, temps }, bases);
      gens = await lireGens(bases.registre);
      m.reseau = { ...modele.reseau, assistante: qui('assistante'), autreAssistante: qui('autreAssistante') };
    });
    const acces = (): Parameters<typeof unDossier>[0] => ({
      bases: m.api,
      coffre: m.coffre,
      empreinte: m.empreinte,
      horloge: m.horloge,
    });

    it('se lisent tous, fait par fait, chaînes entières', async () => {
      for (const [nom, reference] of Object.entries(ancienne.dossiers))
        expect([nom, await faitsDe(m, reference)]).toEqual([nom, ancienne.faits[nom]]);
      expect(await verifierJournal(m.horlogeBases.registre, m.cles.sceau)).toMatchObject({
        rompus: [],
        scellementsFaux: [],
      });
    });

    it('l’assistante les lit sur sa page, avec le texte entier et les réglages d’aujourd’hui', async () => {
      for (const reference of [depose, enCharge, propose, repondu, luiMeme, nonEnvoye]) {
        const lu = await unDossier(acces(), qui('assistante').id, reference);
        expect(lu).toBeDefined();
      }
      const etat = await etatDe(m, propose);
      expect(etat.profil).toMatchObject({ id: 'mef-2016', version: 1 });
      expect(etat.profil.plan).toBeDefined();
      expect(etat.rappelsPrevus).toEqual([null, null]);
      expect(etat.reglages.offresMax).toBeDefined();
      expect(await unDossier(acces(), qui('autreAssistante').id, recuse)).toBeDefined();
    });

    it('qui signale et l’agent lisent les leurs', async () => {
      const siens = await mesSignalements(acces(), qui('chef').id);
      expect(siens.map((s) => s.reference)).toEqual(expect.arrayContaining([enCharge, propose, repondu]));
      const agents: [string, string][] = [
        ['agentRepondu', repondu],
        ['agentPropose', propose],
        ['agentLuiMeme', luiMeme],
      ];
      for (const [code, reference] of agents)
        expect([code, (await mesPropositions(acces(), qui(code).id)).map((p) => p.reference)]).toEqual([
          code,
          expect.arrayContaining([reference]),
        ]);
    });

    it('ce qui attendait de partir part, dans les mots d’aujourd’hui', async () => {
      const avant = smtp.recus.length;
      await pomper(m, smtp);
      const textes = smtp.recus.slice(avant).map((r) => r.brut);
      expect(textes.length).toBeGreaterThanOrEqual(2);
      expect(textes.join('\n')).not.toMatch(/undefined|NaN|\[object/);
      expect(textes.some((t) => t.includes('signalement est bien arriv'))).toBe(true);
    });

    it('l’horloge reprend chacun où il en est', async () => {
      for (const reference of Object.values(ancienne.dossiers))
        for (const nom of Object.keys(signalement.procedures['traiterSignalement']?.etapes ?? {})) {
          const { fini } = await m.clock.etape(signalement, reference, 'traiterSignalement', nom);
          if (!fini) break;
        }
      expect((await faitsDe(m, depose)).length).toBeGreaterThan(1);
    });

    it('les personnes agissent : prendre en charge, proposer, répondre, changer d’avis, dire oui', async () => {
      await agir(m, actes.accuserReception, depose, qui('assistante'), {});
      await agir(m, actes.proposerAide, enCharge, qui('assistante'), { voie: 'telephone' });
      await agir(m, actes.repondre, enCharge, qui('agentEnCharge'), { valeur: 'pasMaintenant' });
      await agir(m, actes.repondre, repondu, qui('agentRepondu'), { valeur: 'non' });
      await agir(m, actes.accuserReception, recuse, qui('autreAssistante'), {});
      expect((await etatDe(m, enCharge)).reponse?.valeur).toBe('pasMaintenant');
      expect((await etatDe(m, repondu)).reponse?.valeur).toBe('non');
      m.temps.avancer(2 * 86_400_000);
      await m.clock.etape(signalement, propose, 'traiterSignalement', 'proposer');
      await agir(m, actes.repondre, propose, qui('agentPropose'), { valeur: 'oui' });
      // What today's code wrote of it is of today, whole.
      expect(await verifierJournal(m.horlogeBases.registre, m.cles.sceau)).toMatchObject({ rompus: [] });
    });

    it('un signalement d’aujourd’hui s’y ajoute, sur le même agent aussi', async () => {
      const reference = await unSignalement(m, { de: qui('chef'), agent: qui('agentEnCharge').id });
      await m.clock.etape(signalement, reference, 'traiterSignalement', 'rapprocher');
      expect(await faitsDe(m, reference)).toContain('rapproche');
    });
  });
});

async function compter(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query('SELECT 1 FROM drizzle.__drizzle_migrations')).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** Everything but the rows: tables, constraints, functions, policies, rights. */
function schemaDe(url: string): string[] {
  const programme = join(process.env['RELAIS_PG_CLIENT'] ?? '', 'pg_dump');
  return execFileSync(programme, ['--schema-only', '--no-owner', url], { encoding: 'utf8', maxBuffer: 64_000_000 })
    .split('\n')
    .filter((l) => !l.startsWith('\\')); // a word drawn at each copy
}

async function lireGens(url: string): Promise<Map<string, Auteur>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string; id: string; fonctions: Auteur['fonctions'] }>(
      `SELECT p.code, p.id, coalesce(jsonb_agg(jsonb_build_object('role', f.role, 'structure', f.structure)) FILTER (WHERE f.role IS NOT NULL), '[]') AS fonctions
         FROM personne p LEFT JOIN fonction f ON f.personne = p.id GROUP BY p.code, p.id`,
    );
    return new Map(rows.map((r) => [r.code, { id: r.id, fonctions: r.fonctions }]));
  } finally {
    await client.end();
  }
}
