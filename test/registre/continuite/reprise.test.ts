import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { reprise } from '#libs/registre/lecteurs/reprise.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { accepte, actes as surSignalement, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagne, actes, tenterSur } from '../accompagnement/outils.js';
import { accesDe, pris } from '../boucle/outils.js';
import { absente, au, horloge, surLAbsence } from './outils.js';

describe('La page de reprise : ce qui s’est passé pendant l’absence (R-153)', () => {
  let m: Maison;
  let a: string;
  let urgence: string;
  let suivi: string;
  beforeAll(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
    urgence = (await pris(m)).reference;
    await agir(m, surSignalement.qualifier, urgence, m.reseau.assistante, { caractere: 'urgence' });
    const { agent, reference } = await accompagne(m);
    suivi = reference;
    await pris(m); // nothing happens in this one
    a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    await unDossier(accesDe(m), m.reseau.ctr.id, urgence);
    await agir(m, surSignalement.noterContact, urgence, m.reseau.ctr, {
      le: '2026-07-13',
      maniere: 'appel',
      texte: 'Jointe.',
    });
    accepte(await tenterSur(m, actes.appelerSansAttendre, suivi, agent, { accord: true }));
    accepte(
      await tenterSur(m, actes.consigner, suivi, m.reseau.ctr, {
        texte: 'Vue lundi, revue prévue jeudi.',
        souhait: true,
      }),
    );
    au(m, '2026-07-15T08:00:00.000Z');
  });
  afterAll(() => m.fermer());

  it('tant qu’elle est absente, il n’y a pas encore de page ; elle n’est à personne d’autre', async () => {
    expect(await reprise(accesDe(m), m.reseau.assistante.id, a)).toBeUndefined();
    accepte(await surLAbsence(m, surAbsence.revenir, a, m.reseau.assistante, {}));
    await horloge(m, a);
    for (const qui of [m.reseau.ctr, m.reseau.autreAssistante, m.reseau.chef])
      expect(await reprise(accesDe(m), qui.id, a)).toBeUndefined();
  });

  it('elle dit qui a fait quoi, qui a lu, ce qui reste dû, et rien de ce qui n’a pas bougé', async () => {
    const page = await reprise(accesDe(m), m.reseau.assistante.id, a);
    const matieres = new Map(page?.matieres.map((v) => [v.reference, v]));
    expect([...matieres.keys()].sort()).toEqual([urgence, suivi].sort());
    const vue = matieres.get(urgence);
    expect(vue?.faits.filter((f) => f.par !== '').map((f) => [f.fait.type, f.par])).toEqual([
      ['contactNote', 'Hélène Faure'],
    ]);
    expect(vue?.lectures.map((l) => [l.nom, l.qualite])).toEqual([['Hélène Faure', 'interim']]);
    expect(vue?.devoir?.quoi).toBe('proposer');
  });

  it('ce que l’intérimaire a écrit lui est remis, avec son souhait d’achever ce qu’elle a commencé', async () => {
    const page = await reprise(accesDe(m), m.reseau.assistante.id, a);
    const vue = page?.matieres.find((v) => v.reference === suivi);
    expect(vue?.notes).toEqual([
      { le: '2026-07-13T08:00:00.000Z', par: 'Hélène Faure', texte: 'Vue lundi, revue prévue jeudi.' },
    ]);
    expect(vue?.souhait).toEqual({ personne: m.reseau.ctr.id, nom: 'Hélène Faure' });
    accepte(await surLAbsence(m, surAbsence.accuserReprise, a, m.reseau.assistante, {}));
    expect((await reprise(accesDe(m), m.reseau.assistante.id, a))?.lue).toBe(true);
  });
});
