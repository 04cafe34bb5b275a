import { randomUUID } from 'node:crypto';
import type { Acte, Contexte, Decision } from '#libs/domaine/acte.js';
import type { ActeConjoint } from '#libs/domaine/conjoint.js';
import type { ActeDeDepot, ActeDeFiliation, ContexteDepot, Depot } from '#libs/domaine/naissance.js';
import type { Noun } from '#libs/domaine/noun.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { point } from '#libs/infra/points.js';
import { transaction, type Bases, type Client, type Demandeur } from './bases.js';
import {
  chargerContexte,
  entrer,
  fonctionsDe,
  resteEntre,
  verrouiller,
  type ContexteCharge,
  type Verrou,
} from './charger.js';
import { chargerDepot } from './charger-depot.js';
import { lieux } from './coffre/coffre.js';
import { noterEchec } from './echecs.js';
import { ecrire, type Ecriture, type Outils } from './ecrire.js';
import { TETE_VIDE } from './journal/chaine.js';
import { contexteApres, derouler, echeances, quand, telleQueDite } from './procedures.js';
import { recommencer } from './recommencer.js';
import type { ReglagesDuLieu } from './reglages.js';
import { sansReceveur } from './sans-receveur.js';
import { uneFois, type Cible, type Demande, type Repondre, type Reponse } from './une-fois.js';

/** What the record tells a workflow: nothing of what was decided, only how long (ms), or that the step is over. */
export type ReponseEtape = { fini: true } | { fini: false; dans: number };

/** News from outside about a dossier: how it is written, once, and what follows. */
export interface Nouvelle<E> {
  /** @returns false when it is no news */
  ecrire(client: Client, instant: string): Promise<boolean>;
  /** `courriel`: the key in the ledger of a business key. */
  decider(etat: E, contexte: Contexte, courriel: (metier: string) => string): Decision<E> | undefined;
}

/** What a birth is made of, once decided. */
interface Naissance<E> {
  reference: string;
  cle: Buffer;
  contexte: ContexteDepot;
  decision: Depot<E>;
  repondre: Repondre;
}

/**
 * The one door to the record (design §4): a key, a lock, an instant, a pure decision, one transaction with all it causes.
 */
export class Registre {
  constructor(
    private readonly bases: Bases,
    private readonly outils: Outils,
    private readonly horloge: Horloge,
    private readonly reglages: ReglagesDuLieu,
    /** Told after commit which lanes have something new; never part of the act. */
    private readonly prevenir: (canaux: ReadonlySet<string>) => void,
  ) {}

  /** An act of a person on an existing dossier. */
  async acter<E, C extends object>(
    noun: Noun<E>,
    acte: Acte<E, C>,
    reference: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    const cle = await this.outils.coffre.cle(reference);
    if (cle === undefined) return introuvable;
    return this.agir(demande, { type: acte.type, reference, naissance: false, cle }, async (client, repondre) => {
      if (acte.porte !== undefined && !(await entrer(client, this.horloge, acte.porte, reference))) return introuvable;
      const verrou = await verrouiller(client, this.horloge, reference);
      if (verrou === undefined || verrou.nature !== noun.nature) return introuvable;
      if (!(await resteEntre(client, acte.porte, verrou))) return introuvable;
      const charge = await chargerContexte(client, verrou, this.outils.empreinte);
      const avant = this.lire<E>(cle, verrou);
      const { etat, decisions } = derouler(noun.dabord, avant, charge.contexte);
      const decision = acte.qui(demande.auteur, etat, charge.contexte)
        ? acte.decider(etat, demande.champs as C, charge.contexte, demande.auteur)
        : introuvable;
      const reponse = estRefus(decision) ? decision : { reference, ...decision.reponse };
      await this.ecrireDecisions(
        client,
        noun,
        cle,
        verrou,
        charge,
        estRefus(decision) ? decisions : [...decisions, decision],
        { reveiller: true, reponse: repondre(reponse) },
      );
      return reponse;
    });
  }

