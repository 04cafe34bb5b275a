import type { Page } from 'playwright-core';

const NOM = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const nom = e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || e.getAttribute('name') || e.tagName;
  const { outlineStyle, outlineWidth } = getComputedStyle(e);
  return { nom: nom.trim().replace(/\\s+/g, ' '), repere: outlineStyle !== 'none' && outlineWidth !== '0px' };
})()`;

/** Presses Tab until the element that bears this name has the focus; every element on the way must show that it has it. */
export async function tabulerJusqua(page: Page, nom: string): Promise<void> {
  const vus: string[] = [];
  for (let pas = 0; pas < 40; pas += 1) {
    await page.keyboard.press('Tab');
    const vu = await page.evaluate<{ nom: string; repere: boolean } | null>(NOM);
    if (vu === null) continue; // the browser's own chrome, then the page again
    vus.push(vu.nom);
    if (!vu.repere) throw new Error(`The focus cannot be seen on « ${vu.nom} »`);
    if (vu.nom.includes(nom)) return;
  }
  throw new Error(`Tab never reaches « ${nom} »; it reaches: ${vus.join(' | ')}`);
}

/** Tab to a link or a button, then Enter. */
export async function activer(page: Page, nom: string): Promise<void> {
  await tabulerJusqua(page, nom);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** What Tab reaches on a page, out of all that can be acted upon. */
export interface Clavier {
  arrets: number;
  /** Never reached. */
  manques: string[];
  /** Reached without showing it. */
  sansRepere: string[];
}

// A group of choices is one stop: the chosen one, or the first.
const PREPARER = `(() => {
  const visibles = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }));
  const groupes = new Map();
  for (const e of visibles) {
    const cle = e.type === 'radio' ? 'radio ' + e.name : e;
    if (!groupes.has(cle) || e.checked) groupes.set(cle, e);
  }
  globalThis.__arrets = [...groupes.keys()];
  globalThis.__noms = [...groupes.values()].map((e) => (e.labels?.[0]?.innerText || e.innerText || e.name).trim().replace(/\\s+/g, ' '));
  document.activeElement?.blur();
  return __arrets.length;
})()`;

const REGARDER = `(() => {
  const e = document.activeElement;
  const rang = __arrets.indexOf(e?.type === 'radio' ? 'radio ' + e.name : e);
  const { outlineStyle, outlineWidth } = getComputedStyle(e ?? document.body);
  return { rang, repere: outlineStyle !== 'none' && outlineWidth !== '0px' };
})()`;

/** Tab through the whole page: everything that can be acted upon is reached, and shows that it has the focus. */
export async function parcourir(page: Page): Promise<Clavier> {
  const total = await page.evaluate<number>(PREPARER);
  const vus = new Map<number, boolean>();
  for (let pas = 0; pas < 2 * total + 10 && vus.size < total; pas += 1) {
    await page.keyboard.press('Tab');
    const { rang, repere } = await page.evaluate<{ rang: number; repere: boolean }>(REGARDER);
    if (rang >= 0) vus.set(rang, repere);
  }
  const noms = await page.evaluate<string[]>('__noms');
  return {
    arrets: vus.size,
    manques: noms.filter((_, rang) => !vus.has(rang)),
    sansRepere: noms.filter((_, rang) => vus.get(rang) === false),
  };
}
