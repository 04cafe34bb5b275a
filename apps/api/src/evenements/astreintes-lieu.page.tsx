import type { VNode } from 'preact';
import { ChangerAstreinte } from '#libs/registre/annuaire/astreintes.js';
import type { GardeLue, ListeDeGarde } from '#libs/registre/lecteurs/astreintes.js';
import { ChampDate, ChampHeure, ChampListe } from '../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { GrilleDeGarde, HeuresDeGarde } from './astreintes-grille.js';
import { enChamps, periode } from './astreintes-mots.js';
import { SansListe } from './astreintes.page.js';

interface Props {
  page: ContextePage;
  liste: ListeDeGarde;
  possibles: readonly { id: string; nom: string }[];
  erreurs?: Erreurs;
}

/** The list of one place: who is on call, changed or taken off, and one more. */
export function PageListeDeGarde({ page, liste, possibles, erreurs = {} }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre={`L’astreinte : ${liste.nom}`}
      chapeau="Pour ce lieu et tout ce qui en dépend, à l’heure d’ici. Chaque changement est inscrit à votre nom."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {liste.organisee ? (
        <>
          <GrilleDeGarde liste={liste} />
          <HeuresDeGarde liste={liste} permanence={page.site.telephone} />
        </>
      ) : (
        <SansListe page={page} liste={liste} />
      )}
      <h2>La liste</h2>
      {liste.gardes.length === 0 ? <p>Aucune astreinte à venir n’est écrite.</p> : null}
      <ul>
        {liste.gardes.map((g) => (
          <Garde page={page} liste={liste} garde={g} key={g.id} />
        ))}
      </ul>
      <section>
        <h2>Ajouter</h2>
        <Formulaire
          page={page}
          action={`/evenements/astreintes/${liste.lieu}`}
          erreurs={erreurs}
          bouton="Ajouter à la liste"
        >
          <Champs page={page} possibles={possibles} erreurs={erreurs} />
        </Formulaire>
      </section>
      <p>
        <a class="fr-link" href="/evenements/astreintes">
          Revenir à qui est d’astreinte
        </a>
      </p>
    </Gabarit>
  );
}

function Garde({ page, liste, garde }: { page: ContextePage; liste: ListeDeGarde; garde: GardeLue }): VNode {
  const quand = periode(garde, liste.territoire, { annee: true });
  return (
    <li>
      <p>
        <strong>{garde.qui.nom}</strong>, {quand}
        {garde.ici ? '' : ' (liste tenue au-dessus)'}
      </p>
      {garde.ici ? (
        <div class="actes">
          <a class="bouton fr-btn fr-btn--secondary" href={`/evenements/astreintes/${liste.lieu}/${garde.id}`}>
            Changer
            <span class="invisible">
              {' '}
              : {garde.qui.nom}, {quand}
            </span>
          </a>
          <BoutonActe
            page={page}
            action={`/evenements/astreintes/${liste.lieu}/${garde.id}/retrait`}
            libelle={`Retirer ${garde.qui.nom}`}
          />
        </div>
      ) : null}
    </li>
  );
}

/** One line of the list, to be changed. */
export function PageGarde({ page, liste, garde, possibles, erreurs = {} }: Props & { garde: GardeLue }): VNode {
  const ecrite = { ...page, valeurs: { ...enChamps(garde, liste.territoire), ...page.valeurs } };
  return (
    <Gabarit
      page={page}
      titre="Changer une astreinte"
      chapeau={`${liste.nom} : ${garde.qui.nom}, ${periode(garde, liste.territoire, { annee: true })}.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Formulaire
        page={page}
        action={`/evenements/astreintes/${liste.lieu}/${garde.id}`}
        erreurs={erreurs}
        bouton="Enregistrer"
        annuler={{ href: `/evenements/astreintes/${liste.lieu}`, libelle: 'Laisser ainsi' }}
      >
        <Champs page={ecrite} possibles={possibles} erreurs={erreurs} />
      </Formulaire>
    </Gabarit>
  );
}

function Champs({ page, possibles, erreurs }: Pick<Props, 'page' | 'possibles'> & { erreurs: Erreurs }): VNode {
  const lier = liaison(ChangerAstreinte, page, erreurs);
  return (
    <>
      <ChampListe
        {...lier('personne')}
        choix={Object.fromEntries(possibles.map((p) => [p.id, p.nom]))}
        aide="Assistantes et conseillères de ce lieu, et sa ligne technique."
      />
      <ChampDate {...lier('du')} />
      <ChampHeure {...lier('duHeure')} aide="À l’heure du lieu." />
      <ChampDate {...lier('au')} />
      <ChampHeure {...lier('auHeure')} aide="À partir de là, ce n’est plus elle." />
    </>
  );
}
