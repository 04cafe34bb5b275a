import fc from 'fast-check';
import { codeDeLettre, empreinteDuCode, montrer, normaliser } from '#libs/registre/codes/code.js';
import { entrerParCode, type Verdict } from '#libs/registre/codes/entrer.js';
import { LIMITES, reseauDe } from '#libs/registre/codes/essais.js';
import { creerEmpreinte } from '#libs/infra/empreintes.js';
import { actes, agir, etatDe, faitsDe, tenter, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

const JOUR = 86_400_000;
const seule = { seance: 'seance-1', reseau: '192.0.2.1' };

describe('Le code d’une lettre, tel qu’il est écrit et tapé', () => {
  const empreinte = creerEmpreinte(Buffer.alloc(32, 'i'));

  it('dix signes qui ne se confondent pas, les mêmes chaque fois que la lettre est imprimée (R-048)', () => {
    const code = codeDeLettre(empreinte, 'dossier', 1);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(codeDeLettre(empreinte, 'dossier', 1)).toBe(code);
    expect(codeDeLettre(empreinte, 'dossier', 2)).not.toBe(code);
    expect(codeDeLettre(empreinte, 'autre', 1)).not.toBe(code);
    expect(codeDeLettre(creerEmpreinte(Buffer.alloc(32, 'j')), 'dossier', 1)).not.toBe(code);
    expect(montrer(code)).toMatch(/^\w{5}-\w{5}$/);
  });

  it('se tape comme on le lit : minuscules, espaces, tirets, O pour zéro, I ou L pour un', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.nat(5), { minLength: 11, maxLength: 11 }),
        (reference, numero, tirages) => {
          const code = codeDeLettre(empreinte, reference, numero);
          const tape = [...montrer(code)].map((signe, rang) => alaMain(signe, tirages[rang] ?? 0)).join('');
          expect(normaliser(tape)).toBe(code);
          expect(empreinteDuCode(empreinte, tape)).toBe(empreinteDuCode(empreinte, code));
        },
      ),
    );
  });

  it('une adresse IPv6 compte avec tout son réseau, une adresse IPv4 pour elle-même', () => {
    expect(reseauDe('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(reseauDe('2001:db8:1:2:aaaa::1')).toBe(reseauDe('2001:db8:1:2:bbbb:cccc:dddd:2'));
    expect(reseauDe('2001:db8::1')).not.toBe(reseauDe('2001:db8:1::1'));
  });
});

