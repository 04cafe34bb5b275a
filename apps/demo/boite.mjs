// The demonstration's mail sink: every address on earth ends here. SMTP, a page for people, a JSON list for programs.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Courriels } from './outils/courriels.mjs';
import { envoyerPage, html, lireCorps } from './outils/page.mjs';
import { MODES, puitsSmtp } from './outils/puits-smtp.mjs';

const { PORT, PORT_SMTP, PORT_RETOURS = '0', PORT_CANARI = '0', ADRESSE_CANARI = '', RELAIS_DONNEES } = process.env;
const SERVICE = 'Boîte aux lettres de démonstration';
const courriels = new Courriels(join(RELAIS_DONNEES, 'courriels.jsonl'));
const { serveur: smtp, panne } = puitsSmtp(courriels, Number(PORT_RETOURS), {
  adresse: ADRESSE_CANARI,
  port: Number(PORT_CANARI),
});

const date = (iso) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Paris' }).format(
    new Date(iso),
  );

function json(res, valeur, code = 200) {
  res.writeHead(code, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(valeur));
}

function pageListe(res, pour) {
  const liste = courriels.lister({ pour }).reverse();
  const adresses = [...new Set(courriels.lister().map((c) => c.pour))].sort();
  const lignes = liste.map(
    (c) =>
      `<tr><td>${html(date(c.le))}</td><td>${html(c.pour)}</td><td><a href="/courriels/${c.n}">${html(c.sujet || '(sans objet)')}</a></td></tr>`,
  );
  const compte =
    liste.length === 0
      ? 'Aucun courriel'
      : `${liste.length} courriel${liste.length > 1 ? 's' : ''}, du plus récent au plus ancien`;
  envoyerPage(res, {
    titre: pour === '' ? 'Courriels reçus' : `Courriels pour ${pour}`,
    service: SERVICE,
    corps: `<form method="get" action="/"><p><label for="pour">Destinataire</label><br>
<input id="pour" name="pour" value="${html(pour)}" list="adresses" autocomplete="off"> <button>Filtrer</button></p>
<datalist id="adresses">${adresses.map((a) => `<option value="${html(a)}"></option>`).join('')}</datalist></form>
<p><a href="${pour === '' ? '/' : `/?pour=${encodeURIComponent(pour)}`}">Actualiser</a>${pour === '' ? '' : ' · <a href="/">Tous les courriels</a>'}</p>
<table><caption>${compte}</caption><thead><tr><th scope="col">Reçu le</th><th scope="col">Pour</th><th scope="col">Objet</th></tr></thead>
<tbody>${lignes.join('')}</tbody></table>`,
  });
}

/** Addresses in the text part become links: that is how a person goes on from a letter. */
const liens = (texte) => html(texte).replace(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g, (u) => `<a href="${u}">${u}</a>`);

function pageCourriel(res, c) {
  const entetes = Object.entries(c.entetes).map(([nom, valeur]) => `${nom}: ${valeur}`);
  const pieces = c.pieces.map((p) => `<li>${html(p.nom || p.type)} (${html(p.type)}, ${p.taille} octets)</li>`);
  envoyerPage(res, {
    titre: c.sujet || '(sans objet)',
    service: SERVICE,
    corps: `<p><a href="/">Tous les courriels</a> · <a href="/?pour=${encodeURIComponent(c.pour)}">Ceux de ${html(c.pour)}</a></p>
<dl><dt>De</dt><dd>${html(c.de)}</dd><dt>Pour</dt><dd>${html(c.pour)}</dd><dt>Reçu le</dt><dd>${html(date(c.le))}</dd></dl>
<h2>Texte</h2><pre>${c.texte === '' ? '(aucune partie texte)' : liens(c.texte)}</pre>
${c.html === '' ? '' : `<h2>Mise en forme</h2><iframe sandbox="allow-top-navigation-by-user-activation" src="/courriels/${c.n}/html" title="Courriel mis en forme"></iframe>`}
${pieces.length === 0 ? '' : `<h2>Pièces jointes</h2><ul>${pieces.join('')}</ul>`}
<h2>En-têtes</h2><pre>${html(entetes.join('\n'))}</pre>`,
  });
}

/** The HTML part in its own closed frame: no script, no remote content; a link opens in the whole window. */
function partieHtml(res, c) {
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; sandbox allow-top-navigation-by-user-activation",
  });
  res.end(`<base target="_top">${c.html}`);
}

async function changerPanne(req, res) {
  if (!req.headers['content-type']?.startsWith('application/json'))
    return json(res, { erreur: 'application/json' }, 415); // no cross-site form can send it
  const { mode, combien = Infinity } = JSON.parse(await lireCorps(req));
  if (!MODES.includes(mode)) return json(res, { erreur: `mode: ${MODES.join(' | ')}` }, 400);
  Object.assign(panne, { mode, combien });
  json(res, { mode, combien: combien === Infinity ? null : combien });
}

async function repondre(req, res) {
  const url = new URL(req.url, 'http://boite');
  const pour = url.searchParams.get('pour') ?? '';
  const [, n, partie] = /^\/courriels\/(\d+)(\/html)?$/.exec(url.pathname) ?? [];
  const courriel = n === undefined ? undefined : courriels.lire(Number(n));
  if (req.method === 'GET' && courriel) return partie ? partieHtml(res, courriel) : pageCourriel(res, courriel);
  switch (`${req.method} ${url.pathname}`) {
    case 'GET /':
      return pageListe(res, pour);
    case 'GET /api/courriels':
      return json(res, courriels.lister({ pour, depuis: Number(url.searchParams.get('depuis') ?? 0) }));
    case 'DELETE /api/courriels':
      courriels.vider();
      return json(res, {});
    case 'GET /api/panne':
      return json(res, { mode: panne.mode, modes: MODES });
    case 'POST /api/panne':
      return changerPanne(req, res);
    default:
      return envoyerPage(res, {
        titre: 'Page inconnue',
        service: SERVICE,
        code: 404,
        corps: '<p><a href="/">Tous les courriels</a></p>',
      });
  }
}

const pages = createServer((req, res) => {
  repondre(req, res).catch((e) => {
    console.error(`${e.name}: ${e.message}`);
    if (res.headersSent) res.destroy();
    else json(res, { erreur: e.message }, e instanceof SyntaxError || e instanceof RangeError ? 400 : 500);
  });
});
smtp.listen(Number(PORT_SMTP), '127.0.0.1');
pages.listen(Number(PORT), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    pages.close();
    pages.closeAllConnections();
    smtp.close(() => process.exit(0));
  });
}
