import { PageArchives } from '#apps/api/src/archives/archives.page.js';
import { PageAccompagnement } from '#apps/api/src/accompagnement/assistante/accompagnement.page.js';
import { PageNotes } from '#apps/api/src/accompagnement/assistante/notes.js';
import { PagePlace } from '#apps/api/src/accompagnement/agent/place.page.js';
import { rendre } from '#apps/api/src/commun/pages/rendre.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { visasAttendus } from '#libs/registre/lecteurs/visas.js';
import { mesNotes } from '#libs/registre/notes/mes-notes.js';
import { accesDe } from '../boucle/outils.js';
import { echu, MOTS, termine } from '../effacement/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { actes, tenterSur } from './outils.js';

const page: ContextePage = {
  chemin: '/mon-espace/donnees',
  formulaire: '/mon-espace/donnees',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: {
    url: 'http://localhost:3000',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '/r.js',
    icone: '/i.svg',
  },
};
const MOTIF = 'Une procédure devant le tribunal est en cours.';

describe('Les pages de la fin', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  it('l’agent y lit ses demandes, la durée, le gel et son motif, qui a lu ; jamais une note (R-056, E-6)', async () => {
    const { agent, reference } = await termine(m);
    await unAccompagnement(accesDe(m), m.reseau.assistante.id, reference);
    accepte(await tenterSur(m, actes.geler, reference, m.reseau.assistante, { motif: MOTIF }));
    const miens = await mesAccompagnements(accesDe(m), agent.id);
    const donnees = rendre(PagePlace({ page: page, place: 'donnees', miens }));
    for (const mot of [MOTS.droit, MOTIF, 'Claire Aubert', 'Réponse attendue avant', 'Reprendre', 'donnees.pdf'])
      expect(donnees).toContain(mot);
    expect(donnees).not.toContain(MOTS.note);
    const partages = rendre(PagePlace({ page: page, place: 'partages', miens }));
    expect(partages).toContain(MOTS.fiche);
    expect(partages).not.toContain(MOTS.note);
  });

  it('l’assistante y trouve ce qui est demandé et jusqu’à quand ; ses notes sont sur une autre page, sans passage de l’une à l’autre', async () => {
    const { reference } = await termine(m);
    const vu = await unAccompagnement(accesDe(m), m.reseau.assistante.id, reference);
    if (vu === undefined) throw new Error('hers');
    const html = rendre(PageAccompagnement({ page: page, vu }));
    for (const mot of [MOTS.droit, MOTS.fiche, 'À répondre avant', `/accompagnements/${reference}/notes`])
      expect(html).toContain(mot);
    expect(html).not.toContain(MOTS.note);
    const lues = await mesNotes(accesDe(m), m.reseau.assistante.id, reference);
    if (lues === undefined) throw new Error('hers');
    const notes = rendre(PageNotes({ page: page, lues }));
    expect(notes).toContain(MOTS.note);
    expect(notes).not.toContain('fiche-ligne');
    expect(notes).not.toContain(MOTS.fiche);
  });

  it('les archives n’y voient ni nom ni mot', async () => {
    const { agent, reference } = await termine(m);
    await echu(m, reference);
    const visas = await visasAttendus(accesDe(m), m.reseau.administratrice.id);
    const html = rendre(PageArchives({ page: page, visas }));
    expect(html).toContain(reference);
    expect(html).toContain('L. 212-3');
    for (const mot of [...Object.values(MOTS), agent.id, m.reseau.assistante.id, 'Camille'])
      expect(html).not.toContain(mot);
  });
});
