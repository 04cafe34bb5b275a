import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { essayerLaContinuite } from '#libs/registre/continuite/essayer.js';
import { continuiteDuJour } from '#libs/registre/lecteurs/continuite-du-jour.js';
import { postesVacants } from '#libs/registre/lecteurs/postes-vacants.js';
import { prevision, type Prevision } from '#libs/registre/lecteurs/prevision.js';
import { reglagesDuLieu } from '#libs/registre/reglages.js';
import { accepte, actes as surSignalement, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, enAdministrateur, pris, sousLaPopulation } from '../boucle/outils.js';
import { absente, au, horloge, surLAbsence } from './outils.js';

describe('La couverture vue d’avance, sur quatre-vingt-dix jours (R-133, R-137, R-148)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const vue = (qui = m.reseau.ctr): Promise<Prevision> =>
    prevision(accesDe(m), qui.id, reglagesDuLieu({ defaut: {}, structures: {} }));
  const etats = (p: Prevision, titulaire: string): string[] => {
    const ligne = p.lignes.find((l) => l.titulaire === titulaire);
    if (ligne === undefined) throw new Error('no line for this holder');
    return ligne.demiJours.map((d) => `${d.jour} ${d.moment} ${d.etat} ${d.par ?? '–'}`);
  };

  it('chaque demi-journée ouvrée, et elles seules : qui tient ce qui ne peut pas attendre (R-134, T-16)', async () => {
    await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-15', dernierMoment: 'matin' });
    expect(etats(await vue(), 'Claire Aubert').slice(0, 7)).toEqual([
      '2026-07-10 matin presente Claire Aubert',
      '2026-07-10 apresMidi presente Claire Aubert',
      '2026-07-13 matin interim Hélène Faure',
      '2026-07-13 apresMidi interim Hélène Faure',
      '2026-07-15 matin interim Hélène Faure', // the fourteenth is a jour férié
      '2026-07-15 apresMidi presente Claire Aubert',
      '2026-07-16 matin presente Claire Aubert',
    ]);
  });

  it('un trou se voit d’avance, avec à qui il est, qui est appelé, et avant quand le combler (R-133)', async () => {
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-15', dernierJour: '2026-07-17' });
    await absente(m, m.reseau.ctr, { du: '2026-07-16', dernierJour: '2026-07-24' });
    await absente(m, m.reseau.ctn, { du: '2026-07-16', dernierJour: '2026-07-16' });
    expect((await vue()).trous.filter((t) => t.poste === 'P1')).toEqual([
      {
        poste: 'P1',
        secteur: 'Isère',
        du: '2026-07-16',
        duMoment: 'matin',
        dernierJour: '2026-07-16',
        dernierMoment: 'apresMidi',
        obligation: true,
        aQui: 'Hélène Faure',
        repli: null,
        aPourvoirAvant: '2026-07-15',
        absence: a,
        aMoi: true,
      },
    ]);
  });

  it('un poste vacant n’est pas une absence : sa chaîne le couvre du premier jour, sans quoi c’est un trou à quelqu’un (R-149)', async () => {
    await enAdministrateur(m, `UPDATE poste SET titulaire = NULL WHERE code = 'P2'`);
    const premier = async () => (await vue()).lignes.find((l) => l.poste === 'P2')?.demiJours[0];
    const vacants = () => postesVacants(accesDe(m), m.reseau.ctr.id, reglagesDuLieu({ defaut: {}, structures: {} }));
    expect(await premier()).toMatchObject({ etat: 'interim', par: 'Hélène Faure' }); // the technical line
    await enAdministrateur(
      m,
      `INSERT INTO chaine (poste, rang, suppleant) SELECT a.id, 1, b.id FROM poste a, poste b WHERE a.code = 'P2' AND b.code = 'P1'`,
    );
    expect(await premier()).toMatchObject({ etat: 'interim', par: 'Claire Aubert' }); // the agreed rung first
    expect(await vacants()).toMatchObject([{ poste: 'P2', etat: 'interim', par: 'Claire Aubert' }]);
    for (const qui of [m.reseau.assistante, m.reseau.ctr, m.reseau.ctn]) await absente(m, qui, { du: '2026-07-10' });
    expect(await vacants()).toMatchObject([{ poste: 'P2', etat: 'trou', par: null, aQui: 'Hélène Faure' }]);
    await sousLaPopulation(m, 'ecologie');
    expect(await vacants()).toMatchObject([{ poste: 'P2', etat: 'aDesigner', aQui: 'Hélène Faure' }]);
  });

  it('où aucun texte n’oblige, c’est à décider, et une désignation le comble (R-138, R-150, T-20)', async () => {
    await sousLaPopulation(m, 'ecologie');
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-15' });
    expect((await vue()).trous.map((t) => [t.poste, t.obligation, t.du, t.dernierJour])).toEqual([
      ['P1', false, '2026-07-13', '2026-07-15'],
    ]);
    accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctr.id }));
    expect((await vue()).trous).toEqual([]);
  });

  it('l’essai à blanc : si elle était absente aujourd’hui (R-133) ; elle-même ne voit que son poste', async () => {
    const { reference } = await pris(m);
    await agir(m, surSignalement.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    const essai = async () => (await vue()).lignes.find((l) => l.titulaire === 'Claire Aubert')?.essai;
    expect(await essai()).toEqual({ situations: 1, couvertes: 1 });
    await absente(m, m.reseau.ctr, { du: '2026-07-10' });
    await absente(m, m.reseau.ctn, { du: '2026-07-10' });
    expect(await essai()).toEqual({ situations: 1, couvertes: 0 });
    expect((await vue(m.reseau.assistante)).lignes.map((l) => l.titulaire)).toEqual(['Claire Aubert']);
    expect((await vue(m.reseau.chef)).lignes).toEqual([]);
  });
});

