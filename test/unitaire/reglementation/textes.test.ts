import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { mef2016, sommaire } from '#libs/reglementation/textes/mef-2016.js';

const RACINE = join(__dirname, '../../..');

describe('Les textes sont des données', () => {
  it('chaque règle dit sa force ; si elle parle, elle dit comment elle se lit et cite un paragraphe que le texte a', () => {
    for (const [cle, regle] of Object.entries(mef2016)) {
      if (typeof regle !== 'object') continue;
      expect(['silence', 'faculte', 'mesureDuPossible', 'organisation', 'obligation']).toContain(regle.force);
      expect(`${cle}: ${regle.lecture}`).toMatch(/: (expresse|derivee)$/);
      expect(Object.keys(sommaire)).toContain(regle.renvoi);
    }
  });

  it('citer un paragraphe que le texte n’a pas ne compile pas', () => {
    const faux = {
      ...mef2016,
      demandeDirecte: { force: 'faculte', lecture: 'expresse', contenu: true, renvoi: '§9.9' },
    } as const;
    // @ts-expect-error §9.9 is not in this text
    const profil: ProfilReglementaire<keyof typeof sommaire> = faux;
    expect(profil.id).toBe('mef-2016');
  });

  it('mef-2016 §1.1.3 : seuls trois tiers apprennent que l’offre est faite, le supérieur seulement s’il est direct (R-063, T-04, T-05)', () => {
    expect(mef2016.destinatairesDeLInformation.contenu).toEqual([
      'chefDeService',
      'responsableHierarchiqueDirect',
      'serviceRh',
    ]);
    expect(mef2016.informationDuTiers.contenu).toEqual({ fait: 'offreFaite' });
  });

  it.each([
    ['2016-11-08', undefined],
    ['2016-11-09', 'mef-2016'],
    ['2026-03-10', 'mef-2016'],
  ])('le %s, le texte en vigueur aux finances est %s', (jour, attendu) => {
    expect(profilApplicable('mef', jour)?.id).toBe(attendu);
  });

  it('une population inconnue n’a pas de texte, et n’en emprunte aucun', () => {
    expect(profilApplicable('ailleurs', '2026-03-10')).toBeUndefined();
  });

  it('aucun code hors des textes ne nomme un texte', () => {
    const coupables: string[] = [];
    for (const dossier of ['apps', 'workflows', 'activities', 'libs']) {
      for (const f of readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(f) || f.startsWith('reglementation/')) continue;
        const code = readFileSync(join(RACINE, dossier, f), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        if (/['"`](mef-2016|astras-2002|metl-medde-2014|menjs-2021|mtetm-2007)['"`]/.test(code)) coupables.push(f);
      }
    }
    expect(coupables).toEqual([]);
  });

  it('les délais sont des réglages locaux, dans leur seul fichier : aucun texte n’en contient', () => {
    expect(JSON.stringify(mef2016)).not.toMatch(/"(jours|joursOuvres|heures|minutes)":/);
    expect(Object.keys(reglagesParDefaut)).toContain('accuse');
  });
});
