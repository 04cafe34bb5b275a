import type { VNode } from 'preact';
import { estClos, pourquoiEcarter } from '#libs/domaine/evenement/etat.js';
import { ChoixEgal } from '../commun/pages/formulaire.js';
import type { PartieProps } from './evenement.page.js';
import { peut } from './presenter.js';

/** Not an event after all: one touch, by its reason. Once a team is called, it is ended and told of instead. */
export function Ecarter({ page, lu, personne }: PartieProps): VNode | null {
  if (estClos(lu.etat) || lu.etat.deploiements.length > 0 || !peut(lu, personne, 'ecarter')) return null;
  return (
    <details>
      <summary>Écarter : ce n’est pas un événement grave, ou il est déjà suivi</summary>
      <p>L’appel s’arrête, et qui a déclaré en lit la raison.</p>
      <ChoixEgal
        page={page}
        action={`/evenements/${lu.reference}/ecart`}
        nom="pourquoi"
        options={Object.entries(pourquoiEcarter).map(([valeur, libelle]) => ({ valeur, libelle }))}
      />
    </details>
  );
}
