import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import type { OuvrirDerogation } from '#libs/domaine/accompagnement/derogations/actes/ouvrir.js';
import type { Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import { actesDeDerogation, derogation } from '#libs/domaine/accompagnement/derogations/index.js';
import type { Derogation as Motif } from '#libs/reglementation/profil.js';
import { derogations } from '#libs/registre/lecteurs/derogations.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accompagne, actes, tenterSur } from '../accompagnement/outils.js';
import { accesDe, courrielsDe, sousLaPopulation } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagneSous } from './outils.js';
import { ouvrirDe } from './outils-derogation.js';

const TOUS: Motif[] = ['article226-14', 'devoirDeProtection', 'danger', 'protectionDeLEnfance'];

describe('Une dérogation', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const ouvrir = (source: string, champs: Partial<OuvrirDerogation>, auteur?: Auteur): Promise<Refus | Reponse> =>
    ouvrirDe(m, 'accompagnement', source, champs, auteur);
  const agir = <C extends object>(
    acte: Acte<Derogation, C>,
    reference: string,
    auteur: Auteur,
    champs: C,
  ): Promise<Refus | Reponse> => m.registre.acter(derogation, acte, reference, { champs, auteur, cle: randomUUID() });
  const extrait = { a: 'L’autorité concernée', texte: 'Une personne est en danger à son domicile.', necessaire: true };
  const taches = async (reference: string): Promise<unknown[]> =>
    (
      await m.horlogeBases.registre.query<{ nature: string; pour: string }>(
        'SELECT nature, pour FROM tache WHERE dossier = $1 AND faite_le IS NULL ORDER BY nature',
        [reference],
      )
    ).rows;

  it.each([
    ['mef', ['article226-14', 'devoirDeProtection']],
    ['affairesSociales', ['article226-14']],
    ['ecologie', ['article226-14']],
    ['education', ['article226-14', 'danger', 'protectionDeLEnfance']],
    ['equipement', ['article226-14']],
  ])('%s : seulement les motifs de son texte, %j (R-088 à R-090, T-13, T-14)', async (population, motifs) => {
    try {
      const { reference } = await accompagneSous(m, population);
      const permis: string[] = [];
      for (const motif of TOUS)
        if (!('refuse' in (await ouvrir(reference, { motif, seule: true })))) permis.push(motif);
      expect(permis).toEqual(motifs);
    } finally {
      await sousLaPopulation(m, 'mef');
    }
  });

  it('se décide à deux, jamais avec la hiérarchie ; sans accord rien ne part (R-093, R-094)', async () => {
    const { reference: source } = await accompagne(m);
    const { chef, rh, ctr, assistante } = m.reseau;
    for (const avec of [chef.id, rh.id, assistante.id])
      expect(await ouvrir(source, { avec })).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect(await ouvrir(source, {})).toMatchObject({ code: 'SAISIE_INVALIDE' });
    const { reference } = accepte(await ouvrir(source, { avec: ctr.id }));
    expect(await taches(reference)).toEqual([{ nature: 'derogationAvis', pour: ctr.id }]);
    expect(await agir(actesDeDerogation.transmettreExtrait, reference, assistante, extrait)).toMatchObject({
      code: 'AVIS_ATTENDU',
    });
    accepte(await agir(actesDeDerogation.donnerAvis, reference, ctr, { avis: 'oui' }));
    accepte(await agir(actesDeDerogation.transmettreExtrait, reference, assistante, extrait));
    expect(await taches(reference)).toEqual([]);
    expect(await courrielsDe(m, reference)).toEqual([]);
  });

  it('celle qui donne son avis lit le motif et les mots de l’assistante, rien du dossier, et plus rien après (R-094, T-13)', async () => {
    const { reference: source } = await accompagne(m);
    const { ctr, chef, rh, ctn } = m.reseau;
    const { reference } = accepte(await ouvrir(source, { avec: ctr.id }));
    const vue = (await derogations(accesDe(m), ctr.id)).find((d) => d.reference === reference);
    expect(Object.keys(vue ?? {}).sort()).toEqual([
      'de',
      'depuis',
      'instant',
      'motif',
      'qualite',
      'raison',
      'reference',
    ]);
    for (const autre of [chef, rh, ctn]) expect(await derogations(accesDe(m), autre.id)).toEqual([]);
    accepte(await agir(actesDeDerogation.donnerAvis, reference, ctr, { avis: 'non', mots: 'Parlons-en.' }));
    expect((await derogations(accesDe(m), ctr.id)).some((d) => d.reference === reference)).toBe(false);
    const { rows } = await m.horlogeBases.registre.query(`SELECT 1 FROM lecture WHERE dossier = $1 AND lecteur = $2`, [
      reference,
      ctr.id,
    ]);
    expect(rows.length).toBe(1);
    expect(await agir(actesDeDerogation.transmettreExtrait, reference, m.reseau.assistante, extrait)).toMatchObject({
      code: 'AVIS_ATTENDU',
    });
  });

  it('seule quand personne ne répond : pour un temps, et relue ensuite par la ligne technique (R-093, R-110)', async () => {
    const { reference: source } = await accompagne(m);
    const { assistante, ctr } = m.reseau;
    const { reference } = accepte(await ouvrir(source, { seule: true }));
    accepte(await agir(actesDeDerogation.transmettreExtrait, reference, assistante, extrait));
    expect(await taches(reference)).toEqual([{ nature: 'derogationARelire', pour: ctr.id }]);
    const depart = m.temps.maintenant;
    m.temps.avancer(8 * 86_400_000);
    expect(await agir(actesDeDerogation.transmettreExtrait, reference, assistante, extrait)).toMatchObject({
      code: 'DEROGATION_TERMINEE',
    });
    expect(await taches(reference)).toHaveLength(1); // over, and still to be reviewed
    expect(await agir(actesDeDerogation.relire, reference, assistante, { mots: 'Vu.' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await agir(actesDeDerogation.relire, reference, ctr, { mots: 'Décision fondée.' }));
    expect(await taches(reference)).toEqual([]);
    m.temps.maintenant = depart;
  });

  it('l’agent la lit, sauf si le motif l’interdit ; alors quand elle est finie, si elle l’a dit (R-094)', async () => {
    const { reference: source, agent } = await accompagne(m);
    const { assistante } = m.reseau;
    const lues = async (): Promise<string[]> =>
      (await mesAccompagnements(accesDe(m), agent.id)).flatMap((a) => a.derogations.map((d) => d.reference));
    const { reference: tue } = accepte(
      await ouvrir(source, { seule: true, taire: 'Le savoir le mettrait en danger.', direALaFin: true }),
    );
    const { reference: jamais } = accepte(
      await ouvrir(source, { seule: true, taire: 'Le savoir le mettrait en danger.' }),
    );
    expect(await lues()).toEqual([]);
    expect(JSON.stringify(await mesAccompagnements(accesDe(m), agent.id))).not.toContain(tue);
    const { reference: dite } = accepte(await ouvrir(source, { seule: true }));
    expect(await lues()).toEqual([dite]);
    accepte(await agir(actesDeDerogation.fermer, tue, assistante, {}));
    accepte(await agir(actesDeDerogation.fermer, jamais, assistante, {}));
    expect((await lues()).sort()).toEqual([dite, tue].sort());
    accepte(await agir(actesDeDerogation.informer, jamais, assistante, {}));
    expect(await lues()).toHaveLength(3);
  });

  it('s’ouvre même après un retrait, et par elle seule (R-088, T-13)', async () => {
    const { reference: source, agent } = await accompagne(m);
    accepte(await tenterSur(m, actes.retirer, source, agent, {}));
    expect(await ouvrir(source, { seule: true }, m.reseau.ctr)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await ouvrir(source, { seule: true }));
  });
});