describe('Entrer par le code d’une lettre', () => {
  let m: Maison;
  let reference: string;
  beforeAll(async () => {
    m = await uneMaison();
  });
  // Two days later nothing is left of the attempts of the test before.
  beforeEach(async () => {
    m.temps.avancer(2 * JOUR);
    reference = await unSignalement(m);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
  });
  afterAll(async () => m.fermer());

  const entrer = (tape: string, qui = seule): Promise<Verdict> =>
    entrerParCode({ bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge }, tape, qui);
  const preparer = async (): Promise<string> => {
    await agir(m, actes.preparerLettre, reference, m.reseau.assistante, {});
    return montrer(codeDeLettre(m.empreinte, reference, (await etatDe(m, reference)).lettre?.numero ?? 0));
  };

  it('ouvre à l’agent de cette lettre, autant de fois qu’il le faut, jusqu’à sa date et pas au-delà (R-047, R-048)', async () => {
    const code = await preparer();
    const { lettre } = await etatDe(m, reference);
    expect(await entrer(code)).toEqual({ personne: m.reseau.agent.id, dossier: reference, expire: lettre?.expire });
    expect(await entrer(code.toLowerCase().replace('-', ' '))).toMatchObject({ personne: m.reseau.agent.id });
    m.temps.avancer(Date.parse(lettre?.expire ?? '') - m.temps.maintenant.getTime());
    expect(await entrer(code)).toBe('inconnu');
  });

  it('ne dit rien de plus d’un code passé que d’un code qui n’a jamais existé', async () => {
    const code = await preparer();
    m.temps.avancer(400 * JOUR);
    expect(await entrer(code)).toBe(await entrer('00000-00000'));
  });

  it('n’ouvre que ce dossier-là : l’autre lettre ouvre à l’autre personne', async () => {
    const code = await preparer();
    const autre = await unSignalement(m, { agent: m.reseau.autreAgent.id, de: m.reseau.rh });
    await agir(m, actes.accuserReception, autre, m.reseau.assistante, {});
    await agir(m, actes.preparerLettre, autre, m.reseau.assistante, {});
    expect(await entrer(code)).toMatchObject({ personne: m.reseau.agent.id });
    expect(await entrer(codeDeLettre(m.empreinte, autre, 1))).toMatchObject({ personne: m.reseau.autreAgent.id });
  });

  it('préparée de nouveau avant d’être postée, c’est la même lettre ; postée, la suivante en est une autre', async () => {
    const code = await preparer();
    m.temps.avancer(JOUR);
    expect(await preparer()).toBe(code);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courrier' });
    expect(await preparer()).not.toBe(code);
    expect(await entrer(code)).toMatchObject({ personne: m.reseau.agent.id });
  });

  it('vit aussi longtemps que la proposition : postée plus tard ou prolongée, sa lettre suit (R-047)', async () => {
    const code = await preparer();
    m.temps.avancer(5 * JOUR);
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courrier' });
    const { horizon } = await etatDe(m, reference);
    expect(await entrer(code)).toMatchObject({ expire: horizon });
    const jusquau = new Date(Date.parse(horizon ?? '') + 20 * JOUR).toISOString().slice(0, 10);
    await agir(m, actes.reporterHorizon, reference, m.reseau.assistante, { jusquau });
    expect(await entrer(code)).toMatchObject({ expire: (await etatDe(m, reference)).horizon });
  });

  it('n’est écrit nulle part en clair, et personne ne lit la table par SQL (design §6)', async () => {
    const code = normaliser(await preparer());
    const lus = await m.horlogeBases.registre.query<{ ligne: string }>(
      `SELECT c::text AS ligne FROM code_lettre c UNION ALL SELECT d::text FROM dossier d`,
    );
    expect(lus.rows.length).toBeGreaterThan(0);
    for (const { ligne } of lus.rows) {
      expect(ligne).not.toContain(code);
      expect(ligne).not.toContain(m.reseau.agent.id);
    }
    expect((await m.api.registre.query('SELECT * FROM code_lettre')).rows).toEqual([]);
  });

  it('après six essais manqués la séance attend ; une autre essaie encore, jusqu’à la limite de son réseau', async () => {
    const code = await preparer();
    for (let i = 0; i < LIMITES.seance.essais; i += 1) expect(await entrer(`faux-${i}`)).toBe('inconnu');
    expect(await entrer(code)).toEqual({ attendre: LIMITES.seance.periode });
    expect(await entrer(code, { ...seule, seance: 'seance-2' })).toMatchObject({ personne: m.reseau.agent.id });
    m.temps.avancer(LIMITES.seance.periode * 1000);
    expect(await entrer(code)).toMatchObject({ personne: m.reseau.agent.id });
  });

  it('des essais lancés ensemble depuis mille séances sont tous comptés : le réseau attend, les autres réseaux non', async () => {
    const code = await preparer();
    const salve = await Promise.all(
      Array.from({ length: LIMITES.reseau.essais + 20 }, (_, i) =>
        entrer(`faux-${i}`, { seance: `s-${i}`, reseau: 'r' }),
      ),
    );
    expect(salve.filter((v) => v === 'inconnu')).toHaveLength(LIMITES.reseau.essais);
    expect(await entrer(code, { seance: 'neuve', reseau: 'r' })).toHaveProperty('attendre');
    expect(await entrer(code, { seance: 'neuve', reseau: 'ailleurs' })).toMatchObject({ personne: m.reseau.agent.id });
  });

  it('tous réseaux ensemble, une limite encore ; un code juste n’en consomme rien', async () => {
    const code = await preparer();
    const acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
    const limites = { ...LIMITES, tous: { essais: 3, periode: 60 } };
    const essayer = (tape: string, i: number): Promise<Verdict> =>
      entrerParCode(acces, tape, { seance: `s-${i}`, reseau: `r-${i}` }, limites);
    for (let i = 0; i < 5; i += 1) expect(await essayer(code, i)).toHaveProperty('personne');
    for (let i = 0; i < 3; i += 1) expect(await essayer('faux', i)).toBe('inconnu');
    expect(await essayer(code, 9)).toEqual({ attendre: 60 });
    m.temps.avancer(60_000);
    expect(await essayer(code, 9)).toHaveProperty('personne');
  });

  it('ni séance ni adresse ne restent en clair dans le compte des essais, et un jour les efface', async () => {
    await entrer('faux', { seance: 'seance-canari', reseau: '198.51.100.77' });
    const lire = async (): Promise<string> =>
      JSON.stringify((await m.api.registre.query('SELECT * FROM essai_code')).rows);
    expect(await lire()).not.toMatch(/seance-canari|198\.51/);
    m.temps.avancer(2 * JOUR);
    await entrer('faux');
    expect((await m.api.registre.query('SELECT * FROM essai_code')).rowCount).toBe(3); // this session, its network, everybody
  });
});

