import type { Acte, Decision } from '#libs/domaine/acte.js';
import type { Noun } from '#libs/domaine/noun.js';
import type { Gabarit } from '#libs/domaine/courriel.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { Jumeau } from './jumeau.js';

/** A leak put into world B by a test, around the house and never inside it. */
export interface Fuite {
  noun?(noun: Noun<Signalement>): Noun<Signalement>;
  acte?<C extends object>(acte: Acte<Signalement, C>): Acte<Signalement, C>;
  gabarits?(gabarits: Readonly<Record<string, Gabarit<object>>>): Readonly<Record<string, Gabarit<object>>>;
  apres?(j: Jumeau, acte: string, reference: string): Promise<void>;
}

const repond = (type: string): boolean => type === 'signalement.repondre';

/** Each of them has been, somewhere, a real one: it says what it tells, and by which channel it must be found. */
export const fuites: Readonly<Record<string, { fuite: Fuite; vue: RegExp }>> = {
  'une date du suivi change quand l’agent répond': {
    fuite: {
      apres: async (j, acte, reference) => {
        if (repond(acte)) await j.vieillirLeSuivi(reference);
      },
    },
    vue: /suivi du tiers/,
  },
  'un octet de plus dans un courriel au tiers': {
    fuite: {
      gabarits: (tous) => ({
        ...tous,
        receptionAuTiers: {
          ...(tous['receptionAuTiers'] as Gabarit<object>),
          rendre: (donnees, site) => {
            const rendu = (tous['receptionAuTiers'] as Gabarit<object>).rendre(donnees, site);
            return { ...rendu, texte: `${rendu.texte}.` };
          },
        },
      }),
    },
    vue: /courriel.*referent/s,
  },
  'un courriel au tiers part une seconde plus tard': {
    fuite: {
      noun: (noun) =>
        avecEtape(noun, 'informerTiers', (decision, instant) => ({
          ...decision,
          courriels: (decision.courriels ?? []).map((c) => ({ ...c, pasAvant: plusTard(c.pasAvant ?? instant, 1000) })),
        })),
    },
    vue: /courriel.*referent/s,
  },
  'l’horloge est réveillée quand l’agent répond': {
    fuite: {
      apres: async (j, acte, reference) => {
        if (repond(acte)) await j.reveiller(reference);
      },
    },
    vue: /Temporal/,
  },
  'une échéance de l’horloge avance quand l’agent répond': {
    fuite: {
      acte: (acte) => ({
        ...acte,
        decider: (s, champs, contexte, auteur) => {
          const decision = acte.decider(s, champs, contexte, auteur);
          const { horizon } = s;
          return repond(acte.type) && 'etat' in decision && horizon !== undefined
            ? { ...decision, etat: { ...decision.etat, horizon: plusTard(horizon, -86_400_000) } }
            : decision;
        },
      }),
    },
    vue: /Temporal/,
  },
  'une charge plus lourde dans Temporal': {
    fuite: {
      noun: (noun) => ({
        ...noun,
        procedures: Object.fromEntries(
          Object.entries(noun.procedures).map(([nom, p]) => [
            nom,
            { ...p, entree: (e: Signalement) => ({ ...p.entree(e), lest: 'x'.repeat(256) }) },
          ]),
        ),
      }),
    },
    vue: /Temporal/,
  },
  'le message du matin compte ce qui attend': { fuite: matinQuiCompte(), vue: /courriel à j-mef-/ },
  'le professionnel reçoit un courriel quand l’agent répond': {
    fuite: {
      acte: (acte) => ({
        ...acte,
        decider: (s, champs, contexte, auteur) => {
          const decision = acte.decider(s, champs, contexte, auteur);
          if (!repond(acte.type) || !('etat' in decision)) return decision;
          const cle = `fuite:${contexte.instant}`;
          return {
            ...decision,
            courriels: [
              {
                cle,
                gabarit: 'receptionAuTiers',
                destinataire: s.titulaire,
                donnees: { promesse: 'rien', genre: 'individuel', saisine: false },
              },
            ],
          };
        },
      }),
    },
    vue: /courriel/,
  },
};

/** The message of the morning would say that something happened; it must be found on the next jour ouvré. */
function matinQuiCompte(): Fuite {
  let repondu = false;
  return {
    apres: async (_j, acte) => {
      repondu ||= repond(acte);
    },
    gabarits: (tous) => {
      const matin = tous['matin'] as Gabarit<object>;
      const rendre: typeof matin.rendre = (donnees, site) => {
        const rendu = matin.rendre(donnees, site);
        return repondu ? { ...rendu, texte: `${rendu.texte} (1)` } : rendu;
      };
      return { ...tous, matin: { ...matin, rendre } };
    },
  };
}

/** One step of the clock decides otherwise; the others are the house's. */
function avecEtape(
  noun: Noun<Signalement>,
  nom: string,
  changer: (decision: Decision<Signalement>, instant: string) => Decision<Signalement>,
): Noun<Signalement> {
  const { traiterSignalement } = noun.procedures;
  const etape = traiterSignalement?.etapes[nom];
  if (traiterSignalement === undefined || etape === undefined) throw new Error(`No step ${nom}`);
  const autre: typeof etape = (etat, contexte) => {
    const verdict = etape(etat, contexte);
    return 'du' in verdict ? { du: changer(verdict.du, contexte.instant) } : verdict;
  };
  const etapes = { ...traiterSignalement.etapes, [nom]: autre };
  return { ...noun, procedures: { ...noun.procedures, traiterSignalement: { ...traiterSignalement, etapes } } };
}

function plusTard(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
