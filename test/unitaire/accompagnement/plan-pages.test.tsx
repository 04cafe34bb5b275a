import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { ImprimeurTypst } from '#libs/infra/documents/typst.js';
import { SectionDiagnostic } from '#apps/api/src/accompagnement/assistante/diagnostic.js';
import { SectionMonPlan } from '#apps/api/src/accompagnement/agent/plan.js';
import { planAEmporter } from '#apps/api/src/accompagnement/plan/document.js';
import { lirePdf } from '../../outils/pdf.js';
import { unAccompagnementDe } from './plan-fabrique.js';
import {
  AGENT,
  ASS,
  site,
  page,
  apres,
  profilDe,
  ligne,
  PAS,
  vuDe,
  mienDe,
  html,
  assistante,
  agent,
  type Pas,
} from './plan-pas.js';

describe('Les pages du plan', () => {
  it.each([
    ['mef-2016', 'Plan d’actions'],
    ['metl-medde-2014', 'Plan d’aide'],
    ['mtetm-2007', 'Plan d’accompagnement'],
    ['astras-2002', 'Projet'],
    ['menjs-2021', 'Accompagnement'],
  ])('%s : le même mot pour les deux, « %s », et aucun autre (T-28, T-29)', (id, mot) => {
    const a = unAccompagnementDe(profilDe(id));
    for (const lue of [assistante(a), agent(a)]) {
      expect(lue).toContain(`<h2>${mot}</h2>`);
      for (const autre of ['plan d’actions', 'plan d’aide', 'plan d’action commun'].filter(
        (m) => m !== mot.toLowerCase(),
      ))
        expect(lue.toLowerCase()).not.toContain(autre);
    }
  });

  it('dit notre règle plus stricte comme la nôtre, et le nombre d’actions comme un réglage', () => {
    const lue = assistante(unAccompagnementDe(profilDe('mef-2016')));
    expect(lue).toContain('Règle de ce service, plus stricte que le texte');
    expect(lue).toContain('Au plus 5 actions ouvertes à la fois (réglage local)');
  });

  it('2014 : sans évaluation, la page dit ce qui vient d’abord et n’ouvre rien (R-100)', () => {
    const { diagnostic: _sans, ...reste } = unAccompagnementDe(profilDe('metl-medde-2014'));
    const lue = assistante(reste);
    expect(lue).toContain('L’évaluation vient d’abord');
    expect(lue).not.toContain('Ajouter une action');
  });

  it('le diagnostic n’est sur aucune page de l’agent ; ses titres sont ceux du texte (R-098, R-104)', () => {
    const a = unAccompagnementDe(profilDe('menjs-2021'));
    const diagnostic = { ...a.diagnostic, rubriques: { contraintesDuService: 'Le poste ferme en juin.' } };
    const etat = { ...a, diagnostic } as Accompagnement;
    const lue = html(SectionDiagnostic({ page: page('/accompagnements/ref'), vu: vuDe(etat), erreurs: {} }));
    expect(lue).toContain('Le poste ferme en juin.');
    expect(lue).toContain('Exigences relatives au bon fonctionnement du service public');
    expect(agent(apres(etat, PAS))).not.toContain('juin');
  });

  it('l’agent répond à chaque ligne et à l’ensemble, sans qu’une réponse soit mise en avant', () => {
    const lue = agent(apres(unAccompagnementDe(profilDe('mef-2016')), PAS));
    for (const dit of [
      'Appeler la mutuelle',
      'Dormir de nouveau la nuit',
      'D’accord',
      'Pas celle-ci',
      'Je ne suis pas d’accord',
    ])
      expect(lue).toContain(dit);
    expect(lue).not.toContain('principal');
    expect(lue).not.toContain('checked');
  });

  it('le même champ écrit par les deux : les deux textes, et trois façons d’en sortir (point 11)', () => {
    const a = apres(unAccompagnementDe(profilDe('mef-2016')), [
      ...PAS,
      [AGENT, 'changerAction', { numero: '1', lu: '99', quoi: 'Écrire à la mutuelle' }],
    ]);
    const saisi = { numero: '1', lu: '3', quoi: 'Passer à la mutuelle', qui: 'agent', echeance: '2026-05-05' };
    const lue = assistante(a, '/accompagnements/ref?geste=plan-ligne-change.1&pour=ref', saisi);
    for (const dit of [
      'Écrire à la mutuelle',
      'Passer à la mutuelle',
      'Garder ce que j’ai écrit',
      'Garder ce qui est écrit maintenant',
      'Garder les deux, ainsi',
    ])
      expect(lue).toContain(dit);
    const autre = { ...saisi, quoi: 'Appeler la mutuelle', echeance: '2026-05-06' };
    expect(assistante(a, '/accompagnements/ref?geste=plan-ligne-change.1&pour=ref', autre)).not.toContain(
      'Rien n’est perdu',
    );
  });

  it('deux accompagnements à la fois : aucun identifiant n’est répété, et chaque case garde son libellé', () => {
    const a = apres(unAccompagnementDe(profilDe('mef-2016')), PAS);
    const lue = ['un', 'deux']
      .map((reference) =>
        html(SectionMonPlan({ page: page('/mon-espace/plan'), mien: { ...mienDe(a), reference }, erreurs: {} })),
      )
      .join('');
    const ids = [...lue.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['champ-toutes-un', 'champ-toutes-deux']));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.filter((i) => i?.startsWith('champ-'))) expect(lue).toContain(`for="${id}"`);
  });

  it('un brouillon revenu après une connexion expirée retrouve son formulaire et ses mots, lui seul', () => {
    const a = apres(unAccompagnementDe(profilDe('mef-2016')), PAS);
    const gardes = { quoi: 'Un texte commencé hier', qui: 'agent', echeance: '' };
    expect(agent(a, '/mon-espace/plan?geste=plan-ligne.&pour=ref', gardes)).toContain('Un texte commencé hier');
    expect(agent(a, '/mon-espace/plan', gardes)).not.toContain('Un texte commencé hier');
    expect(agent(a, '/mon-espace/plan?geste=plan-ligne.&pour=autre', gardes)).not.toContain('Un texte commencé hier');
  });
});

