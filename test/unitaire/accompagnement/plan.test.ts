import fc from 'fast-check';
import { estOuvre } from '#libs/calendrier/feries.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { gabarits } from '#libs/domaine/accompagnement/courriels/index.js';
import { devoirDuPlan } from '#libs/domaine/accompagnement/plan/devoir.js';
import { matinDeLaVeille, problemeDuJour } from '#libs/domaine/accompagnement/plan/jours.js';
import {
  diagnosticPrevu,
  enVigueur,
  genresDe,
  motDuPlan,
  ouvertes,
  planFacultatif,
  problematiquesDe,
} from '#libs/domaine/accompagnement/plan/regles.js';
import { parProjet } from '#libs/domaine/accompagnement/accords/regle.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actesDuPlan } from '#libs/domaine/accompagnement/plan/index.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { textes } from '#libs/reglementation/textes/index.js';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { unContexte } from '../../fabriques/etat.js';
import { unAccompagnementDe } from './plan-fabrique.js';

const profilDe = (id: string): (typeof textes)[number]['profil'] => {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return texte.profil;
};

describe('Chaque texte garde ses mots (T-28, T-29)', () => {
  it.each([
    ['mef-2016', 'plan d’actions', false, false, false],
    ['metl-medde-2014', 'plan d’aide', false, true, true],
    ['mtetm-2007', 'plan d’accompagnement', false, true, false],
    ['astras-2002', 'projet', true, false, false],
    ['menjs-2021', 'accompagnement', true, false, false],
  ])(
    '%s : « %s », facultatif %s, redemandé par projet %s, après une évaluation %s',
    (id, mot, facultatif, projet, avant) => {
      const profil = profilDe(id);
      expect([
        motDuPlan(profil),
        planFacultatif(profil),
        parProjet(profil),
        diagnosticPrevu(profil).avantLePlan,
      ]).toEqual([mot, facultatif, projet, avant]);
    },
  );

  it.each([
    ['mef-2016', ['ressources', 'possibilites', 'environnement'], 'R-098'],
    ['metl-medde-2014', ['situation'], 'R-100'],
    ['mtetm-2007', ['personnelle', 'professionnelle'], 'R-101'],
    ['astras-2002', ['besoins', 'potentialites', 'contraintes'], 'R-102'],
    ['menjs-2021', ['situation', 'moyens', 'contraintesDuService'], 'R-103, R-104'],
  ])('%s : les titres du diagnostic sont les siens %j (%s)', (id, titres) => {
    expect(diagnosticPrevu(profilDe(id)).rubriques.map((r) => r.cle)).toEqual(titres);
  });

  it('deux textes classent les difficultés, deux rangent les actions, les autres se taisent (R-101, R-106, R-107)', () => {
    const avec = (f: (p: (typeof textes)[number]['profil']) => object): string[] =>
      textes.filter(({ profil }) => Object.keys(f(profil)).length > 0).map(({ profil }) => profil.id);
    expect(avec(problematiquesDe).sort()).toEqual(['mef-2016', 'menjs-2021']);
    expect(avec(genresDe).sort()).toEqual(['metl-medde-2014', 'mtetm-2007']);
    expect(Object.keys(problematiquesDe(profilDe('mef-2016')))).toContain('autre'); // « ... » in the text
    expect(Object.keys(problematiquesDe(profilDe('menjs-2021')))).not.toContain('autre');
    expect(Object.values(genresDe(profilDe('metl-medde-2014')))).toEqual(['psychosocial', 'matériel']);
  });

  it('seul 2021 distingue ISAP et ISIC ; le but est dit par MEF, 2014 et 2007 (R-105, R-109)', () => {
    const parlent = (cle: 'modalites' | 'but'): string[] =>
      textes.filter(({ profil }) => profil[cle].force !== 'silence').map(({ profil }) => profil.id);
    expect(parlent('modalites')).toEqual(['menjs-2021']);
    expect(parlent('but').sort()).toEqual(['mef-2016', 'metl-medde-2014', 'mtetm-2007']);
  });
});

