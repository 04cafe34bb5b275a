import type { VNode } from 'preact';

const JOURS = [
  'le 1er janvier, jour de l’an',
  'le lundi de Pâques',
  'le 1er mai, fête du Travail',
  'le 8 mai, victoire de 1945',
  'le jeudi de l’Ascension',
  'le lundi de Pentecôte',
  'le 14 juillet, fête nationale',
  'le 15 août, Assomption',
  'le 1er novembre, Toussaint',
  'le 11 novembre, armistice de 1918',
  'le 25 décembre, Noël',
];

/** Where « Cacher vite » leads: an office page like another, that names neither the service nor the person. No style sheet to wait for. */
export function PageNeutre(): VNode {
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>Jours fériés</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main>
          <h1>Jours fériés</h1>
          <p>Liste des fêtes légales (code du travail, article L. 3133-1).</p>
          <ul>
            {JOURS.map((jour) => (
              <li key={jour}>{jour}</li>
            ))}
          </ul>
          <p>
            <a href="/">Retour</a>
          </p>
        </main>
      </body>
    </html>
  );
}
