// What is printed, in the order in which it is read. The traceability table stays out: it is generated, and no sheet is wide enough.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const GUIDE = [
  ...[
    'README',
    'signalant',
    'direction',
    'agent',
    'sans-ordinateur',
    'assistante',
    'conseillere-technique',
    'destinataire',
  ],
  ...['administrateur', 'exploitant', 'textes'],
];

const fichiersDe = (racine, dossier) =>
  readdirSync(join(racine, dossier))
    .filter((f) => f.endsWith('.md'))
    .sort((a, b) => Number(b === 'README.md') - Number(a === 'README.md') || (a < b ? -1 : 1))
    .map((f) => `${dossier}/${f}`);

/** @returns {{ titre: string, lang: 'fr' | 'en', fichiers: string[] }[]} */
export function sommaire(racine) {
  const duGuide = fichiersDe(racine, 'docs/guide');
  const ordonnes = GUIDE.map((nom) => `docs/guide/${nom}.md`).filter((f) => duGuide.includes(f));
  return [
    { titre: 'Guide d’utilisation', lang: 'fr', fichiers: [...new Set([...ordonnes, ...duGuide])] },
    { titre: 'Exploitation', lang: 'en', fichiers: fichiersDe(racine, 'docs/exploitation') },
    {
      titre: 'Conception',
      lang: 'en',
      fichiers: [
        'docs/architecture.md',
        'docs/courriels.md',
        'docs/glossaire.md',
        ...fichiersDe(racine, 'docs/mesures'),
      ],
    },
    { titre: 'Décisions', lang: 'en', fichiers: fichiersDe(racine, 'docs/decisions') },
  ];
}
