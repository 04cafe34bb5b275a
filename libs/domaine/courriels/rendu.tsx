import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Rendu } from '../courriel.js';
import { Lettre } from './lettre.js';
import { typographie } from './typographie.js';

/** The same on every mail, so that a screen seen over a shoulder says nothing. */
export const SUJET = 'Vous avez un message';

/** The two parts of a mail: paragraphs of plain text, written by hand, and the same words in HTML. */
export function rendu(paragraphes: readonly string[], html: ComponentChildren): Rendu {
  return {
    sujet: SUJET,
    texte: typographie(`${paragraphes.join('\n\n')}\n`),
    html: typographie(`<!doctype html>${renderToString(<Lettre titre={SUJET}>{html}</Lettre>)}`),
  };
}