describe('Préparer la lettre', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(async () => m.fermer());

  it('est l’acte de qui répond du dossier, après la prise en charge ; rien ne part, aucune horloge n’est réveillée (R-046)', async () => {
    const reference = await unSignalement(m);
    expect(await tenter(m, actes.preparerLettre, reference, m.reseau.assistante, {})).toMatchObject({
      code: 'PRENDRE_EN_CHARGE_DABORD',
    });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    for (const qui of [m.reseau.autreAssistante, m.reseau.chef, m.reseau.agent, m.reseau.ctr])
      expect(await tenter(m, actes.preparerLettre, reference, qui, {})).toMatchObject({ code: 'INTROUVABLE' });
    const compter = async (): Promise<unknown> =>
      (
        await m.horlogeBases.registre.query(
          `SELECT (SELECT count(*) FROM courriel WHERE dossier = $1) AS courriels, (SELECT prochaine FROM procedure WHERE dossier = $1) AS prochaine,
                  (SELECT coalesce(sum(demandes), 0) FROM reveil WHERE dossier = $1) AS reveils, (SELECT s::text FROM suivi_tiers s WHERE dossier = $1) AS suivi`,
          [reference],
        )
      ).rows[0];
    const avant = await compter();
    await agir(m, actes.preparerLettre, reference, m.reseau.assistante, {
      adresse: '12 rue des Lilas\n\n 69003 Lyon ',
    });
    expect(await compter()).toEqual(avant);
    expect((await etatDe(m, reference)).lettre).toMatchObject({ numero: 1, adresse: '12 rue des Lilas\n69003 Lyon' });
    expect((await faitsDe(m, reference)).at(-1)).toBe('lettrePreparee');
  });

  it('une adresse trop longue pour l’enveloppe est refusée avec le remède ; après « Non merci », plus de lettre', async () => {
    const reference = await unSignalement(m, { agent: m.reseau.autreAgent.id, de: m.reseau.rh });
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    for (const adresse of [Array(6).fill('ligne').join('\n'), 'x'.repeat(46)])
      expect(await tenter(m, actes.preparerLettre, reference, m.reseau.assistante, { adresse })).toMatchObject({
        code: 'SAISIE_INVALIDE',
        champs: { adresse: [expect.stringContaining('Cinq lignes au plus')] },
      });
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
    await agir(m, actes.repondre, reference, m.reseau.autreAgent, { valeur: 'non' });
    expect(await tenter(m, actes.preparerLettre, reference, m.reseau.assistante, {})).toMatchObject({
      code: 'APRES_UN_NON',
    });
  });
});

/** How a hand may write one sign of a code. */
function alaMain(signe: string, tirage: number): string {
  const ecrit = signe === '0' && tirage > 2 ? 'O' : signe === '1' && tirage > 2 ? 'Il'[tirage % 2]! : signe;
  const casse = tirage % 2 === 0 ? ecrit.toLowerCase() : ecrit;
  return signe === '-' ? ['', ' ', '–', '-', ' - ', '.'][tirage]! : `${casse}${tirage === 5 ? ' ' : ''}`;
}