  /** The act that creates a dossier. It names who is accountable and looks at no other dossier (design §4 rule 5). */
  async deposer<E, C extends object>(
    noun: Noun<E>,
    acte: ActeDeDepot<E, C>,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    const reference = randomUUID();
    const cle = await this.outils.coffre.creerCle(reference);
    return this.agir(demande, { type: acte.type, reference, naissance: true, cle }, async (client, repondre) => {
      const champs = demande.champs as C;
      const contexte = await chargerDepot(client, this.horloge, this.reglages, demande.auteur, acte.sujet(champs));
      const decision = acte.decider(champs, contexte, demande.auteur);
      if (estRefus(decision)) return sansReceveur(client, contexte, decision);
      return this.naitre(client, noun, { reference, cle, contexte, decision, repondre });
    });
  }

  /** The act by which a dossier is born of another, in one transaction with what it changes there. */
  async engendrer<E, S, C extends object>(
    nouns: { source: Noun<S>; ne: Noun<E> },
    acte: ActeDeFiliation<E, S, C>,
    source: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    const cleSource = await this.outils.coffre.cle(source);
    if (cleSource === undefined) return introuvable;
    const reference = randomUUID();
    const cle = await this.outils.coffre.creerCle(reference);
    return this.agir(
      demande,
      { type: acte.type, reference: source, naissance: false, cle: cleSource },
      async (client, repondre) => {
        if (acte.porte !== undefined && !(await entrer(client, this.horloge, acte.porte, source))) return introuvable;
        const verrou = await verrouiller(client, this.horloge, source);
        if (verrou === undefined || verrou.nature !== nouns.source.nature) return introuvable;
        const charge = await chargerContexte(client, verrou, this.outils.empreinte);
        const { etat, decisions } = derouler(nouns.source.dabord, this.lire<S>(cleSource, verrou), charge.contexte);
        if (!acte.qui(demande.auteur, etat, charge.contexte)) return introuvable;
        const depot = await chargerDepot(client, this.horloge, this.reglages, demande.auteur, acte.sujet(etat));
        const instant = depot.instant > verrou.instant ? depot.instant : verrou.instant;
        const contextes = {
          source: { ...charge.contexte, reference: source },
          depot: { ...depot, instant, reference },
          nomme: await fonctionsDe(client, acte.nomme?.(demande.champs as C)),
        };
        const issue = acte.decider(etat, demande.champs as C, contextes, demande.auteur);
        if (estRefus(issue)) return issue;
        const suites = issue.source === undefined ? decisions : [...decisions, issue.source];
        await this.ecrireDecisions(client, nouns.source, cleSource, verrou, charge, suites, { reveiller: true });
        await client.query(`SELECT set_config('relais.acte', $1, true)`, [reference]);
        return this.naitre(client, nouns.ne, {
          reference,
          cle,
          contexte: contextes.depot,
          decision: issue.ne,
          repondre,
        });
      },
    );
  }

  /** An act on a dossier and on one that was born of it, in that order. */
  async conjoindre<E, S, C extends object>(
    nouns: { source: Noun<S>; cible: Noun<E> },
    acte: ActeConjoint<E, S, C>,
    source: string,
    demande: Demande,
  ): Promise<Refus | Reponse> {
    const champs = demande.champs as C;
    const cible = acte.cible(champs);
    const cles = await this.outils.coffre.plusieursCles([source, cible]);
    const [cleSource, cleCible] = [cles.get(source), cles.get(cible)];
    if (cleSource === undefined || cleCible === undefined) return introuvable;
    return this.agir(
      demande,
      { type: acte.type, reference: source, naissance: false, cle: cleSource },
      async (client, repondre) => {
        const ancien = await verrouiller(client, this.horloge, source);
        if (ancien === undefined || ancien.nature !== nouns.source.nature) return introuvable;
        const jeune = await verrouiller(client, this.horloge, cible);
        if (jeune === undefined || jeune.nature !== nouns.cible.nature) return introuvable;
        const instant = ancien.instant > jeune.instant ? ancien.instant : jeune.instant;
        const chargeSource = await chargerContexte(client, { ...ancien, instant }, this.outils.empreinte);
        const chargeCible = await chargerContexte(client, { ...jeune, instant }, this.outils.empreinte);
        const [a, e] = [this.lire<S>(cleSource, ancien), this.lire<E>(cleCible, jeune)];
        const contexte = { ...chargeSource.contexte, source, cible };
        const issue = acte.qui(demande.auteur, a, e, contexte)
          ? acte.decider(a, e, champs, contexte, demande.auteur)
          : introuvable;
        if (estRefus(issue)) return issue;
        const reponse = { reference: cible, ...issue.cible.reponse };
        const reveiller = true;
        const suites = issue.source === undefined ? [] : [issue.source];
        await client.query(`SELECT set_config('relais.acte', $1, true)`, [source]);
        await this.ecrireDecisions(client, nouns.source, cleSource, { ...ancien, instant }, chargeSource, suites, {
          reveiller,
        });
        await client.query(`SELECT set_config('relais.acte', $1, true)`, [cible]);
        await this.ecrireDecisions(client, nouns.cible, cleCible, { ...jeune, instant }, chargeCible, [issue.cible], {
          reveiller,
          reponse: repondre(reponse, cleCible),
        });
        return reponse;
      },
    );
  }

