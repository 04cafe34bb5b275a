import { randomUUID } from 'node:crypto';
import { setTimeout as attendre } from 'node:timers/promises';
import type pg from 'pg';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { battre, signalerSilences } from '#libs/registre/vigie/silences.js';
import { Canaris } from '#libs/registre/vigie/canaris.js';
import { enAdministrateur } from '../boucle/outils.js';
import { portLibre, unSite, type Site } from '../../unitaire/api/outils/site.js';
import { uneMaisonVeillee, type MaisonVeillee } from './outils.js';

let v: MaisonVeillee;
let site: Site;
let canaris: Canaris;
beforeAll(async () => {
  v = await uneMaisonVeillee({ depart: new Date().toISOString() }); // the site reads the clock of the database
  const { m } = v;
  const { api, cles } = m.base.urls;
  site = await unSite({ PORT: await portLibre(), DATABASE_URL: api, CLES_DATABASE_URL: cles, cles: m.cles });
  canaris = new Canaris({ ...v.moyensVigie, boite: 'canari@vigie.relais.example' });
});
afterAll(async () => {
  await site?.fermer();
  await v?.fermer();
});

/** Nothing waits in a test: the record is told that its canaries are so much older. */
async function vieillir(secondes: number): Promise<void> {
  const avant = `interval '${secondes} s'`;
  await enAdministrateur(
    v.m,
    `UPDATE dossier SET cree_le = cree_le - ${avant}, instant = instant - ${avant} WHERE nature = 'canari'`,
  );
  await enAdministrateur(v.m, `UPDATE cle_acte SET cle = cle || '-passee'`);
}
const muet = (processus: string, secondes: number): Promise<void> =>
  enAdministrateur(
    v.m,
    'UPDATE battement SET vu_le = clock_timestamp() - make_interval(secs => $2) WHERE processus = $1',
    [processus, secondes],
  );
const sonde = async (nom: string): Promise<[number, Record<string, unknown>]> => {
  const reponse = await fetch(`${site.url}/sante/${nom}`);
  return [reponse.status, (await reponse.json()) as Record<string, unknown>];
};
const taches = async (): Promise<{ cle: string; ouverte: boolean }[]> => {
  const { rows } = await v.m.horlogeBases.registre.query<{ cle: string; ouverte: boolean }>(
    `SELECT split_part(cle, ':', 2) AS cle, faite_le IS NULL AS ouverte FROM tache WHERE nature = 'processusMuet' ORDER BY depuis, cle`,
  );
  return rows;
};
/** The health page, as the administratrice reads it. */
async function page(): Promise<string> {
  const sid = randomUUID();
  const cookie = { originalMaxAge: 1_800_000, httpOnly: true, path: '/' };
  const sess = JSON.stringify({ cookie, personne: v.m.reseau.administratrice.id, expire: Date.now() + 3_600_000 });
  await enAdministrateur(v.m, `INSERT INTO session (sid, sess, expire) VALUES ($1, $2, now() + interval '1 hour')`, [
    sid,
    sess,
  ]);
  const reponse = await fetch(`${site.url}/sante`, { headers: { cookie: site.cookie(sid) } });
  return (await reponse.text()).replaceAll('\u00a0', ' ');
}
async function boucler(livre: boolean): Promise<void> {
  await canaris.lacher();
  await v.pompes.ouvriers.viderMaintenant();
  for (const { brut } of v.smtp.ouvriers.recus.splice(0)) if (livre) await canaris.lire(Buffer.from(brut, 'latin1'));
}

