import { estRefus } from '#libs/domaine/erreurs.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import { absencesDe, type AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { postesAAbsenter } from '#libs/registre/lecteurs/postes-a-absenter.js';
import { unDossier } from '#libs/registre/lecteurs/un-dossier.js';
import { messageDAbsence } from '#apps/api/src/continuite/message-absence.js';
import { direInterim, direPeriode } from '#apps/api/src/continuite/mots.js';
import { gestes, presents, servir } from '#apps/api/src/continuite/presenter.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes, agir, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe, courrielsDe, enAdministrateur, pris, sousLaPopulation } from '../boucle/outils.js';
import { absente, absenceDe, au, surLAbsence } from './outils.js';

const VENDREDI = '2026-07-10T08:00:00.000Z';

let m: Maison;
beforeEach(async () => {
  m = await uneMaison({ defaut: {}, structures: {} }, { depart: VENDREDI });
});
afterEach(() => m.fermer());

const vues = (qui: Auteur): Promise<AbsenceLue[]> => absencesDe(accesDe(m), qui.id);
const vue = async (qui: Auteur, reference: string): Promise<AbsenceLue> => {
  const [lue] = await absencesDe(accesDe(m), qui.id, reference);
  if (lue === undefined) throw new Error('not hers to read');
  return lue;
};
const codeDe = (r: unknown): string => (estRefus(r) ? r.code : 'accepte');

