import { renderToString } from 'preact-render-to-string';
import { SectionPartagesDeLAgent } from '#apps/api/src/accompagnement/agent/partages.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { codeDeDocument, codeDeLettre } from '#libs/registre/codes/code.js';
import { mesAccompagnements } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { partageAScel, partageParCode } from '#libs/registre/lecteurs/partages-recus.js';
import { unAccompagnement } from '#libs/registre/lecteurs/un-accompagnement.js';
import { actes, tenterSur } from '../accompagnement/outils.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { actesADeux, demande, dire, lePartage, propose, sur, unMedecin, type Scene } from './outils.js';

const page: ContextePage = {
  chemin: '/mon-espace/partages',
  formulaire: '/mon-espace/partages',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: { url: 'http://localhost', telephone: '04 00 00 00 09', theme: 'neutre', feuilles: [], script: '', icone: '' },
};
const VERS = { service: 'Maison des solidarités', courriel: 'accueil@solidarites.example' };
const SANS_RETOUR = 'Une fois remis, il ne peut plus être repris';

describe('Un document scellé pour un service extérieur', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const transmettre = (scene: Scene, forme?: 'page' | 'document'): ReturnType<typeof sur> =>
    sur(m, actesADeux.transmettrePartage, scene.source, m.reseau.assistante, {
      partage: scene.reference,
      ...(forme === undefined ? {} : { forme }),
    });
  const deLAgent = async (agent: Auteur): Promise<string> => {
    const [mien] = await mesAccompagnements(accesDe(m), agent.id);
    return mien === undefined ? '' : renderToString(<>{SectionPartagesDeLAgent({ page, mien, erreurs: {} })}</>);
  };
  const prendre = ({ reference }: Scene, qui: Auteur = m.reseau.assistante): ReturnType<typeof partageAScel> =>
    partageAScel(accesDe(m), qui.id, reference);

  it('l’agent lit qu’il ne pourra plus être repris, avant de dire oui ; rien n’est envoyé, ni page ouverte (T-10, T-52)', async () => {
    const scene = await propose(m, { ...VERS, forme: 'document' });
    expect(await deLAgent(scene.agent)).toContain(SANS_RETOUR);
    expect(await prendre(scene)).toBeUndefined();
    accepte(await dire(m, scene, 'oui'));
    expect(await prendre(scene)).toBeUndefined(); // agreed to, not transmitted
    const avant = await courrielsDe(m, scene.reference);
    accepte(await transmettre(scene, 'document'));
    expect(await courrielsDe(m, scene.reference)).toEqual(avant);
    const pris = await prendre(scene);
    expect(pris?.code).toBe(codeDeDocument(m.empreinte, scene.reference, 1));
    expect(pris?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/);
    expect(pris?.lu.phrases).toHaveLength(2);
    const qui = { seance: 'seance', reseau: 'reseau' };
    for (const code of [pris?.code ?? '', codeDeLettre(m.empreinte, scene.reference, 1)])
      expect(await partageParCode(accesDe(m), code, qui)).toBeUndefined();
  });

  it('jamais sans que l’agent l’ait lu ; la page, qui se referme, reste toujours possible (T-10, T-12)', async () => {
    const dite = await propose(m, VERS);
    expect(await deLAgent(dite.agent)).not.toContain(SANS_RETOUR);
    accepte(await dire(m, dite, 'oui'));
    expect(await transmettre(dite, 'document')).toMatchObject({ code: 'DOCUMENT_NON_ACCORDE' });
    accepte(await transmettre(dite));
    expect(await prendre(dite)).toBeUndefined();
    const autre = await propose(m, { ...VERS, forme: 'document' });
    accepte(await dire(m, autre, 'oui'));
    accepte(await transmettre(autre, 'page'));
    expect(await lePartage(m, autre.reference)).toMatchObject({ forme: 'page' });
    expect(await courrielsDe(m, autre.reference)).toContainEqual(
      expect.objectContaining({ gabarit: 'partageExterieur' }),
    );
    const { source } = autre;
    const medecin = await unMedecin(m);
    expect(await demande(m, source, { personne: medecin.id, forme: 'document' })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
  });

  it('chaque copie est notée et l’agent le voit ; la réception aussi (R-125, T-12)', async () => {
    const scene = await propose(m, { ...VERS, forme: 'document' });
    accepte(await dire(m, scene, 'oui'));
    accepte(await transmettre(scene, 'document'));
    await prendre(scene);
    for (const autre of [scene.agent, m.reseau.ctr, m.reseau.autreAssistante, m.reseau.chef])
      expect(await prendre(scene, autre)).toBeUndefined();
    const html = await deLAgent(scene.agent);
    expect(html.match(/Document scellé pris pour être remis/g)).toHaveLength(1);
    const cible = { partage: scene.reference };
    accepte(await sur(m, actesADeux.noterReception, scene.source, m.reseau.assistante, cible));
    expect(await deLAgent(scene.agent)).toContain('Réception confirmée');
    expect(await sur(m, actesADeux.noterReception, scene.source, m.reseau.assistante, cible)).toMatchObject({
      code: 'DEJA_RECU',
    });
  });

  it('un retrait, la fin ou son jour : plus aucune copie, plus de code ; un autre code ne rouvre rien de remis (T-12)', async () => {
    const scenes: Scene[] = [];
    for (let i = 0; i < 3; i += 1) {
      const scene = await propose(m, { ...VERS, forme: 'document' });
      accepte(await dire(m, scene, 'oui'));
      accepte(await transmettre(scene, 'document'));
      scenes.push(scene);
    }
    const [a, b, c] = scenes as [Scene, Scene, Scene];
    accepte(await tenterSur(m, actes.retirer, a.source, a.agent, {}));
    accepte(await sur(m, actesADeux.fermerPartage, b.source, b.agent, { partage: b.reference }));
    expect(await prendre(a)).toBeUndefined();
    expect(await prendre(b)).toBeUndefined();
    accepte(await sur(m, actesADeux.redonnerCode, c.source, m.reseau.assistante, { partage: c.reference }));
    expect((await prendre(c))?.code).toBe(codeDeDocument(m.empreinte, c.reference, 2));
    const depart = m.temps.maintenant;
    m.temps.avancer(40 * 86_400_000);
    expect(await prendre(c)).toBeUndefined();
    const vu = await unAccompagnement(accesDe(m), m.reseau.assistante.id, c.source);
    expect(vu?.partages.map((p) => p.code)).toEqual([undefined]);
    m.temps.maintenant = depart;
  });
});
