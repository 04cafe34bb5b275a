import { randomUUID } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { SectionPartagesDeLAgent } from '#apps/api/src/accompagnement/agent/partages.js';
import { SectionDerogations } from '#apps/api/src/accompagnement/assistante/derogations.js';
import { SectionOrientations } from '#apps/api/src/accompagnement/assistante/ecrits.js';
import { SectionPartages } from '#apps/api/src/accompagnement/assistante/partages.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes as duPartage } from '#libs/domaine/partage/index.js';
import { codeDeLettre, montrer } from '#libs/registre/codes/code.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageLu } from '#libs/registre/lecteurs/partages-recus.js';
import { unAccompagnement, type AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import { accompagne, actes, tenterSur } from '../accompagnement/outils.js';
import { accesDe, sousLaPopulation } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { accompagneSous, actesADeux, demande, ouvert, partage, propose, sur, unMedecin } from './outils.js';

const page: ContextePage = {
  chemin: '/accompagnements',
  formulaire: '/accompagnements',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: { url: 'http://localhost', telephone: '04 00 00 00 09', theme: 'neutre', feuilles: [], script: '', icone: '' },
};

describe('Ce que chacun lit d’un partage', () => {
  let m: Maison;
  let medecin: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    medecin = await unMedecin(m);
  });
  afterAll(() => m?.fermer());
  afterEach(() => sousLaPopulation(m, 'mef'));

  const vu = async (source: string): Promise<AccompagnementLu> => {
    const lu = await unAccompagnement(accesDe(m), m.reseau.assistante.id, source);
    if (lu === undefined) throw new Error('she does not see her own accompaniment');
    return lu;
  };
  const deLAgent = async (agent: Auteur): Promise<string> => {
    const [mien] = await mesAccompagnements(accesDe(m), agent.id);
    return mien === undefined ? '' : renderToString(<>{SectionPartagesDeLAgent({ page, mien, erreurs: {} })}</>);
  };

  it('l’assistante relit phrase par phrase, avec ce que chacune peut révéler ; l’agent ne voit rien encore (R-065, R-071)', async () => {
    const { reference: source, agent } = await accompagne(m);
    accepte(
      await demande(m, source, { personne: medecin.id, phrases: 'Mme Durand est malade.\nUn siège est souhaité.' }),
    );
    const lu = await vu(source);
    const html = renderToString(<SectionPartages page={page} vu={lu} erreurs={{}} />);
    expect(html).toContain('Mme Durand');
    expect(html).toContain('parle de santé');
    expect(html.match(/J’ai relu cette phrase/g)).toHaveLength(2);
    expect(html).not.toContain('Transmettre maintenant');
    expect(await deLAgent(agent)).toBe('');
    const { rows } = await m.horlogeBases.registre.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM lecture WHERE dossier = $1 AND qualite = 'titulaire'`,
      [lu.partages[0]?.reference],
    );
    expect(rows).toEqual([{ n: 1 }]); // her own reading is written down too
  });

  it('l’agent lit les mêmes mots, les deux réponses d’un même poids, puis qui a lu et quand (R-085, T-52)', async () => {
    const demandee = await propose(m, { personne: medecin.id });
    const avant = await deLAgent(demandee.agent);
    for (const mots of [
      'Un aménagement du poste est souhaité.',
      'Jeanne Morel',
      'value="oui"',
      'value="non"',
      'rien ne partira',
    ])
      expect(avant).toContain(mots);
    const { agent, reference } = await ouvert(m, { personne: medecin.id });
    await partageLu(accesDe(m), medecin.id, reference);
    const apres = await deLAgent(agent);
    expect(apres).toContain('Lu par Jeanne Morel');
    expect(apres).toContain('Fermer l’accès maintenant');
  });

  it('le code d’un service extérieur n’est que sur la page de l’assistante, tant que c’est ouvert', async () => {
    const { agent, source, reference } = await ouvert(m, { service: 'Maison des solidarités' });
    const code = montrer(codeDeLettre(m.empreinte, reference, 1));
    const html = async (): Promise<string> =>
      renderToString(<SectionPartages page={page} vu={await vu(source)} erreurs={{}} />);
    expect(await html()).toContain(code);
    expect(await deLAgent(agent)).not.toContain(code);
    accepte(await tenterSur(m, actes.retirer, source, agent, {}));
    expect(await html()).not.toContain(code);
  });

  it('2007 : la page n’offre ni relais, ni transmission, ni partage ; elle n’offre que les motifs du texte (R-123, T-14)', async () => {
    const { reference } = await accompagneSous(m, 'equipement');
    const lu = await vu(reference);
    const html = renderToString(<SectionPartages page={page} vu={lu} erreurs={{}} />);
    for (const absent of ['value="relais"', 'value="transmission"', 'value="partage"'])
      expect(html).not.toContain(absent);
    expect(html).toContain('value="analyse"');
    const derogations = renderToString(<SectionDerogations page={page} vu={lu} erreurs={{}} />);
    expect(derogations.match(/value="(article226-14|devoirDeProtection|danger|protectionDeLEnfance)"/g)).toEqual([
      'value="article226-14"',
    ]);
    expect(derogations).toContain('226-13'); // cited, never explained (R-091, T-15)
    expect(renderToString(<SectionOrientations page={page} vu={lu} erreurs={{}} />)).toContain('Soutien psychologique');
  });

  it('l’accompagnement confié à une autre, ses partages suivent ; la première n’y peut plus rien (R-280)', async () => {
    const { source, reference } = await ouvert(m, { personne: medecin.id });
    const { assistante, autreAssistante, ctr } = m.reseau;
    const fermer = (qui: Auteur): ReturnType<typeof sur> =>
      sur(m, actesADeux.fermerPartage, source, qui, { partage: reference });
    expect(await fermer(autreAssistante)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await tenterSur(m, actes.confier, source, ctr, { a: autreAssistante.id }));
    const lu = await unAccompagnement(accesDe(m), autreAssistante.id, source);
    expect(lu?.partages.map((p) => [p.reference, p.ou])).toEqual([[reference, 'ouvert']]);
    for (const qui of [assistante, ctr]) expect(await fermer(qui)).toMatchObject({ code: 'INTROUVABLE' });
    accepte(await fermer(autreAssistante));
    expect(await partageLu(accesDe(m), medecin.id, reference)).toBeUndefined();
  });

  it('lire et accuser réception pendant un retrait ne se bloquent pas l’un l’autre (T-12)', async () => {
    for (let tour = 0; tour < 5; tour += 1) {
      const { agent, source, reference } = await ouvert(m, { personne: medecin.id });
      const champs = { champs: {}, auteur: medecin, cle: randomUUID() };
      const [recu, , retrait] = await Promise.all([
        m.registre.acter(partage, duPartage.accuserPartage, reference, champs),
        partageLu(accesDe(m), medecin.id, reference),
        tenterSur(m, actes.retirer, source, agent, {}),
      ]);
      accepte(retrait);
      expect('refuse' in recu ? recu.code : 'fait').toMatch(/^(fait|INTROUVABLE)$/);
      expect(await partageLu(accesDe(m), medecin.id, reference)).toBeUndefined();
    }
  });
});
