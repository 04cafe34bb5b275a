import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a page of a test can see of the stand-in: a colour that the neutral theme does not have, a mark that its script leaves. */
export const TEMOIN = { police: 'Temoin', couleur: 'rgb(1, 2, 3)', marque: 'temoin-dsfr' } as const;

/** File names of the DSFR's `dist`; every content is ours, because the DSFR's own may not be kept here (decision 5). */
const CONTENUS: Readonly<Record<string, string>> = {
  'dsfr.min.css': [
    `@font-face{font-family:${TEMOIN.police};src:url(fonts/essai.woff2)}`,
    `:root{--temoin:${TEMOIN.couleur}}`,
    `.fr-header{border-top:3px solid ${TEMOIN.couleur};background-image:url(icons/essai.svg);font-family:${TEMOIN.police}}`,
  ].join(''),
  'dsfr.module.min.js': `document.documentElement.dataset.theme = '${TEMOIN.marque}';`,
  'fonts/essai.woff2': 'no font',
  'icons/essai.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
};

/** @returns a folder that stands in for the `dist` of @gouvfr/dsfr; whoever asks removes it */
export function unDossierDuDsfr(): string {
  const dossier = mkdtempSync(join(tmpdir(), 'relais-theme-'));
  for (const [nom, contenu] of Object.entries(CONTENUS)) {
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    writeFileSync(join(dossier, nom), contenu);
  }
  return dossier;
}
