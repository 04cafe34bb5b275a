import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lireConfiguration } from '#libs/infra/configuration.js';

const dossier = mkdtempSync(join(tmpdir(), 'relais-vigie-'));
const cle = Buffer.alloc(32, 1).toString('base64');
const trousseau = { courante: 'a', cles: { a: cle } };
const fichier = join(dossier, 'cles.json');
writeFileSync(
  fichier,
  JSON.stringify({ enveloppe: trousseau, service: trousseau, index: cle, sceau: cle, session: 'x'.repeat(32) }),
);
afterAll(() => rmSync(dossier, { recursive: true }));

const env = {
  RELAIS_PROCESSUS: 'vigie',
  DATABASE_URL: 'postgres://relais_vigie@127.0.0.1/relais',
  CLES_DATABASE_URL: 'postgres://relais_cles@127.0.0.1/cles',
  RELAIS_CLES_FICHIER: fichier,
};

describe('La configuration de la vigie', () => {
  it('sans rien dire de plus : pas de canari, pas de poignée, la messagerie des autres', () => {
    const c = lireConfiguration(env);
    expect(c.VIGIE_CANARI_PORT).toBe(0);
    expect([c.VIGIE_HOMME_MORT_URL, c.VIGIE_SMTP_URL]).toEqual([undefined, undefined]);
  });

  it('hors de cette machine, la boîte du robot n’ouvre pas en clair', () => {
    const dehors = { ...env, VIGIE_CANARI_PORT: '1027', VIGIE_CANARI_HOTE: '0.0.0.0' };
    expect(() => lireConfiguration(dehors)).toThrow(/VIGIE_CANARI_CERTIFICAT/);
    const chiffree = { ...dehors, VIGIE_CANARI_CLE: '/a', VIGIE_CANARI_CERTIFICAT: '/b' };
    expect(lireConfiguration(chiffree).VIGIE_CANARI_PORT).toBe(1027);
    expect(lireConfiguration({ ...env, VIGIE_CANARI_PORT: '1027' }).VIGIE_CANARI_HOTE).toBe('127.0.0.1');
  });

  it.each([
    ['VIGIE_SMTP_URL', 'un relais'],
    ['VIGIE_HOMME_MORT_URL', 'quelque part'],
    ['VIGIE_CANARI_ADRESSE', 'le robot'],
  ])('%s mal écrit est nommé, et rien ne démarre', (nom, valeur) => {
    expect(() => lireConfiguration({ ...env, [nom]: valeur })).toThrow(nom);
  });
});
