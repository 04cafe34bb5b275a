import type { VNode } from 'preact';
import { AjouterPersonne } from '#libs/registre/annuaire/gestes/ajouter-personne.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';

/** Somebody who arrives: closed until it is needed, open again when something is to be corrected. */
export function NouvellePersonne({
  page,
  secteur,
  erreurs,
}: {
  page: ContextePage;
  secteur: string;
  erreurs: Erreurs;
}): VNode {
  const lier = liaison(AjouterPersonne, page, erreurs);
  return (
    <details open={Object.keys(erreurs).length > 0}>
      <summary>Une assistante qui arrive, absente de l’annuaire</summary>
      <Formulaire
        page={page}
        action={`/conseil/reseau/${secteur}/personne`}
        erreurs={erreurs}
        bouton="Ajouter cette personne"
      >
        <ChampTexte {...lier('prenom')} />
        <ChampTexte {...lier('nom')} />
        <ChampTexte {...lier('courriel')} clavier="email" aide="Les situations nouvelles lui y sont annoncées." />
        <ChampTexte
          {...lier('compte')}
          aide="À sa première connexion, Relais le lui montre : elle vous le donne. Aucune adresse n’en tient lieu."
        />
        <ChampTexte {...lier('telephone')} clavier="tel" aide="Celui que les agents liront." />
      </Formulaire>
    </details>
  );
}
