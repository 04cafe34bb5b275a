// The five texts, one short story each, played together by their real roles; then what each lets the referrer do and learn.
import { Visiteur } from './visiteur.mjs';
import { affairesSociales } from './textes/affaires-sociales.mjs';
import { ecologie } from './textes/ecologie.mjs';
import { education } from './textes/education.mjs';
import { equipement } from './textes/equipement.mjs';
import { Histoire } from './textes/histoire.mjs';
import { mef } from './textes/mef.mjs';
import { tableauDesTextes } from './textes/tableau.mjs';

const HISTOIRES = [mef, affairesSociales, equipement, ecologie, education];

/** Words of these stories that no letter may hold. */
export const MOTS_DES_HISTOIRES = HISTOIRES.flatMap((h) => h.mots);

/**
 * @param {{ site: string, facteur: any, recit: any, adresses: Map<string, string> }} scene
 * @returns {Promise<{ preuves: import('./preuves.mjs').Preuve[], tableau: string[] }>}
 */
export async function jouerLesTextes({ site, facteur, recit, adresses }) {
  const comptes = [...new Set(HISTOIRES.flatMap((h) => h.comptes))];
  const connectes = await Promise.all(comptes.map((c) => Visiteur.connecter(site, c)));
  const visiteurs = new Map(connectes.map((v) => [v.compte, v]));
  const textes = await Promise.all(HISTOIRES.map(({ texte }) => lireTexte(connectes[0], texte)));
  const joues = await Promise.all(
    HISTOIRES.map(async ({ jouer }, i) => {
      const histoire = new Histoire({ titre: textes[i].court, recit, visiteurs });
      return { histoire, texte: textes[i], vu: await jouer(histoire, { facteur, adresses }) };
    }),
  );
  for (const { histoire } of joues) recit.raconter(histoire);
  return { preuves: [chacunSonTexte(joues.map((j) => j.histoire))], tableau: tableauDesTextes(joues) };
}

/** The rules as the site publishes them, by their key. */
async function lireTexte(visiteur, id) {
  const { court, regles } = await visiteur.lire(`/api/v1/textes/${id}`);
  return { court, regles: Object.fromEntries(regles.map((r) => [r.regle, r])) };
}

/** @returns {import('./preuves.mjs').Preuve} */
export function chacunSonTexte(histoires) {
  const ecarts = histoires.flatMap((h) => h.ecarts.map((e) => `${h.titre} : ${e}`));
  const verifies = histoires.map((h) => h.verifies);
  return {
    nom: 'Chaque texte ouvre ce qu’il prévoit, et rien d’autre',
    tenue: ecarts.length === 0 && verifies.every((n) => n > 0),
    quoi: histoires.map((h, i) => `${h.titre} : ${verifies[i]} constats`).join(' · '),
    ecarts,
  };
}