describe('L’essai du mois et les manquements, pour qui mène une ligne (R-133, R-228)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());
  const choix = (seuil = 5) => reglagesDuLieu({ defaut: { seuil }, structures: {} });
  const essayer = (): Promise<number> => essayerLaContinuite(m.horlogeBases.registre, choix(), m.horloge);
  const suivi = async (qui = m.reseau.ctr, seuil = 5): Promise<Prevision['suivi']> =>
    (await prevision(accesDe(m), qui.id, choix(seuil))).suivi;

  it('une fois par mois, de lui-même, le premier jour ouvré ; la ligne le lit, elle seule', async () => {
    const { reference } = await pris(m);
    await agir(m, surSignalement.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    expect(await essayer()).toBeGreaterThan(0);
    expect(await essayer()).toBe(0);
    expect((await suivi())?.essais['P1']).toEqual({ le: '2026-07-10T08:00:00.000Z', situations: 1, couvertes: 1 });
    expect(await suivi(m.reseau.assistante)).toBeUndefined();
    au(m, '2026-08-01T10:00:00.000Z'); // a Saturday
    expect(await essayer()).toBe(0);
    au(m, '2026-08-03T10:00:00.000Z');
    await absente(m, m.reseau.ctr, { du: '2026-08-03' });
    await absente(m, m.reseau.ctn, { du: '2026-08-03' });
    expect(await essayer()).toBeGreaterThan(0);
    expect((await suivi())?.essais['P1']).toEqual({ le: '2026-08-03T10:00:00.000Z', situations: 1, couvertes: 0 });
  });

  it('un manquement se compte dans son mois, caché sous le seuil, zéro compris (R-228)', async () => {
    const { reference } = await pris(m);
    await agir(m, surSignalement.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    await absente(m, m.reseau.ctr, { du: '2026-07-10' });
    await absente(m, m.reseau.ctn, { du: '2026-07-10' });
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    const juillet = async (seuil: number) => (await suivi(m.reseau.ctr, seuil))?.manquements[0];
    expect(await juillet(5)).toEqual({ mois: '2026-07', nombre: null });
    expect(await juillet(1)).toEqual({ mois: '2026-07', nombre: 1 });
    expect((await suivi(m.reseau.ctr, 1))?.manquements.slice(1).every((x) => x.nombre === null)).toBe(true);
  });

  it('la page du jour dit pour combien elle assure l’intérim, et ce qui est à elle de combler', async () => {
    await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-17' });
    await absente(m, m.reseau.ctn, { du: '2026-07-15', dernierJour: '2026-07-16' });
    const jour = (mene = true) => continuiteDuJour(accesDe(m), m.reseau.ctr.id, { reglages: choix(), mene });
    expect(await jour()).toEqual({ interims: 0, aCombler: { nombre: 0, avant: null } });
    au(m, '2026-07-13T08:00:00.000Z');
    expect((await jour(false)).interims).toBe(1);
    await absente(m, m.reseau.ctr, { du: '2026-07-16', dernierJour: '2026-07-16' });
    expect((await jour()).aCombler).toEqual({ nombre: 1, avant: '2026-07-15' });
  });
});
