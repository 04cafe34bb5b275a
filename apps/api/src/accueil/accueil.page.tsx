import type { VNode } from 'preact';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { entreesDe } from '../commun/pages/menu.js';
import { Note } from '../commun/pages/note.js';
import { Urgences } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { AvecUneLettre } from '../connexion/avec-une-lettre.js';

/** Not logged in: what this is, how to come in, whom to call at once. */
export function PagePresentation({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Le service social du personnel"
      chapeau="Relais transmet une inquiétude à l’assistante ou à l’assistant de service social, qui propose son aide. L’agent reste libre de sa réponse."
    >
      <p class="actes">
        <a class="bouton principal fr-btn" href="/connexion">
          Se connecter
        </a>
        <AvecUneLettre />
      </p>
      <p class="aide">
        Avec votre compte professionnel. Ce que vous écrivez ici n’est lu que par les personnes nommées sous chaque
        champ.
      </p>
      <Urgences permanence={page.site.telephone} />
    </Gabarit>
  );
}

/** Logged in: what I can do, by role. */
export function PageAccueil({ page, personne }: { page: ContextePage; personne: PersonneConnectee }): VNode {
  const entrees = entreesDe(personne);
  return (
    <Gabarit
      page={page}
      titre={`Bonjour ${personne.prenom}`}
      chapeau={entrees.length === 0 ? undefined : 'Que voulez-vous faire ?'}
    >
      {entrees.length === 0 ? (
        <Note genre="attention" titre="Aucune fonction ne vous est attribuée.">
          Demandez à l’administrateur de Relais de votre direction de vous inscrire dans l’annuaire.
        </Note>
      ) : (
        <ul class="entrees">
          {entrees.map((e) => (
            <li key={e.chemin}>
              <a class="fr-link" href={e.chemin}>
                {e.libelle}
              </a>
              <span>{e.aide}</span>
            </li>
          ))}
        </ul>
      )}
      <Urgences permanence={page.site.telephone} />
    </Gabarit>
  );
}
