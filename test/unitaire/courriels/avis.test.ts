import fc from 'fast-check';
import { lireAvis, type Avis } from '#libs/infra/courriel/avis.js';
import { accuseDeLecture, message, rapport, REPONSES_AUTOMATIQUES, SANS_INTERET } from '../../outils/retours.js';

const JETON = 'a1'.repeat(20);
const lire = (octets: Buffer): Promise<Avis | undefined> => lireAvis(octets, JETON);

describe('ce que la messagerie renvoie se lit à sa structure, jamais à ses mots (S-11)', () => {
  const rapports: [string, Parameters<typeof rapport>[0], Avis | undefined][] = [
    ['échec', { action: 'failed', statut: '5.1.1' }, { nature: 'echec', statut: '5.1.1' }],
    ['échec après une longue attente', { action: 'failed', statut: '4.4.7' }, { nature: 'echec', statut: '4.4.7' }],
    ['attente', { action: 'delayed', statut: '4.4.1' }, { nature: 'differe', statut: '4.4.1' }],
    ['remise', { action: 'delivered', statut: '2.1.5' }, { nature: 'remis', statut: '2.1.5' }],
    ['passé à un autre système, qui ne dira rien', { action: 'relayed', statut: '2.0.0' }, undefined],
    [
      'action en capitales, avec un commentaire',
      { action: 'FAILED (bad)', statut: '5.0.0 (x)' },
      { nature: 'echec', statut: '5.0.0' },
    ],
    ['sans action', { statut: '5.2.2' }, { nature: 'echec', statut: '5.2.2' }],
    ['sans statut', { action: 'failed' }, { nature: 'echec', statut: null }],
    ['sans rien', {}, undefined],
    [
      'au nom de notre envoi',
      { action: 'failed', statut: '5.1.1', enveloppe: JETON.toUpperCase() },
      { nature: 'echec', statut: '5.1.1' },
    ],
    ['au nom d’un autre envoi', { action: 'failed', statut: '5.1.1', enveloppe: 'b2'.repeat(20) }, undefined],
    [
      'en japonais',
      { action: 'failed', statut: '5.1.1', charset: 'iso-2022-jp', mots: '\u001b$BG[?.\u001b(B' },
      { nature: 'echec', statut: '5.1.1' },
    ],
    [
      'en allemand, et qui se dit remis',
      { action: 'failed', statut: '5.1.1', mots: 'Zugestellt. Action: delivered' },
      { nature: 'echec', statut: '5.1.1' },
    ],
    [
      'internationalisé (RFC 6533)',
      { action: 'failed', statut: '5.1.1', type: 'message/global-delivery-status' },
      { nature: 'echec', statut: '5.1.1' },
    ],
  ];
  it.each(rapports)('rapport : %s', async (_nom, demande, attendu) => {
    expect(await lire(rapport(demande))).toEqual(attendu);
  });

  it.each(Object.entries(REPONSES_AUTOMATIQUES))('réponse automatique : %s', async (_nom, entetes) => {
    expect(await lire(message(entetes))).toEqual({ nature: 'automatique', statut: null });
  });

  it.each(Object.entries(SANS_INTERET))('rien à en tirer : %s', async (_nom, entetes) => {
    expect(await lire(message(entetes))).toBeUndefined();
  });

  it('un accusé de lecture ne dit rien : personne ici ne veut savoir qui a lu (R-281)', async () => {
    expect(await lire(accuseDeLecture())).toBeUndefined();
  });

  it('coupé n’importe où après ses en-têtes, un rapport ne dit que la vérité ou rien', async () => {
    const octets = rapport({ action: 'failed', statut: '5.1.1', enveloppe: JETON });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: octets.indexOf('\r\n\r\n') + 4, max: octets.length }), async (n) => {
        const avis = await lire(octets.subarray(0, n));
        expect([undefined, 'echec']).toContain(avis?.nature);
      }),
    );
  });

  it('n’importe quels octets se lisent sans casse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (octets) => {
        expect(await lire(Buffer.from(octets))).toBeUndefined();
      }),
    );
  });

  it('seul le statut chiffré est gardé, jamais une adresse', async () => {
    expect(await lire(rapport({ action: 'failed', statut: '5.1.1 claire@exemple.gouv.fr' }))).toEqual({
      nature: 'echec',
      statut: '5.1.1',
    });
    expect(await lire(rapport({ action: 'failed', statut: 'claire@exemple.gouv.fr' }))).toEqual({
      nature: 'echec',
      statut: null,
    });
  });
});
