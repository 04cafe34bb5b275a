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
  });
  afterAll(() => s?.fermer());

  it('joue les trois cas et prouve tout', () => {
    expect(fin.sortie).toContain('Tout est prouvé');
    expect(fin.sortie).not.toContain('✖');
    expect(fin.code).toBe(0);
  });

  it('raconte chaque cas : l’appel de la ligne technique, la réponse, et deux courriels au signalant', () => {
    const [, ...cas] = fin.sortie.split(/^Cas \d : /m);
    expect(cas).toHaveLength(3);
    expect(cas[0]).toContain('demande une autre personne du service');
    for (const recit of cas) {
      expect(recit).toContain('Catherine Roussillon reçoit « Vous avez un message »');
      expect(recit.match(/✉ Hélène Carbonnel reçoit/g)).toHaveLength(2);
      expect(recit.match(/◦ Hélène Carbonnel voit/g)).toHaveLength(2);
    }
    expect(cas[0]).toContain('répond « Je veux bien en parler »');
    expect(cas[1]).toContain('répond « Non merci »');
    expect(cas[2]).toContain('ne répond pas : c’est son droit');
  });

  it('joue les cinq textes : chacun ouvre ce qu’il prévoit, et le tiers n’apprend que cela (R-028 à R-037, R-040, T-02, T-07, T-26, T-50, T-51)', () => {
    const { sortie } = fin;
    expect(sortie).toContain('✔ Chaque texte ouvre ce qu’il prévoit, et rien d’autre');
    expect(sortie).toContain('Rachid Ouali apprend le jour de l’offre, et peut imprimer une attestation (PDF)');
    expect(sortie).toContain('409 OPPORTUNITE_NON_PREVUE');
    expect(sortie).toContain('se ravise à temps : rien n’est parti');
    expect(sortie).toContain('ne peut pas signaler un agent : CONTACT_SEULEMENT');
    expect(sortie).toContain('sans ouvrir de dossier : ORIENTER_SEULEMENT');
    expect(sortie).toContain('lit que sa demande ne peut pas être reçue, sans motif ni mot sur l’agente');
    expect(
      sortie.match(/\(conseil technique\) lit des nombres, aucun nom : \d+ ouvertes, 0 sans responsable/g),
    ).toHaveLength(5);
  });

  it('finit par un tableau : un texte par rangée, ce que le tiers y a appris, et le paragraphe ou son silence', () => {
    const [, tableau = ''] = fin.sortie.split('Ce que chaque texte permet au tiers, et ce qu’il a appris');
    const rangees = tableau
      .split(/\n {2}─.*\n/)
      .slice(1, 6)
      .map((r) => r.replace(/[│\s]+/g, ' '));
    expect(rangees.map((r) => /\d{4}/.exec(r)?.[0])).toHaveLength(5);
    for (const annee of ['2002', '2007']) expect(tableau).toContain(annee);
    expect(rangees.filter((r) => r.includes('attestation'))).toHaveLength(1);
    expect(rangees.filter((r) => r.includes('; rien'))).toHaveLength(2);
    expect(rangees.filter((r) => r.includes('non recevable'))).toHaveLength(1);
    expect(rangees.filter((r) => r.includes('un mot'))).toHaveLength(1);
    expect(rangees.filter((r) => r.includes('silence'))).toHaveLength(3);
  });

  it('une option inconnue est dite, avec celle qui existe', async () => {
    const { code, sortie } = await lancer('apps/demo/jouer.mjs', ['--vite']);
    expect(code).toBe(1);
    expect(sortie).toContain('Option inconnue : --vite');
    expect(sortie).toContain('--garder');
  });

  it('« journal verifier » voit un fait changé par le propriétaire de la base, et le dit par son code', async () => {
    const [vise] = await s.lire<{ dossier: string }>('SELECT dossier FROM journal WHERE numero = 2 LIMIT 1');
    await s.lire('ALTER TABLE journal DISABLE TRIGGER journal_fige');
    await s.lire('UPDATE journal SET fait = fait || $2 WHERE dossier = $1 AND numero = 2', [
      vise?.dossier,
      Buffer.from([0]),
    ]);
    const { code, sortie } = await lancer('dist/programmes/relais.js', ['journal', 'verifier'], journal);
    expect(code).toBe(1);
    expect(sortie).toContain(`chaîne rompue : dossier ${vise?.dossier}`);
  });
});