  /** The clock's question about one step of a procedure: idempotent by state, it has no key. */
  async etape<E>(noun: Noun<E>, reference: string, procedure: string, nom: string): Promise<ReponseEtape> {
    const cadence = noun.procedures[procedure];
    const etape = cadence?.etapes[nom];
    if (cadence === undefined || etape === undefined) throw new Error('ETAPE_INCONNUE');
    const cle = await this.outils.coffre.cle(reference);
    if (cle === undefined) return { fini: true }; // erased: its workflows end
    return this.enTransaction(undefined, undefined, async (client) => {
      const verrou = await verrouiller(client, this.horloge, reference);
      if (verrou === undefined) return { fini: true };
      const charge = await chargerContexte(client, verrou, this.outils.empreinte);
      const { etat, decisions, verdict } = derouler(etape, this.lire<E>(cle, verrou), charge.contexte);
      await this.ecrireDecisions(client, noun, cle, verrou, charge, decisions);
      if ('fini' in verdict) return verdict;
      const prochaine = quand(cadence, etat, verrou.instant, verdict.attendre);
      return { fini: false, dans: Date.parse(prochaine) - Date.parse(verrou.instant) };
    });
  }

  /** Written under the lock with all it causes, the clock woken if it is expected sooner. @returns false when it was no news */
  async apprendre<E>(noun: Noun<E>, reference: string, nouvelle: Nouvelle<E>): Promise<boolean> {
    const cle = await this.outils.coffre.cle(reference);
    if (cle === undefined) return false;
    const { empreinte } = this.outils;
    return this.enTransaction(undefined, undefined, async (client) => {
      const verrou = await verrouiller(client, this.horloge, reference);
      if (verrou === undefined || !(await nouvelle.ecrire(client, verrou.instant))) return false;
      const charge = await chargerContexte(client, verrou, empreinte);
      const courriel = (metier: string): string => empreinte('courriel', `${reference}|${metier}`);
      const decision = nouvelle.decider(this.lire<E>(cle, verrou), charge.contexte, courriel);
      const decisions = decision === undefined ? [] : [decision];
      await this.ecrireDecisions(client, noun, cle, verrou, charge, decisions, { reveiller: true });
      return true;
    });
  }

  /** A round of the clock failed for good: counted in the record. @returns how long to sleep (ms) */
  async noterEchec(reference: string, procedure: string): Promise<number> {
    return noterEchec(this.bases.registre, reference, procedure);
  }

  /** The first line of a dossier, with all that its birth causes. */
  private async naitre<E>(client: Client, noun: Noun<E>, n: Naissance<E>): Promise<Reponse> {
    const { coffre, empreinte } = this.outils;
    const { reference, cle, contexte, decision } = n;
    const { agent, lieu, tiers } = decision;
    const reponse = { reference, ...decision.reponse };
    await this.ecrire(client, {
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
      naissance: {
        agent: agent === null ? null : empreinte('agent', agent),
        lieu,
        ...(tiers === undefined
          ? {}
          : {
              tiers: {
                empreinte: empreinte('tiers', tiers.personne),
                promesse: tiers.promesse,
                territoire: tiers.territoire,
                genre: tiers.genre,
                agent: agent === null ? null : coffre.fermer(cle, lieux.agent(reference), agent),
              },
            }),
      },
    });
    return reponse;
  }

