import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const DOSSIER = join(__dirname, '../../../docs/exploitation/metriques');
const PROMTOOL = process.env['RELAIS_TEST_PROMTOOL'] ?? 'promtool';

interface Regles {
  groups: { name: string; rules: { alert: string; expr: string; for?: string; labels: { gravite: string } }[] }[];
}
interface Scenarios {
  tests: { alert_rule_test: { alertname: string; exp_alerts?: unknown[] }[] }[];
}

const lire = <T>(nom: string): T => parse(readFileSync(join(DOSSIER, nom), 'utf8')) as T;

function promtool(dossier: string, ...args: string[]): { code: number | null; sortie: string } {
  const { status, stdout, stderr, error } = spawnSync(PROMTOOL, args, { cwd: dossier, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { code: status, sortie: `${stdout}${stderr}` };
}

describe('Les alarmes, lues et jouées par Prometheus lui-même (promtool)', () => {
  let copie: string;
  beforeEach(() => {
    copie = mkdtempSync(join(tmpdir(), 'alarmes-'));
    cpSync(DOSSIER, copie, { recursive: true });
  });
  afterEach(() => rmSync(copie, { recursive: true, force: true }));

  /** Plays the scenarios with every alarm answering this. @returns the alarms that a scenario found wrong */
  const avec = (expr: string): string[] => {
    const regles = lire<Regles>('alarmes.yml');
    for (const { rules } of regles.groups)
      for (const r of rules) {
        r.expr = expr;
        delete r.for;
      }
    writeFileSync(join(copie, 'alarmes.yml'), stringify(regles));
    const { code, sortie } = promtool(copie, 'test', 'rules', 'alarmes.test.yml');
    expect([code, sortie]).toEqual([1, expect.stringContaining('FAILED')]);
    return [...new Set([...sortie.matchAll(/alertname: (\w+)/g)].map(([, nom = '']) => nom))].sort();
  };

  it('chaque scénario finit comme il le dit, et la configuration se lit', () => {
    const { code, sortie } = promtool(DOSSIER, 'test', 'rules', 'alarmes.test.yml');
    expect([code, sortie]).toEqual([0, expect.stringContaining('SUCCESS')]);
    expect(promtool(DOSSIER, 'check', 'rules', 'alarmes.yml')).toMatchObject({ code: 0 });
    // The token's file is of the machine where Prometheus runs.
    expect(promtool(DOSSIER, 'check', 'config', '--syntax-only', 'prometheus.yml')).toMatchObject({ code: 0 });
  });

  it('chaque alarme critique a un scénario où elle sonne et un où elle se tait : muette, ou bavarde, elle serait vue', () => {
    const critiques = lire<Regles>('alarmes.yml')
      .groups.flatMap((g) => g.rules)
      .filter((r) => r.labels.gravite === 'critique')
      .map((r) => r.alert);
    expect(critiques.length).toBeGreaterThan(5);
    const jouees = lire<Scenarios>('alarmes.test.yml').tests.flatMap((t) => t.alert_rule_test);
    const sonnent = new Set(jouees.filter((j) => (j.exp_alerts ?? []).length > 0).map((j) => j.alertname));
    expect(critiques.filter((nom) => !sonnent.has(nom))).toEqual([]);
    expect(avec('vector(1) < 0')).toEqual([...sonnent].sort());
    expect(avec('vector(1)')).toEqual(expect.arrayContaining([...sonnent]));
    const taisent = new Set(jouees.filter((j) => (j.exp_alerts ?? []).length === 0).map((j) => j.alertname));
    expect(critiques.filter((nom) => !taisent.has(nom))).toEqual([]);
  });
});
