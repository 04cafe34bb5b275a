import type { VNode } from 'preact';
import type { PosteVacant } from '#libs/registre/lecteurs/postes-vacants.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import { POSTES } from './mots.js';

interface Props {
  vacants: readonly PosteVacant[];
  permanence: string;
}

/** Posts without a holder: covered from the first day by their chain, or a hole with its owner, as the text says. */
export function PostesVacants({ vacants, permanence }: Props): VNode | null {
  if (vacants.length === 0) return null;
  const trous = vacants.filter((v) => v.etat === 'trou').length;
  return (
    <section aria-labelledby="vacants">
      <h2 id="vacants">Postes vacants</h2>
      {trous === 0 ? null : (
        <Note genre="danger" titre={`${trous} poste${trous > 1 ? 's' : ''} sans titulaire que personne ne couvre.`}>
          Le texte oblige à la continuité : quelqu’un est à trouver.
        </Note>
      )}
      <Tableau
        legende="Qui tient, en attendant, ce qui ne peut pas attendre"
        colonnes={['Poste', 'En attendant', 'À qui d’y pourvoir']}
        lignes={vacants.map((v) => [
          `${POSTES[v.nature]}, ${v.secteur}`,
          direCouverture(v),
          v.etat === 'interim' ? '—' : (v.aQui ?? `la permanence, ${permanence}`),
        ])}
      />
    </section>
  );
}

function direCouverture({ etat, par }: PosteVacant): string {
  if (etat === 'interim' || etat === 'presente') return `couvert par ${par ?? 'la chaîne'}`;
  return etat === 'trou' ? 'personne, et le texte oblige' : 'à décider : aucun texte n’oblige';
}
