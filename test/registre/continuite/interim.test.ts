import { estRefus } from '#libs/domaine/erreurs.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { ficheEnInterim, mesInterims } from '#libs/registre/lecteurs/en-interim.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { accepte, actes as surSignalement, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { accesDe, pris } from '../boucle/outils.js';
import { absente, au, horloge, surLAbsence, tenante } from './outils.js';

describe('Ce que voit et fait qui assure l’intérim (R-152, R-153)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const accord = { accord: true };

  it('une affaire urgente s’ouvre à elle avec l’absence et se ferme au retour ; chaque lecture est notée (R-152)', async () => {
    const { reference } = await pris(m);
    await agir(m, surSignalement.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    const lire = () => unDossier(accesDe(m), m.reseau.ctr.id, reference);
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    expect(await lire()).toBeUndefined();
    au(m, '2026-07-12T22:00:00.000Z');
    expect((await lire())?.reference).toBe(reference);
    expect((await mesInterims(accesDe(m), m.reseau.ctr.id)).map((i) => [i.reference, i.caractere])).toEqual([
      [reference, 'urgence'],
    ]);
    accepte(await surLAbsence(m, surAbsence.revenir, a, m.reseau.assistante, {}));
    expect(await lire()).toBeUndefined();
    expect(await mesInterims(accesDe(m), m.reseau.ctr.id)).toEqual([]);
    const { rows } = await m.horlogeBases.registre.query(
      `SELECT qualite FROM lecture WHERE dossier = $1 AND lecteur = $2`,
      [reference, m.reseau.ctr.id],
    );
    expect(rows).toEqual([{ qualite: 'interim' }]);
  });

  it('un accompagnement reste fermé ; l’agent qui appelle ouvre les seules lignes qu’il a permises, et voit qui les a lues (R-152, T-18)', async () => {
    const { agent, reference } = await accompagne(m);
    accepte(
      await tenterSur(m, actes.ecrireLigne, reference, m.reseau.assistante, { texte: 'Rappeler plutôt le matin.' }),
    );
    accepte(
      await tenterSur(m, actes.ecrireLigne, reference, m.reseau.assistante, { texte: 'Ne rien dire au bureau.' }),
    );
    accepte(await tenterSur(m, actes.validerLigne, reference, agent, { numero: '1', valeur: 'oui' }));
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    const lire = () => ficheEnInterim(accesDe(m), m.reseau.ctr.id, reference);
    expect(await lire()).toBeUndefined();
    accepte(await tenterSur(m, actes.appelerSansAttendre, reference, agent, accord));
    expect(await lire()).toMatchObject({ lignes: ['Rappeler plutôt le matin.'], titulaire: 'Claire Aubert' });
    const lecteurs =
      (await mesAccompagnements(accesDe(m), agent.id)).find((v) => v.reference === reference)?.lecteurs ?? [];
    expect(lecteurs.map((l) => [l.nom, l.qualite])).toContainEqual(['Hélène Faure', 'interim']);
    accepte(
      await tenterSur(m, actes.consigner, reference, m.reseau.ctr, {
        texte: 'Rendez-vous pris pour lundi.',
        souhait: true,
      }),
    );
    expect((await etatDe(m, reference)).interim).toMatchObject({
      notes: [{ texte: 'Rendez-vous pris pour lundi.', par: m.reseau.ctr.id, absence: a }],
      souhait: { par: m.reseau.ctr.id },
    });
    expect((await etatDe(m, reference)).titulaire).toBe(m.reseau.assistante.id);
  });

  it('l’agent qui refuse l’intérim le ferme sur l’heure, et la conseillère technique a la tâche de l’appeler (R-152)', async () => {
    const { agent, reference } = await accompagne(m);
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    accepte(await tenterSur(m, actes.appelerSansAttendre, reference, agent, accord));
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
    accepte(await tenterSur(m, actes.refuserInterim, reference, agent, {}));
    expect(await ficheEnInterim(accesDe(m), m.reseau.ctr.id, reference)).toBeUndefined();
    const { rows } = await m.horlogeBases.registre.query(
      `SELECT nature, pour FROM tache WHERE dossier = $1 AND faite_le IS NULL AND nature LIKE '%nterim%'`,
      [reference],
    );
    expect(rows).toEqual([{ nature: 'interimRefuse', pour: m.reseau.ctr.id }]);
  });

  it('son appel vaut pour cette absence et pour aucune autre, l’horloge arrêtée, et ne réveille rien (R-152, T-18)', async () => {
    const { agent, reference } = await accompagne(m);
    const premiere = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, premiere);
    const reveils = (): Promise<unknown> =>
      m.horlogeBases.registre
        .query('SELECT dossier, type, demandes, pas_avant FROM reveil ORDER BY dossier, type')
        .then((r) => r.rows as unknown);
    const avant = await reveils();
    accepte(await tenterSur(m, actes.appelerSansAttendre, reference, agent, accord));
    expect(await reveils()).toEqual(avant);
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
    accepte(await surLAbsence(m, surAbsence.revenir, premiere, m.reseau.assistante, {}));
    await absente(m, m.reseau.assistante, { du: '2026-07-15' });
    au(m, '2026-07-15T08:00:00.000Z');
    expect(await tenante(m, reference)).toBe(m.reseau.assistante.id);
    expect(await ficheEnInterim(accesDe(m), m.reseau.ctr.id, reference)).toBeUndefined();
    accepte(await tenterSur(m, actes.appelerSansAttendre, reference, agent, accord));
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
  });

  it('quand elle est là, il n’y a ni intérim à appeler ni intérim à refuser', async () => {
    const { agent, reference } = await accompagne(m);
    for (const refuse of [
      await tenterSur(m, actes.appelerSansAttendre, reference, agent, accord),
      await tenterSur(m, actes.refuserInterim, reference, agent, {}),
    ])
      expect(estRefus(refuse) && refuse.code).toBe('PERSONNE_ABSENTE');
  });

  it('l’intérimaire d’un dossier ordinaire ne peut rien y faire, pas même savoir qu’il existe (R-135, T-18)', async () => {
    const { reference } = await accompagne(m);
    await absente(m, m.reseau.assistante, { du: '2026-07-10' });
    const note = await tenterSur(m, actes.consigner, reference, m.reseau.ctr, { texte: 'Essai de lecture.' });
    expect(estRefus(note) && note.code).toBe('INTROUVABLE');
  });
});
