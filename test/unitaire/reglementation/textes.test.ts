import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { profilApplicable } from '#libs/reglementation/profil-applicable.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import { regles, rubriques } from '#libs/reglementation/regles.js';
import { silences } from '#libs/reglementation/silences.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { mef2016, sommaire } from '#libs/reglementation/textes/mef-2016.js';

const RACINE = join(__dirname, '../../..');
const CLES = Object.keys(regles) as (keyof typeof regles)[];
const parId = textes.map(({ profil, sommaire: titres }) => [profil.id, profil, titres] as const);

describe('Les textes sont des données', () => {
  it.each(parId)(
    '%s : chaque règle dit sa force ; si elle parle, elle dit comment elle se lit et cite un paragraphe que le texte a (R-001)',
    (_id, profil, titres) => {
      for (const cle of CLES) {
        const regle = profil[cle];
        expect(['silence', 'faculte', 'mesureDuPossible', 'organisation', 'obligation']).toContain(regle.force);
        if (regle.force === 'silence') continue;
        expect(`${cle}: ${regle.lecture}`).toMatch(/: (expresse|derivee)$/);
        expect(Object.keys(titres)).toContain(regle.renvoi);
      }
    },
  );

  it.each(parId)('%s : un silence est écrit, jamais oublié ni accompagné d’une valeur (R-002, T-20)', (_id, profil) => {
    const ecrites = Object.keys(profil).filter((k) => Object.hasOwn(regles, k));
    expect(ecrites.sort()).toEqual([...CLES].sort());
    for (const cle of CLES) if (profil[cle].force === 'silence') expect(profil[cle]).toEqual({ force: 'silence' });
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

  it('mef-2016 : rien ne vient du tract syndical qui précède la circulaire (R-004, T-58)', () => {
    expect(Object.keys(sommaire).filter((p) => !/^(préambule|§[12](\.\d)*)$/.test(p))).toEqual([]);
    const lu = JSON.stringify([mef2016, sommaire]);
    for (const mot of ['Solidaires', 'CNAS', 'tract', 'syndic', 'en référer', 'NBI', 'groupe de travail'])
      expect(lu).not.toContain(mot);
  });

  it('metl-medde-2014 : les chapitres sont ceux du corps ; III est l’organisation, IV les principes (T-59)', () => {
    const titres = textes.find((t) => t.profil.id === 'metl-medde-2014')?.sommaire;
    expect(titres?.['§III']).toBe("L'organisation du service social");
    expect(titres?.['§IV']).toBe("Les principes directeurs d'intervention du service social");
  });

  it('les quatre forces d’accord et les trois noms de plan restent distincts (T-11, T-29)', () => {
    const dits = (cle: 'consentement' | 'plan'): unknown[] =>
      textes.map(({ profil }) => (profil[cle].force === 'silence' ? undefined : profil[cle].contenu));
    expect(new Set(dits('consentement')).size).toBe(4);
    expect(new Set(dits('plan').map((p) => JSON.stringify(p))).size).toBe(5);
    expect(JSON.stringify(dits('plan'))).not.toContain("plan d'action commun");
  });

  it('« référent » n’est jamais un nom nu (T-25)', () => {
    const noms = textes.flatMap(({ profil }) => [...JSON.stringify(profil).matchAll(/"(\w*referent\w*)":/gi)]);
    expect([...new Set(noms.map(([, nom]) => nom))]).toEqual(['referentInterregional']);
  });

  it('les articles du code pénal sont cités, jamais récités (T-15)', () => {
    for (const { profil } of textes)
      for (const article of profil.references.force === 'silence' ? [] : profil.references.contenu)
        expect(article).toMatch(/^(\d{3}-\d{1,2}|L\. [\d-]+ du code de l'action sociale et des familles)$/);
  });

  it('le texte qui garde les fondements de 2007 le dit, et lui seul (R-002)', () => {
    expect(textes.filter((t) => t.profil.fondements !== undefined).map((t) => t.profil.id)).toEqual([
      'metl-medde-2014',
    ]);
    expect(textes.map((t) => t.profil.id)).toContain('mtetm-2007');
    expect(profilApplicable('ecologie', '2026-03-10')?.demandesDAppui).toEqual({ force: 'silence' });
  });

  it.each([
    ['affairesSociales', '2002-12-31', 'astras-2002'],
    ['equipement', '2007-05-16', 'mtetm-2007'],
    ['ecologie', '2014-03-27', 'metl-medde-2014'],
    ['mef', '2016-11-09', 'mef-2016'],
    ['education', '2021-12-16', 'menjs-2021'],
  ])('%s : depuis le %s, et pas la veille, le texte est %s (R-001, R-003)', (population, jour, attendu) => {
    const veille = new Date(Date.parse(jour) - 86_400_000).toISOString().slice(0, 10);
    expect(profilApplicable(population, veille)).toBeUndefined();
    expect(profilApplicable(population, jour)?.id).toBe(attendu);
    expect(profilApplicable(population, '2026-03-10')?.id).toBe(attendu);
  });

  it('une population inconnue n’a pas de texte, et n’en emprunte aucun', () => {
    expect(profilApplicable('ailleurs', '2026-03-10')).toBeUndefined();
  });

  it('aucun code hors des textes ne nomme un texte', () => {
    const coupables: string[] = [];
    for (const dossier of ['apps', 'workflows', 'activities', 'libs']) {
      for (const f of readdirSync(join(RACINE, dossier), { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(f) || f.startsWith('reglementation/textes/')) continue;
        const code = readFileSync(join(RACINE, dossier, f), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        if (/['"`](mef-2016|astras-2002|metl-medde-2014|menjs-2021|mtetm-2007)['"`]/.test(code)) coupables.push(f);
      }
    }
    expect(coupables).toEqual([]);
  });

  it('les délais sont des réglages locaux, dans leur seul fichier : aucun texte n’en contient (T-21)', () => {
    expect(JSON.stringify(textes)).not.toMatch(/"(jours|joursOuvres|heures|minutes)":/);
    expect(Object.keys(reglagesParDefaut)).toContain('accuse');
  });
});

describe('Ce que la maison dit des règles', () => {
  it('chaque règle a sa place dans une rubrique, une seule', () => {
    expect(rubriques.flatMap((r) => r.regles).sort()).toEqual([...CLES].sort());
  });

  it('un silence renvoie à un choix local, jamais à la règle d’un autre texte (R-002)', () => {
    for (const { ici } of Object.values(silences)) expect(ici).not.toMatch(/circulaire|20(02|07|14|16|21)|§/);
  });
});
