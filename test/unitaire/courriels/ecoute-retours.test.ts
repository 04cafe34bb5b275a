import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { EcouteRetours, type ReglageEcoute } from '#libs/infra/courriel/ecoute-retours.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import type { Verdict } from '#libs/infra/courriel/verdict.js';
import { certificatAutoSigne } from '../../outils/certificat.js';

const CONNU = 'a1'.repeat(20);
const hote = '127.0.0.1';
const ouverts: { fermer(): unknown }[] = [];
let recus: { jeton: string; octets: Buffer }[];
let erreurs: unknown[];

beforeEach(() => {
  recus = [];
  erreurs = [];
});
afterEach(async () => {
  for (const o of ouverts.splice(0)) await o.fermer();
});

async function ouvrir(reste: Partial<ReglageEcoute> = {}): Promise<number> {
  const ecoute = new EcouteRetours({
    domaine: 'relais.example',
    port: 0,
    hote,
    connu: (jeton) => Promise.resolve(jeton === CONNU),
    recevoir: (jeton, octets) => {
      recus.push({ jeton, octets });
      return Promise.resolve(true);
    },
    surErreur: (e) => erreurs.push(e),
    ...reste,
  });
  ouverts.unshift(ecoute);
  return ecoute.ouvrir();
}

/** The ministry's relay gives a message back. */
async function rendre(
  port: number,
  a: string,
  { octets = Buffer.from('Subject: x\r\n\r\ncorps\r\n'), de = '', nom = hote, autorite = '' } = {},
): Promise<Verdict> {
  const relais = { ...lireRelaisSmtp(`smtp://${nom}:${port}`), tlsExige: autorite !== '' };
  const remise = new Remise(relais, {
    delais: { inactif: 10 },
    ...(autorite === '' ? {} : { autorite }),
  });
  ouverts.unshift(remise);
  return remise.remettre({
    retour: de,
    destinataire: a,
    enveloppe: 'x',
    octets,
    avantDonnees: () => Promise.resolve(true),
  });
}

describe('la boîte des retours', () => {
  it('prend ce qui revient à une adresse de retour connue, quelle que soit la casse (S-11)', async () => {
    const port = await ouvrir();
    expect(await rendre(port, `Retour+${CONNU.toUpperCase()}@RELAIS.example`)).toMatchObject({ issue: 'ACCEPTE' });
    expect(recus).toEqual([{ jeton: CONNU, octets: Buffer.from('Subject: x\r\n\r\ncorps\r\n') }]);
  });

  it.each([
    ['un jeton inventé', `retour+${'b2'.repeat(20)}@relais.example`],
    ['un jeton tronqué', `retour+${CONNU.slice(1)}@relais.example`],
    ['un jeton allongé', `retour+${CONNU}0@relais.example`],
    ['une autre boîte', 'service-social@relais.example'],
    ['un autre domaine', `retour+${CONNU}@ailleurs.example`],
    ['une injection', `retour+${CONNU}'--@relais.example`],
  ])('%s : refusé avant le message, rien n’est lu (S-11)', async (_nom, a) => {
    const port = await ouvrir();
    expect(await rendre(port, a)).toMatchObject({ issue: 'REFUSE_DEF', code: 550 });
    expect(recus).toEqual([]);
  });

  it('base absente : la messagerie garde le retour et reviendra', async () => {
    const port = await ouvrir({ connu: () => Promise.reject(new Error('base')) });
    expect(await rendre(port, `retour+${CONNU}@relais.example`)).toMatchObject({ issue: 'REFUSE_TEMP', code: 451 });
    expect(erreurs).toHaveLength(1);
  });

  it('base perdue pendant le message : de même, rien n’est perdu', async () => {
    const port = await ouvrir({ recevoir: () => Promise.reject(new Error('base')) });
    expect(await rendre(port, `retour+${CONNU}@relais.example`)).toMatchObject({ issue: 'REFUSE_TEMP', code: 451 });
    expect(erreurs).toHaveLength(1);
  });

  it('dix millions d’octets passent sans s’accumuler : seul le début est gardé (S-11)', async () => {
    const port = await ouvrir({ garde: 1000 });
    const octets = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.alloc(10_000_000, 'abcdefg\r\n')]);
    expect(await rendre(port, `retour+${CONNU}@relais.example`, { octets })).toMatchObject({ issue: 'ACCEPTE' });
    expect(recus.map((r) => r.octets.length)).toEqual([1000]);
  });

  it('une personne qui écrit à cette adresse apprend que personne ne la lit ; un robot n’est pas relancé', async () => {
    const port = await ouvrir({ recevoir: () => Promise.resolve(false) });
    const a = `retour+${CONNU}@relais.example`;
    expect(await rendre(port, a, { de: 'claire@exemple.gouv.fr' })).toMatchObject({ issue: 'REFUSE_DEF', code: 550 });
    expect(await rendre(port, a)).toMatchObject({ issue: 'ACCEPTE' });
  });

  it('hors de cette machine, rien n’est reçu en clair (R-271)', async () => {
    const { cle, certificat } = certificatAutoSigne('127.0.0.1');
    const port = await ouvrir({ tls: { cle, certificat } });
    const a = `retour+${CONNU}@relais.example`;
    expect(await rendre(port, a)).toMatchObject({ issue: 'NON_REMIS', code: 530 });
    expect(await rendre(port, a, { autorite: certificat })).toMatchObject({ issue: 'ACCEPTE' });
    expect(recus).toHaveLength(1);
  });
});
