import { faitsDe } from '../../outils/maison.js';
import { accuseDeLecture, message, rapport, REPONSES_AUTOMATIQUES, SANS_INTERET } from '../../outils/retours.js';
import { VaEtVient } from './va-et-vient.js';

let v: VaEtVient;
beforeAll(async () => {
  v = await VaEtVient.ouvrir();
});
beforeEach(() => {
  v.suites.length = 0;
});
afterAll(() => v.fermer());

const echec = rapport({ action: 'failed', statut: '5.1.1' });
const automatique = message(REPONSES_AUTOMATIQUES['RFC 3834'] ?? []);

describe('rien n’est cru sans preuve, rien n’est gardé (S-11)', () => {
  it('toutes les sortes de retours : chacun l’état juste, aucun faux ne change rien', async () => {
    const { reference } = await v.propose();
    const { cle } = await v.courriel(reference, 'propositionAgent');
    const photo = async (): Promise<unknown> => ({
      ligne: { ...(await v.courriel(reference, 'propositionAgent')), retours_ignores: 0 },
      faits: await faitsDe(v.m, reference),
      taches: await v.taches(reference),
      horloge: await v.horloge(reference),
    });
    const avant = await photo();
    const faux = await Promise.all([
      v.rendreA(`retour+${'0'.repeat(40)}@relais.example`, echec),
      v.rendreA(`retour+${cle}@relais.example`, echec),
      v.rendreA(`retour+${cle.slice(0, 39)}${cle[39] === '0' ? '1' : '0'}@relais.example`, echec),
    ]);
    expect(faux.map((f) => f.code)).toEqual([550, 550, 550]);
    const muets = [
      rapport({ action: 'failed', statut: '5.1.1', enveloppe: 'c3'.repeat(20) }),
      accuseDeLecture(),
      ...Object.values(SANS_INTERET).map((e) => message(e)),
    ];
    for (const octets of muets) await v.rendre(cle, octets);
    expect(await photo()).toEqual(avant);
    expect((await v.courriel(reference, 'propositionAgent')).retours_ignores).toBe(muets.length);

    const vrais = [
      rapport({ action: 'delayed', statut: '4.4.1' }),
      rapport({ action: 'delivered', statut: '2.0.0', lest: 10_000_000 }),
      automatique,
      rapport({
        action: 'failed',
        statut: '5.1.1',
        charset: 'iso-2022-jp',
        mots: '\u001b$BG[?.\u001b(B',
        lest: 10_000_000,
      }),
    ];
    for (const octets of vrais) expect((await v.rendre(cle, octets)).issue).toBe('ACCEPTE');
    expect(await v.courriel(reference, 'propositionAgent')).toMatchObject({ etat: 'REVENU', statut: '5.1.1' });
    const justes = v.suites.filter((s) => s !== 'ignore');
    expect(justes).toEqual(['differe', 'remis', 'automatique', 'echec']);
    process.stdout.write(
      `retours : ${vrais.length}/${vrais.length} états justes, ${faux.length} jetons forgés et ${muets.length} messages sans preuve, effet 0\n`,
    );
  });

  it('deux fois le même avis, un seul effet, même arrivés ensemble', async () => {
    const { reference } = await v.propose();
    const { cle } = await v.courriel(reference, 'propositionAgent');
    await Promise.all([1, 2, 3, 4].map(() => v.rendre(cle, echec)));
    await v.rendre(cle, automatique);
    expect((await faitsDe(v.m, reference)).filter((f) => f === 'courrielRevenu')).toHaveLength(1);
    expect(await faitsDe(v.m, reference)).not.toContain('reponseAutomatique');
    expect(await v.taches(reference)).toHaveLength(1);
    expect(v.suites.toSorted()).toEqual(['deja', 'deja', 'deja', 'deja', 'echec']);
  });

  it('aucun mot, aucune adresse d’un message rendu n’entre dans la base', async () => {
    const { reference } = await v.propose();
    const { cle } = await v.courriel(reference, 'propositionAgent');
    await v.rendre(cle, rapport({ action: 'failed', statut: '5.1.1', mots: 'CANARI-RETOUR' }));
    await v.rendre(cle, message(['From: canari-retour@x.example', 'Subject: CANARI-RETOUR'], 'CANARI-RETOUR'));
    const { rows } = await v.m.horlogeBases.registre.query<{ texte: string }>(
      `SELECT (SELECT jsonb_agg(to_jsonb(c))::text FROM courriel c) || (SELECT jsonb_agg(to_jsonb(t))::text FROM tache t) AS texte`,
    );
    expect(rows[0]?.texte).toContain(cle);
    expect(rows[0]?.texte).not.toMatch(/canari-retour|quelqu\.un/i);
  });
});
