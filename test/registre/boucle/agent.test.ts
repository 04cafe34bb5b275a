import { estRefus } from '#libs/domaine/erreurs.js';
import { mesPropositions, type MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { etatDe, actes, agir, situation, tenter, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, courrielsDe, etape, offert, pris, prochaine, tenterDepot, vuPar } from './outils.js';

const JOUR_MS = 86_400_000;

describe('L’agent : ses droits, dont personne hors du service ne voit rien', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m.fermer());

  const saPage = async (agent: Auteur): Promise<MaProposition> =>
    (await mesPropositions(accesDe(m), agent.id))[0] as MaProposition;

  it('ne lit ni qui a écrit, ni quoi, tant que l’assistante ne l’a pas ouvert (R-055, T-66)', async () => {
    const { agent, reference } = await offert(m);
    expect(JSON.stringify(await saPage(agent))).not.toMatch(/créanciers|Berthier/);
    await agir(m, actes.demanderAcces, reference, agent, {});
    expect((await saPage(agent)).acces).toMatchObject({ possible: false, demandeLe: expect.any(String) as string });
    expect(await tenter(m, actes.demanderAcces, reference, agent, {})).toMatchObject({ code: 'ACCES_DEJA_DEMANDE' });
    await agir(m, actes.devoilerOrigine, reference, m.reseau.assistante, {});
    expect((await saPage(agent)).origine).toEqual({ nom: 'Odile Berthier', titre: 'chef de service', situation });
  });

  it('les mots du tiers meurent au réglage, aussi pour qui devait les lire (mission-anchors §4.12)', async () => {
    const { agent, reference } = await offert(m);
    await agir(m, actes.devoilerOrigine, reference, m.reseau.assistante, {});
    m.temps.avancer(47 * JOUR_MS);
    await etape(m, reference, 'suivreOffre');
    const etat = await etatDe(m, reference);
    expect(etat.paroles).toBeUndefined();
    expect(etat.parolesEffaceesLe).toBeDefined();
    expect((await saPage(agent)).origine?.situation).toBeNull();
  });

  it('« pas cette personne » : une autre aussitôt, sans raison, sans message et sans qu’aucune échéance ne bouge (T-03)', async () => {
    const { agent, reference } = await offert(m);
    const [avant, courriels] = [await prochaine(m, reference), await courrielsDe(m, reference)];
    await agir(m, actes.demanderAutreAssistante, reference, agent, {});
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.autreAssistante.id);
    expect(await prochaine(m, reference)).toBe(avant);
    expect(await courrielsDe(m, reference)).toEqual(courriels);
    expect(
      await tenter(m, actes.noterContact, reference, m.reseau.assistante, {
        le: '2026-03-10',
        maniere: 'appel',
        texte: 'x',
      }),
    ).toMatchObject({
      code: 'INTROUVABLE',
    });
    // Again and again: up the technical line, then nobody is left, and it is said with a telephone
    await agir(m, actes.demanderAutreAssistante, reference, agent, {});
    await agir(m, actes.demanderAutreAssistante, reference, agent, {});
    expect(await tenter(m, actes.demanderAutreAssistante, reference, agent, {})).toMatchObject({
      code: 'PERSONNE_D_AUTRE',
    });
  });

  it('sa demande à lui peut se terminer par une information ou une orientation, sans plan (T-51)', async () => {
    const { id } = m.reseau.autreAgent;
    const reponse = await tenterDepot(m, { id, fonctions: [] }, {});
    if (estRefus(reponse)) throw new Error(reponse.code);
    await agir(m, actes.accuserReception, reponse.reference, m.reseau.assistante, {});
    await agir(m, actes.clore, reponse.reference, m.reseau.assistante, { issue: 'orientation' });
    expect((await etatDe(m, reponse.reference)).issue).toBe('orientation');
  });

  it('ce qu’un tiers a signalé ne se termine qu’à l’horizon : la fin ne doit rien dire de l’agent (T-03)', async () => {
    const { reference } = await offert(m);
    expect(await tenter(m, actes.clore, reference, m.reseau.assistante, { issue: 'rienDePlus' })).toMatchObject({
      code: 'CLORE_PAS_ENCORE',
    });
  });

  it('un message revenu, puis refait : le tiers apprend l’offre au même instant, que l’agent ait déjà répondu ou non (T-01, T-02, T-03)', async () => {
    const mondes = await Promise.all([pris(m), pris(m)]);
    const vus: object[] = [];
    for (const { reference } of mondes) {
      await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
      await m.horlogeBases.registre.query(
        `UPDATE courriel SET etat = 'REVENU', maj = $2 WHERE dossier = $1 AND gabarit = 'propositionAgent'`,
        [reference, m.temps.maintenant],
      );
    }
    const [un] = mondes;
    await agir(m, actes.repondre, un.reference, un.agent, { valeur: 'non' });
    m.temps.avancer(3_600_000);
    for (const { reference } of mondes) {
      await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courriel' });
      await m.horlogeBases.registre.query(
        `UPDATE courriel SET etat = 'ACCEPTE', maj = pas_avant WHERE dossier = $1 AND gabarit = 'propositionAgent' AND etat = 'A_ENVOYER'`,
        [reference],
      );
    }
    expect(await courrielsDe(m, un.reference)).toHaveLength((await courrielsDe(m, mondes[1].reference)).length - 1);
    for (let jour = 0; jour < 4; jour += 1) {
      m.temps.avancer(JOUR_MS);
      for (const { reference } of mondes) {
        for (const nom of ['proposer', 'informerTiers', 'suivreOffre']) await etape(m, reference, nom);
        const { reference: _r, agent: _a, recuLe: _le, ...vu } = await vuPar(m, m.reseau.chef, reference);
        vus.push({ jour, ...vu, prochaine: await prochaine(m, reference) });
      }
      expect(vus.at(-2)).toEqual(vus.at(-1));
    }
    expect(vus.at(-1)).toMatchObject({ offreFaiteLe: expect.any(String) as string });
  });
});
