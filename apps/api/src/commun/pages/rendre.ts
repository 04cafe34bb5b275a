import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { typographie } from '#libs/domaine/courriels/typographie.js';

// A tag with its attributes, or a whole field of typed text: what people wrote is never rewritten.
const INTOUCHABLE = /(<textarea[\s\S]*?<\/textarea>|<(?:"[^"]*"|[^">])*>)/;

/** The HTML of a whole page; Preact escapes every text and attribute, French signs get their unbreakable spaces. */
export const rendre = (page: VNode): string =>
  `<!doctype html>${renderToString(page)
    .split(INTOUCHABLE)
    .map((morceau, rang) => (rang % 2 === 0 ? typographie(morceau) : morceau))
    .join('')}`;
