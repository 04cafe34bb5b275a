import { randomUUID } from 'node:crypto';
import { descriptionDesChamps } from '#libs/domaine/champs.js';
import { routesDuPlan } from '#apps/api/src/accompagnement/routes/plan.js';
import { estDeLAgent } from '#apps/api/src/commun/requete/chemins.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { SectionPlan } from '#apps/api/src/accompagnement/assistante/plan.js';
import { SectionDiagnostic } from '#apps/api/src/accompagnement/assistante/diagnostic.js';
import { unAccompagnementDe } from './plan-fabrique.js';
import { AGENT, ASS, page, apres, profilDe, ligne, PAS, vuDe, html, assistante, agent, type Pas } from './plan-pas.js';

describe('Chaque formulaire du plan', () => {
  const a = apres(unAccompagnementDe(profilDe('metl-medde-2014')), [
    PAS[0] as Pas,
    [ASS, 'ajouterAction', { ...ligne, genre: 'materiel' }],
    [ASS, 'proposerPlan', {}],
  ]);
  const ecrit = apres(a, [[AGENT, 'changerAction', { numero: '1', lu: '99', quoi: 'Écrire à la mutuelle' }]]);
  const adresse = (base: string, geste: string): string => `${base}?geste=${geste}&pour=ref`;
  const gestes = ['plan-but.', 'plan-but-change.1', 'plan-ligne.', 'plan-ligne-change.1', 'plan-remarque.', 'rien.'];
  const siens = ['plan-proposer.', 'plan-revue.', 'plan-revue-jour.', 'plan-fin.', 'diagnostic.situation', ...gestes];
  const saisi = { numero: '1', lu: '3', quoi: 'Passer à la mutuelle', qui: 'agent', echeance: '2026-05-05' };
  const diagnostic = (etat: Accompagnement, chemin: string): string =>
    html(SectionDiagnostic({ page: page(chemin), vu: vuDe(etat), erreurs: {} }));
  const pages = [
    ...siens.map((g) => assistante(ecrit, adresse('/accompagnements/ref', g))),
    ...siens.map((g) => diagnostic(ecrit, adresse('/accompagnements/ref', g))),
    ...gestes.map((g) => agent(a, adresse('/mon-espace/plan', g))),
    assistante(ecrit, adresse('/accompagnements/ref', 'plan-ligne-change.1'), saisi),
    diagnostic(unAccompagnementDe(profilDe('mef-2016')), '/accompagnements/ref'),
  ];
  const formulaires = pages.flatMap((lue) =>
    [...lue.matchAll(/<form[^>]* action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].map(([, action = '', corps = '']) => ({
      verbe: action.replace(/^(\/mon-espace)?\/accompagnements\/ref\//, ''),
      noms: [...new Set([...corps.matchAll(/ name="(\w+)"/g)].map(([, nom = '']) => nom))].filter(
        (n) => !n.startsWith('_'),
      ),
    })),
  );

  it('mène à un acte de la table, avec les champs qu’il connaît et tous ceux qu’il exige', () => {
    for (const { verbe, noms } of formulaires) {
      const route = routesDuPlan.find((r) => r.verbe === verbe);
      if (route === undefined) throw new Error(`no route ${verbe}`);
      const champs = descriptionDesChamps(route.champs);
      expect([verbe, noms.filter((n) => champs[n] === undefined)]).toEqual([verbe, []]);
      const exiges = Object.entries(champs).filter(([, c]) => !c.optionnel);
      expect([verbe, exiges.map(([n]) => n).filter((n) => !noms.includes(n))]).toEqual([verbe, []]);
    }
  });

  it('existe pour chaque acte du plan ; « commencer » attend que le texte le permette', () => {
    const offerts = new Set(formulaires.map((f) => f.verbe));
    const absents = routesDuPlan.map((r) => r.verbe).filter((v) => !offerts.has(v));
    expect(absents).toEqual(['plan-debut']);
  });

  it('ce qui est fait se coche en une fois, pour l’un comme pour l’autre, et rien n’est coché d’avance', () => {
    const deux = apres(a, [
      [ASS, 'ajouterAction', { ...ligne, genre: 'materiel', quoi: 'Écrire au bailleur' }],
      [ASS, 'proposerPlan', {}],
      [AGENT, 'repondrePlan', { projet: '1', lu: '99', avis: 'oui', toutes: true }],
    ]);
    for (const lue of [assistante(deux), agent(deux)])
      expect([...lue.matchAll(/<input type="checkbox" name="numeros" value="(\d)"([^>]*)>/g)].map((c) => c[1])).toEqual(
        ['1', '2'],
      );
    expect(assistante(deux)).not.toMatch(/name="numeros"[^>]* checked/);
    const reprise = { ...page('/accompagnements/ref', { numeros: '2', suite: 'faite' }), reprise: true };
    const revenue = html(SectionPlan({ page: reprise, vu: vuDe(deux), erreurs: {} }));
    expect([...revenue.matchAll(/name="numeros" value="(\d)"[^>]* checked/g)].map((c) => c[1])).toEqual(['2']);
    expect(assistante(a)).not.toContain('name="numeros" value="1" id'); // one line has its own button
  });

  it('les actes de l’agent s’ouvrent avec le code d’une lettre, ceux de l’assistante jamais', () => {
    const api = (verbe: string): boolean => estDeLAgent(`/api/v1/accompagnements/${randomUUID()}/${verbe}`);
    const aElle = [
      'diagnostic',
      'problematique',
      'plan-proposition',
      'plan-lecture',
      'plan-debut',
      'plan-revue',
      'plan-revue-jour',
      'plan-fin',
    ];
    for (const { verbe } of routesDuPlan) expect([verbe, api(verbe)]).toEqual([verbe, !aElle.includes(verbe)]);
    expect(api('plan.pdf')).toBe(true);
  });
});
