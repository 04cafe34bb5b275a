import { signalement } from '#libs/domaine/signalement/index.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { actes, agir, uneMaison, unSignalement, type Maison } from '../../outils/maison.js';

const ETAPES = ['rapprocher', 'prendreEnCharge', 'proposer', 'informerTiers', 'suivreOffre'];

describe('Ce que l’écran annonce est ce que l’horloge fera (design §1.2)', () => {
  let m: Maison;
  let acces: Acces;
  beforeAll(async () => {
    m = await uneMaison();
    acces = { bases: m.api, coffre: m.coffre, empreinte: m.empreinte, horloge: m.horloge };
  });
  afterAll(async () => m.fermer());

  async function lire(reference: string): Promise<DossierLu> {
    const lu = await unDossier(acces, m.reseau.assistante.id, reference);
    if (lu === undefined) throw new Error('the holder cannot read her own dossier');
    return lu;
  }

  /** The clock alone, asked at each instant that was announced; the journal then says what it did, and when. */
  async function laisserFaire(reference: string, annonces: readonly { quand: string }[]): Promise<void> {
    for (const { quand } of annonces) {
      m.temps.maintenant = new Date(Math.max(Date.parse(quand), m.temps.maintenant.getTime()));
      for (const etape of ETAPES) {
        if (!(await m.clock.etape(signalement, reference, 'traiterSignalement', etape)).fini) break;
      }
    }
  }

  const faits = ({ faits: lus }: DossierLu): { quand: string; type: string }[] =>
    lus
      .filter((f) => f.fait.par === 'horloge' && f.fait.type !== 'rapproche')
      .map((f) => ({ quand: f.instant, type: f.fait.type }));
  const annonces = (lu: DossierLu): { quand: string; type: string }[] =>
    lu.avenir.map((e) => ({ quand: e.quand, type: e.fait.type }));

  it('personne ne fait rien : chaque échelon est appelé à l’heure dite, puis l’administration', async () => {
    const reference = await unSignalement(m);
    const avant = await lire(reference);
    expect(annonces(avant).map((a) => a.type)).toEqual([
      'ligneTechniqueAppelee',
      'ligneTechniqueAppelee',
      'ligneTechniqueEpuisee',
    ]);
    expect(avant.avenir.map((e) => e.appele)).toEqual([m.reseau.ctr.id, m.reseau.ctn.id, undefined]);
    await laisserFaire(reference, avant.avenir);
    expect(faits(await lire(reference))).toEqual(annonces(avant));
  });

  it('l’aide est proposée par lettre avec deux rappels : tout vient à l’heure dite, jusqu’à la fin', async () => {
    const reference = await unSignalement(m);
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'courrier', rappels: '2' });
    const avant = await lire(reference);
    expect(annonces(avant).map((a) => a.type)).toEqual([
      'offreFaite',
      'tiersInforme',
      'rappelEchu',
      'rappelEchu',
      'horizon',
    ]);
    expect(avant.avenir.at(-1)?.quand).toBe(avant.etat.horizon); // and not the monthly look of the clock
    await laisserFaire(reference, avant.avenir);
    expect(faits(await lire(reference))).toEqual(annonces(avant));
  });

  it('la liste du jour annonce la même chose que le dossier ; qui est appelé n’en voit que l’âge', async () => {
    const reference = await unSignalement(m);
    const [annonce] = annonces(await lire(reference));
    const { miennes } = await aFaire(acces, m.reseau.assistante.id);
    const ligne = miennes.find((l) => l.reference === reference);
    expect(ligne?.ensuite).toMatchObject({ quand: annonce?.quand, appele: m.reseau.ctr.id });
    await laisserFaire(reference, (await lire(reference)).avenir.slice(0, 1));
    const { appels, miennes: siennes } = await aFaire(acces, m.reseau.ctr.id);
    expect(siennes).toEqual([]);
    const appel = appels.find((a) => a.reference === reference);
    expect(Object.keys(appel ?? {}).sort()).toEqual(['confieeA', 'epuisee', 'prochaine', 'recuLe', 'reference']);
    expect(await unDossier(acces, m.reseau.ctr.id, reference)).toBeUndefined();
  });
});
