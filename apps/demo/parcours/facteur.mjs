// Takes letters out of the mail sink. Those that three runs send to the same person are the same word for word: nothing in
// them tells of which signalement they speak, so each run takes the first one that no other run has taken.
import { attendreQue } from './attendre.mjs';

/** A letter is known by its words: its subject is « Vous avez un message », always. */
export const LETTRES = {
  reception: { nom: 'accusé au signalant', mots: /votre\ssignalement\sest\sbien\sarrivé/i },
  nouvelleAffaire: { nom: 'nouvelle situation', mots: /situation\svous\sest\sconfiée/i },
  appel: { nom: 'appel de la ligne technique', mots: /personne\sappelée\sau\s1er\séchelon/i },
  proposition: { nom: 'proposition d’aide', mots: /propose\sun\smoment\sd.échange/i },
  rappel: { nom: 'rappel', mots: /rien\sne\svous\soblige\sà\srépondre/i },
  nonRecevable: { nom: 'demande non recevable', mots: /ne\speut\spas\sêtre\sreçue/i },
  evenementAConfirmer: { nom: 'événement à confirmer', mots: /attend\svotre\sconfirmation/i },
  appelDeLigne: { nom: 'événement à prendre en charge', mots: /intervention\surgente\sattend/i },
  evenementPrisEnCharge: { nom: 'pris en charge', mots: /pris\sen\scharge\svotre\sdemande/i },
  appelDEquipe: { nom: 'appel de l’équipe', mots: /a\sbesoin\sde\svous\spour\sune\sintervention/i },
  equipeAttendue: { nom: 'équipe attendue', mots: /Vous\sêtes\sattendue/i },
  modalitesALire: { nom: 'modalités à lire', mots: /modalités\sconvenues\savec\svous/i },
  releveProposee: { nom: 'relève proposée', mots: /moment\sd.une\srelève/i },
  debrief: { nom: 'temps de reprise', mots: /temps\sde\sreprise\sest\sprévu/i },
  suiviDEvenement: { nom: 'suivi', mots: /date\sdu\ssuivi\sd.une\sintervention/i },
  offreFaite: { nom: 'offre faite', mots: /offre\sd.aide\sa\sété\sfaite/i },
};

export class Facteur {
  #adresse;
  #depuis;
  #prises = new Set();

  constructor(adresse, depuis) {
    this.#adresse = adresse;
    this.#depuis = depuis;
  }

  /** @param {string} adresse of the sink's JSON list; letters already there are none of ours */
  static async ouvrir(adresse) {
    const facteur = new Facteur(adresse, 0);
    facteur.#depuis = (await facteur.toutes()).at(-1)?.n ?? 0;
    return facteur;
  }

  /** Letters received since the beginning, oldest first. @returns {Promise<any[]>} */
  async toutes(pour = '') {
    const reponse = await fetch(`${this.#adresse}?pour=${encodeURIComponent(pour)}&depuis=${this.#depuis}`);
    if (!reponse.ok) throw new Error(`La boîte aux lettres répond ${reponse.status}`);
    return reponse.json();
  }

  /** @param {keyof LETTRES} sorte @param {string} pour address @returns {Promise<any>} the letter, with what kind it is */
  async attendre(sorte, pour, limite) {
    const { nom, mots } = LETTRES[sorte];
    return attendreQue(
      `le courriel « ${nom} » pour ${pour}`,
      async () => {
        const lettre = (await this.toutes(pour)).find((l) => mots.test(l.texte) && !this.#prises.has(l.n));
        if (lettre === undefined) return undefined;
        this.#prises.add(lettre.n);
        return { ...lettre, sorte: nom };
      },
      limite,
    );
  }
}
