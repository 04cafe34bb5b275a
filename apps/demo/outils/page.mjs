// The plain accessible page of the two demo services (login, mail sink). No script, no remote content.
import { randomBytes } from 'node:crypto';

const ENTITES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const html = (texte) => String(texte).replace(/[&<>"']/g, (c) => ENTITES[c]);

const STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 system-ui, sans-serif; color: #161616; background: #f6f6f6 }
body { margin: 0 } header, main { max-width: 60rem; margin: 0 auto; padding: 1rem }
header p { margin: 0; font-weight: 700 } header p + p { font-weight: 400; color: #3a3a3a }
main { background: #fff; min-height: 70vh } h1 { font-size: 1.5rem; line-height: 1.25 }
a { color: #000091 } :focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px }
.evitement { position: absolute; left: -9999px } .evitement:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem }
ul.comptes { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)) }
button, input { font: inherit } input { padding: .5rem; border: 1px solid #3a3a3a; max-width: 100% }
button { cursor: pointer; padding: .75rem 1rem; border: 1px solid #000091; background: #fff; color: #000091; text-align: left }
ul.comptes button { width: 100%; height: 100% } button:hover { background: #f5f5fe } button span { display: block; color: #3a3a3a }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
caption { text-align: left; padding: .5rem 0; color: #3a3a3a } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f6f6f6; padding: 1rem }
iframe { width: 100%; height: 28rem; border: 1px solid #ddd; background: #fff } dt { font-weight: 700 } dd { margin: 0 0 .5rem }
@media (max-width: 40rem) { thead { position: absolute; left: -9999px } tr { display: block; padding: .5rem 0; border-bottom: 1px solid #ddd } td { display: block; border: 0; padding: .1rem 0 } }
`;

/**
 * @param {import('node:http').ServerResponse} res
 * @param {{ titre: string, service: string, corps: string, code?: number, formulaireVers?: string }} page `formulaireVers`: where a form may end by redirection
 */
export function envoyerPage(res, { titre, service, corps, code = 200, formulaireVers = '' }) {
  const jeton = randomBytes(16).toString('base64');
  res.writeHead(code, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${jeton}'; frame-src 'self'; form-action 'self' ${formulaireVers}; base-uri 'none'; frame-ancestors 'none'`,
  });
  res.end(`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(titre)} — ${html(service)}</title><style nonce="${jeton}">${STYLE}</style></head>
<body><a class="evitement" href="#contenu">Aller au contenu</a>
<header role="banner"><p>${html(service)}</p><p>Démonstration : personnes et adresses inventées</p></header>
<main id="contenu" tabindex="-1"><h1>${html(titre)}</h1>${corps}</main></body></html>`);
}

/** Reads a small request body. @throws RangeError beyond `max` bytes */
export async function lireCorps(req, max = 100_000) {
  const morceaux = [];
  let taille = 0;
  for await (const m of req) {
    taille += m.length;
    if (taille > max) throw new RangeError('body too large');
    morceaux.push(m);
  }
  return Buffer.concat(morceaux).toString('utf8');
}
