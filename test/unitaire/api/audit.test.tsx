import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { PageAccessibilite } from '#apps/api/src/mentions/accessibilite.page.js';
import { auditGarde, sommer, type PageExaminee, type ReleveAudit } from '#apps/api/src/mentions/audit.js';
import garde from '../../../apps/api/src/mentions/audit.json' with { type: 'json' };
import { consigner } from '../../outils/audit.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';

const RACINE = join(__dirname, '../../..');
const vue = (le: string, reste: Partial<PageExaminee> = {}): PageExaminee => ({
  ...{ le, violations: 0, deborde: false, arrets: 10, manques: 0, sansRepere: 0 },
  ...reste,
});
const RELEVE: ReleveAudit = {
  version: '9.8.7',
  axe: '4.0.0',
  pages: {
    une: vue('2026-03-02', { violations: 2, arrets: 7 }),
    deux: vue('2026-03-01', { deborde: true, manques: 1 }),
    trois: vue('2026-03-04', { sansRepere: 3 }),
  },
};
const page = {
  chemin: '/accessibilite',
  formulaire: '/accessibilite',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: '', porteur: '' }),
  site: {
    url: 'https://relais.example',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '',
    icone: '',
  },
} satisfies ContextePage;
const dite = (releve: ReleveAudit): string =>
  renderToString(
    PageAccessibilite({ page, service: {}, courriel: 'ici@relais.example', audit: sommer(releve) }),
  ).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('Les nombres de notre propre audit', () => {
  it('la page les dit tous, défauts compris, avec la version et les jours', () => {
    const html = dite(RELEVE);
    expect(html).toContain('Version 9.8.7 de Relais, du 1er mars 2026 au 4 mars 2026');
    const faits = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, quoi, n]) => `${quoi} : ${n}`);
    expect(faits).toEqual([
      'Pages et états de page examinés : 3, à deux largeurs',
      'Règles d’axe non respectées : 2',
      'Pages qui défilent de côté à 320 points : 1',
      'Arrêts au clavier : 27',
      'Éléments jamais atteints au clavier : 1',
      'Éléments atteints sans que cela se voie : 3',
    ]);
  });

  it('sans relevé, rien n’est affirmé', () => {
    expect(dite({ ...RELEVE, pages: {} })).toContain('Aucun relevé n’accompagne cette version');
  });

  it('ce qu’un parcours a vu s’ajoute à ce que les autres ont vu, et remplace ce que le même avait vu', () => {
    const fichier = join(mkdtempSync(join(tmpdir(), 'relais-audit-')), 'audit.json');
    writeFileSync(fichier, JSON.stringify(RELEVE));
    const examen = { nom: 'une', violations: [], deborde: false, arrets: 5, manques: ['x'], sansRepere: [] };
    consigner([examen, { ...examen, nom: 'autre' }], fichier, new Date('2026-04-01T08:00:00Z'));
    const ecrit = JSON.parse(readFileSync(fichier, 'utf8')) as ReleveAudit;
    expect(Object.keys(ecrit.pages)).toEqual(['autre', 'deux', 'trois', 'une']);
    expect(ecrit.pages['une']).toEqual(vue('2026-04-01', { arrets: 5, manques: 1 }));
    expect(ecrit.pages['trois']).toEqual(RELEVE.pages['trois']);
    expect([ecrit.version, ecrit.axe]).not.toContain('9.8.7'); // read from what is installed
  });

  it('le relevé gardé ne parle que de pages dont l’image est gardée aussi', () => {
    expect(Object.keys(garde.pages).filter((nom) => !existsSync(join(RACINE, `docs/ecrans/${nom}-360.png`)))).toEqual(
      [],
    );
    expect(auditGarde().pages).toBeGreaterThan(0);
  });
});
