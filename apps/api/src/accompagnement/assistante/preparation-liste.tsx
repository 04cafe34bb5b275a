import type { VNode } from 'preact';
import { NoterNouvelles } from '#libs/domaine/accompagnement/preparation/actes/noter-nouvelles.js';
import { lignesDuRetour, listeEstLocale, type LigneDuRetour } from '#libs/domaine/accompagnement/preparation/regles.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { ChampChoix, ChampDate } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { COTES } from '../../textes/mots.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** The two sides of the list, apart: what is his, and what concerns his service. */
export function ListeDuRetour({ page, vu }: PropsVu): VNode {
  const { profil, preparation } = vu.etat;
  const lignes = lignesDuRetour(profil);
  const maintien = contenuOu(profil.maintienDansLEmploi, undefined);
  return (
    <>
      <p class="aide">
        {listeEstLocale(profil)
          ? 'Liste de la maison : le texte n’en donne pas, et aucune ligne n’est due.'
          : 'Liste du texte : elle aide à n’oublier rien, et ne mesure personne.'}
      </p>
      {maintien === undefined ? null : (
        <p class="aide">
          Le maintien dans l’emploi se construit aussi avec {maintien.avec} : cela passe par votre conseillère
          technique, pour des dispositifs, jamais à propos d’une personne.
        </p>
      )}
      {(['projet', 'accueil'] as const).map((cote) => (
        <div key={cote}>
          <h3>{COTES[cote]}</h3>
          <ul>
            {lignes
              .filter((l) => l.cote === cote)
              .map((l) => (
                <Ligne
                  page={page}
                  vu={vu}
                  ligne={l}
                  faite={preparation?.faites.some((f) => f.cle === l.cle) === true}
                  key={l.cle}
                />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Ligne({
  page,
  vu,
  ligne,
  faite,
}: Pick<PropsVu, 'page' | 'vu'> & { ligne: LigneDuRetour; faite: boolean }): VNode {
  return (
    <li>
      {faite ? '✔ ' : ''}
      {ligne.mot}
      <BoutonActe
        page={page}
        action={`/accompagnements/${vu.reference}/preparation-ligne`}
        libelle={faite ? 'À revoir' : 'C’est fait'}
        champs={{ ligne: ligne.cle, ...(faite ? {} : { faite: 'oui' }) }}
      />
    </li>
  );
}

/** After the return: the day and the way, nothing of what was said. */
export function Nouvelles({ page: toute, vu, erreurs: toutes }: PropsVu): VNode {
  const { page, erreurs } = lesSiens(toute, toutes, 'maniere');
  const lier = liaison(NoterNouvelles, page, erreurs);
  return (
    <details>
      <summary>Nous nous sommes parlé depuis la reprise</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/preparation-nouvelles`}
        erreurs={erreurs}
        bouton="Le noter"
      >
        <ChampDate {...lier('jour')} de="nouvelles" />
        <ChampChoix {...lier('maniere')} de="nouvelles" />
      </Formulaire>
    </details>
  );
}
