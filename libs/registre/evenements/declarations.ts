import { randomUUID } from 'node:crypto';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, introuvable, type Refus } from '#libs/domaine/erreurs.js';
import { declarer, type Declaree, type Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import { declarerExercice, type DeclarerExercice } from '#libs/domaine/evenement/actes/declarer-exercice.js';
import { rejoindre } from '#libs/domaine/evenement/actes/rejoindre.js';
import type { AutourDeLEvenement } from '#libs/domaine/evenement/equipe.js';
import type { Evenement } from '#libs/domaine/evenement/etat.js';
import { evenementGrave, exerciceEvenement } from '#libs/domaine/evenement/index.js';
import type { ContexteDepot } from '#libs/domaine/naissance.js';
import { parlerDe, type Atelier } from '../actes/atelier.js';
import { naitre } from '../actes/naitre.js';
import type { Client } from '../bases.js';
import { chargerDepot } from '../charger-depot.js';
import { chargerContexte, verrouiller } from '../charger.js';
import type { Demande, Repondre, Reponse } from '../une-fois.js';

/**
 * The acts that begin an event, or a drill. Two people who declare one event at the same time make one: the second declaration joins the
 * first, in the same transaction as it is looked for, and is answered alike.
 */
export class Declarations {
  constructor(private readonly atelier: Atelier) {}

  async declarer(demande: Demande): Promise<Refus | Reponse> {
    const champs = demande.champs as Declarer;
    return this.commencer(demande, 'evenement.declarer', champs.structure, champs.motif, (contexte, autour, auteur) =>
      declarer(champs, contexte, autour, auteur),
    );
  }

  async exercer(demande: Demande): Promise<Refus | Reponse> {
    const champs = demande.champs as DeclarerExercice;
    return this.commencer(demande, 'evenement.exercer', champs.structure, undefined, (contexte, autour, auteur) => {
      const depot = declarerExercice(champs, contexte, autour, auteur);
      return estRefus(depot) ? depot : { depot };
    });
  }

  private async commencer(
    demande: Demande,
    type: string,
    structure: string,
    texte: string | undefined,
    decider: (
      contexte: ContexteDepot,
      autour: AutourDeLEvenement,
      auteur: Auteur,
    ) => Refus | Declaree | Pick<Declaree, 'depot'>,
  ): Promise<Refus | Reponse> {
    const { atelier } = this;
    const reference = randomUUID();
    const cle = await atelier.outils.coffre.creerCle(reference);
    return atelier.agir(demande, { type, reference, naissance: true, cle }, async (client, repondre) => {
      const { horloge, reglages } = atelier;
      const contexte = await chargerDepot(client, horloge, reglages, demande.auteur, { structure, texte });
      const { rows } = await client.query<{ autour: AutourDeLEvenement }>(
        'SELECT autour_de_l_evenement($1, $2, $3) AS autour',
        [reference, structure, contexte.instant],
      );
      const decision = decider(contexte, (rows[0] as { autour: AutourDeLEvenement }).autour, demande.auteur);
      if (estRefus(decision)) return decision;
      if ('declaration' in decision) {
        const deja = await this.deja(client, contexte, decision.depot.etat);
        const jointe = deja === undefined ? undefined : await this.joindre(client, deja, decision, demande, repondre);
        if (jointe !== undefined) return jointe;
        await parlerDe(client, reference);
      }
      const noun = decision.depot.etat.sorte === 'exercice' ? exerciceEvenement : evenementGrave;
      return naitre(atelier, client, noun, { reference, cle, contexte, decision: decision.depot, repondre });
    });
  }

  /** Whoever declares the same kind of event waits for the other to be written: a lock on the words, not on a row. */
  private async deja(client: Client, contexte: ContexteDepot, etat: Evenement): Promise<string | undefined> {
    const quoi = this.atelier.outils.empreinte('evenement', etat.type);
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [quoi]);
    const fenetre = Date.parse(ajouter(contexte.instant, etat.reglages.jonctionEvenement, etat.territoire));
    const depuis = new Date(2 * Date.parse(contexte.instant) - fenetre).toISOString();
    const { rows } = await client.query<{ deja: string | null }>(
      `SELECT evenement_deja($1, $2, 'evenementGrave', $3) AS deja`,
      [etat.lieu, quoi, depuis],
    );
    return rows[0]?.deja ?? undefined;
  }

  /** Undefined: the intervention on the spot is over, so what is declared now is another event. */
  private async joindre(
    client: Client,
    deja: string,
    declaree: Declaree,
    { auteur }: Demande,
    repondre: Repondre,
  ): Promise<Refus | Reponse | undefined> {
    const { atelier } = this;
    const cle = await atelier.outils.coffre.cle(deja);
    await parlerDe(client, deja);
    const verrou = await verrouiller(client, atelier.horloge, deja);
    if (cle === undefined || verrou === undefined) return introuvable;
    const charge = await chargerContexte(client, verrou, atelier.outils.empreinte);
    const etat = await atelier.lire<Evenement>(cle, verrou);
    if (etat.finie !== undefined) return undefined;
    const decision = rejoindre(etat, declaree, charge.contexte, auteur);
    const reponse = { reference: deja, ...declaree.depot.reponse };
    await atelier.ecrireDecisions(client, { noun: evenementGrave, cle, verrou, charge }, [decision], {
      reveiller: true,
      reponse: repondre(reponse, cle),
    });
    return reponse;
  }
}