describe('Les absences qui me concernent (mef-2016)', () => {
  it('chacune lit ce qu’elle est à l’absence, qui prend le relais et dès quand ; les autres, rien (R-133, R-134, R-152)', async () => {
    await pris(m);
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-14', dernierJour: '2026-07-17' });
    expect((await vue(m.reseau.assistante, a)).qualites).toEqual(['absente']);
    const ligne = await vue(m.reseau.ctr, a);
    expect(ligne).toMatchObject({ qualites: ['ligne', 'interim'], tenueParMoi: true });
    // 14 July is a jour férié: the first jour ouvré is the 15th.
    expect(direInterim(ligne)).toBe('Vous assurerez l’intérim dès le mercredi 15 juillet, 0\u00a0h.');
    expect(direPeriode(ligne.etat)).toBe('du mardi 14 juillet au vendredi 17 juillet');
    expect(direInterim(await vue(m.reseau.ctn, a))).toMatch(/^Hélène Faure, .* assurera l’intérim dès le mercredi 15/);
    for (const autre of [m.reseau.autreAssistante, m.reseau.chef, m.reseau.agent, m.reseau.administratrice])
      expect(await vues(autre)).toEqual([]);
    expect(JSON.stringify(servir(ligne))).not.toMatch(/Ménard|Camille/);
    const { rows } = await m.horlogeBases.registre.query('SELECT DISTINCT lecteur FROM lecture WHERE dossier = $1', [
      a,
    ]);
    expect(rows).toHaveLength(3);
  });

  it('celle de la chaîne convenue la voit ; dans un même rang, la moins chargée d’abord, sans un nombre (R-136)', async () => {
    await enAdministrateur(
      m,
      `INSERT INTO chaine (poste, rang, suppleant) SELECT a.id, 1, b.id FROM poste a, poste b WHERE a.code = 'P1' AND b.code IN ('P2', 'P3')`,
    );
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    expect((await vue(m.reseau.autreAssistante, a)).qualites).toContain('chaine');
    const charge = async (): Promise<string[]> => presents(await vue(m.reseau.ctn, a)).map((r) => r.poste);
    expect((await charge())[0]).toBe('P2');
    for (const { reference } of [await pris(m), await pris(m)])
      await enAdministrateur(m, `UPDATE dossier SET titulaire = $1 WHERE id = $2`, [
        m.reseau.autreAssistante.id,
        reference,
      ]);
    expect((await charge())[0]).toBe('P3');
  });

  it('qui sera absent à son tour n’est pas proposé, même présent aujourd’hui (R-136)', async () => {
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-20' });
    await absente(m, m.reseau.ctr, { du: '2026-07-17', dernierJour: '2026-07-31' });
    expect(presents(await vue(m.reseau.ctn, a)).map((r) => r.poste)).toEqual(['P4']);
    const refuse = await surLAbsence(m, surAbsence.designer, a, m.reseau.ctn, { personne: m.reseau.ctr.id });
    expect(codeDe(refuse)).toBe('SAISIE_INVALIDE');
  });

  it('la conseillère constate l’absence de qui est sous sa ligne, en un acte ; chacune ne peut dire que la sienne sinon (R-154)', async () => {
    const choix = await postesAAbsenter(accesDe(m), m.reseau.ctr.id);
    expect(choix.map((p) => [p.qui.nom, p.mien])).toEqual([
      ['Hélène Faure', true],
      ['Claire Aubert', false],
      ['Nora Haddad', false],
    ]);
    const claire = choix.find((p) => p.qui.nom === 'Claire Aubert');
    const a = await absente(m, m.reseau.ctr, {
      du: '2026-07-13',
      personne: claire?.personne ?? '',
      structure: claire?.structure ?? '',
    });
    expect(gestes(await vue(m.reseau.assistante, a))).toMatchObject({ corriger: true, revenir: true, designer: false });
    expect((await postesAAbsenter(accesDe(m), m.reseau.assistante.id)).map((p) => p.mien)).toEqual([true]);
    expect(await postesAAbsenter(accesDe(m), m.reseau.chef.id)).toEqual([]);
  });

  it('un trou a un propriétaire nommé, et se prend d’un geste par qui est dans la chaîne (R-133)', async () => {
    await absente(m, m.reseau.ctr, { du: '2026-07-13' });
    await absente(m, m.reseau.ctn, { du: '2026-07-13' });
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    const lue = await vue(m.reseau.ctr, a);
    expect(direInterim(lue)).toBe('Personne n’assurera l’intérim dès le lundi 13 juillet, 0\u00a0h.');
    expect(servir(lue).trou?.a).toMatch(/Hélène Faure|Anne Lacaze/);
    expect(gestes(lue).prendre).toBe(true);
    expect(gestes(await vue(m.reseau.assistante, a)).prendre).toBe(false);
  });

  it('qui sera appelé : d’abord la personne qui tient la situation, pendant l’absence (R-133, R-152)', async () => {
    const { reference } = await pris(m);
    await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    const avant = await unDossier(accesDe(m), m.reseau.assistante.id, reference);
    expect(avant?.tenue).toBeUndefined();
    await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-17' });
    au(m, '2026-07-13T08:00:00.000Z');
    const pendant = await unDossier(accesDe(m), m.reseau.assistante.id, reference);
    expect(pendant?.tenue).toMatchObject({ qui: { nom: 'Hélène Faure' }, depuis: '2026-07-12T22:00:00.000Z' });
  });

  it('le message d’absence dit qui appeler, et rien d’aucune situation (R-155)', async () => {
    await pris(m);
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-17' });
    const message = messageDAbsence(await vue(m.reseau.assistante, a), '01 99 00 00 00');
    expect(message).toMatch(/du lundi 13 juillet au vendredi 17 juillet.*Hélène Faure.*01 99 00 00 00/s);
    expect(message).not.toMatch(/Camille|Ménard|maladie|congé/i);
  });
});