describe('Le plan à emporter', () => {
  const imprimeur = new ImprimeurTypst();
  const document = (a: Accompagnement) => planAEmporter(mienDe(a), site.telephone);

  it('est balisé, en français, titré du mot du texte, déclaré PDF/UA, et ne porte aucun nom', () => {
    const fait = document(
      apres(unAccompagnementDe(profilDe('metl-medde-2014')), [
        PAS[0] as Pas,
        [ASS, 'ajouterAction', { ...ligne, genre: 'materiel' }],
        [ASS, 'proposerPlan', { revue: '2026-06-02' }],
        [AGENT, 'remarquer', { remarque: 'Pas avant mai.' }],
      ]),
    );
    if (fait === undefined) throw new Error('nothing to print');
    const { squelette, texte } = lirePdf(imprimeur.imprimer(fait));
    expect(squelette).toContain('/StructTreeRoot');
    expect(squelette).toMatch(/\/Lang \(fr/);
    expect(squelette).toMatch(/pdfuaid:part>1</);
    expect(squelette).toMatch(/\/S \/H1 /);
    expect(squelette).toMatch(/\/S \/H3 /);
    const lu = texte.replace(/\s+/g, ' ');
    for (const dit of [
      'Plan d’aide',
      'Dormir de nouveau la nuit',
      'Appeler la mutuelle',
      'matériel',
      'mardi 5 mai 2026',
      'Pas avant mai.',
      'mardi 2 juin 2026',
    ])
      expect(lu).toContain(dit);
    expect(`${texte}${squelette}`).not.toMatch(/Zéphyrine|Tournebroche/);
  });

  it('les mêmes mots font le même fichier ; sans rien d’écrit, il n’y a rien à emporter ; ce qu’elle prépare n’y est pas', () => {
    const vide = unAccompagnementDe(profilDe('mef-2016'));
    expect(document(vide)).toBeUndefined();
    const prepare = apres(vide, PAS.slice(0, 2));
    const fait = document(prepare);
    if (fait === undefined) throw new Error('nothing to print');
    expect(JSON.stringify(fait)).not.toContain('mutuelle');
    expect(imprimeur.imprimer(fait).equals(imprimeur.imprimer(document(prepare) ?? fait))).toBe(true);
  });
});
