import type { VNode } from 'preact';
import type { MesDossiersTrouves } from '#libs/registre/lecteurs/recherche.js';
import { Quand } from '../../commun/pages/dates.js';
import { FileAttente } from '../../commun/pages/file-attente.js';
import { Formulaire } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';

const ADRESSE = '/aujourdhui/recherche';

/** One of her own dossiers, by the name of its agent. The name is posted: an address never carries it. */
export function ChercherUnDossier({ page }: { page: ContextePage }): VNode {
  return (
    <section>
      <h2>Retrouver un dossier</h2>
      <Formulaire page={page} action={ADRESSE}>
        <div class="champ fr-input-group">
          <label class="fr-label" for="champ-recherche">
            Nom de l’agent
          </label>
          <p class="aide fr-hint-text" id="aide-recherche">
            Parmi les vôtres, terminés compris tant qu’ils ne sont pas effacés. Deux lettres suffisent, sans accent si
            vous voulez.
          </p>
          <input
            type="search"
            class="saisie fr-input"
            id="champ-recherche"
            name="recherche"
            value={page.valeurs['recherche'] ?? ''}
            maxLength={100}
            autocomplete="off"
            aria-describedby="aide-recherche"
          />
        </div>
        <p class="actes">
          <button class="bouton fr-btn fr-btn--secondary" type="submit">
            Chercher
          </button>
        </p>
      </Formulaire>
    </section>
  );
}

interface Props {
  page: ContextePage;
  trouves: MesDossiersTrouves;
}

export function PageRecherche({ page, trouves: { dossiers, instant, tropLarge } }: Props): VNode {
  return (
    <Gabarit page={page} titre="Retrouver un dossier" chapeau={chapeau(dossiers.length, tropLarge)}>
      <FileAttente
        titre="Vos dossiers à ce nom"
        vide="Aucun de vos dossiers ne porte ce nom."
        lignes={dossiers.map(({ reference, agent, recuLe, ouvert }) => ({
          titre: agent,
          precision: ouvert ? 'en cours' : 'terminé',
          quand: (
            <>
              reçu <Quand le={recuLe} maintenant={instant} />
            </>
          ),
          acte: { href: `/dossiers/${reference}`, libelle: 'Ouvrir' },
        }))}
      />
      <ChercherUnDossier page={page} />
      <p>
        <a class="fr-link" href="/aujourdhui">
          Revenir à aujourd’hui
        </a>
      </p>
    </Gabarit>
  );
}

function chapeau(n: number, tropLarge: boolean): string {
  if (tropLarge) return 'Ce nom est trop répandu pour tout montrer : ajoutez une lettre, ou le prénom.';
  if (n === 0) return 'Seuls vos propres dossiers sont cherchés. Vérifiez le nom.';
  return n === 1 ? 'Un dossier trouvé.' : `${n} dossiers trouvés.`;
}
