// The screens of an event: countdowns, what changed without loading the page, and forms that wait for the network. Without this file
// the pages do all their work: they load themselves anew, and forms are sent as forms are.
const {
  document,
  location,
  fetch,
  setInterval,
  clearInterval,
  setTimeout,
  clearTimeout,
  EventSource,
  DOMParser,
  FormData,
  URL,
  URLSearchParams,
} = globalThis;

const laPage = () => document.querySelector('main[data-crise]');
const annonce = Object.assign(document.createElement('p'), { className: 'invisible' });
annonce.setAttribute('role', 'status');
document.body.append(annonce);
const dire = (mots) => (annonce.textContent = mots);
document.documentElement.dataset.envois = '0'; // how many answers this page has taken in: what tests wait for

/* ------------------------------------------------------------ countdowns, by the service's clock */
let avance = 0;
const regler = () => (avance = Date.parse(laPage().dataset.crise) - Date.now());
const deuxChiffres = (n) => String(n).padStart(2, '0');
const compter = () => {
  for (const compte of document.querySelectorAll('[data-compte]')) {
    const s = Math.max(0, Math.round((Date.parse(compte.dataset.compte) - Date.now() - avance) / 1000));
    const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
    compte.textContent = `${h === 0 ? deuxChiffres(m) : `${h}:${deuxChiffres(m)}`}:${deuxChiffres(s % 60)}`;
  }
};

/* ------------------------------------------------------------ what changed, without what is being typed */
const touche = (champ) =>
  champ.type === 'checkbox' || champ.type === 'radio'
    ? champ.checked !== champ.defaultChecked
    : champ.options
      ? [...champ.options].some((o) => o.selected !== o.defaultSelected)
      : champ.type !== 'hidden' && 'defaultValue' in champ && champ.value !== champ.defaultValue;
/** A form that somebody is filling in, that is on its way, or that came back to be corrected. */
const tenu = (f) =>
  f.dataset.parti ||
  f.querySelector('.erreur') ||
  [...f.elements].some((c) => touche(c) || (c === document.activeElement && c.tagName !== 'BUTTON'));
const cle = (f) => f.getAttribute('action');

/** The new page takes the place of the old one, all around the forms that are held; these stay as they are. */
function fondre(ancien, nouveau, gardes) {
  const enfants = [...ancien.childNodes];
  let reste = [...nouveau.childNodes];
  let passes = [];
  for (const enfant of enfants) {
    const tenus = gardes.filter((f) => enfant.contains(f));
    if (tenus.length === 0) {
      passes.push(enfant);
      continue;
    }
    const rang = reste.findIndex((n) => n.querySelectorAll && tenus.some((f) => trouver(n, cle(f))));
    const pendant = rang < 0 ? undefined : reste[rang];
    for (const n of rang < 0 ? [] : reste.slice(0, rang)) enfant.before(n);
    for (const p of passes) p.remove();
    passes = [];
    if (pendant) reste = reste.slice(rang + 1);
    if (pendant && !tenus.includes(enfant)) fondre(enfant, pendant, tenus);
  }
  for (const p of passes) p.remove();
  ancien.append(...reste);
}
const trouver = (noeud, action) =>
  (noeud.matches('form') && cle(noeud) === action) ||
  [...noeud.querySelectorAll('form')].some((f) => cle(f) === action);

/** Where the reader was: a button or a link is found again by its words. */
const reperer = (e) =>
  e && e !== document.body && laPage()?.contains(e) ? `${e.tagName} ${e.textContent.trim()}` : '';
const ouverts = () =>
  new Set([...laPage().querySelectorAll('details[open] > summary')].map((s) => s.textContent.trim()));

function montrer(html, sauf) {
  const neuf = new DOMParser().parseFromString(html, 'text/html');
  const [avant, apres] = [laPage(), neuf.querySelector('main')];
  const [ici, deplies] = [reperer(document.activeElement), ouverts()];
  const gardes = [...avant.querySelectorAll('form')].filter((f) => f !== sauf && tenu(f));
  for (const s of apres.querySelectorAll('details > summary'))
    if (deplies.has(s.textContent.trim())) s.parentElement.open = true;
  const resume = document.getElementById('resume-erreurs');
  fondre(avant, apres, gardes);
  if (resume && !document.getElementById('resume-erreurs') && gardes.some((f) => f.querySelector('.erreur')))
    avant.prepend(resume);
  for (const nom of ['data-crise', 'data-flux', 'data-empreinte'])
    if (apres.hasAttribute(nom)) avant.setAttribute(nom, apres.getAttribute(nom));
  document.title = neuf.title;
  regler();
  compter();
  if (ici && document.activeElement === document.body)
    [...avant.querySelectorAll('a, button, summary')].find((e) => reperer(e) === ici)?.focus({ preventScroll: true });
}

