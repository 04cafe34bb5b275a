import type { VNode } from 'preact';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { Confirmer } from '#libs/domaine/evenement/actes/confirmer.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { PartieProps } from './evenement.page.js';
import { Compte, Moment, QuiAppeler } from './mots.js';
import { peut } from './presenter.js';
import { saisieDe } from './saisie.js';

/** A draft waits for the direction (T-32): who was asked, their telephones, and what they say by telephone written down at once. */
export function Brouillon(partie: PartieProps): VNode {
  const { lu, personne } = partie;
  return (
    <>
      <DemandesDeConfirmation {...partie} />
      {peut(lu, personne, 'confirmer') ? <ConfirmationOrale {...partie} /> : null}
      <p>Qui demande de l’aide pour soi est reçu sans attendre : rien ne bloque l’aide à une personne.</p>
    </>
  );
}

/** Who was asked to confirm, since when, and what happens if they are silent. */
export function DemandesDeConfirmation({ lu, page }: Pick<PartieProps, 'lu' | 'page'>): VNode {
  const { demandesDeConfirmation: demandes, brouillonDit, urgent, reglages, territoire } = lu.etat;
  const derniere = demandes.at(-1);
  const suite =
    derniere === undefined || brouillonDit !== undefined
      ? undefined
      : ajouter(derniere.le, urgent ? reglages.echelonEvenement : reglages.accuse, territoire);
  return (
    <Note genre="attention" titre="La direction n’a pas encore confirmé.">
      {demandes.length === 0 ? (
        <p>Personne de la direction n’est connu pour ce lieu : appelez la permanence, {page.site.telephone}.</p>
      ) : (
        <ul class="telephones">
          {demandes.map((d) => (
            <li key={d.personne}>
              <QuiAppeler lu={lu} id={d.personne} /> : message parti <Moment lu={lu} le={d.le} />
            </li>
          ))}
        </ul>
      )}
      {suite === undefined ? null : (
        <p>
          Sans réponse, la direction suivante puis le service social sont appelés dans <Compte lu={lu} vers={suite} />.
        </p>
      )}
    </Note>
  );
}

function ConfirmationOrale({ lu, ...partie }: PartieProps): VNode {
  const { page, erreurs, de } = saisieDe(partie, 'confirmation', 'orale');
  const lier = liaison(Confirmer, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`/evenements/${lu.reference}/confirmer`}
      erreurs={erreurs}
      bouton="La direction a confirmé : appeler"
    >
      <ChampTexte {...lier('orale')} {...de} optionnel={false} aide="Téléphonez-lui ; son nom reste écrit ici." />
    </Formulaire>
  );
}
