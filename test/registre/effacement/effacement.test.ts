import { lieux } from '#libs/registre/coffre/coffre.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { visasAttendus } from '#libs/registre/lecteurs/visas.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { effacementsDe } from '../../outils/effacements.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { clefsDe, copieDe, toutLire } from './lecture-brute.js';
import { conserver, echu, eteint, JOUR_MS, MOTS, termine } from './outils.js';

describe('L’effacement d’un dossier', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison();
  });
  afterEach(() => m?.fermer());

  const pierre = async (reference: string): Promise<Record<string, unknown> | undefined> =>
    (await m.horlogeBases.registre.query<Record<string, unknown>>('SELECT * FROM dossier WHERE id = $1', [reference]))
      .rows[0];
  const clesRestantes = async (): Promise<string[]> =>
    (await m.horlogeBases.cles.query<{ dossier: string }>('SELECT dossier FROM cle')).rows.map((r) => r.dossier);
  const remettreLeRecu = (): Promise<unknown> =>
    m.horlogeBases.registre.query(`UPDATE courriel SET etat = 'ACCEPTE' WHERE service`);

  it('attend la durée, prévient l’agent, puis demande aux archives : sans leur visa rien n’est détruit (R-275, R-276)', async () => {
    const { agent, reference } = await termine(m);
    m.temps.avancer(366 * JOUR_MS);
    const avant = await conserver(m, reference, 'garder');
    expect(avant).toMatchObject({ fini: false });
    await echu(m, reference);
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).toContain('effacementAnnonce');
    expect(await visasAttendus(accesDe(m), agent.id)).toEqual([]);
    const [visa] = await visasAttendus(accesDe(m), m.reseau.administratrice.id);
    expect(Object.keys(visa ?? {}).sort()).toEqual(['creeLe', 'depuis', 'nature', 'reference', 'versement']);
    expect(visa).toMatchObject({ reference, nature: 'accompagnement', versement: false });
    m.temps.avancer(400 * JOUR_MS);
    expect(await conserver(m, reference, 'effacer')).toMatchObject({ fini: false });
    expect((await mesAccompagnements(accesDe(m), agent.id)).map((a) => a.reference)).toEqual([reference]);
  });

  it('rend illisible une copie du registre faite avant, avec tout ce qui reste de clés (R-275, R-276, E-3)', async () => {
    const { reference } = await termine(m);
    const copieDAvant = await copieDe(m.base.urls.admin);
    const mots = Object.values(MOTS);
    const luAvant = toutLire(copieDAvant, await clefsDe(m));
    for (const mot of [...mots, '"reference":"' + reference, 'finDAccompagnement']) expect(luAvant).toContain(mot);

    await eteint(m, reference);
    const effacements = effacementsDe(m);
    expect(await effacements.achever(reference)).toMatchObject({ fini: false }); // the receipt is on its way
    await remettreLeRecu();
    expect(await effacements.achever(reference)).toEqual({ fini: true });

    const clefs = await clefsDe(m);
    const apres = await copieDe(m.base.urls.admin);
    const lu = toutLire(copieDAvant, clefs) + toutLire(apres, clefs);
    for (const mot of mots) expect(lu).not.toContain(mot);
    expect(lu).not.toContain('"reference":"' + reference); // answers of acts
    expect(toutLire(apres, clefs)).not.toContain('effacementFait');
    for (const [table, lignes] of apres)
      if (!['dossier', 'procedure', 'effacement'].includes(table))
        expect([table, JSON.stringify(lignes).includes(reference)]).toEqual([table, false]);
  });

  it('laisse une pierre sans nom, qui refuse tout acte et toute question (design §4, règle 5)', async () => {
    const { agent, reference } = await termine(m);
    const cle = (await m.coffre.cle(reference)) as Buffer;
    const { etat, version } = (await pierre(reference)) as { etat: Buffer; version: number };
    expect(m.coffre.ouvrir(cle, lieux.etat(reference, version), etat)).toBeDefined();
    await eteint(m, reference);
    expect(await pierre(reference)).toMatchObject({
      etat: null,
      titulaire: null,
      agent: null,
      lieu: null,
      ouvert: false,
      efface_le: m.temps.maintenant,
    });
    // The API still has the key in memory for five minutes: there is nothing left to open with it.
    for (const [acte, auteur] of [
      [actes.retirer, agent],
      [actes.leverLeGel, m.reseau.assistante],
    ] as const)
      expect(await tenterSur(m, acte, reference, auteur, {})).toMatchObject({ code: 'INTROUVABLE' });
    expect(await conserver(m, reference, 'garder')).toEqual({ fini: true });
    expect(await mesAccompagnements(accesDe(m), agent.id)).toEqual([]);
  });

  it('arrêté par un gel, que l’agent et l’assistante lisent : qui, quand, pourquoi ; levé, il reprend (E-6)', async () => {
    const { agent, reference } = await termine(m);
    await echu(m, reference);
    accepte(await tenterSur(m, actes.viser, reference, m.reseau.administratrice, { decision: 'detruire' }));
    const motif = 'Une procédure devant le tribunal est en cours.';
    expect(await tenterSur(m, actes.geler, reference, m.reseau.chef, { motif })).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await tenterSur(m, actes.gelerEnEncadrement, reference, m.reseau.ctr, { motif }));
    m.temps.avancer(400 * JOUR_MS);
    expect(await conserver(m, reference, 'effacer')).toMatchObject({ fini: false });
    const [vu] = await mesAccompagnements(accesDe(m), agent.id);
    expect(vu?.etat.conservation.gels).toMatchObject([{ par: m.reseau.ctr.id, motif }]);
    expect(vu?.etat.conservation.gels?.[0]?.le).toBeDefined();
    const refuse = await tenterSur(m, actes.viser, reference, m.reseau.administratrice, { decision: 'verser' });
    expect(refuse).toMatchObject({ code: 'INTROUVABLE' }); // nothing waits for them any more
    accepte(await tenterSur(m, actes.leverLeGel, reference, m.reseau.assistante, {}));
    expect(await conserver(m, reference, 'effacer')).toEqual({ fini: true });
    expect(await pierre(reference)).toMatchObject({ etat: null });
  });

  it('si les archives le réclament, rien n’est détruit ni exporté ; elles peuvent encore changer d’avis', async () => {
    const { reference } = await termine(m);
    await echu(m, reference);
    const { administratrice, assistante } = m.reseau;
    expect(await tenterSur(m, actes.viser, reference, assistante, { decision: 'detruire' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await tenterSur(m, actes.viser, reference, administratrice, { decision: 'verser' }));
    m.temps.avancer(400 * JOUR_MS);
    expect(await conserver(m, reference, 'viser')).toMatchObject({ fini: false });
    expect((await etatDe(m, reference)).conservation.visa).toMatchObject({ decision: 'verser' });
    expect(await visasAttendus(accesDe(m), administratrice.id)).toMatchObject([{ reference, versement: true }]);
    accepte(await tenterSur(m, actes.viser, reference, administratrice, { decision: 'detruire' }));
    expect(await visasAttendus(accesDe(m), administratrice.id)).toEqual([]);
    expect(await conserver(m, reference, 'effacer')).toEqual({ fini: true });
  });

  it('repris où il en était, quoi qu’il arrive : jamais la clé avant Temporal, jamais deux reçus (E-4)', async () => {
    const { reference } = await termine(m);
    await eteint(m, reference);
    const supprimes: string[] = [];
    const injoignable = effacementsDe(m, { supprimer: () => Promise.reject(new Error('EXECUTION_NON_SUPPRIMEE')) });
    await expect(injoignable.achever(reference)).rejects.toThrow('EXECUTION_NON_SUPPRIMEE');
    expect(await clesRestantes()).toContain(reference);

    const effacements = effacementsDe(m, {
      supprimer: async (id) => {
        expect(await clesRestantes()).toContain(reference);
        supprimes.push(id);
      },
    });
    await m.coffre.cleDuProfessionnel(m.reseau.assistante.id);
    await effacements.achever(reference);
    // Every run that it may have had, a return included; « conserver » is the one that asks.
    expect(supprimes).toEqual([`accompagnement/${reference}`, `accompagnerRetour/${reference}`]);
    expect(await clesRestantes()).not.toContain(reference);
    // Killed after the key, before it was written down: asked again, it goes on.
    await m.horlogeBases.registre.query(`UPDATE effacement SET cle_detruite_le = NULL WHERE dossier = $1`, [reference]);
    await effacements.achever(reference);
    expect(await courrielsDe(m, reference)).toMatchObject([{ gabarit: 'effacementFait' }]);
    await remettreLeRecu();
    expect(await effacements.achever(reference)).toEqual({ fini: true });
    expect(await effacements.achever(reference)).toEqual({ fini: true });
    expect(await courrielsDe(m, reference)).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query('SELECT type, finie FROM procedure WHERE dossier = $1', [
      reference,
    ]);
    expect(rows).toEqual([{ type: 'conserver', finie: true }]);
  });
});
