import type { VNode } from 'preact';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { LettreAuxServices } from './aux-services.js';

/** She makes herself known to the services: a letter to post up, which speaks to everybody and of nobody. */
export function PageLettreAuxServices({
  page,
  services,
  erreurs = {},
}: {
  page: ContextePage;
  services: readonly string[];
  erreurs?: Erreurs;
}): VNode {
  const lier = liaison(LettreAuxServices, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Lettre aux services"
      chapeau="Une lettre collective, à afficher : elle dit qui vous êtes et comment vous joindre. Elle ne nomme aucun agent et ne s’adresse à aucun en particulier."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <p>Adressée à : {services.join(', ')}.</p>
      <Formulaire page={page} action="/lettre-aux-services" erreurs={erreurs} bouton="Imprimer la lettre (PDF)">
        <ChampTexte {...lier('permanence')} aide="Par exemple : mardi matin, bureau 12, hôtel des services." />
      </Formulaire>
    </Gabarit>
  );
}
