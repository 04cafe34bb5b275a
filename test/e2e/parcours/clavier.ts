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
