// From any error to one sentence, and from the sentence to what is printed.
import { pannes } from '../pannes.mjs';
import { Panne } from './panne.mjs';

/** System errors that come from the machine, not from us, by their code. */
const parCode = {
  ENOSPC: (e) => pannes.disquePlein(e.path ?? 'le dossier du projet', e),
  EDQUOT: (e) => pannes.disquePlein(e.path ?? 'le dossier du projet', e),
  EACCES: (e) => pannes.dossierInterdit(e.path ?? 'du projet', e),
  EPERM: (e) => pannes.dossierInterdit(e.path ?? 'du projet', e),
  EROFS: (e) => pannes.lectureSeule(e.path ?? 'le dossier du projet', e),
};

/**
 * Turns any error into a sentence; words of other programs are recognised, so that a full disk says so whoever met it.
 * @returns {Panne}
 */
export function expliquer(erreur) {
  const detail = erreur instanceof Panne ? (erreur.detail ?? '') : '';
  if (
    /No space left on device|ENOSPC|disk quota exceeded|database or disk is full/i.test(
      `${detail} ${erreur?.message ?? ''}`,
    )
  )
    return pannes.disquePlein('le dossier du projet', erreur);
  if (erreur instanceof Panne) return erreur;
  const connue = parCode[erreur?.code];
  if (connue !== undefined) return connue(erreur);
  return new Panne(
    `Erreur inattendue : ${erreur?.message ?? String(erreur)}`,
    'Relancez ; si elle revient, signalez-la avec le texte ci-dessous.',
    {
      detail: erreur?.stack,
      cause: erreur,
    },
  );
}

/** What is printed, on standard error. */
export function enClair(panne) {
  const detail = panne.detail?.replace(/^\n+|\s+$/g, ''); // the first line keeps its indentation
  return [...(detail ? [detail, ''] : []), `✖ ${panne.message}`, `  → ${panne.remede}`].join('\n');
}
