// The login page of the demonstration: one click per account, without JavaScript.
import { lireLibelles, lirePersonnes } from './comptes.mjs';
import { envoyerPage, html } from './page.mjs';

/**
 * @param {import('node:http').ServerResponse} res
 * @param {{ uid: string, reseau: string, site: string, service: string, erreur?: string }} page
 */
export async function pageComptes(res, { uid, reseau, site, service, erreur = '' }) {
  const personnes = await lirePersonnes(reseau);
  const libelles = lireLibelles(reseau);
  const nom = (compte) =>
    [personnes.get(compte)?.prenom, personnes.get(compte)?.nom].filter(Boolean).join(' ') || compte;
  const tous = [...personnes.keys()].slice(0, 50).map((compte) => ({ compte, libelle: '', qui: nom(compte) }));
  const montres = libelles.length > 0 ? libelles : tous;
  const boutons = montres.map(
    ({ compte, libelle, qui }) =>
      `<li><button name="compte" value="${html(compte)}"><strong>${html(qui)}</strong><span>${html(libelle)}</span></button></li>`,
  );
  const alerte = erreur === '' ? '' : `<p id="erreur" role="alert"><strong>${html(erreur)}</strong></p>`;
  envoyerPage(res, {
    titre: 'Choisissez qui vous êtes',
    service,
    code: erreur === '' ? 200 : 400,
    formulaireVers: site,
    corps: `${alerte}<p>En production, cette page est celle de votre ministère. Ici, un clic suffit.</p>
<form method="post" action="/connexion/${html(uid)}"><ul class="comptes">${boutons.join('')}</ul></form>
<h2>Un autre compte</h2>
<form method="post" action="/connexion/${html(uid)}"><p><label for="compte">Identifiant du compte</label><br>
<input id="compte" name="compte" required autocomplete="username"${erreur === '' ? '' : ' aria-describedby="erreur" aria-invalid="true"'}></p>
<p><button>Se connecter</button></p></form>`,
  });
}