describe('Le jour d’une échéance', () => {
  const lieu = { territoire: 'metropole', reglages: reglagesParDefaut } as const;
  const instant = '2026-03-10T09:00:00.000Z';

  it('n’est jamais un samedi, un dimanche ou un jour férié : le refus nomme le prochain jour ouvré', () => {
    expect(problemeDuJour(lieu, '2026-05-01', instant)).toBe(
      'Le vendredi 1er mai 2026 n’est pas un jour ouvré. Le prochain est le lundi 4 mai 2026 (2026-05-04).',
    );
    expect(problemeDuJour(lieu, '2026-03-09', instant)).toContain('passé');
    expect(problemeDuJour({ ...lieu, territoire: 'martinique' }, '2026-05-22', instant)).toContain('ouvré');
  });

  it('accepté, il est ouvré ; le rappel part un matin ouvré d’avant, hors du silence', () => {
    const jours = fc.date({ min: new Date('2026-03-12'), max: new Date('2029-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(jours, (d) => {
        const jour = d.toISOString().slice(0, 10);
        if (problemeDuJour(lieu, jour, instant) !== undefined) return;
        expect(estOuvre(jour, 'metropole')).toBe(true);
        const rappel = matinDeLaVeille(jour, lieu);
        const veille = jourLocal(rappel, 'metropole');
        expect(veille < jour && estOuvre(veille, 'metropole')).toBe(true);
      }),
    );
  });
});

const AGENT: Auteur = { id: 'agent', fonctions: [] };
const ASS: Auteur = { id: 'ass', fonctions: [] };
type Geste = { qui: 'agent' | 'ass'; acte: string; champs: (a: Accompagnement) => object };

const numero = fc.integer({ min: 1, max: 7 }).map(String);
const lu = (a: Accompagnement): string => String(a.plan?.version ?? 0);
const geste: fc.Arbitrary<Geste> = fc.oneof(
  fc.record({ qui: fc.constantFrom('agent' as const, 'ass' as const), n: fc.nat(99) }).map(({ qui, n }) => ({
    qui,
    acte: 'ajouterAction',
    champs: (a: Accompagnement) => ({
      quoi: `action ${n}`,
      qui: 'agent',
      echeance: '2026-03-20',
      ...(a.profil.genresDAide.force === 'silence' ? {} : { genre: a.profil.genresDAide.contenu[0]?.cle }),
    }),
  })),
  fc
    .record({ qui: fc.constantFrom('agent' as const, 'ass' as const), numero, n: fc.nat(99) })
    .map(({ qui, numero, n }) => ({
      qui,
      acte: 'changerAction',
      champs: (a: Accompagnement) => ({ numero, lu: lu(a), quoi: `autre ${n}` }),
    })),
  fc
    .record({
      qui: fc.constantFrom('agent' as const, 'ass' as const),
      numero,
      suite: fc.constantFrom('faite', 'retiree', 'reprise'),
    })
    .map(({ qui, numero, suite }) => ({ qui, acte: 'suivreAction', champs: () => ({ numeros: [numero], suite }) })),
  fc.record({ numero, avis: fc.constantFrom('oui', 'non') }).map(({ numero, avis }) => ({
    qui: 'agent' as const,
    acte: 'repondreAction',
    champs: (a: Accompagnement) => ({ numero, lu: lu(a), avis }),
  })),
  fc.constant({ qui: 'ass' as const, acte: 'proposerPlan', champs: () => ({}) }),
  fc.constant({ qui: 'ass' as const, acte: 'clorePlan', champs: () => ({}) }),
  fc.constant({ qui: 'agent' as const, acte: 'ajouterObjectif', champs: () => ({ objectif: 'Souffler' }) }),
  fc.constant({ qui: 'ass' as const, acte: 'commencerPlan', champs: () => ({}) }),
  fc.constant({ qui: 'ass' as const, acte: 'tenirRevue', champs: () => ({}) }),
  fc.record({ avis: fc.constantFrom('oui', 'non'), toutes: fc.boolean() }).map(({ avis, toutes }) => ({
    qui: 'agent' as const,
    acte: 'repondrePlan',
    champs: (a: Accompagnement) => ({ projet: String(a.plan?.projet ?? 1), lu: lu(a), avis, toutes }),
  })),
);

