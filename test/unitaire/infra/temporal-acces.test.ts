import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accesTemporal } from '#libs/infra/temporal/acces.js';
import { tlsTemporalEntier } from '#libs/infra/variables-temporal.js';

describe('l’accès à Temporal', () => {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-acces-'));
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));
  const fichier = (nom: string, contenu: string): string => {
    const chemin = join(dossier, nom);
    writeFileSync(chemin, contenu);
    return chemin;
  };
  const TEMPORAL_ADDRESS = 'temporal.example:7233';
  const tls = {
    TEMPORAL_TLS_AC: fichier('ac.pem', 'ac'),
    TEMPORAL_TLS_CERTIFICAT: fichier('c.pem', 'certificat'),
    TEMPORAL_TLS_CLE: fichier('c.key', 'clé'),
  };

  it('est en clair quand rien n’est donné', () => {
    expect(accesTemporal({ TEMPORAL_ADDRESS })).toEqual({ address: TEMPORAL_ADDRESS });
  });

  it('montre son certificat et relit son jeton à chaque appel', () => {
    const TEMPORAL_JETON_FICHIER = fichier('jeton', 'premier\n');
    const { jeton, ...reste } = accesTemporal({ TEMPORAL_ADDRESS, ...tls, TEMPORAL_JETON_FICHIER });
    expect(reste.tls).toEqual({
      serverRootCACertificate: Buffer.from('ac'),
      clientCertPair: { crt: Buffer.from('certificat'), key: Buffer.from('clé') },
    });
    expect(jeton?.()).toBe('premier');
    fichier('jeton', 'second\n');
    expect(jeton?.()).toBe('second');
    // Written in place: empty for an instant, or not there.
    fichier('jeton', '');
    expect(jeton?.()).toBe('second');
    rmSync(TEMPORAL_JETON_FICHIER);
    expect(jeton?.()).toBe('second');
  });

  it('dit quelle variable désigne un fichier illisible', () => {
    const absent = join(dossier, 'absent');
    expect(() => accesTemporal({ TEMPORAL_ADDRESS, ...tls, TEMPORAL_TLS_CLE: absent })).toThrow(
      `TEMPORAL_TLS_CLE: cannot read ${absent}`,
    );
    expect(() => accesTemporal({ TEMPORAL_ADDRESS, ...tls, TEMPORAL_JETON_FICHIER: absent })).toThrow(
      `TEMPORAL_JETON_FICHIER: cannot read ${absent}`,
    );
  });

  it('refuse une moitié de TLS, et un jeton qui voyagerait en clair', () => {
    const { TEMPORAL_TLS_AC, ...moitie } = tls;
    expect([{}, tls, { ...tls, TEMPORAL_JETON_FICHIER: 'f' }].map(tlsTemporalEntier)).toEqual([true, true, true]);
    expect([moitie, { TEMPORAL_TLS_AC }, { TEMPORAL_JETON_FICHIER: 'f' }].map(tlsTemporalEntier)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
