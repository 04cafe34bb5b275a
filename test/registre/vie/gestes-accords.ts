import { chose, dire, finir, rompre, taire, type Oracle } from './oracle.js';
import { jourDe, numeros, texte, type Geste, type Suite } from './gestes.js';

const OBJETS = ['visite', 'relais', 'transmission', 'alerte', 'plan', 'accompagnement'] as const;
const AVEC_NOM: readonly string[] = ['relais', 'transmission', 'alerte'];

const viser: Geste['champs'] = ({ parmi, oracle }) => {
  const objet = parmi(OBJETS);
  const noms = oracle.partages.filter((p) => p.objet === objet).map((p) => `${p.reference}:${p.version}`);
  return { objet, ...(AVEC_NOM.includes(objet) ? { quoi: parmi([...noms, 'Mutuelle des agents']) } : {}) };
};

function choseDe({ champs, etat }: Suite): string {
  const objet = texte(champs['objet']);
  return chose(objet, objet === 'plan' ? String(etat.plan?.projet ?? '') : texte(champs['quoi']));
}

const motVise = ({ champs, etat }: Suite): string => {
  const mot = etat.accords.find((m) => String(m.numero) === champs['accord']);
  return mot === undefined ? '' : chose(mot.objet, mot.quoi);
};

const toutFini = (o: Oracle, instant: number): Oracle => {
  const retrait = { numero: null, chose: chose('accompagnement'), oui: false, expire: 0 };
  const muet = taire(o);
  return finir({ ...muet, mots: [...muet.mots, retrait] }, instant);
};

/** He comes back on a yes: on the whole, or on one thing. */
const revenir = (o: Oracle, c: string, instant: number): Oracle =>
  c === chose('accompagnement')
    ? toutFini(o, instant)
    : rompre({ ...o, mots: [...o.mots, { numero: null, chose: c, oui: false, expire: 0 }] }, c);

const suivant = ({ etat }: Suite): number => etat.accords.length + 1;

/** The agent's words, and what she may write of them. */
export const ACCORDS = {
  exprimer: {
    qui: 'lui',
    champs: (vu) => ({ ...viser(vu), valeur: vu.parmi(['oui', 'oui', 'non']) }),
    apres: (o, s) => dire(o, { numero: suivant(s), chose: choseDe(s), oui: s.champs['valeur'] === 'oui' }, s.instant),
    doit: (o, { champs, etat }) =>
      o.clos === undefined &&
      (champs['objet'] === 'accompagnement'
        ? champs['valeur'] === 'oui'
        : champs['objet'] !== 'plan' || etat.plan !== undefined),
  },
  retirer: {
    qui: 'lui',
    champs: () => ({}),
    apres: (o, s) => toutFini(o, s.instant),
    doit: (o) => o.clos === undefined,
  },
  retirerUn: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({ accord: parmi(numeros(etat.accords)) }),
    apres: (o, s) => revenir(o, motVise(s), s.instant),
  },
  confirmer: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({ accord: parmi(numeros(etat.accords)), exact: parmi(['oui', 'non']) }),
    apres: (o, s) => {
      const mot = o.mots.find((m) => String(m.numero) === s.champs['accord']);
      if (s.champs['exact'] === 'oui' || mot === undefined) return o;
      const sans = { ...o, mots: o.mots.filter((m) => m !== mot) };
      if (!mot.oui) return sans;
      return mot.chose === chose('accompagnement') ? finir(taire(sans), s.instant) : rompre(sans, mot.chose);
    },
  },
  repondreQuestion: {
    qui: 'lui',
    champs: ({ parmi, etat }) => ({ question: parmi(numeros(etat.demandes)), valeur: parmi(['oui', 'oui', 'non']) }),
    apres: (o, s) => {
      const d = s.etat.demandes.find((q) => String(q.numero) === s.champs['question']);
      const c = chose(d?.objet ?? '', d?.quoi);
      const dit = dire(o, { numero: suivant(s), chose: c, oui: s.champs['valeur'] === 'oui' }, s.instant);
      return s.champs['valeur'] === 'non' && d?.objet === 'accompagnement' ? finir(taire(dit), s.instant) : dit;
    },
  },
  demanderAccord: {
    qui: 'elle',
    champs: (vu) => ({ ...viser(vu), motPourMot: 'Êtes-vous d’accord avec cela ?' }),
    apres: (o, s) =>
      s.champs['objet'] === 'plan'
        ? { ...o, demarches: [...o.demarches, { projet: String(s.etat.plan?.projet), le: s.instant }] }
        : o,
  },
  reprendreQuestion: { qui: 'elle', champs: ({ parmi, etat }) => ({ question: parmi(numeros(etat.demandes)) }) },
  noterParole: {
    qui: 'elle',
    champs: (vu) => ({
      ...viser(vu),
      valeur: vu.parmi(['oui', 'non']),
      jour: jourDe(vu.instant),
      maniere: 'telephone',
    }),
    apres: (o, s) => dire(o, { numero: suivant(s), chose: choseDe(s), oui: s.champs['valeur'] === 'oui' }, s.instant),
  },
  noterDemarche: {
    qui: 'elle',
    champs: ({ instant }) => ({ jour: jourDe(instant), maniere: 'telephone' }),
    apres: (o, s) => {
      const projet = o.texte === 'affairesSociales' ? '' : String(s.etat.plan?.projet);
      return { ...o, demarches: [...o.demarches, { projet, le: s.instant }] };
    },
  },
  constaterRetrait: {
    qui: 'elle',
    champs: ({ parmi, etat, instant }) => ({
      accord: parmi(numeros(etat.accords)),
      jour: jourDe(instant),
      maniere: 'telephone',
    }),
    apres: (o, s) => revenir(o, motVise(s), s.instant),
  },
} satisfies Record<string, Geste>;
