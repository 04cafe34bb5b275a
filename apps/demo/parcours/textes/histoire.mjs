// One short story per text: who does what, and what is checked on the way. Nothing here knows a rule: a story acts by HTTP as
// a person would, and looks at the answer.
import { attendreQue } from '../attendre.mjs';

/** Far more than the house needs: a slow machine is not a failure. */
const LONGUEMENT = 60_000;

export class Histoire {
  lignes = [];
  ecarts = [];
  verifies = 0;
  #recit;
  #visiteurs;

  /** @param {{ titre: string, recit: any, visiteurs: Map<string, any> }} scene */
  constructor({ titre, recit, visiteurs }) {
    this.titre = titre;
    this.#recit = recit;
    this.#visiteurs = visiteurs;
  }

  qui(compte) {
    return this.#visiteurs.get(compte);
  }

  dire(visiteur, quoi) {
    this.#recit.noter(this, visiteur.nom, quoi);
  }

  /** What is seen, and whether it is what was promised. */
  voir(visiteur, quoi, vrai) {
    this.#recit.noter(this, `  ${vrai ? '◦' : '✖'} ${visiteur.nom}`, quoi);
    this.verifies += 1;
    if (!vrai) this.ecarts.push(`${visiteur.nom} devait constater : ${quoi}`);
  }

  /** @returns {Promise<string>} the id of the agent, found as the form finds him */
  async trouver(tiers, nom) {
    const { agents } = await tiers.poster('/api/v1/agents/recherche', { recherche: nom });
    const trouve = agents.find((a) => a.nom.endsWith(nom));
    if (trouve === undefined) throw new Error(`${tiers.nom} ne trouve pas ${nom}`);
    return trouve.id;
  }

  /** @returns {Promise<string>} the reference */
  async deposer(visiteur, champs) {
    return (await visiteur.poster('/api/v1/signalements', champs)).reference;
  }

  agir(visiteur, reference, acte, champs = {}) {
    return visiteur.poster(`/api/v1/signalements/${reference}/${acte}`, champs);
  }

  /** All that the referrer may read of what he filed. */
  async suivi(tiers, reference) {
    const { signalements } = await tiers.lire('/api/v1/signalements');
    return signalements.find((s) => s.reference === reference);
  }

  suiviOu(tiers, reference, quoi, condition) {
    return attendreQue(
      quoi,
      async () => {
        const vu = await this.suivi(tiers, reference);
        return condition(vu) ? vu : undefined;
      },
      LONGUEMENT,
    );
  }

  /** The clock has seen that the offer is made: from then on a referrer who may learn it has learned it. */
  offreConstatee(assistante, reference) {
    return attendreQue(
      'l’offre est faite',
      async () => (await assistante.lire(`/api/v1/signalements/${reference}`)).file === 'sansReponse',
      LONGUEMENT,
    );
  }

  /** Whoever leads the network sees numbers, and nobody's name. */
  async compter(compte, noms) {
    const conseillere = this.qui(compte);
    const vu = await conseillere.lire('/api/v1/conseil');
    const aucunNom = noms.every((nom) => !JSON.stringify(vu).includes(nom));
    this.voir(
      conseillere,
      `(conseil technique) lit des nombres, aucun nom : ${vu.ouvertes} ouvertes, ${vu.sansResponsable} sans responsable`,
      vu.sansResponsable === 0 && aucunNom,
    );
  }
}
