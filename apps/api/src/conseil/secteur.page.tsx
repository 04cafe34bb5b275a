import type { VNode } from 'preact';
import { DeplacerStructure } from '#libs/registre/annuaire/gestes/deplacer.js';
import { NommerAssistante } from '#libs/registre/annuaire/gestes/nommer.js';
import type { LieuDuSecteur, PersonneDuReseau, SecteurDuReseau } from '#libs/registre/lecteurs/conseil-reseau.js';
import { roles } from '#libs/reglementation/roles.js';
import { ChampChoix, ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { ChercherPersonne } from './chercher-personne.js';
import { NouvellePersonne } from './nouvelle-personne.js';
import { Postes } from './reseau.page.js';

interface Props {
  page: ContextePage;
  secteur: SecteurDuReseau;
  autres: readonly SecteurDuReseau[];
  lieux: readonly LieuDuSecteur[];
  /** Result of the search; undefined before the first one. */
  personnes: readonly PersonneDuReseau[] | undefined;
  /** What is wrong, and in which of the forms. */
  erreurs?: { nomination?: Erreurs; personne?: Erreurs; deplacement?: Erreurs };
}

/** One sector: add who answers there, or give one of its places to another sector. */
export function PageSecteur({ page, secteur, autres, lieux, personnes, erreurs = {} }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre={`Secteur ${secteur.nom}`}
      chapeau="Effet immédiat pour la prochaine situation reçue. Chaque changement est inscrit à votre nom."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <h2>Qui y répond</h2>
      <Postes postes={secteur.postes} />
      <Nommer page={page} secteur={secteur} personnes={personnes} erreurs={erreurs.nomination ?? {}} />
      <NouvellePersonne page={page} secteur={secteur.id} erreurs={erreurs.personne ?? {}} />
      <Deplacer page={page} secteur={secteur} autres={autres} lieux={lieux} erreurs={erreurs.deplacement ?? {}} />
      <p>
        <a class="fr-link" href="/conseil/reseau">
          Revenir au réseau
        </a>
      </p>
    </Gabarit>
  );
}

function Nommer({
  page,
  secteur,
  personnes,
  erreurs,
}: Pick<Props, 'page' | 'secteur' | 'personnes'> & { erreurs: Erreurs }): VNode {
  const lier = liaison(NommerAssistante, page, erreurs);
  const vacants = secteur.postes.filter((p) => p.nature === 'assistant' && p.titulaire === null);
  const { choix: _sans, ...poste } = lier('poste');
  const { choix: _choix, max: _max, ...personne } = lier('personne');
  return (
    <section>
      <h2>Ajouter une personne à ce secteur</h2>
      <Formulaire
        page={page}
        action={`/conseil/reseau/${secteur.id}/nomination`}
        erreurs={erreurs}
        bouton="Ajouter au secteur"
      >
        <ChercherPersonne
          champ={personne}
          recherche={page.valeurs['recherche'] ?? ''}
          vers={`/conseil/reseau/${secteur.id}/chercher`}
          trouvees={personnes?.map((p) => ({
            id: p.id,
            libelle: `${p.nom}, ${p.fonctions.map((f) => `${roles[f.role].libelle} (${f.structure})`).join(' ; ')}`,
          }))}
        />
        {vacants.length === 0 ? null : (
          <ChampChoix
            {...poste}
            choix={Object.fromEntries(vacants.map((p) => [p.id, `Poste ${p.rang}, vacant`]))}
            aide="Sans réponse, un poste est ajouté."
          />
        )}
        <ChampTexte {...lier('telephone')} clavier="tel" aide="Celui que les agents liront. Sans réponse, le sien." />
      </Formulaire>
    </section>
  );
}

function Deplacer({
  page,
  secteur,
  autres,
  lieux,
  erreurs,
}: Pick<Props, 'page' | 'secteur' | 'autres' | 'lieux'> & { erreurs: Erreurs }): VNode {
  const lier = liaison(DeplacerStructure, page, erreurs);
  if (lieux.length === 0 || autres.length === 0)
    return (
      <section>
        <h2>Donner un lieu à un autre secteur</h2>
        <p>Aucun lieu de ce secteur ne peut être déplacé d’ici.</p>
      </section>
    );
  return (
    <section>
      <h2>Donner un lieu à un autre secteur</h2>
      <Formulaire
        page={page}
        action={`/conseil/reseau/${secteur.id}/deplacement`}
        erreurs={erreurs}
        bouton="Déplacer ce lieu"
      >
        <ChampListe
          {...lier('structure')}
          choix={Object.fromEntries(lieux.map((l) => [l.id, l.nom]))}
          aide="Avec tout ce qui est au-dessous, sauf ce qui dépend déjà d’un autre secteur."
        />
        <ChampListe {...lier('secteur')} choix={Object.fromEntries(autres.map((s) => [s.id, s.nom]))} />
      </Formulaire>
    </section>
  );
}
