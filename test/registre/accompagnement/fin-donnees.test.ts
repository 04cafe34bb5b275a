import { ImprimeurTypst } from '#libs/infra/documents/typst.js';
import { circuitDuDossier } from '#apps/api/src/accompagnement/donnees/circuit.js';
import { documentDesDonnees } from '#apps/api/src/accompagnement/donnees/document.js';
import { exporter, type ExportDesDonnees } from '#apps/api/src/accompagnement/donnees/export.js';
import { mesDonnees } from '#libs/registre/lecteurs/mes-donnees.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { actes as duSignalement } from '#libs/domaine/signalement/index.js';
import { lirePdf } from '../../outils/pdf.js';
import { accesDe } from '../boucle/outils.js';
import { MOTS, termine } from '../effacement/outils.js';
import { agir, situation, uneMaison, type Maison } from '../../outils/maison.js';

describe('La copie de ses propres données', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const copie = async (personne: string): Promise<ExportDesDonnees> => exporter(await mesDonnees(accesDe(m), personne));

  it('contient ce qu’il peut voir ; ni les notes, ni les mots du signalant tant qu’ils ne lui sont pas dévoilés (R-056, T-66, T-68)', async () => {
    const { agent, signalement } = await termine(m);
    const lu = JSON.stringify(await copie(agent.id));
    for (const mot of [MOTS.fiche, MOTS.bilan, MOTS.droit]) expect(lu).toContain(mot);
    expect(lu).not.toContain(MOTS.note);
    expect(lu).not.toContain(situation);
    expect(lu).not.toContain(m.reseau.chef.id);
    expect(lu).not.toContain('Berthier');
    await agir(m, duSignalement.devoilerOrigine, signalement, m.reseau.assistante, {});
    expect(JSON.stringify(await copie(agent.id))).toContain(situation);
  });

  it('ne contient rien d’un autre', async () => {
    await termine(m);
    const autre = await copie(m.reseau.autreAgent.id);
    expect(autre).toMatchObject({ version: 2, propositions: [], accompagnements: [], derogations: [] });
  });

  it('s’imprime en PDF accessible, avec les mêmes mots', async () => {
    const { agent } = await termine(m);
    const document = documentDesDonnees(await copie(agent.id), '01 99 00 00 00');
    const dit = JSON.stringify(document.donnees);
    for (const mot of [MOTS.fiche, MOTS.bilan, MOTS.droit]) expect(dit).toContain(mot);
    expect(dit).not.toContain(MOTS.note);
    const pdf = lirePdf(new ImprimeurTypst().imprimer(document));
    expect(pdf.texte).toContain('Vos accompagnements');
    expect(pdf.texte).toContain('Claire Aubert');
    expect(pdf.squelette).toMatch(/pdfuaid:part>1</);
  });

  it('dit à chacun le chemin de son dossier, et ce que son texte en dit quand il en parle (R-056)', () => {
    const renvois = Object.fromEntries(textes.map(({ profil }) => [profil.id, circuitDuDossier(profil).renvoi]));
    expect(renvois['metl-medde-2014']).toContain('circuits administratifs des dossiers');
    expect(Object.values(renvois).filter((r) => r !== undefined)).toHaveLength(1);
    for (const { profil } of textes)
      expect(circuitDuDossier(profil).phrases.join(' ')).toMatch(/ni votre hiérarchie, ni la sienne/);
  });
});
