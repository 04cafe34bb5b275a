import { randomUUID } from 'node:crypto';
import type { Contexte } from '#libs/domaine/acte.js';
import type { ContexteDepot, Depot } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import type { Client } from '../bases.js';
import { lieux } from '../coffre/coffre.js';
import type { Ecriture, Outils } from '../ecrire.js';
import { TETE_VIDE } from '../journal/chaine.js';
import { echeances } from '../procedures.js';
import type { Repondre, Reponse } from '../une-fois.js';
import type { Atelier } from './atelier.js';

/** What a birth is made of, once decided. */
export interface Naissance<E> {
  reference: string;
  cle: Buffer;
  contexte: ContexteDepot;
  decision: Depot<E>;
  repondre: Repondre;
}

/** The first line of a dossier, with all that its birth causes. */
export async function naitre<E>(atelier: Atelier, client: Client, noun: Noun<E>, n: Naissance<E>): Promise<Reponse> {
  const { reference, cle, contexte, decision } = n;
  const reponse = { reference, ...decision.reponse };
  await atelier.ecrire(client, {
    reference,
    cle,
    instant: contexte.instant,
    version: 0,
    numero: 0,
    tete: TETE_VIDE,
    noun,
    decisions: [decision],
    etat: decision.etat,
    echeances: echeances(noun, decision.etat, contexteDeNaissance(contexte), []),
    reponse: n.repondre(reponse, cle),
    nouveauTitulaire: noun.colonnes(decision.etat).titulaire,
    naissance: enClair(atelier.outils, n),
  });
  return reponse;
}

/** What the record keeps in clear from the first day on, and under what blinded names. */
function enClair<E>(
  { coffre, empreinte }: Outils,
  { reference, cle, decision: { agent, lieu, tiers } }: Naissance<E>,
): Ecriture<E>['naissance'] & object {
  const qui = { agent: agent === null ? null : empreinte('agent', agent), lieu };
  if (tiers === undefined) return qui;
  const { personne, promesse, territoire, genre } = tiers;
  return {
    ...qui,
    tiers: {
      empreinte: empreinte('tiers', personne),
      promesse,
      territoire,
      genre,
      agent: agent === null ? null : coffre.fermer(cle, lieux.agent(reference), agent),
    },
  };
}

function contexteDeNaissance({ instant, ligne, carte }: Pick<Contexte, 'instant' | 'ligne' | 'carte'>): Contexte {
  return {
    instant,
    ligne,
    carte,
    titulaire: null,
    tenante: null,
    absence: null,
    hasard: randomUUID(),
    convergents: [],
    courriel: () => undefined,
  };
}
