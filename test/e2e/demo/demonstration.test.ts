import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReglagesConfigures } from '#libs/infra/configuration.js';
import { unSysteme, type Systeme } from '../../outils/systeme.js';

const RACINE = join(__dirname, '../../..');
const reglages = JSON.parse(readFileSync(join(RACINE, 'apps/demo/reglages.json'), 'utf8')) as ReglagesConfigures;

interface Fin {
  code: number;
  sortie: string;
}

function lancer(programme: string, args: string[], env: Record<string, string> = {}): Promise<Fin> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(RACINE, programme), ...args],
      { cwd: RACINE, env: { ...process.env, ...env } },
      (erreur, sortie, erreurs) => resolve({ code: Number(erreur?.code ?? 0), sortie: sortie + erreurs }),
    );
  });
}

describe('npm run demo, sur un système qui tourne', () => {
  let s: Systeme;
  let fin: Fin;
  let journal: Record<string, string>;

  beforeAll(async () => {
    s = await unSysteme({ reglages });
    journal = {
      RELAIS_PROCESSUS: 'relais',
      DATABASE_URL: s.base.urls.worker,
      CLES_DATABASE_URL: s.base.urls.cles,
      RELAIS_CLES_FICHIER: join(s.dossier, 'cles.json'),
    };
    const etat = join(s.dossier, 'etat.json');
    writeFileSync(
      etat,
      JSON.stringify({
        site: s.url,
        boiteApi: `${s.boite.url}/api/courriels`,
        temporal: s.temporal.adresse,
        journal,
      }),
    );
    fin = await lancer('apps/demo/jouer.mjs', ['--etat', etat]);
  }, 240_000);
  afterAll(() => s?.fermer());

  it('joue les trois cas et prouve tout', () => {
    expect(fin.sortie).toContain('Tout est prouvé');
    expect(fin.sortie).not.toContain('✖');
    expect(fin.code).toBe(0);
  });

  it('raconte chaque cas : l’appel de la ligne technique, la réponse, et deux courriels au signalant', () => {
    const [, ...cas] = fin.sortie.split(/^Cas \d : /m);
    expect(cas).toHaveLength(3);
    for (const recit of cas) {
      expect(recit).toContain('Catherine Roussillon reçoit « Vous avez un message »');
      expect(recit.match(/✉ Hélène Carbonnel reçoit/g)).toHaveLength(2);
      expect(recit.match(/◦ Hélène Carbonnel voit/g)).toHaveLength(2);
    }
    expect(cas[0]).toContain('répond « Je veux bien en parler »');
    expect(cas[1]).toContain('répond « Non merci »');
    expect(cas[2]).toContain('ne répond pas : c’est son droit');
  });

  it('une option inconnue est dite, avec celle qui existe', async () => {
    const { code, sortie } = await lancer('apps/demo/jouer.mjs', ['--vite']);
    expect(code).toBe(1);
    expect(sortie).toContain('Option inconnue : --vite');
    expect(sortie).toContain('--garder');
  });

  it('« journal verifier » voit un fait changé par le propriétaire de la base, et le dit par son code', async () => {
    const [vise] = await s.lire<{ dossier: string }>('SELECT dossier FROM journal LIMIT 1');
    await s.lire('ALTER TABLE journal DISABLE TRIGGER journal_fige');
    await s.lire('UPDATE journal SET fait = fait || $2 WHERE dossier = $1 AND numero = 2', [
      vise?.dossier,
      Buffer.from([0]),
    ]);
    const { code, sortie } = await lancer('dist/apps/relais/src/main.js', ['journal', 'verifier'], journal);
    expect(code).toBe(1);
    expect(sortie).toContain(`chaîne rompue : dossier ${vise?.dossier}`);
  });
});
