import { randomUUID } from 'node:crypto';
import { actesDeConservation, signalement } from '#libs/domaine/signalement/index.js';
import { dossierDuConseil, dossiersDuConseil } from '#libs/registre/lecteurs/dossiers-du-conseil.js';
import { accompagne, actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { accesDe, nouvelAgent, tenterDepot } from '../boucle/outils.js';
import { accepte, actes as duSignalement, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';
import { enProprietaire, uneRegionVoisine } from './voisine.js';

describe('Les dossiers que la conseillère technique ne lit pas', () => {
  let m: Maison;
  let source: string;
  let clos: string;
  beforeAll(async () => {
    m = await uneMaison();
    ({ reference: source } = await accompagne(m));
    const agent = await nouvelAgent(m);
    clos = accepte(await tenterDepot(m, agent, { agent: agent.id })).reference;
    await agir(m, duSignalement.accuserReception, clos, m.reseau.assistante, {});
    await agir(m, duSignalement.clore, clos, m.reseau.assistante, { issue: 'information' });
  });
  afterAll(() => m?.fermer());

  const vu = (nature: string, reference: string, qui = m.reseau.ctr.id): ReturnType<typeof dossierDuConseil> =>
    dossierDuConseil(accesDe(m), qui, { nature, reference });

  it('elle voit des références et qui en répond ; une autre ligne, une assistante ou un chef n’y trouvent rien (R-245, R-280)', async () => {
    const acces = accesDe(m);
    const liste = await dossiersDuConseil(acces, m.reseau.ctr.id);
    expect(liste).toContainEqual(
      expect.objectContaining({ reference: source, nature: 'accompagnement', ouvert: true }),
    );
    for (const d of liste) expect(Object.keys(d).sort()).toEqual(['confieA', 'nature', 'ouvert', 'reference']);
    const { conseillere } = await uneRegionVoisine(m);
    for (const { id } of [conseillere, m.reseau.assistante, m.reseau.chef, m.reseau.rh, m.reseau.administratrice]) {
      expect(await dossiersDuConseil(acces, id)).toEqual([]);
      expect(await vu('accompagnement', source, id)).toBeUndefined();
    }
  });

  it('elle confie un accompagnement sans le lire, à qui l’acte accepte (R-280)', async () => {
    const { reference } = await accompagne(m);
    const avant = await vu('accompagnement', reference);
    expect(JSON.stringify(avant)).not.toMatch(/créanciers|MEF-38|agent/);
    const [premiere] = avant?.presents ?? [];
    accepte(await tenterSur(m, actes.confier, reference, m.reseau.ctr, { a: premiere?.id ?? '' }));
    expect((await etatDe(m, reference)).titulaire).toBe(premiere?.id);
    const { rows } = await enProprietaire(m, (c) =>
      c.query('SELECT 1 FROM lecture WHERE dossier = $1 AND lecteur = $2', [reference, m.reseau.ctr.id]),
    );
    expect(rows).toEqual([]);
  });

  it('elle arrête un effacement et le laisse reprendre ; le motif d’une autre ne lui est pas montré', async () => {
    const { ctr, assistante } = m.reseau;
    const motif = 'Une procédure est en cours devant le tribunal.';
    accepte(await tenterSur(m, actes.gelerEnEncadrement, source, ctr, { motif }));
    expect((await vu('accompagnement', source))?.gel).toMatchObject({ motif });
    accepte(await tenterSur(m, actes.leverLeGelEnEncadrement, source, ctr, {}));
    expect((await vu('accompagnement', source))?.gel).toBeNull();
    accepte(await tenterSur(m, actes.geler, source, assistante, { motif }));
    expect((await vu('accompagnement', source))?.gel).toMatchObject({ motif: null });
  });

  it('de même d’un signalement terminé, et de lui seul', async () => {
    const ouvert = await unSignalement(m, { agent: (await nouvelAgent(m)).id });
    expect(await vu('signalement', ouvert)).toBeUndefined();
    expect(await vu('signalement', clos)).toMatchObject({ ouvert: false, presents: [], gel: null });
    const champs = { motif: 'Une demande du Défenseur des droits est en cours.' };
    const demande = { champs, auteur: m.reseau.ctr, cle: randomUUID() };
    accepte(await m.registre.acter(signalement, actesDeConservation.gelerEnEncadrement, clos, demande));
    expect((await vu('signalement', clos))?.gel).toMatchObject(champs);
  });
});
