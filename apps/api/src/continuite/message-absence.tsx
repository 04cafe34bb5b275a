import type { VNode } from 'preact';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { direPeriode } from './mots.js';
import { Regle } from './regles-dites.js';

/** The automatic answer of her mailbox and the words of her voice mail, ready to copy: whom to call, nothing of any matter (R-155). */
export function MessageDAbsence({ page, lue }: { page: ContextePage; lue: AbsenceLue }): VNode | null {
  if (!lue.qualites.includes('absente')) return null;
  const { profil } = lue.etat;
  return (
    <details>
      <summary>Un message d’absence, prêt à recopier</summary>
      <p class="aide">Pour votre messagerie et votre répondeur. Changez-le comme vous voulez.</p>
      <blockquote class="paroles">{messageDAbsence(lue, page.site.telephone)}</blockquote>
      {profil.moyensDeJoindre.force === 'silence' ? null : (
        <p class="aide">
          <Regle profil={profil} cle="moyensDeJoindre" />
        </p>
      )}
    </details>
  );
}

export function messageDAbsence({ etat, tenante }: AbsenceLue, permanence: string): string {
  const remplacante =
    tenante === undefined
      ? ''
      : `${tenante.nom}, ${tenante.qualite}${tenante.telephone === null ? '' : `, au ${tenante.telephone}`}, ou `;
  return [
    'Bonjour,',
    `Je suis absente ${direPeriode(etat)}.`,
    `Si cela ne peut pas attendre, appelez ${remplacante}la permanence du service social, au ${permanence}.`,
    'Merci de ne rien écrire ici d’une situation personnelle : personne ne lit cette boîte pendant mon absence.',
    'Le service social du personnel',
  ].join('\n');
}
