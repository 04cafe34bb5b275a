import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { droitDInformer } from '#apps/api/src/informations/droit-d-informer.js';
import { PageInformer, PageTransmise } from '#apps/api/src/informations/informer.page.js';
import { PageJoindre } from '#apps/api/src/joindre/joindre.page.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';
import { textes } from '#libs/reglementation/textes/index.js';
import type { Voie } from '#libs/registre/lecteurs/voies-du-tiers.js';

const page: ContextePage = {
  chemin: '/informations/nouvelle',
  formulaire: '/informations/nouvelle',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: {
    url: 'http://localhost:3000',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: [],
    script: '/r.js',
    icone: '/i.svg',
  },
};
const SERVICE = { id: '00000000-0000-4000-8000-000000000001', nom: 'Guichet' };
const voie = (texte: string, titre: Voie['titre']): Voie => {
  const profil = textes.find((t) => t.profil.id === texte)?.profil;
  if (profil === undefined) throw new Error(texte);
  return {
    titre,
    structure: SERVICE.id,
    structureNom: 'Guichet',
    profil,
    entrees: [],
    contacts: [],
    services: [SERVICE],
  };
};
const lisible = (noeud: VNode): string => renderToString(noeud).replaceAll(/\s+/g, ' ');

describe('Informer le service social', () => {
  it.each([
    ['mef-2016', 'chefDeService', ['vieDuService', 'projet', 'difficultes']],
    ['mef-2016', 'serviceRh', ['vieDuService', 'projet', 'difficultes']],
    ['mef-2016', 'partenaire', []],
    ['metl-medde-2014', 'direction', ['vieDuService', 'projet', 'difficultes']],
    ['metl-medde-2014', 'chefDeService', []],
    ['menjs-2021', 'chefDeService', ['difficultes']],
    ['mtetm-2007', 'serviceRh', ['arreteMutation', 'congeLongueDuree', 'congeLongueMaladie', 'autreActe', 'projet']],
    ['mtetm-2007', 'entourage', []],
    ['astras-2002', 'chefDeService', []],
  ] as const)('%s, %s : la page propose %j et rien d’autre (R-282 à R-286)', (texte, titre, quoi) => {
    const droit = droitDInformer([voie(texte, titre)]);
    expect(Object.keys(droit.quoi)).toEqual(quoi);
    expect(Object.keys(droit.services)).toHaveLength(quoi.length === 0 ? 0 : 1);
  });

  it('dit que cela n’ouvre aucun dossier, n’est pas un signalement et ne revient jamais (T-63)', () => {
    const html = lisible(<PageInformer page={page} droit={droitDInformer([voie('mef-2016', 'chefDeService')])} />);
    for (const mots of ['n’ouvre aucun dossier', 'Ce n’est pas un signalement', 'vous n’aurez pas d’autre retour'])
      expect(html).toContain(mots);
    const recue = lisible(<PageTransmise page={page} />);
    expect(recue).toContain('n’ouvre aucun dossier');
    expect(recue).not.toMatch(/dossier a été|agent|offre|réponse/);
  });

  it('ne demande un nom que là où le texte nomme des actes, et jamais la santé de quelqu’un (R-283)', () => {
    const pour = (texte: string, titre: Voie['titre']): string =>
      lisible(<PageInformer page={page} droit={droitDInformer([voie(texte, titre)])} />);
    expect(pour('mef-2016', 'serviceRh')).not.toContain('name="personne"');
    expect(pour('mtetm-2007', 'serviceRh')).toContain('name="personne"');
    expect(pour('mtetm-2007', 'serviceRh')).toContain('ni motif, ni diagnostic');
  });
});

describe('Joindre le service social', () => {
  const joindre = (texte: string): string =>
    lisible(<PageJoindre page={page} siens={[voie(texte, 'entourage')]} permanences={[]} publics={[]} />);

  it('2002 : être reçu pendant le temps de travail, sans rien demander au chef ni l’avertir (R-044, T-61)', () => {
    const html = joindre('astras-2002');
    expect(html).toContain('sans dire s’il s’agit du vôtre');
    expect(html).toContain('ne demande rien à votre chef, ne l’avertit pas');
    expect(html).not.toMatch(/autorisation|autorisé|justificatif|droit de vous absenter/i);
  });

  it.each(textes.map((t) => t.profil.id).filter((id) => id !== 'astras-2002'))(
    '%s : le texte n’en dit rien, la page non plus (T-61)',
    (texte) => {
      expect(joindre(texte)).not.toContain('temps de travail');
    },
  );

  it('montre où être reçu, et prévient quand la confidentialité du local n’est pas confirmée (R-272, R-274)', () => {
    const lieu = { professionnel: 'p', nom: 'Claire Aubert', site: 'Cité', quand: 'Le mardi' };
    const html = lisible(
      <PageJoindre
        page={page}
        siens={[]}
        permanences={[
          { ...lieu, id: '1', ou: 'Bureau 214', confidentiel: true },
          { ...lieu, id: '2', ou: 'Salle B', confidentiel: false },
        ]}
        publics={[]}
      />,
    );
    expect(html).toMatch(/Bureau 214 : Le mardi. Entretien confidentiel possible/);
    expect(html).toMatch(/Salle B : Le mardi. La confidentialité de ce local n’est pas confirmée/);
  });
});
