import type { VNode } from 'preact';
import { lignesDeLaFiche } from '#libs/domaine/accompagnement/fiche/etat.js';
import { avis } from '#libs/domaine/accompagnement/fiche/actes/valider-ligne.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';

/** What a colleague who stands in would read: he says so line by line, and changes his mind as he likes. */
export function SectionFicheDeLAgent({ page, mien }: PropsMien): VNode | null {
  const lignes = lignesDeLaFiche(mien.etat);
  if (lignes.length === 0) return null;
  const titre = `fiche-${mien.reference}`;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>Si la personne qui vous accompagne est absente</h2>
      <p class="aide">
        Une remplaçante ne lirait que les lignes que vous permettez. Sans votre oui, une ligne n’est lue par personne
        d’autre.
      </p>
      <ul>
        {lignes.map((l) => (
          <li key={l.numero}>
            <p>{l.texte}</p>
            <p>
              <small>Votre choix : {l.avis === undefined ? 'pas encore dit' : avis[l.avis.valeur]}</small>
            </p>
            {(['oui', 'non'] as const)
              .filter((valeur) => l.avis?.valeur !== valeur)
              .map((valeur) => (
                <BoutonActe
                  page={page}
                  action={`/mon-espace/accompagnements/${mien.reference}/fiche-avis`}
                  libelle={avis[valeur]}
                  champs={{ numero: String(l.numero), valeur }}
                  key={valeur}
                />
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
