import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const RACINE = join(__dirname, '../../..');
/** What remains of a file once types are gone; an import of several lines is one. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\w*{][^;]*?\sfrom\s+)?'([^']+)'/gm;

/** All that a file of ours really loads, and the packages that it names. */
function chargement(entree: string): { fichiers: Set<string>; paquets: Set<string> } {
  const [fichiers, paquets] = [new Set<string>(), new Set<string>()];
  const aLire = [entree];
  for (let f = aLire.pop(); f !== undefined; f = aLire.pop()) {
    if (fichiers.has(f)) continue;
    fichiers.add(f);
    for (const [, vers = ''] of readFileSync(f, 'utf8').matchAll(IMPORT)) {
      const base = vers.startsWith('#') ? join(RACINE, vers.slice(1)) : join(dirname(f), vers);
      if (!vers.startsWith('#') && !vers.startsWith('.')) paquets.add(vers);
      else aLire.push([base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx')].find((c) => existsSync(c)) ?? base);
    }
  }
  return { fichiers, paquets };
}

describe('la vigie vit quand Temporal ne vit pas (F-05)', () => {
  const { fichiers, paquets } = chargement(join(RACINE, 'apps/vigie/src/main.ts'));

  it('ne charge rien de Temporal, ni de près ni de loin', () => {
    const chemins = [...fichiers].map((f) => relative(RACINE, f));
    expect(chemins.length).toBeGreaterThan(100); // the whole record is there
    expect(chemins.filter((f) => /^(workflows|activities|libs\/infra\/temporal)\//.test(f))).toEqual([]);
    expect([...paquets].filter((p) => p.startsWith('@temporalio/'))).toEqual([]);
  });

  it('l’ouvrier, lui, en charge : la mesure sait voir', () => {
    const autre = chargement(join(RACINE, 'apps/worker/src/main.ts'));
    expect([...autre.paquets].some((p) => p.startsWith('@temporalio/'))).toBe(true);
  });
});
