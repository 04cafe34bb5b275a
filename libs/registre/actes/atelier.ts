import type { Decision } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { SUIVENT_LEUR_SOURCE, type Noun } from '#libs/domaine/noun.js';
import type { Horloge } from '#libs/infra/horloge.js';
import { point } from '#libs/infra/points.js';
import { transaction, type Bases, type Client, type Demandeur } from '../bases.js';
import type { ContexteCharge, Verrou } from '../charger.js';
import { ecrire, type Ecriture, type Outils } from '../ecrire.js';
import { contexteApres, echeances, telleQueDite } from '../procedures.js';
import { recommencer } from '../recommencer.js';
import type { ReglagesDuLieu } from '../reglages.js';
import { uneFois, type Cible, type Demande, type Repondre, type Reponse } from '../une-fois.js';

/** A dossier under the lock: what every writing on it needs. */
export interface EnMain<E> {
  noun: Noun<E>;
  cle: Buffer;
  verrou: Verrou;
  charge: ContexteCharge;
}

/** What all acts are made with: a transaction, once; the state read; the decisions written with all that they cause. */
export class Atelier {
  private readonly aPrevenir = new WeakMap<Client, Set<string>>();

  constructor(
    readonly bases: Bases,
    readonly outils: Outils,
    readonly horloge: Horloge,
    readonly reglages: ReglagesDuLieu,
    /** Told after commit which lanes have something new; never part of the act. */
    private readonly prevenir: (canaux: ReadonlySet<string>) => void,
  ) {}

  /** Whoever answers for what follows another dossier stands in its row, not in what it said when it was last written. */
  async lire<E>(cle: Buffer, verrou: Verrou): Promise<E> {
    const etat = await this.outils.coffre.ouvrirEtat<E>(cle, verrou);
    return SUIVENT_LEUR_SOURCE.has(verrou.nature) ? { ...etat, titulaire: verrou.titulaire } : etat;
  }

  /** Writes only when there is something to write: a question that found nothing leaves no trace. */
  async ecrireDecisions<E>(
    client: Client,
    { noun, cle, verrou, charge: { contexte, procedures } }: EnMain<E>,
    decisions: readonly Decision<E>[],
    { reveiller, reponse }: { reveiller: boolean; reponse?: Ecriture<E>['reponse'] } = { reveiller: false },
  ): Promise<void> {
    const etat = decisions.at(-1)?.etat ?? (await this.lire<E>(cle, verrou));
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

  async ecrire<E>(client: Client, ecriture: Ecriture<E>): Promise<void> {
    const canaux = await ecrire(client, this.outils, ecriture);
    this.aPrevenir.set(client, new Set([...(this.aPrevenir.get(client) ?? []), ...canaux]));
  }

  /** One transaction, once per (author, key). */
  async agir(
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

  /** One transaction of the clock, which has no key and nobody's identity. */
  async demander<T>(f: (client: Client) => Promise<T>): Promise<T> {
    return this.enTransaction(undefined, undefined, f);
  }

  private async enTransaction<T>(
    demandeur: Demandeur | undefined,
    naissance: string | undefined,
    f: (client: Client) => Promise<T>,
  ): Promise<T> {
    const { resultat, canaux } = await recommencer(() =>
      transaction(this.bases.registre, this.outils.empreinte, demandeur, async (client) => {
        this.aPrevenir.delete(client);
        if (naissance !== undefined) await parlerDe(client, naissance);
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

/** Names the dossier that is written next, for row-level security. */
export async function parlerDe(client: Client, reference: string): Promise<void> {
  await client.query(`SELECT set_config('relais.acte', $1, true)`, [reference]);
}
