// The referrer at his screen: he looks again and again, from the filing to the horizon, at everything that he may open.
import { attendre as dormir } from '../outils/processus.mjs';

const PERIODE = 500;

const JOUR = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** Two runs may lie on either side of midnight. */
const DATE = new RegExp(`((${JOUR})\\s)?\\d{1,2}(er)?\\s(${MOIS})(\\s\\d{4})?`, 'g');

/** Words that name a run or a day are replaced by what they are; everything else is kept, to be compared letter by letter. */
export function sansRepere(texte, { reference, agent }) {
  return texte
    .replaceAll(reference, '(référence)')
    .replaceAll(agent, '(agent)')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(instant)')
    .replace(DATE, '(jour)');
}

export class Temoin {
  #signalant;
  #suivis = [];
  #fini = false;
  #guet;
  #echouer;

  /** Never fulfilled; rejected when he can no longer look. */
  echec = new Promise((_, rejeter) => {
    this.#echouer = rejeter;
  });

  constructor(signalant) {
    this.#signalant = signalant;
  }

  /** @param {{ reference: string, agent: string }} repere @param {(vue: string) => void} surChangement */
  suivre(repere, surChangement) {
    const suivi = { repere, surChangement, vues: [], regards: 0 };
    this.#suivis.push(suivi);
    this.#guet ??= this.#guetter().catch(this.#echouer);
    return suivi;
  }

  /** Looks a last time, then no more. */
  async finir() {
    this.#fini = true;
    await this.#guet;
    await this.#regarder();
  }

  async #guetter() {
    while (!this.#fini) {
      await this.#regarder();
      await dormir(PERIODE);
    }
  }

  async #regarder() {
    const suivis = [...this.#suivis]; // one that is filed while the list is on its way is looked for next time
    const liste = await this.#signalant.regarder('/api/v1/signalements');
    for (const suivi of suivis) {
      const { reference } = suivi.repere;
      const ligne = JSON.parse(liste.corps).signalements?.find((s) => s.reference === reference);
      const dossier = await this.#signalant.regarder(`/api/v1/signalements/${reference}`);
      const vue = sansRepere(
        `liste ${liste.statut} ${JSON.stringify(ligne)} · dossier ${dossier.statut} ${dossier.corps}`,
        suivi.repere,
      );
      suivi.regards += 1;
      if (suivi.vues.at(-1) === vue) continue;
      suivi.vues.push(vue);
      suivi.surChangement(ligne);
    }
  }
}
