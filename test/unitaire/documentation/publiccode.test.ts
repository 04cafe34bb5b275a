import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const RACINE = join(__dirname, '../../..');
const lire = (f: string): string => readFileSync(join(RACINE, f), 'utf8');

const contact = z.strictObject({
  name: z.string(),
  email: z.email().optional(),
  affiliation: z.string().optional(),
  phone: z.string().optional(),
});
const dependance = z.strictObject({
  name: z.string(),
  versionMin: z.string().optional(),
  versionMax: z.string().optional(),
  version: z.string().optional(),
  optional: z.boolean().optional(),
});
const langue = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/); // BCP 47, as we need it
const url = z.url({ protocol: /^https?$/ });

/** The core of publiccode.yml 0.4 (yml.publiccode.tools/schema.core.html): mandatory keys, allowed words, lengths. */
const NORME = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  applicationSuite: z.string().optional(),
  url,
  landingURL: url.optional(),
  isBasedOn: z.union([z.string(), z.array(z.string())]).optional(),
  softwareVersion: z.string().optional(),
  releaseDate: z.iso.date().optional(),
  logo: z.string().optional(),
  platforms: z.array(z.string()).min(1),
  categories: z.array(z.string()).min(1).optional(),
  usedBy: z.array(z.string()).optional(),
  roadmap: url.optional(),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum([
    ...(['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend'] as const),
    ...(['standalone/other', 'addon', 'library', 'configurationFiles'] as const),
  ]),
  description: z.record(
    langue,
    z.strictObject({
      localisedName: z.string().optional(),
      shortDescription: z.string().max(150),
      longDescription: z.string().min(150).max(10_000),
      documentation: url.optional(),
      apiDocumentation: url.optional(),
      features: z.array(z.string().max(100)).min(1),
      screenshots: z.array(z.string()).optional(),
      videos: z.array(url).optional(),
      awards: z.array(z.string()).optional(),
    }),
  ),
  legal: z.strictObject({
    license: z.string(),
    mainCopyrightOwner: z.string().optional(),
    repoOwner: z.string().optional(),
    authorsFile: z.string().optional(),
  }),
  maintenance: z
    .strictObject({
      type: z.enum(['internal', 'contract', 'community', 'none']),
      contractors: z.array(z.strictObject({ name: z.string(), until: z.iso.date() })).optional(),
      contacts: z.array(contact).optional(),
    })
    .refine((m) => m.type !== 'contract' || (m.contractors?.length ?? 0) > 0, 'contractors')
    .refine((m) => !['internal', 'community'].includes(m.type) || (m.contacts?.length ?? 0) > 0, 'contacts'),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(langue).min(1) }),
  dependsOn: z.partialRecord(z.enum(['open', 'proprietary', 'hardware']), z.array(dependance)).optional(),
});

describe('publiccode.yml, à la racine', () => {
  const brut: unknown = parse(lire('publiccode.yml'));

  it('suit la norme : clés obligatoires, mots admis, longueurs', () => {
    expect(NORME.safeParse(brut).error?.issues ?? []).toEqual([]);
  });

  it('le contrôle refuse ce que la norme refuse', () => {
    const base = brut as Record<string, unknown>;
    for (const faux of [
      { ...base, softwareType: 'site' },
      { ...base, url: 'relais' },
      { ...base, maintenance: { type: 'internal' } },
      { ...base, inconnue: 1 },
      Object.fromEntries(Object.entries(base).filter(([cle]) => cle !== 'localisation')),
    ])
      expect(NORME.safeParse(faux).success).toBe(false);
  });

  it('dit la même version, la même licence et le même Node que le dépôt ; rien de réel n’est inventé', () => {
    const { version, license, engines } = JSON.parse(lire('package.json')) as {
      version: string;
      license: string;
      engines: { node: string };
    };
    const dit = NORME.parse(brut);
    expect([dit.softwareVersion, dit.legal.license]).toEqual([version, license]);
    expect(dit.dependsOn?.open?.find((d) => d.name === 'Node.js')?.versionMin).toBe(engines.node.replace('>=', ''));
    expect(new URL(dit.url).hostname).toMatch(/\.example$/);
    expect(lire('LICENSE')).toContain('MIT');
  });
});
