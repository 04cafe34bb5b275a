import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import type { Accord } from '#libs/domaine/accompagnement/accords/etat.js';
import { demanderAccord } from '#libs/domaine/accompagnement/accords/actes/demander-accord.js';
import { exprimer } from '#libs/domaine/accompagnement/accords/actes/exprimer.js';
import { noterDemarche } from '#libs/domaine/accompagnement/accords/actes/noter-demarche.js';
import {
  proposerEntretien,
  ProposerEntretien,
} from '#libs/domaine/accompagnement/entretiens/actes/proposer-entretien.js';
import { choisirCreneau } from '#libs/domaine/accompagnement/entretiens/actes/choisir-creneau.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { descriptionDesChamps } from '#libs/domaine/champs.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { unContexte } from '../../fabriques/etat.js';
import { unAccompagnementDe } from './plan-fabrique.js';

const PROFILS = ['mef-2016', 'astras-2002', 'menjs-2021', 'metl-medde-2014', 'mtetm-2007'] as const;
const ASS: Auteur = { id: 'ass', fonctions: [{ role: 'assistant', structure: 's' }] };
const AGENT: Auteur = { id: 'agent', fonctions: [{ role: 'agent', structure: 's' }] };
const contexte = unContexte();

const visite: ProposerEntretien = { jour1: '2026-03-17', heure1: '14:30', duree: '60', lieu: 'visite' };

function avec(id: string, mot?: Partial<Accord>): Accompagnement {
  const profil = textes.find((t) => t.profil.id === id)?.profil;
  if (profil === undefined) throw new Error(id);
  const a = unAccompagnementDe(profil);
  if (mot === undefined) return a;
  const dit: Accord = {
    numero: 2,
    objet: 'visite',
    valeur: 'oui',
    le: a.ouvertLe,
    voie: 'connecte',
    par: 'agent',
    mots: 1,
    ...mot,
  };
  return { ...a, accords: [...a.accords, dit] };
}

/** `oui`, or the code of the refusal, or the field that is to be corrected. */
function issue(a: Accompagnement, champs: Partial<ProposerEntretien> = {}): string {
  const decision = proposerEntretien.decider(a, { ...visite, ...champs }, contexte, ASS);
  if (!estRefus(decision)) return 'oui';
  return Object.keys(decision.champs ?? {})[0] ?? decision.code;
}