describe('Voir et valider une absence (mtetm-2007)', () => {
  const sousLeTexte = async (): Promise<string> => {
    await sousLaPopulation(m, 'equipement');
    return absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-17' });
  };

  it('la CST valide, les chefs de service apprennent la période et qui joindre ; l’absence valait déjà (R-148, T-54)', async () => {
    const a = await sousLeTexte();
    const directrice = await enDirection(m);
    expect((await absenceDe(m, a)).validation).toBeUndefined();
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, directrice, {}))).toBe('INTROUVABLE');
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctn, {}))).toBe('INTROUVABLE');
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.assistante, {}))).toBe('INTROUVABLE');
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctr, {}))).toBe('accepte');
    const envoyes = (await courrielsDe(m, a)).filter((c) => c.gabarit === 'absenceAuService');
    expect(envoyes).toHaveLength(2); // both chefs de service of the département
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctr, {}))).toBe('DEJA_VUE');
    await surLAbsence(m, surAbsence.corriger, a, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-24' });
    expect((await absenceDe(m, a)).validation).toBeUndefined();
  });

  it('sur plusieurs régions, la CST propose et la direction de la région accorde (R-148, T-54)', async () => {
    const a = await sousLeTexte();
    const directrice = await enDirection(m);
    await enAdministrateur(m, `UPDATE structure SET nature = 'dre' WHERE nature = 'region'`);
    await enAdministrateur(
      m,
      `WITH s AS (INSERT INTO structure (code, nature, nom, parent) SELECT 'DRE-2', 'dre', 'DRE-2', parent FROM structure WHERE nature = 'dre' RETURNING id)
       INSERT INTO secteur_structure SELECT (SELECT secteur FROM poste WHERE code = 'P3'), id FROM s`,
    );
    expect(await vues(directrice)).toEqual([]);
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, directrice, {}))).toBe('PROPOSITION_ATTENDUE');
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctr, {}))).toBe('accepte');
    expect((await courrielsDe(m, a)).some((c) => c.gabarit === 'absenceAuService')).toBe(false);
    const lue = await vue(directrice, a);
    expect([lue.qualites, servir(lue).chaine]).toEqual([['direction'], []]);
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, directrice, {}))).toBe('accepte');
    expect((await courrielsDe(m, a)).some((c) => c.gabarit === 'absenceAuService')).toBe(true);
    expect(await faitsDe(m, a)).toEqual(expect.arrayContaining(['absenceProposee', 'absenceValidee']));
  });

  it('de la CST, l’autorité que le texte nomme désigne seule, aussitôt ; personne ne prend sans être désigné (R-140, R-144, T-23)', async () => {
    await sousLaPopulation(m, 'equipement');
    const a = await absente(m, m.reseau.ctr, { du: '2026-07-13' });
    const bureau: Auteur = await enFonction(m, 'autoriteInterim', `nature = 'ministere'`);
    au(m, '2026-07-13T08:00:00.000Z');
    expect(codeDe(await surLAbsence(m, surAbsence.prendre, a, m.reseau.ctn, {}))).toBe('DESIGNATION_ATTENDUE');
    expect(codeDe(await surLAbsence(m, surAbsence.designer, a, m.reseau.ctn, { personne: m.reseau.ctn.id }))).toBe(
      'INTROUVABLE',
    );
    expect(gestes(await vue(m.reseau.ctn, a))).toMatchObject({ designer: false, prendre: false });
    expect(gestes(await vue(bureau, a))).toMatchObject({ designer: true, corriger: false });
    expect(codeDe(await surLAbsence(m, surAbsence.designer, a, bureau, { personne: m.reseau.ctn.id }))).toBe('accepte');
    expect(direInterim(await vue(m.reseau.ctn, a))).toMatch(/^Vous assurez l’intérim depuis le lundi 13 juillet/);
  });

  it('ailleurs, personne n’a à valider : l’absence vaut, et c’est dit (R-148, R-150)', async () => {
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    expect(codeDe(await surLAbsence(m, surAbsence.valider, a, m.reseau.ctr, {}))).toBe('SANS_VALIDATION');
  });
});

/** Somebody with one function, at the first structure of that kind. */
async function enFonction(maison: Maison, role: 'direction' | 'autoriteInterim', ou: string): Promise<Auteur> {
  const code = `${role}-essai`;
  await enAdministrateur(
    maison,
    `WITH p AS (INSERT INTO personne (code) VALUES ('${code}') RETURNING id),
     i AS (INSERT INTO identite (personne, prenom, nom, courriel, recherche) SELECT id, 'Jeanne', 'Essai', 'jeanne@essai.example', 'jeanne essai' FROM p)
     INSERT INTO fonction SELECT p.id, '${role}', s.id FROM p, (SELECT id FROM structure WHERE ${ou} LIMIT 1) s`,
  );
  const { rows } = await maison.horlogeBases.registre.query<{ personne: string; structure: string }>(
    'SELECT f.personne, f.structure FROM fonction f JOIN personne p ON p.id = f.personne WHERE p.code = $1',
    [code],
  );
  const { personne = '', structure = '' } = rows[0] ?? {};
  return { id: personne, fonctions: [{ role, structure }] };
}

const enDirection = (maison: Maison): Promise<Auteur> => enFonction(maison, 'direction', `nature = 'region'`);