describe('Quoi que fassent les deux', () => {
  const instant = '2026-03-12T10:00:00.000Z';
  const contexte = unContexte({ instant });

  it.each(textes.map(({ profil }) => [profil.id, profil] as const))(
    '%s : rien ne compte sans le oui de l’agent à cette ligne, le réglage borne les actions ouvertes, aucun acte de l’agent ne bouge ce qui est dû',
    (_id, profil) => {
      fc.assert(
        fc.property(fc.array(geste, { minLength: 15, maxLength: 40, size: 'max' }), (gestes) => {
          let a = unAccompagnementDe(profil);
          for (const g of gestes) {
            const du = devoirDuPlan(a);
            const acte = actesDuPlan[g.acte as 'remarquer'] as Acte<Accompagnement, object>;
            const decision = acte.decider(a, g.champs(a), contexte, g.qui === 'agent' ? AGENT : ASS);
            if (estRefus(decision)) continue;
            a = decision.etat;
            if (g.qui === 'agent') expect(devoirDuPlan(a)).toEqual(du);
            const { plan } = a;
            if (plan === undefined) continue;
            expect(ouvertes(plan).length).toBeLessThanOrEqual(a.reglages.actionsMax);
            for (const l of plan.actions) if (enVigueur(a, l, instant)) expect(l.avis?.valeur).toBe('oui');
            if (
              plan.etat === 'actif' &&
              profil.consentement.force !== 'silence' &&
              /accord|Demandee/.test(profil.consentement.contenu)
            )
              expect(a.accords.findLast((m) => m.objet === 'plan' && m.quoi === String(plan.projet))?.valeur).toBe(
                'oui',
              );
          }
        }),
        { numRuns: 150 },
      );
    },
  );
});

it('une ligne refusée puis réécrite compte de nouveau : le réglage borne toujours les actions ouvertes', () => {
  const instant = '2026-03-12T10:00:00.000Z';
  const contexte = unContexte({ instant });
  const [texte] = textes.filter(({ profil }) => profil.genresDAide.force === 'silence');
  let a = unAccompagnementDe((texte as (typeof textes)[number]).profil);
  const faire = <C extends object>(acte: Acte<Accompagnement, C>, champs: C): string => {
    const decision = acte.decider(a, champs, contexte, AGENT);
    if (estRefus(decision)) return decision.code;
    a = decision.etat;
    return 'fait';
  };
  const ajouter = (n: number): string =>
    faire(actesDuPlan.ajouterAction, { quoi: `action ${n}`, qui: 'agent', echeance: '2026-03-20' });
  ajouter(0);
  faire(actesDuPlan.repondreAction, { numero: '1', lu: String(a.plan?.version), avis: 'non' });
  for (let n = 1; n <= a.reglages.actionsMax; n += 1) expect(ajouter(n)).toBe('fait');
  const reecrite = { numero: '1', lu: String(a.plan?.version), quoi: 'autrement' };
  expect(faire(actesDuPlan.changerAction, reecrite)).toBe('TROP_D_ACTIONS');
});

describe('Les messages du plan', () => {
  const professionnel = {
    nom: 'Claire Aubert',
    qualite: 'assistante de service social',
    courriel: null,
    telephone: null,
  };
  const site = { url: 'https://relais.example', telephone: '01 00 00 00 00' };

  it.each(['planALire', 'rappelDuPlan'] as const)('%s ne dit rien de ce qui est écrit, ni le mot du texte', (nom) => {
    const { sujet, texte } = gabarits[nom].rendre({ professionnel }, site);
    expect(sujet).toBe('Vous avez un message');
    expect(texte).not.toMatch(/plan d|projet|accompagnement|diagnostic|dossier|objectif/i);
    expect(texte).toContain('https://relais.example/mon-espace/plan');
  });
});
