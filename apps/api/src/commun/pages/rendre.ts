import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The HTML of a whole page; Preact escapes every text and attribute. */
export const rendre = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
