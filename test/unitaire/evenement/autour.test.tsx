import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enCsv } from '#apps/api/src/evenements/chronologie.js';
import { PageChronologie } from '#apps/api/src/evenements/chronologie.page.js';
import { motsDesTaches } from '#apps/api/src/evenements/evenements-du-jour.js';
import { estDeLAgent } from '#apps/api/src/commun/requete/chemins.js';
import { PageSoutien } from '#apps/api/src/soutien/soutien.page.js';
import { gabarits } from '#libs/domaine/evenement/courriels/index.js';
import { enQuelleQualite } from '#libs/registre/lecteurs/chronologie-evenement.js';
import { motsDesFaits } from '#libs/registre/lecteurs/mots-d-evenement.js';
import { LE } from './outils.js';
import { lisible, mots, page, PLUS_TARD, unEvenement } from './pages-outils.js';

describe('La chronologie', () => {
  const domaine = join(__dirname, '../../../libs/domaine/evenement');
  const sources = ['actes', 'etapes', '.']
    .flatMap((d) =>
      readdirSync(join(domaine, d), { withFileTypes: true })
        .filter((f) => f.isFile())
        .map((f) => join(domaine, d, f.name)),
    )
    .map((f) => readFileSync(f, 'utf8'))
    .join('\n');

  it('a des mots pour chaque fait que l’événement peut écrire, et pour chaque tâche qu’il peut demander', () => {
    const types = new Set([...sources.matchAll(/type: '([a-z]\w+)'/g)].map((r) => r[1] ?? ''));
    expect(types.size).toBeGreaterThan(30);
    expect([...types].filter((t) => motsDesFaits[t] === undefined)).toEqual([]);
    expect(Object.keys(motsDesFaits).filter((t) => !types.has(t))).toEqual([]);
    const natures = new Set([...sources.matchAll(/nature: '(\w+)'/g)].map((r) => r[1] ?? '').concat('roleAPrendre'));
    for (const n of [
      'evenementGrave',
      'exerciceEvenement',
      'astreinte',
      'assistant',
      'conseillerTechnique',
      'conseillerNational',
    ])
      natures.delete(n);
    expect([...natures].filter((n) => motsDesTaches[n] === undefined)).toEqual([]);
    expect(Object.keys(motsDesTaches).filter((n) => !natures.has(n))).toEqual(['repondreAppel']);
  });

  it('dit des fonctions, jamais un nom ni un identifiant ; un exercice le dit à chaque ligne, et une formule reste du texte', () => {
    const { lu } = unEvenement('ctr', {
      etat: { affectations: [{ role: 'ecoute', personne: 'claire', depuis: LE, jusqua: PLUS_TARD }] },
    });
    const qualite = (par: string, le = LE): string => enQuelleQualite(lu.etat, lu, par, le);
    expect(qualite('horloge')).toBe('Relais, à l’heure dite');
    expect(qualite('ctr')).toBe('Ligne technique');
    expect(qualite('claire')).toBe('Écoute');
    expect(qualite('claire', PLUS_TARD)).toBe('Équipe');
    const moments = [{ le: LE, qui: qualite('claire'), quoi: '=1+1 ; "dit"' }];
    const csv = enCsv({ lu, moments });
    expect(csv).toMatch(
      /^\uFEFF"Quand";"En quelle qualité";"Quoi"\r\n"2026-03-10 \d\d:\d\d:\d\d";"Écoute";"'=1\+1 ; ""dit"""\r\n$/,
    );
    const exercice = { ...lu, etat: { ...lu.etat, sorte: 'exercice' as const } };
    expect(
      enCsv({ lu: exercice, moments })
        .split('\r\n')
        .filter((l) => l !== '')
        .every((l) => l.replace('\uFEFF', '').startsWith('"EXERCICE"')),
    ).toBe(true);
    const html = lisible(<PageChronologie page={page} lu={exercice} moments={moments} />);
    expect(html).toContain('<body class="exercice">');
    expect(html).toContain('<title>EXERCICE, ');
    expect(html).not.toMatch(/Claire|Vidal|Inès/);
  });

  it('chaque courriel d’un exercice le dit dès son objet', () => {
    for (const gabarit of Object.values(gabarits)) {
      const site = { url: 'https://relais.example', telephone: '04 00 00 00 09' };
      const rendu = gabarit.rendre({ exercice: true }, site);
      expect([gabarit.nom, rendu.sujet, rendu.texte.includes('Ceci est un exercice')]).toEqual([
        gabarit.nom,
        expect.stringMatching(/^EXERCICE\./),
        true,
      ]);
    }
  });
});

describe('Être reçu', () => {
  const seance = {
    id: '00000000-0000-4000-8000-000000000002',
    debut: '2026-03-12T09:00:00.000Z',
    minutes: 60,
    ou: 'Bureau 12',
    reste: true,
    annuleeLe: null,
    territoire: 'metropole' as const,
  };
  const montrer = (dit = {}, s = seance): string =>
    lisible(<PageSoutien page={page} instant={PLUS_TARD} seances={[s]} dit={dit} />);

  it('aucun champ pour dire qui l’on est, aucun porteur dans le formulaire, un jeton neuf à chaque fois (R-170, T-37)', () => {
    const html = montrer();
    expect(html).not.toMatch(/_porteur|_cle|<textarea|<select/);
    expect([...html.matchAll(/action="\/soutien\/places".*?<\/form>/g)].join('').match(/name="(\w+)"/g)).toEqual([
      'name="_csrf"',
      'name="_page"',
      'name="seance"',
      'name="jeton"',
    ]);
    const jeton = (h: string): string => /name="jeton" value="([^"]+)"/.exec(h)?.[1] ?? '';
    expect(jeton(html)).toMatch(/^\w{5}-\w{5}-\w{5}$/);
    expect(jeton(montrer())).not.toBe(jeton(html));
    expect(mots(<PageSoutien page={page} instant={PLUS_TARD} seances={[seance]} dit={{}} />)).toMatch(
      /Pas écrit : qui vous êtes/,
    );
  });

  it('complet ou annulé le dit et n’offre rien ; le jeton n’est montré qu’après ; demander seul reste à part', () => {
    expect(montrer({}, { ...seance, reste: false })).toContain('Il n’y a plus de place');
    expect(montrer({}, { ...seance, reste: false })).not.toContain('action="/soutien/places"');
    expect(montrer({ prise: { seance: seance.id, jeton: 'ABCDE12345FGHJK' } })).toContain('ABCDE-12345-FGHJK');
    expect(montrer()).toContain('href="/demande"');
    expect(montrer()).toContain('data-cacher');
  });

  it('qui vient par une lettre y entre aussi, et dans rien d’autre d’un événement', () => {
    for (const chemin of [
      '/soutien',
      '/soutien/places',
      '/api/v1/soutien',
      '/api/v1/soutien/places',
      '/api/v1/soutien/x/agenda.ics',
    ])
      expect([chemin, estDeLAgent(chemin)]).toEqual([chemin, true]);
    for (const chemin of ['/evenements', '/evenements/exercice', '/api/v1/evenements', '/soutiens'])
      expect([chemin, estDeLAgent(chemin)]).toEqual([chemin, false]);
  });
});
