import type { VNode } from 'preact';
import type {
  GesteLu,
  PosteDuSecteur,
  ReseauDuConseil,
  SecteurDuReseau,
} from '#libs/registre/lecteurs/conseil-reseau.js';
import { Quand } from '../commun/pages/dates.js';
import { Frise } from '../commun/pages/frise.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { NATURES } from '../signalement/mots.js';

/** Who answers where, under her line; each sector has its page, where it is changed. */
export function PageReseau({
  page,
  reseau: { secteurs, gestes },
}: {
  page: ContextePage;
  reseau: ReseauDuConseil;
}): VNode {
  return (
    <Gabarit
      page={page}
      titre="Le réseau : qui répond, où"
      chapeau="Vos secteurs. Ce que vous changez vaut pour la prochaine situation reçue ; celles qui sont en cours restent confiées à la même personne."
    >
      {secteurs.length === 0 ? <p>Aucun secteur ne dépend de vous.</p> : null}
      {secteurs.some(vide) ? (
        <Note genre="attention" titre="Un secteur n’a personne pour répondre.">
          En attendant, les situations vont à la ligne technique.
        </Note>
      ) : null}
      <Tableau
        legende="Vos secteurs"
        colonnes={['Secteur', 'Qui répond', 'Où', 'Changer']}
        gestes={[3]}
        lignes={secteurs.map((s) => [
          s.nom,
          <Postes postes={s.postes} />,
          s.structures.map((l) => l.nom).join(' ; ') || 'aucun lieu',
          <a class="fr-link" href={`/conseil/reseau/${s.id}`}>
            Changer<span class="invisible"> : {s.nom}</span>
          </a>,
        ])}
        vide="Aucun secteur."
      />
      <p>
        <a class="fr-link" href="/conseil/chaines">
          La continuité : qui couvre qui
        </a>
      </p>
      <p>
        <a class="fr-link" href="/conseil/departs">
          Les départs : ce qui reste à confier
        </a>
      </p>
      <h2>Ce que vous avez changé</h2>
      {gestes.length === 0 ? <p>Rien encore.</p> : <Frise moments={gestes.map(moment)} />}
      <p class="aide">
        Un import de l’annuaire ne défait rien de ce qui est changé ici sans que l’administration du réseau l’ait
        décidé.
      </p>
    </Gabarit>
  );
}

const vide = ({ postes, structures }: SecteurDuReseau): boolean =>
  structures.length > 0 && postes.every((p) => p.titulaire === null);

export function Postes({ postes }: { postes: readonly PosteDuSecteur[] }): VNode {
  if (postes.length === 0) return <>aucun poste</>;
  return (
    <ul>
      {postes.map(({ id, nature, titulaire, absente }) => (
        <li key={id}>
          {titulaire ?? 'poste vacant'}
          {absente ? ' (absence)' : ''}
          {nature === 'assistant' ? '' : `, ${NATURES[nature].toLowerCase()}`}
        </li>
      ))}
    </ul>
  );
}

function moment({ instant, geste, personne, secteur, structure }: GesteLu): { quand: VNode; quoi: string } {
  const qui = personne ?? 'une personne';
  const ou = secteur ?? 'un secteur';
  const quoi = {
    posteTenu: `${qui} tient un poste du secteur ${ou}`,
    posteAjoute: `${qui} : poste ajouté au secteur ${ou}`,
    personneAjoutee: `${qui} : ajoutée à l’annuaire`,
    personnePartie: `${qui} : départ inscrit`,
    chaineChangee: `Continuité d’un poste du secteur ${ou} : chaîne changée`,
    structureDeplacee: `${structure ?? 'Un lieu'} : dépend désormais du secteur ${ou}`,
  }[geste];
  return { quand: <Quand le={instant} annee />, quoi };
}
