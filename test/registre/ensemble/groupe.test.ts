import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/accompagnement/index.js';
import { actesDuGroupe, groupeRessource } from '#libs/domaine/groupe/index.js';
import { groupes, situationLue, type GroupeLu } from '#libs/registre/lecteurs/groupes.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { etatDe, tenterSur } from '../accompagnement/outils.js';
import { accesDe, enAdministrateur, sousLaPopulation } from '../boucle/outils.js';
import { accompagneSous, actesADeux, dire, envoyer, sur, unMedecin } from '../partage/outils.js';
import { inscrire, inscrireSansNom, ligneVisible, seance, surLeGroupe, tenterDeConvoquer, unVoisin } from './outils.js';

const JOUR_MS = 86_400_000;
const ARTICLE = 'L. 121-6-2' as const;

interface Devant {
  groupe: string;
  agent: Auteur;
  source: string;
  reference: string;
}

describe('Un groupe ressource (R-121, R-122)', () => {
  let m: Maison;
  let medecin: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    medecin = await unMedecin(m);
  });
  afterAll(() => m.fermer());

  const lit = async (qui: Auteur, reference: string): Promise<readonly string[] | undefined> =>
    (await situationLue(accesDe(m), qui.id, reference))?.phrases;
  const vu = async (qui: Auteur, groupe: string): Promise<GroupeLu | undefined> =>
    (await groupes(accesDe(m), qui.id)).find((g) => g.reference === groupe);
  const relire = (d: Devant, phrase: string, pour: 'tous' | 'tenus'): ReturnType<typeof sur> =>
    sur(m, actesADeux.relirePhrase, d.source, m.reseau.assistante, { partage: d.reference, phrase, pour });

  /** An item about an agent, before a doctor and somebody of the personnel: the first sentence for all, the second kept back. */
  async function devantLeGroupe(population = 'education', second: 'tous' | 'tenus' = 'tenus'): Promise<Devant> {
    const { agent, reference: source } = await accompagneSous(m, population);
    const groupe = await seance(m, [medecin, m.reseau.rh]);
    const article = population === 'education' ? { article: ARTICLE } : {};
    const { reference } = accepte(await inscrire(m, source, { groupe, ...article }));
    const devant = { groupe, agent, source, reference };
    accepte(await relire(devant, '1', 'tous'));
    accepte(await relire(devant, '2', second));
    return devant;
  }

  it('2021 : rien d’une personne sans son oui à ces phrases et à ce groupe ; chaque membre lit ce qui est pour lui, et l’agent voit qui a lu (R-121, R-122, T-12)', async () => {
    const d = await devantLeGroupe();
    expect(await envoyer(m, d)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await lit(medecin, d.reference)).toBeUndefined();

    const [mien] = await mesAccompagnements(accesDe(m), d.agent.id);
    const lu = mien?.partages.find((p) => p.reference === d.reference);
    expect(lu?.a).toBe("groupe d'appui pour les ressources humaines (GARH), séance du 20/03/2026");
    expect(lu?.membres.map((x) => [x.nom, x.tenuAuSecret])).toEqual([
      ['Claire Aubert', true],
      ['Jeanne Morel', true],
      ['Sonia Kaced', false],
    ]);

    accepte(await dire(m, d, 'oui'));
    expect(await lit(medecin, d.reference)).toBeUndefined();
    accepte(await envoyer(m, d));
    expect(await lit(medecin, d.reference)).toEqual([
      'Un changement de bureau aiderait.',
      'Les trajets sont devenus trop longs.',
    ]);
    expect(await lit(m.reseau.rh, d.reference)).toEqual(['Un changement de bureau aiderait.']);
    await enAdministrateur(m, `UPDATE fonction SET role = 'acteurPrevention' WHERE personne = $1`, [medecin.id]);
    expect(await lit(medecin, d.reference)).toEqual(['Un changement de bureau aiderait.']);
    await enAdministrateur(m, `UPDATE fonction SET role = 'medecin' WHERE personne = $1`, [medecin.id]);
    for (const autre of [m.reseau.chef, m.reseau.ctr, m.reseau.administratrice, m.reseau.autreAgent])
      expect(await lit(autre, d.reference)).toBeUndefined();

    const [apres] = await mesAccompagnements(accesDe(m), d.agent.id);
    const lectures = apres?.partages.find((p) => p.reference === d.reference)?.lectures.map((l) => l.nom);
    expect([...new Set(lectures)].sort()).toEqual(['Jeanne Morel', 'Sonia Kaced']);
  });

  it('des mots changés, un autre groupe : l’agent est interrogé de nouveau (R-121, T-10)', async () => {
    const d = await devantLeGroupe();
    accepte(await dire(m, d, 'oui'));
    accepte(
      await sur(m, actesADeux.changerPhrase, d.source, m.reseau.assistante, {
        partage: d.reference,
        version: '1',
        phrase: '2',
        texte: 'Les horaires sont lourds.',
      }),
    );
    accepte(await relire(d, '2', 'tous'));
    expect(await envoyer(m, d)).toMatchObject({ code: 'ACCORD_MANQUE' });
    accepte(await dire(m, d, 'oui', '2'));
    accepte(await envoyer(m, d));
    expect(await lit(m.reseau.rh, d.reference)).toHaveLength(2);
  });

  it.each(['un seul accord', 'tout'])(
    'l’agent revient sur %s : le point disparaît de l’ordre du jour dans le même instant (R-121, R-083)',
    async (quoi) => {
      const d = await devantLeGroupe();
      accepte(await dire(m, d, 'oui'));
      accepte(await envoyer(m, d));
      expect((await vu(medecin, d.groupe))?.situations.map((s) => s.reference)).toEqual([d.reference]);
      const accord = (await etatDe(m, d.source)).accords.find((a) => a.objet === 'groupe');
      accepte(
        quoi === 'tout'
          ? await tenterSur(m, actes.retirer, d.source, d.agent, {})
          : await tenterSur(m, actes.retirerUn, d.source, d.agent, { accord: String(accord?.numero) }),
      );
      expect((await vu(medecin, d.groupe))?.situations).toEqual([]);
      expect(await lit(medecin, d.reference)).toBeUndefined();
      expect(estRefus(await envoyer(m, d))).toBe(true);
    },
  );

  it('un fait confié n’est jamais pour un membre qui n’est pas tenu au secret, et une phrase n’est à personne tant qu’elle n’est pas relue pour quelqu’un (R-122)', async () => {
    const { agent, reference: source } = await accompagneSous(m, 'ecologie');
    const groupe = await seance(m, [medecin, m.reseau.rh]);
    const lignes = 'L’agent m’a dit sa fatigue.';
    const { reference } = accepte(await inscrire(m, source, { groupe, lignes }));
    const d = { groupe, agent, source, reference };
    expect(await relire(d, '1', 'tous')).toMatchObject({ champs: { pour: [expect.stringContaining('confié')] } });
    const sansDire = { partage: reference, phrase: '1' };
    expect(await sur(m, actesADeux.relirePhrase, source, m.reseau.assistante, sansDire)).toMatchObject({
      champs: { pour: [expect.stringContaining('qui')] },
    });
    accepte(await relire(d, '1', 'tenus'));
    accepte(await dire(m, d, 'oui'));
    accepte(await envoyer(m, d));
    expect(await lit(medecin, reference)).toEqual([lignes]);
    expect(await lit(m.reseau.rh, reference)).toBeUndefined();
    expect((await vu(m.reseau.rh, groupe))?.situations).toEqual([]);
  });

  it('2007 : ce qui est couvert par le secret ne se partage avec personne, tenu au secret ou non ; seules des phrases qui n’en sont pas passent (R-122, R-123)', async () => {
    const { agent, reference: source } = await accompagneSous(m, 'equipement');
    const groupe = await seance(m, [medecin, m.reseau.rh]);
    const { reference } = accepte(await inscrire(m, source, { groupe }));
    const d = { groupe, agent, source, reference };
    expect(await relire(d, '1', 'tenus')).toMatchObject({ champs: { pour: [expect.stringContaining('même entre')] } });
    accepte(await relire(d, '1', 'tous'));
    accepte(await relire(d, '2', 'tous'));
    accepte(await dire(m, d, 'oui'));
    accepte(await envoyer(m, d));
    expect(await lit(m.reseau.rh, reference)).toHaveLength(2);
  });

  it('2021 : entre professionnels tenus au secret, l’article est choisi (R-125)', async () => {
    const { reference: source } = await accompagneSous(m, 'education');
    const groupe = await seance(m, [medecin]);
    expect(await inscrire(m, source, { groupe })).toMatchObject({ champs: { article: [expect.any(String)] } });
  });

  it('le nom du groupe est celui du texte ; là où il se tait, aucune séance (R-121, R-122)', async () => {
    const mots: Record<string, string | undefined> = {};
    for (const population of ['education', 'ecologie', 'equipement']) {
      await sousLaPopulation(m, population);
      mots[population] = (await vu(m.reseau.assistante, await seance(m, [])))?.mot;
    }
    expect(mots).toEqual({
      education: "groupe d'appui pour les ressources humaines (GARH)",
      ecologie: 'groupe ressource pluridisciplinaire',
      equipement: 'groupe ressource pluridisciplinaire',
    });
    for (const population of ['mef', 'affairesSociales']) {
      await sousLaPopulation(m, population);
      expect(await tenterDeConvoquer(m)).toMatchObject({ code: 'GROUPE_NON_PREVU' });
    }
    await sousLaPopulation(m, 'education');
    expect(await tenterDeConvoquer(m, m.reseau.rh)).toMatchObject({ code: 'GROUPE_NON_PREVU' });
  });

  it('sans son accord, un point ne nomme ni l’agent ni personne de l’annuaire, et ne rapporte rien de confié ; tous les membres le lisent, rien ne le relie au dossier (R-121, T-65)', async () => {
    await unVoisin(m, 'Honorine', 'Delbosc');
    const { reference: source } = await accompagneSous(m, 'education');
    const groupe = await seance(m, [m.reseau.rh]);
    const essai = (texte: string): ReturnType<typeof inscrireSansNom> => inscrireSansNom(m, source, groupe, texte);
    for (const [texte, mot] of [
      ['La situation de camille demande un autre poste.', 'camille'],
      ['Un conflit ancien avec Delbosc bloque tout.', 'Delbosc'],
      ['Mme Inconnue ne tient plus le rythme.', 'Mme Inconnue'],
    ] as const)
      expect(await essai(texte)).toMatchObject({ champs: { situation: [expect.stringContaining(`« ${mot} »`)] } });
    expect(await essai('Elle m’a dit ne plus pouvoir venir.')).toMatchObject({
      champs: { situation: [expect.stringContaining('confié')] },
    });
    const texte = 'Une reprise après une longue absence, dans un bureau éloigné.';
    accepte(await essai(texte));
    expect((await vu(m.reseau.rh, groupe))?.points).toEqual([{ numero: 1, texte, deMoi: false }]);
    expect(JSON.stringify(await etatDe(m, groupe))).not.toContain(source);
    accepte(await surLeGroupe(m, actesDuGroupe.oterPoint, groupe, { point: '1' }));
    expect((await vu(m.reseau.rh, groupe))?.points).toEqual([]);
  });

  it('qui arrive après l’accord, qui est retiré, et le lendemain de la séance, l’horloge arrêtée : rien à lire ; puis l’horloge efface (R-122)', async () => {
    const autre = await unMedecin(m);
    const d = await devantLeGroupe('education', 'tous');
    accepte(await dire(m, d, 'oui'));
    accepte(await envoyer(m, d));
    accepte(await surLeGroupe(m, actesDuGroupe.inviterMembre, d.groupe, { personne: autre.id }));
    expect(await lit(autre, d.reference)).toBeUndefined();
    expect(await lit(m.reseau.rh, d.reference)).toHaveLength(2);
    accepte(await surLeGroupe(m, actesDuGroupe.retirerMembre, d.groupe, { personne: m.reseau.rh.id }));
    expect(await lit(m.reseau.rh, d.reference)).toBeUndefined();
    expect(await vu(m.reseau.rh, d.groupe)).toBeUndefined();

    m.temps.avancer(11 * JOUR_MS);
    expect(await lit(medecin, d.reference)).toBeUndefined();
    expect(await vu(medecin, d.groupe)).toBeUndefined();
    const etape = (): ReturnType<Maison['clock']['etape']> =>
      m.clock.etape(groupeRessource, d.groupe, 'garderInformation', 'effacer');
    expect(await etape()).toEqual({ fini: true });
    expect(await etatDe(m, d.groupe)).toMatchObject({ points: [], closLe: expect.any(String) as string });
    m.temps.avancer(-11 * JOUR_MS);
  });

  it('le tiers, les ressources humaines qui n’y siègent pas, l’administratrice : rien n’est là, pas même une ligne (T-45)', async () => {
    const { reference: source } = await accompagneSous(m, 'education');
    const groupe = await seance(m, [medecin]);
    const { reference } = accepte(await inscrire(m, source, { groupe, article: ARTICLE }));
    for (const qui of [m.reseau.chef, m.reseau.rh, m.reseau.administratrice, m.reseau.ctr]) {
      expect(await vu(qui, groupe)).toBeUndefined();
      expect([await ligneVisible(m, qui.id, groupe), await ligneVisible(m, qui.id, reference)]).toEqual([false, false]);
    }
    expect(await surLeGroupe(m, actesDuGroupe.cloreSeance, groupe, {}, medecin)).toMatchObject({ code: 'INTROUVABLE' });
  });
});
