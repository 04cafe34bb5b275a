import type { Auteur } from '#libs/domaine/acte.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { accepte, actes, agir, faitsDe, tenter, uneMaison, type Maison } from '../../outils/maison.js';
import { enAdministrateur, nouvelAgent, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { absente, absenceDe, au, horloge, surLAbsence, tenante } from './outils.js';

/** Friday; the absences begin on Saturday 11 July 2026, and count from Monday where a jour ouvré is meant. */
const VENDREDI = '2026-07-10T08:00:00.000Z';
const SAMEDI_0H = '2026-07-10T22:00:00.000Z';
const LUNDI_0H = '2026-07-12T22:00:00.000Z';
const LUNDI_10H = '2026-07-13T08:00:00.000Z';
const du = '2026-07-11';

/** The matrix E of the requirements (§3.E), one column a text: what each says, and what silence leaves to a human. */
const MATRICE = [
  {
    texte: 'mef-2016',
    population: 'mef',
    dOffice: true,
    effet: LUNDI_0H,
    mots: ['urgence', 'evenementGrave'],
    paroleDuTiers: 'ctr',
    pourUneAss: ['ctr', 'ctn'],
    conseil: { elle: 'ctr', poste: 'P3', autre: 'ctn' },
    pourUneConseillere: ['ctn'],
    validee: 'SANS_VALIDATION',
  },
  {
    texte: 'astras-2002',
    population: 'affairesSociales',
    dOffice: false,
    effet: LUNDI_0H,
    mots: ['urgence'],
    paroleDuTiers: 'ctr',
    pourUneAss: ['ctr', 'ctn'],
    // The line of 2002 has national conseillers only
    conseil: { elle: 'ctn', poste: 'P4', autre: 'ctr' },
    pourUneConseillere: ['ctr'],
    validee: 'SANS_VALIDATION',
  },
  {
    texte: 'metl-medde-2014',
    population: 'ecologie',
    dOffice: false,
    effet: LUNDI_0H,
    mots: ['gravite', 'complexite', 'urgence'],
    paroleDuTiers: 'assistante', // said by somebody else, and established by no professional
    pourUneAss: ['ctr', 'ctn'],
    conseil: { elle: 'ctr', poste: 'P3', autre: 'ctn' },
    pourUneConseillere: ['ctn'],
    validee: 'SANS_VALIDATION',
  },
  {
    texte: 'menjs-2021',
    population: 'education',
    dOffice: false,
    effet: LUNDI_0H,
    mots: ['urgence'],
    paroleDuTiers: 'ctr',
    pourUneAss: ['ctr', 'ctn'],
    conseil: { elle: 'ctr', poste: 'P3', autre: 'ctn' },
    pourUneConseillere: ['ctn'],
    validee: 'SANS_VALIDATION',
  },
  {
    texte: 'mtetm-2007',
    population: 'equipement',
    dOffice: false,
    effet: SAMEDI_0H,
    mots: ['urgence', 'necessites'],
    paroleDuTiers: 'ctr',
    pourUneAss: ['ctr', 'ctn'],
    conseil: { elle: 'ctr', poste: 'P3', autre: 'ctn' },
    pourUneConseillere: ['bureau'],
    validee: 'accepte',
  },
] as const;
const TOUS_LES_MOTS = ['urgence', 'evenementGrave', 'gravite', 'complexite', 'necessites'] as const;

describe.each(MATRICE)('Matrice E, $texte', (attendu) => {
  let m: Maison;
  let gens: Record<string, Auteur>;
  beforeAll(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: VENDREDI });
    await sousLaPopulation(m, attendu.population);
    const { assistante, autreAssistante, ctr, ctn } = m.reseau;
    gens = { assistante, autreAssistante, ctr, ctn, bureau: await autoriteSuperieure(m) };
  });
  afterAll(() => m.fermer());
  beforeEach(async () => {
    au(m, VENDREDI);
    await enAdministrateur(m, 'UPDATE continuite SET finie_le = now()');
    await enAdministrateur(m, 'DELETE FROM absence');
  });

  const ecrite = async (pressante = false): Promise<string> => {
    const agent = await nouvelAgent(m);
    return accepte(await tenterDepot(m, agent, { agent: agent.id, pressante })).reference;
  };
  const urgente = async (): Promise<string> => {
    const reference = await ecrite();
    await agir(m, actes.accuserReception, reference, m.reseau.assistante, {});
    await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    return reference;
  };
  const nom = (id: string | null): string => Object.entries(gens).find(([, a]) => a.id === id)?.[0] ?? 'personne';
  const codeDe = (r: unknown): string => (estRefus(r) ? r.code : 'accepte');
  const { elle, poste, autre } = attendu.conseil;
  /** A matter that both social workers stepped aside from: it is held above them. */
  const duConseil = async (caractere: 'urgence' | 'necessites'): Promise<string> => {
    const reference = await ecrite();
    for (const qui of [m.reseau.assistante, m.reseau.autreAssistante]) await agir(m, actes.recuser, reference, qui, {});
    await agir(m, actes.accuserReception, reference, m.reseau[elle], {});
    await agir(m, actes.qualifier, reference, m.reseau[elle], { caractere });
    return reference;
  };
  const quiPeut = async (absence: string, personne: string): Promise<string[]> => {
    const oui: string[] = [];
    for (const [qui, auteur] of Object.entries(gens))
      if (codeDe(await surLAbsence(m, surAbsence.designer, absence, auteur, { personne })) === 'accepte') oui.push(qui);
    return oui;
  };

  it('force du devoir : sans personne, un manquement là où le texte oblige, à organiser ailleurs (R-133, R-138, R-140, R-150, T-20)', async () => {
    const reference = await urgente();
    for (const qui of [m.reseau.ctr, m.reseau.ctn]) await absente(m, qui, { du });
    const a = await absente(m, m.reseau.assistante, { du });
    au(m, LUNDI_10H);
    for (let n = 0; n < 3; n += 1) await horloge(m, a);
    expect(await tenante(m, reference)).toBeNull();
    expect((await faitsDe(m, a)).includes('manquement')).toBe(attendu.dOffice);
    const { rows } = await m.horlogeBases.registre.query<{ responsable: string; depuis: Date }>(
      'SELECT responsable, depuis FROM affaires_sans_tenante($1) WHERE affaire = $2',
      [m.temps.maintenant, reference],
    );
    expect(rows).toHaveLength(1); // a name and an age, in every text
    expect(['ctr', 'ctn']).toContain(nom(rows[0]?.responsable ?? null));
    expect(rows[0]?.depuis.toISOString()).toBe(attendu.dOffice ? LUNDI_10H : VENDREDI);
  });

  it('déclenchement : du premier jour ouvré, ou de l’absence même ; d’office, ou une fois quelqu’un nommé (R-134, R-150, T-16)', async () => {
    const reference = await urgente();
    const a = await absente(m, m.reseau.assistante, { du });
    const juste = new Date(Date.parse(attendu.effet) - 1);
    expect(nom(await tenante(m, reference, juste))).toBe('assistante');
    expect(nom(await tenante(m, reference, new Date(attendu.effet)))).toBe(attendu.dOffice ? 'ctr' : 'personne');
    accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctn.id }));
    expect(nom(await tenante(m, reference, new Date(attendu.effet)))).toBe('ctn');
    expect(nom(await tenante(m, reference, juste))).toBe('assistante');
  });

  it('champ de l’intérim : ses mots et aucun autre ; la parole d’un tiers suffit, sauf là où il faut un caractère avéré (R-135, R-139, R-145, T-18, T-19)', async () => {
    const reference = await urgente();
    const ordinaire = await urgente();
    await agir(m, actes.qualifier, ordinaire, m.reseau.assistante, { caractere: 'aucun' });
    const mots: string[] = [];
    for (const caractere of TOUS_LES_MOTS)
      if (codeDe(await tenter(m, actes.qualifier, reference, m.reseau.assistante, { caractere })) === 'accepte')
        mots.push(caractere);
    expect(mots.sort()).toEqual([...attendu.mots].sort());
    const pressante = await ecrite(true);
    const a = await absente(m, m.reseau.assistante, { du });
    if (!attendu.dOffice)
      accepte(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctr.id }));
    au(m, LUNDI_10H);
    expect(nom(await tenante(m, ordinaire))).toBe('assistante');
    expect(nom(await tenante(m, pressante))).toBe(attendu.paroleDuTiers);
  });

  it('qui décide, pour une assistante (R-137, R-138, R-140)', async () => {
    const a = await absente(m, m.reseau.assistante, { du });
    expect(await quiPeut(a, m.reseau.ctr.id)).toEqual(attendu.pourUneAss);
  });

  it('qui décide, pour une conseillère, et ce que vaut d’être désignée (R-136, R-144, R-145, T-23)', async () => {
    const reference = await duConseil(attendu.population === 'equipement' ? 'necessites' : 'urgence');
    const a = await absente(m, m.reseau[elle], { du });
    au(m, LUNDI_10H);
    expect(nom(await tenante(m, reference))).toBe(attendu.dOffice ? autre : 'personne');
    expect(await quiPeut(a, m.reseau[autre].id)).toEqual(attendu.pourUneConseillere);
    expect(nom(await tenante(m, reference))).toBe(autre); // by the mere fact of being named
  });

  it('remplaçant et suppléant : des mots d’un seul texte, qui ne font tenir personne sans être désignée (R-141, R-142, R-143, T-22)', async () => {
    const titre = attendu.population === 'equipement' ? `'remplacant'` : 'NULL';
    await enAdministrateur(
      m,
      `INSERT INTO chaine (poste, rang, suppleant, titre) SELECT a.id, 1, b.id, ${titre} FROM poste a, poste b WHERE a.code = '${poste}' AND b.code = 'P2'`,
    );
    const reference = await duConseil('urgence');
    const a = await absente(m, m.reseau[elle], { du });
    au(m, LUNDI_10H);
    const { rows } = await m.horlogeBases.registre.query<{ titre: string | null }>(
      `SELECT r.titre FROM continuite c, rangs_de(c.absente, c.lieu, $2) r WHERE c.dossier = $1 AND r.rang = 1 AND r.poste = 'P2'`,
      [a, m.temps.maintenant],
    );
    const tenue = nom(await tenante(m, reference));
    await enAdministrateur(m, 'DELETE FROM chaine');
    expect(rows).toEqual([{ titre: attendu.population === 'equipement' ? 'remplacant' : null }]);
    expect(tenue).toBe(attendu.dOffice ? 'autreAssistante' : 'personne');
  });

  it('validation de l’absence d’une assistante : un seul texte la demande, et l’absence vaut sans elle (R-148)', async () => {
    const a = await absente(m, m.reseau.assistante, { du });
    expect((await absenceDe(m, a)).automatique).toBe(attendu.dOffice);
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctr, {}))).toBe(attendu.validee);
  });
});

/** The bureau that a text may name (2007: DGPA/SP/PSP1). */
async function autoriteSuperieure(m: Maison): Promise<Auteur> {
  await enAdministrateur(
    m,
    `WITH p AS (INSERT INTO personne (code) VALUES ('bureau') RETURNING id),
     i AS (INSERT INTO identite (personne, prenom, nom, courriel, recherche) SELECT id, 'Jeanne', 'Essai', 'jeanne@essai.example', 'jeanne essai' FROM p)
     INSERT INTO fonction SELECT p.id, 'autoriteInterim', s.id FROM p, (SELECT id FROM structure WHERE nature = 'ministere' LIMIT 1) s`,
  );
  const { rows } = await m.horlogeBases.registre.query<{ personne: string; structure: string }>(
    `SELECT f.personne, f.structure FROM fonction f JOIN personne p ON p.id = f.personne WHERE p.code = 'bureau'`,
  );
  const { personne = '', structure = '' } = rows[0] ?? {};
  return { id: personne, fonctions: [{ role: 'autoriteInterim', structure }] };
}