  private lire<E>(cle: Buffer, verrou: Verrou): E {
    return this.outils.coffre.ouvrir(cle, lieux.etat(verrou.id, verrou.version), verrou.etat) as E;
  }

  /** Writes only when there is something to write: a question that found nothing leaves no trace. */
  private async ecrireDecisions<E>(
    client: Client,
    noun: Noun<E>,
    cle: Buffer,
    verrou: Verrou,
    { contexte, procedures }: ContexteCharge,
    decisions: readonly Decision<E>[],
    { reveiller, reponse }: { reveiller: boolean; reponse?: Ecriture<E>['reponse'] } = { reveiller: false },
  ): Promise<void> {
    const etat = decisions.at(-1)?.etat ?? this.lire<E>(cle, verrou);
    // The clock hears what it asks in the answer; a procedure that begins, or what comes from elsewhere, may have to wake it.
    const echeance = echeances(noun, etat, contexteApres(contexte, decisions), procedures).map((e) =>
      reveiller ? telleQueDite(e, procedures) : { ...e, avancee: !procedures.some((p) => p.type === e.type) },
    );
    if (decisions.length === 0 && !echeance.some((e) => e.changee)) return;
    const { titulaire } = noun.colonnes(etat);
    await this.ecrire(client, {
      ...verrou,
      reference: verrou.id,
      cle,
      noun,
      decisions,
      etat,
      echeances: echeance,
      ...(reponse === undefined ? {} : { reponse }),
      ...(titulaire === verrou.titulaire ? {} : { nouveauTitulaire: titulaire }),
    });
  }

  private aPrevenir = new WeakMap<Client, Set<string>>();

  private async ecrire<E>(client: Client, ecriture: Ecriture<E>): Promise<void> {
    const canaux = await ecrire(client, this.outils, ecriture);
    this.aPrevenir.set(client, new Set([...(this.aPrevenir.get(client) ?? []), ...canaux]));
  }

  /** One transaction, once per (author, key). */
  private async agir(
    demande: Demande,
    cible: Cible,
    f: (client: Client, repondre: Repondre) => Promise<Refus | Reponse>,
  ): Promise<Refus | Reponse> {
    await point('api.avant_tx');
    const reponse = await this.enTransaction(
      { personne: demande.auteur.id },
      cible.naissance ? cible.reference : undefined,
      (client) => uneFois(client, this.outils, demande, cible, (repondre) => f(client, repondre)),
    );
    await point('api.avant_reponse');
    return reponse;
  }

  private async enTransaction<T>(
    demandeur: Demandeur | undefined,
    naissance: string | undefined,
    f: (client: Client) => Promise<T>,
  ): Promise<T> {
    const { resultat, canaux } = await recommencer(() =>
      transaction(this.bases.registre, this.outils.empreinte, demandeur, async (client) => {
        this.aPrevenir.delete(client);
        if (naissance !== undefined) await client.query(`SELECT set_config('relais.acte', $1, true)`, [naissance]);
        const resultat = await f(client);
        await point(demandeur === undefined ? 'etape.dans_tx' : 'api.dans_tx');
        return { resultat, canaux: this.aPrevenir.get(client) };
      }),
    );
    await point(demandeur === undefined ? 'etape.apres_commit' : 'api.apres_commit');
    if (canaux !== undefined && canaux.size > 0) this.prevenir(canaux);
    return resultat;
  }
}

function contexteDeNaissance({ instant, ligne, carte }: Pick<Contexte, 'instant' | 'ligne' | 'carte'>): Contexte {
  return { instant, ligne, carte, titulaire: null, hasard: randomUUID(), convergents: [], courriel: () => undefined };
}