const relire = async () => {
  const reponse = await fetch(location.href);
  if (reponse.redirected) return dire('Votre connexion a expiré : rechargez la page pour vous connecter de nouveau.');
  if (!reponse.ok) return;
  montrer(await reponse.text());
  dire(`La page a changé. ${laPage().querySelector('.note strong')?.textContent ?? ''}`);
};
const relireSiPossible = () => relire().catch(() => undefined); // no network: the next look tells

/* ------------------------------------------------------------ the stream; refused or lost, a look every thirty seconds */
function veiller() {
  const { flux } = laPage().dataset;
  if (!flux) return;
  const source = new EventSource(flux);
  let regards;
  source.addEventListener('message', ({ data }) => {
    if (data !== laPage().dataset.empreinte) void relireSiPossible();
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) regards ??= setInterval(relireSiPossible, 30_000);
  });
  source.addEventListener('open', () => (regards = clearInterval(regards)));
}

/* ------------------------------------------------------------ sending: the same key until there is an answer */
const note = (f) => f.querySelector('.reseau');
function garder(f, mots) {
  const dite =
    note(f) ?? f.appendChild(Object.assign(document.createElement('div'), { className: 'note attention reseau' }));
  dite.textContent = mots;
  dire(mots);
}
const RESEAU = 'Pas de réseau : votre envoi est gardé et repart tout seul.';
const SERVICE = 'Le service ne répond pas : votre envoi est gardé et repart tout seul.';
/** Sooner when the network comes back than after the pause. */
const attendre = (ms) =>
  new Promise((suite) => {
    const minuteur = setTimeout(suite, ms);
    globalThis.addEventListener('online', () => (clearTimeout(minuteur), suite()), { once: true });
  });

async function envoyer(f, corps) {
  for (let pause = 1000; ; pause = Math.min(2 * pause, 15_000)) {
    try {
      const reponse = await fetch(f.action, { method: 'POST', body: corps });
      if (![429, 502, 503, 504].includes(reponse.status)) return reponse;
      garder(f, SERVICE);
    } catch {
      garder(f, RESEAU); // a lost answer too: the same key, so that nothing is done twice
    }
    await attendre(pause);
  }
}

document.addEventListener('submit', (e) => {
  const f = e.target;
  if (e.defaultPrevented || !laPage()?.contains(f)) return;
  e.preventDefault();
  void partir(f, new URLSearchParams(new FormData(f, e.submitter)));
});

async function partir(f, corps) {
  const reponse = await envoyer(f, corps);
  note(f)?.remove();
  delete f.dataset.parti;
  for (const bouton of f.querySelectorAll('button')) bouton.removeAttribute('aria-disabled');
  if (reponse.redirected && new URL(reponse.url).pathname !== location.pathname) return location.assign(reponse.url);
  const html = await reponse.text().catch(() => undefined);
  if (html === undefined) return location.reload(); // it was done; the network went with the answer
  if (reponse.ok || html.includes('id="resume-erreurs"')) montrer(html, f);
  else await refuser(reponse.status, html);
  (document.getElementById('resume-erreurs') ?? document.getElementById('refus') ?? laPage()).focus();
  document.documentElement.dataset.envois = String(Number(document.documentElement.dataset.envois) + 1);
}

/** Refused: why, on top of the page as it is now; nothing typed is lost. */
async function refuser(statut, html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const dit = Object.assign(document.createElement('div'), { id: 'refus', className: 'note danger', tabIndex: -1 });
  dit.setAttribute('role', 'alert');
  const titre = document.createElement('strong');
  titre.textContent = page.querySelector('h1')?.textContent ?? 'Refusé';
  const detail = document.createElement('p');
  detail.textContent = page.querySelector('.chapeau')?.textContent ?? '';
  const connexion = statut === 401 ? page.querySelector('main .actes a') : null;
  dit.append(titre, detail, ...(connexion ? [connexion] : []));
  if (statut === 409 && laPage().dataset.flux) await relireSiPossible();
  document.getElementById('refus')?.remove();
  laPage().prepend(dit);
}

if (laPage()) {
  regler();
  compter();
  setInterval(compter, 1000);
  veiller();
}
