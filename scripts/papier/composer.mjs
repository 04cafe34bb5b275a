// One HTML page from many Markdown files: everything inside (pictures and style), so that one file can be carried, read and printed.
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { Marked } from 'marked';
import { ancre, enClair, motsDe, titresDe } from './markdown.mjs';

const STYLE = join(import.meta.dirname, 'papier.css');

/** `docs/guide/agent.md` → `guide-agent`: the beginning of every anchor of that chapter. */
export const chapitreDe = (fichier) =>
  posix
    .normalize(fichier)
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replaceAll('/', '-');

const echapper = (s) =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * @param {string} racine the repository
 * @param {ReturnType<import('./sommaire.mjs').sommaire>} parties
 * @param {{ version: string, sortie: string }} options `sortie`: the folder of the page, from which what is not printed is linked
 */
export function composer(racine, parties, { version, sortie }) {
  const lire = (f) => readFileSync(join(racine, f), 'utf8');
  const imprimes = new Set(parties.flatMap((p) => p.fichiers));
  const corps = parties.map(
    (p, i) =>
      `<section class="partie" lang="${p.lang}"><h1 id="partie-${i + 1}" class="partie">${echapper(p.titre)}</h1>\n${p.fichiers
        .map((f) => chapitre(f))
        .join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Relais ${echapper(version)} : la documentation, sur papier</title>
<style>
${readFileSync(STYLE, 'utf8')}</style>
</head>
<body>
<header class="garde"><p class="marque">Relais</p><p>La documentation, sur papier</p><p>Version ${echapper(version)}</p>
<p class="petit">Le guide est en français ; ce qui s’adresse à qui installe et développe est en anglais. La table de traçabilité, engendrée et
trop large pour une feuille, reste dans docs/tracabilite.md.</p></header>
<nav aria-labelledby="table"><h1 id="table">Table des matières</h1><ol class="parties">
${parties.map((p, i) => entree(p, i)).join('\n')}
</ol></nav>
<main>
${corps.join('\n')}
</main>
</body>
</html>
`;

  function entree(p, i) {
    const chapitres = p.fichiers.map((f) => {
      const [premier, ...reste] = titresDe(lire(f));
      const dessous = reste.filter((t) => t.niveau === 2).map((t) => `<li>${lien(f, t)}</li>`);
      return `<li>${lien(f, premier)}${dessous.length === 0 ? '' : `<ol>${dessous.join('')}</ol>`}</li>`;
    });
    return `<li lang="${p.lang}"><a href="#partie-${i + 1}">${echapper(p.titre)}</a><ol>${chapitres.join('')}</ol></li>`;
  }

  function lien(f, titre) {
    return `<a href="#${chapitreDe(f)}--${titre.ancre}">${echapper(titre.mots)}</a>`;
  }

  function chapitre(fichier) {
    const deja = new Map();
    const marked = new Marked({
      renderer: {
        heading({ tokens, depth }) {
          const id = `${chapitreDe(fichier)}--${ancre(enClair(motsDe(tokens)), deja)}`;
          const niveau = Math.min(depth + 1, 6); // the part is the h1
          return `<h${niveau} id="${id}">${this.parser.parseInline(tokens)}</h${niveau}>\n`;
        },
        link({ href, tokens }) {
          return `<a href="${echapper(versImprime(fichier, href))}">${this.parser.parseInline(tokens)}</a>`;
        },
        image({ href, text }) {
          const octets = readFileSync(join(racine, dirname(fichier), href)).toString('base64');
          const classe = href.endsWith('-360.png') ? 'telephone' : 'bureau';
          return `<img class="${classe}" alt="${echapper(text)}" src="data:image/png;base64,${octets}">`;
        },
        tablecell({ tokens, header }) {
          const balise = header && tokens.length > 0 ? 'th' : 'td'; // an empty title is none
          return `<${balise}${balise === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${balise}>\n`;
        },
        html: ({ text }) => echapper(text), // nothing of ours is written in HTML
      },
    });
    return `<article id="${chapitreDe(fichier)}">\n${marked.parse(lire(fichier))}</article>`;
  }

  /** A file that is printed too becomes a place of this page; any other one is reached from where the page lies. */
  function versImprime(fichier, href) {
    if (/^[a-z]+:/.test(href)) return href;
    const [chemin, fragment] = href.split('#');
    const cible = chemin === '' ? fichier : posix.join(posix.dirname(fichier), chemin);
    if (!imprimes.has(cible))
      return `${relative(sortie, join(racine, cible))}${fragment === undefined ? '' : `#${fragment}`}`;
    return fragment === undefined ? `#${chapitreDe(cible)}` : `#${chapitreDe(cible)}--${decodeURIComponent(fragment)}`;
  }
}
