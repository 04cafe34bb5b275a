// What the printed documentation and the tests of the documentation both know of a Markdown file: its words, its anchors, its links.
import { lexer, walkTokens } from 'marked';

/** The words of some tokens, without their marks. */
export function motsDe(jetons) {
  return jetons.map((j) => (j.tokens === undefined ? (j.text ?? '') : motsDe(j.tokens))).join('');
}

/** An anchor as GitHub makes it; a second title of the same words gets -1. */
export function ancre(titre, deja = new Map()) {
  const nue = titre
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const rang = deja.get(nue) ?? 0;
  deja.set(nue, rang + 1);
  return rang === 0 ? nue : `${nue}-${rang}`;
}

/** Titles in order: depth, words, anchor. */
export function titresDe(texte) {
  const deja = new Map();
  return lexer(texte)
    .filter((j) => j.type === 'heading')
    .map((j) => {
      const mots = enClair(motsDe(j.tokens));
      return { niveau: j.depth, mots, ancre: ancre(mots, deja) };
    });
}

/** Links and pictures: where they lead, and what they say. */
export function renvoisDe(texte) {
  const renvois = [];
  walkTokens(lexer(texte), (j) => {
    if (j.type === 'link') renvois.push({ genre: 'lien', vers: j.href, mots: enClair(motsDe(j.tokens)) });
    if (j.type === 'image') renvois.push({ genre: 'image', vers: j.href, mots: enClair(j.text) });
  });
  return renvois;
}

/** Blocks of prose, one by one: what stands in one of them is read together. */
export function blocsDe(texte) {
  const blocs = [];
  const prendre = (jetons) => {
    for (const j of jetons) {
      if (j.type === 'list') j.items.forEach((i) => blocs.push(enClair(motsDe(i.tokens))));
      else if (j.type === 'table')
        [j.header, ...j.rows].forEach((l) => blocs.push(enClair(l.map((c) => motsDe(c.tokens)).join(' | '))));
      else if (j.type === 'blockquote') prendre(j.tokens);
      else if (j.type === 'paragraph' || j.type === 'heading') blocs.push(enClair(motsDe(j.tokens)));
    }
  };
  prendre(lexer(texte));
  return blocs;
}

/** The lexer escapes some signs for HTML. */
export function enClair(mots) {
  return mots
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
