import { actes as duSignalement } from '#libs/domaine/signalement/index.js';
import { dernierMot, empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import { offert } from '../boucle/outils.js';
import { agir, etatDe as etatDuSignalement, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, donnerAccord, etatDe, recueillirAccord, tenterSur } from './outils.js';

describe('L’accord de l’agent', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  it('ouvre un accompagnement sous un identifiant nouveau, que rien ne relie au signalement (R-076, R-083)', async () => {
    const { agent, signalement, reference } = await accompagne(m);
    expect(reference).not.toBe(signalement);
    const a = await etatDe(m, reference);
    expect(a).toMatchObject({ agent: agent.id, titulaire: m.reseau.assistante.id, signalement });
    expect(dernierMot(a, 'accompagnement')).toMatchObject({ valeur: 'oui', voie: 'connecte', mots: 1 });
    expect((await etatDuSignalement(m, signalement)).accompagneDepuis).toBe(a.ouvertLe);
    const { rows } = await m.horlogeBases.registre.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM suivi_tiers WHERE dossier = $1`,
      [reference],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('ne se donne ni deux fois, ni par un autre que l’agent, ni sans proposition', async () => {
    const { agent, signalement } = await accompagne(m);
    expect(await donnerAccord(m, signalement, agent)).toMatchObject({ code: 'DEJA_ACCOMPAGNE' });
    const autre = await offert(m);
    expect(await donnerAccord(m, autre.reference, m.reseau.chef)).toMatchObject({ code: 'INTROUVABLE' });
    expect(await donnerAccord(m, autre.reference, m.reseau.assistante)).toMatchObject({ code: 'INTROUVABLE' });
  });

  it('recueilli par l’assistante après un contact, jamais contre un « non » exprimé (R-076, T-11)', async () => {
    const { reference, agent } = await offert(m);
    const jour = m.temps.maintenant.toISOString().slice(0, 10);
    await agir(m, duSignalement.repondre, reference, agent, { valeur: 'non' });
    expect(await recueillirAccord(m, reference, m.reseau.assistante, jour)).toMatchObject({ code: 'ACCORD_REFUSE' });
    await agir(m, duSignalement.repondre, reference, agent, { valeur: 'oui' });
    const ne = (await recueillirAccord(m, reference, m.reseau.assistante, jour)) as { reference: string };
    expect(dernierMot(await etatDe(m, ne.reference), 'accompagnement')).toMatchObject({ voie: 'recueilli' });
  });

  it('se retire en un geste : plus rien n’est permis, personne n’en est averti (R-083, T-12)', async () => {
    const { agent, reference } = await accompagne(m);
    const avant = await etatDe(m, reference);
    expect(empeche(avant, avant.ouvertLe, 'accompagnement')).toBeUndefined();
    expect(await tenterSur(m, actes.retirer, reference, m.reseau.assistante, {})).toMatchObject({
      code: 'INTROUVABLE',
    });
    await tenterSur(m, actes.retirer, reference, agent, {});
    const apres = await etatDe(m, reference);
    expect(empeche(apres, avant.ouvertLe, 'plan')).toMatchObject({ code: 'ACCOMPAGNEMENT_TERMINE' });
    const { rows } = await m.horlogeBases.registre.query('SELECT 1 FROM courriel WHERE dossier = $1', [reference]);
    expect(rows).toEqual([]);
  });

  it('n’est connu de Temporal que la nuit, tous ensemble (design §4, règle 11)', async () => {
    const { reference } = await accompagne(m);
    const { rows } = await m.horlogeBases.registre.query<{ type: string; attente: boolean; heure: string }>(
      `SELECT type, pas_avant > $2 AS attente, to_char(pas_avant AT TIME ZONE 'Europe/Paris', 'HH24:MI') AS heure FROM reveil WHERE dossier = $1`,
      [reference, m.temps.maintenant],
    );
    expect(rows).toEqual([{ type: 'accompagner', attente: true, heure: '02:30' }]);
  });
});