describe('La visite à domicile, par la règle de chaque texte (T-30)', () => {
  it.each([
    ['sans un mot de lui', undefined, {}, ['oui', 'VISITE_SUR_DEMANDE', 'oui', 'oui', 'oui']],
    [
      'sans un mot de lui, dite convenue',
      undefined,
      { convenu: true },
      ['ACCORD_MANQUE', 'VISITE_SUR_DEMANDE', 'ACCORD_MANQUE', 'ACCORD_MANQUE', 'ACCORD_MANQUE'],
    ],
    ['à sa demande, sans dire le besoin', {}, {}, ['oui', 'besoin', 'oui', 'oui', 'oui']],
    ['à sa demande, pour un besoin', {}, { besoin: true, convenu: true }, ['oui', 'oui', 'oui', 'oui', 'oui']],
    ['contre son refus', { valeur: 'non' }, { besoin: true }, PROFILS.map(() => 'ACCORD_REFUSE')],
    [
      'quand il est revenu sur son oui',
      { retireLe: '2026-03-11T09:00:00.000Z' },
      { besoin: true },
      PROFILS.map(() => 'ACCORD_REFUSE'),
    ],
    [
      'avec un partenaire, pour une raison dite',
      {},
      { besoin: true, quiVient: 'partenaire', pourquoiVient: 'Il connaît le logement.' },
      ['quiVient', 'quiVient', 'oui', 'quiVient', 'quiVient'],
    ],
    [
      'avec une autre assistante, sans dire pourquoi',
      {},
      { besoin: true, quiVient: 'assistante' },
      ['quiVient', 'quiVient', 'pourquoiVient', 'quiVient', 'quiVient'],
    ],
  ] as const)('%s (R-050, R-051, R-052, R-053)', (_nom, mot, champs, attendu) => {
    expect(PROFILS.map((id) => issue(avec(id, mot), champs))).toEqual(attendu);
  });

  it('2002 : elle ne la propose pas à l’agent, il la demande lui-même (R-052)', () => {
    const question = { objet: 'visite', motPourMot: 'Puis-je venir chez vous ?' } as const;
    const codes = PROFILS.map((id) => {
      const decision = demanderAccord.decider(avec(id), question, contexte, ASS);
      return estRefus(decision) ? decision.code : 'oui';
    });
    expect(codes).toEqual(['oui', 'VISITE_A_SA_DEMANDE', 'oui', 'oui', 'oui']);
    const dit = exprimer.decider(avec('astras-2002'), { objet: 'visite', valeur: 'oui' }, contexte, AGENT);
    if (estRefus(dit)) throw new Error(dit.code);
    expect(issue(dit.etat, { besoin: true })).toBe('oui');
  });

  it('un oui à une visite ne vaut pas la suivante où le texte le veut acte par acte ; par projet, il vaut encore (R-077, T-10)', () => {
    const champs = { ...visite, besoin: true, convenu: true };
    const codes = PROFILS.map((id) => {
      const une = proposerEntretien.decider(avec(id, {}), champs, contexte, ASS);
      if (estRefus(une)) throw new Error(une.code);
      return issue(une.etat, { jour1: '2026-03-24', besoin: true, convenu: true });
    });
    expect(codes).toEqual(['ACCORD_MANQUE', 'VISITE_SUR_DEMANDE', 'ACCORD_MANQUE', 'oui', 'oui']);
  });

  it('personne de sa hiérarchie n’y peut être écrit : la liste est fermée (R-053, T-30)', () => {
    const { quiVient } = descriptionDesChamps(ProposerEntretien);
    expect(Object.keys(quiVient?.choix ?? {})).toEqual(['assistante', 'partenaire']);
    for (const role of ['chefDeService', 'direction', 'serviceRh'] as const)
      expect(
        proposerEntretien.qui({ id: 'chef', fonctions: [{ role, structure: 's' }] }, avec('menjs-2021'), contexte),
      ).toBe(false);
  });

  it('choisir un moment d’une visite est son oui à cela, daté, dans les mots qu’il a lus (R-077, T-10)', () => {
    const proposee = proposerEntretien.decider(avec('menjs-2021'), visite, contexte, ASS);
    if (estRefus(proposee)) throw new Error(proposee.code);
    const choisie = choisirCreneau.decider(proposee.etat, { entretien: '1', creneau: '1' }, contexte, {
      ...AGENT,
      parCode: true,
    });
    if (estRefus(choisie)) throw new Error(choisie.code);
    expect(choisie.etat.accords.at(-1)).toMatchObject({
      objet: 'visite',
      valeur: 'oui',
      voie: 'code',
      le: contexte.instant,
    });
  });
});

describe('Ce qu’elle note de ses démarches', () => {
  it('la recherche en 2007, l’échange en 2002, ailleurs sa réponse seule (R-080, R-081, T-11)', () => {
    const projet = { projet: 1, version: 1, etat: 'propose' } as unknown as NonNullable<Accompagnement['plan']>;
    const notes = PROFILS.map((id) => {
      const a = { ...avec(id), plan: projet };
      const decision = noterDemarche.decider(a, { jour: '2026-03-12', maniere: 'telephone' }, contexte, ASS);
      return estRefus(decision) ? decision.code : decision.etat.accords.at(-1)?.valeur;
    });
    expect(notes).toEqual(['DEMARCHE_INCONNUE', 'parle', 'DEMARCHE_INCONNUE', 'DEMARCHE_INCONNUE', 'recherche']);
  });
});
