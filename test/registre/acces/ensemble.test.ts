import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { refus } from '#libs/domaine/erreurs.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { ActeDEntremise, SurUneEntremise } from '#libs/domaine/entremise/actes/commun.js';
import { actesDEntremise, actesDesParties, entremise } from '#libs/domaine/entremise/index.js';
import type { GroupeRessource } from '#libs/domaine/groupe/etat.js';
import { actesDuGroupe, groupeRessource } from '#libs/domaine/groupe/index.js';
import { attenduDuGroupe, attenduDEntremise, attenduDesParties } from '../../fabriques/matrice-ensemble.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagneSous, unMedecin } from '../partage/outils.js';
import { nouvelAgent } from '../boucle/outils.js';
import { proposer, seance, surLEntremise } from '../ensemble/outils.js';

const SONDE = refus('SONDE', 'La porte est ouverte.');

describe('Qui peut quoi, ensemble : les groupes ressources et ce qui se fait entre les personnes (design §3, R-121, R-130)', () => {
  let m: Maison;
  let gens: Record<string, Auteur>;
  let [source, groupe, reference] = ['', '', ''];
  let cas = 0;

  beforeAll(async () => {
    m = await uneMaison();
    const medecin = await unMedecin(m);
    const partie = await nouvelAgent(m);
    const accompagne = await accompagneSous(m, 'education');
    source = accompagne.reference;
    groupe = await seance(m, [medecin]);
    reference = accepte(await proposer(m, source, [partie])).reference;
    const { service: _lieu, agent: _autre, ...reseau } = m.reseau;
    gens = { ...reseau, agent: accompagne.agent, medecin, partie };
    const oui = { entremise: reference, valeur: 'oui' } as const;
    accepte(await surLEntremise(m, actesDEntremise.repondreALEntremise, source, accompagne.agent, oui));
  });
  afterAll(async () => {
    process.stdout.write(`Accès, ensemble : ${cas} cas\n`);
    await m.fermer();
  });

  /** Each act by each person through its own door, deciding nothing: what opens is seen, and nothing changes. */
  async function sonder(
    table: Record<string, readonly string[]>,
    essayer: (nom: string, auteur: Auteur) => Promise<object>,
  ): Promise<void> {
    for (const [nom, permis] of Object.entries(table)) {
      const ouvertes: string[] = [];
      for (const [relation, auteur] of Object.entries(gens)) {
        cas += 1;
        const { code } = (await essayer(nom, auteur)) as { code?: string };
        expect(['SONDE', 'INTROUVABLE']).toContain(code);
        if (code === 'SONDE') ouvertes.push(relation);
      }
      expect([nom, ouvertes.sort()]).toEqual([nom, [...permis].sort()]);
    }
  }
  const demande = (auteur: Auteur, champs: object = {}): { champs: object; auteur: Auteur; cle: string } => ({
    champs,
    auteur,
    cle: randomUUID(),
  });

  it('chaque acte sur une séance, par chaque personne', async () => {
    expect(Object.keys(attenduDuGroupe).sort()).toEqual(Object.keys(actesDuGroupe).sort());
    const parNom = actesDuGroupe as unknown as Record<string, Acte<GroupeRessource>>;
    await sonder(attenduDuGroupe, (nom, auteur) => {
      const acte = { ...(parNom[nom] as Acte<GroupeRessource>), decider: () => SONDE };
      return m.registre.acter(groupeRessource, acte, groupe, demande(auteur));
    });
  });

  it('chaque acte sur une proposition entre personnes, par chaque personne', async () => {
    expect(Object.keys(attenduDEntremise).sort()).toEqual(Object.keys(actesDEntremise).sort());
    const parNom = actesDEntremise as unknown as Record<string, ActeDEntremise<SurUneEntremise>>;
    await sonder(attenduDEntremise, (nom, auteur) => {
      const acte = { ...(parNom[nom] as ActeDEntremise<SurUneEntremise>), decider: () => SONDE };
      const nouns = { source: accompagnement, cible: entremise };
      return m.registre.conjoindre(nouns, acte, source, demande(auteur, { entremise: reference }));
    });
    expect(Object.keys(attenduDesParties).sort()).toEqual(Object.keys(actesDesParties).sort());
    await sonder(attenduDesParties, (_nom, auteur) => {
      const acte = { ...actesDesParties.repondreEnPartie, decider: () => SONDE };
      return m.registre.acter(entremise, acte, reference, demande(auteur));
    });
  });
});
