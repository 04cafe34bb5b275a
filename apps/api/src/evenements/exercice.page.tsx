import type { VNode } from 'preact';
import { DeclarerExercice } from '#libs/domaine/evenement/actes/declarer-exercice.js';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import { ChampChoix, ChampListe } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  lieux: readonly LieuDEvenement[];
  erreurs: Erreurs;
}

/** A whole drill, from the first call to the RETEX, with the very people and minutes of the day when it counts. */
export function PageExercice({ page, lieux, erreurs }: Props): VNode {
  const lier = liaison(DeclarerExercice, page, erreurs);
  const types = new Map(lieux.flatMap((l) => l.choix.filter((c) => c.urgent).map((c) => [c.type, c.mot] as const)));
  return (
    <Gabarit
      page={page}
      titre="Commencer un exercice"
      chapeau="Du premier appel au retour d’expérience, avec les vraies personnes et les vraies minutes."
      enErreur={Object.keys(erreurs).length > 0}
      exercice
    >
      <Note genre="attention" titre="Les collègues sont vraiment appelées.">
        <p>
          La ligne technique, puis les volontaires, reçoivent de vrais messages, marqués « EXERCICE ». Les agents et la
          direction ne reçoivent rien. Un exercice ne devient jamais un événement, et n’entre dans aucun chiffre.
        </p>
        <p>
          Un vrai événement maintenant ? <a href="/evenements/declarer">Déclarez-le</a> : il passe avant.
        </p>
      </Note>
      {types.size === 0 ? (
        <p>Aucun lieu de votre ligne ne connaît d’événement grave : il n’y a rien à exercer ici.</p>
      ) : (
        <Formulaire page={page} action="/evenements/exercice" erreurs={erreurs} bouton="Commencer l’exercice">
          <ChampListe {...lier('structure')} choix={Object.fromEntries(lieux.map((l) => [l.id, l.nom]))} />
          <ChampChoix {...lier('type')} choix={Object.fromEntries(types)} />
        </Formulaire>
      )}
    </Gabarit>
  );
}