describe('la santé de bout en bout (F-30)', () => {
  it('sans vigie, rien n’est prouvé : la page le dit, et les deux autres sondes restent vertes', async () => {
    expect(await sonde('bout-en-bout')).toMatchObject([
      503,
      { boutEnBout: false, derniereBoucle: { ageSecondes: null } },
    ]);
    expect([(await sonde('vif'))[0], (await sonde('pret'))[0]]).toEqual([200, 200]);
    const lue = await page();
    expect(lue).toContain('Vigie : n’a jamais donné signe de vie');
    expect(lue).toContain('Rien ne prouve qu’une alerte arrive');
  });

  it('une boucle complète la rend verte, et la page dit depuis quand', async () => {
    await battre(v.vigie.registre, 'vigie');
    await boucler(true);
    expect(await sonde('bout-en-bout')).toMatchObject([200, { boutEnBout: true }]);
    const lue = await page();
    expect(lue).toMatch(/Dernière boucle complète il y a \d+ secondes?/);
    expect(lue).not.toContain('n’a jamais donné signe de vie');
  });

  it('une messagerie qui répond 250 et perd tout : rouge après cinq minutes, vif et prêt restent verts', async () => {
    await vieillir(240);
    await boucler(false);
    expect((await sonde('bout-en-bout'))[0]).toBe(200);
    await vieillir(70);
    await boucler(false);
    const { rows } = await v.m.horlogeBases.registre.query<{ etat: string }>(
      `SELECT DISTINCT c.etat FROM courriel c JOIN dossier d ON d.id = c.dossier WHERE d.nature = 'canari'`,
    );
    expect(rows).toEqual([{ etat: 'ACCEPTE' }]); // all that SMTP can tell
    expect(await sonde('bout-en-bout')).toMatchObject([503, { boutEnBout: false }]);
    expect([(await sonde('vif'))[0], (await sonde('pret'))[0]]).toEqual([200, 200]);
    expect(await page()).toContain('partent sans revenir');
  });

  it('la vigie tuée : la page le dit avant une minute et demie, puis qu’aucun message ne part', async () => {
    await boucler(true);
    await muet('vigie', 61);
    expect(await page()).toMatch(/Vigie : ne donne plus signe de vie/);
    await vieillir(320);
    expect(await page()).toContain('Aucun message de vérification ne part');
  });
});

describe('chacun veille sur chacun (F-05)', () => {
  const pools = (): pg.Pool[] => [v.vigie.registre, v.m.horlogeBases.registre, v.m.api.registre];
  const partout = async (): Promise<unknown[]> => {
    const dits = await Promise.all(pools().map((p) => signalerSilences(p, horlogeDuRegistre)));
    return dits.flat();
  };

  it('une vigie qui se tait trois minutes : une tâche de l’administrateur, qui que ce soit qui le voie', async () => {
    await Promise.all((['vigie', 'urgence', 'worker'] as const).map((p) => battre(v.vigie.registre, p)));
    await muet('vigie', 150);
    expect(await partout()).toEqual([]);
    await muet('vigie', 200);
    expect(await partout()).toEqual([{ processus: 'vigie', muet: true }]);
    expect(await partout()).toEqual([]);
    expect(await taches()).toEqual([{ cle: 'vigie', ouverte: true }]);
    expect(await page()).toContain('1 tâche technique ouverte');
  });

  it('elle revient : la tâche est faite ; un silence plus court n’en ouvre pas d’autre', async () => {
    await battre(v.vigie.registre, 'vigie');
    expect(await partout()).toEqual([{ processus: 'vigie', muet: false }]);
    for (const silence of [30, 90, 170]) {
      await muet('vigie', silence);
      expect(await partout()).toEqual([]);
    }
    expect(await taches()).toEqual([{ cle: 'vigie', ouverte: false }]);
  });

  it('un ouvrier d’urgence muet : la même chose, dite par la vigie', async () => {
    await battre(v.vigie.registre, 'vigie');
    await muet('urgence', 600);
    expect(await signalerSilences(v.vigie.registre, horlogeDuRegistre)).toEqual([{ processus: 'urgence', muet: true }]);
    expect(await page()).toContain('Horloge des urgences : ne donne plus signe de vie');
    expect((await taches()).filter((t) => t.ouverte)).toEqual([{ cle: 'urgence', ouverte: true }]);
  });

  it('l’API seule en vie regarde d’elle-même', async () => {
    await muet('worker', 900);
    const site2 = await unSite({
      PORT: await portLibre(),
      DATABASE_URL: v.m.base.urls.api,
      CLES_DATABASE_URL: v.m.base.urls.cles,
      cles: v.m.cles,
    });
    while (!(await taches()).some((t) => t.cle === 'worker' && t.ouverte)) await attendre(20);
    await site2.fermer();
  });
});
