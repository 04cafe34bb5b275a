import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { composer, type Message } from '#libs/infra/courriel/mime.js';
import { Moule } from '#libs/infra/courriel/moule.js';

describe('la forme d’un message', () => {
  const message: Message = {
    messageId: '<0123abcd@relais.example>',
    date: new Date('2026-03-14T09:00:00Z'),
    de: { nom: 'Maëlle Lefèvre', adresse: 'maelle@exemple.gouv.fr' },
    a: 'agent@exemple.gouv.fr',
    sujet: 'Vous avez un message',
    texte: 'Bonjour,\n\nVous êtes libre : « où », « ça », « noël ».\n',
    html: '<!doctype html><html lang="fr"><p>Vous êtes libre : « où », « ça », « noël ».</p></html>',
    absenceBienvenue: false,
  };
  const lire = async (m: Message): Promise<Awaited<ReturnType<typeof PostalMime.parse>>> =>
    PostalMime.parse(await composer(m));

  it('le texte d’abord, les accents entiers, un identifiant fixe, aucun nom de destinataire', async () => {
    const lu = await lire(message);
    const brut = (await composer(message)).toString('latin1');
    expect(brut.indexOf('text/plain')).toBeLessThan(brut.indexOf('text/html'));
    expect(lu.text?.trim()).toBe(message.texte.trim());
    expect(lu.html?.trim()).toBe(message.html);
    expect(lu.messageId).toBe(message.messageId);
    expect(lu.to).toEqual([{ address: 'agent@exemple.gouv.fr', name: '' }]);
    expect([lu.from, lu.replyTo]).toEqual([
      { name: 'Maëlle Lefèvre', address: 'maelle@exemple.gouv.fr' },
      [{ name: 'Maëlle Lefèvre', address: 'maelle@exemple.gouv.fr' }],
    ]);
  });

  it('coulé une fois pour mille, il a les octets de celui qui serait composé pour chacun (C2)', async () => {
    const moule = new Moule();
    const { messageId: _id, a: _a, ...feuille } = message;
    const adresse = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9._+-]{1,70}$/).map((nom) => `${nom}@exemple.gouv.fr`),
      fc.emailAddress(),
      fc.constantFrom('é@exemple.gouv.fr', 'a@Éxemple.FR', 'A.B@EXEMPLE.FR', '"a b"@exemple.fr', 'a.$&@exemple.fr'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[0-9a-f]{40}$/),
        adresse,
        fc.boolean(),
        async (jeton, a, absenceBienvenue) => {
          const dite = { ...feuille, absenceBienvenue };
          const messageId = `<${jeton}@relais.example>`;
          const tire = await moule.tirer(String(absenceBienvenue), () => dite, messageId, a);
          expect(tire.toString()).toBe((await composer({ ...dite, messageId, a })).toString());
        },
      ),
      { numRuns: 150 },
    );
  });

  it('deux compositions donnent les mêmes octets', async () => {
    expect((await composer(message)).equals(await composer(message))).toBe(true);
  });

  it('les réponses automatiques sont écartées, sauf pour un message vital ; aucun accusé de lecture demandé (R-281)', async () => {
    const noms = async (m: Message): Promise<string[]> => (await lire(m)).headers.map((h) => h.key);
    expect(await noms(message)).toEqual(expect.arrayContaining(['auto-submitted', 'x-auto-response-suppress']));
    expect(await noms(message)).not.toContain('disposition-notification-to');
    const vital = await noms({ ...message, absenceBienvenue: true });
    for (const nom of ['auto-submitted', 'x-auto-response-suppress', 'x-mailer', 'disposition-notification-to'])
      expect(vital).not.toContain(nom);
  });
});
