import { renderToString } from 'preact-render-to-string';
import { Case, Choix, Reference, Texte } from '#libs/domaine/champs.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '#apps/api/src/commun/pages/champs.js';
import {
  dateEnClair,
  dureeEnClair,
  heureEnClair,
  jourEnClair,
  Quand,
  quandEnClair,
} from '#apps/api/src/commun/pages/dates.js';
import { Echelle } from '#apps/api/src/commun/pages/echelle.js';
import { FileAttente } from '#apps/api/src/commun/pages/file-attente.js';
import { BoutonActe, ChoixEgal, Formulaire, liaison } from '#apps/api/src/commun/pages/formulaire.js';
import { Frise } from '#apps/api/src/commun/pages/frise.js';
import { Gabarit } from '#apps/api/src/commun/pages/gabarit.js';
import { Note } from '#apps/api/src/commun/pages/note.js';
import { Tableau } from '#apps/api/src/commun/pages/tableau.js';
import type { ContextePage } from '#apps/api/src/commun/requete/page.js';

class Deposer {
  @Texte({ libelle: 'Ce qui vous inquiète', min: 10, max: 2000 }) faits: string;
  @Choix({ libelle: 'L’agent le sait-il ?', parmi: { oui: 'Oui', non: 'Pas encore' } }) informe: string;
  @Reference({ libelle: 'De qui s’agit-il ?', optionnel: true }) agent?: string;
  @Case({ libelle: 'Personne n’est en danger' }) sansDanger?: boolean;
}

const MECHANT = `"><script>alert(1)</script>`;
const page = (reste: Partial<ContextePage> = {}): ContextePage => ({
  chemin: '/signalements/nouveau',
  formulaire: '/signalements/nouveau',
  valeurs: {},
  reprise: false,
  jetons: () => ({ csrf: 'jeton', porteur: 'scelle' }),
  site: {
    url: 'http://localhost:3000',
    telephone: '04 00 00 00 09',
    theme: 'neutre',
    feuilles: ['/statique/relais.css'],
    script: '/statique/relais.js',
    icone: '/i.svg',
  },
  ...reste,
});

describe('Le formulaire', () => {
  it('porte le jeton, la clé, la page et son auteur, sans rien d’autre de caché', () => {
    const html = renderToString(<Formulaire page={page()} action="/signalements" bouton="Envoyer" />);
    expect([...html.matchAll(/type="hidden" name="(\w+)"/g)].map((m) => m[1])).toEqual([
      '_csrf',
      '_porteur',
      '_cle',
      '_page',
    ]);
    expect(html).toMatch(/name="_cle" value="[0-9a-f-]{36}"/);
  });

  it('reprend la clé d’un brouillon, et une clé nouvelle après un refus', () => {
    const cle = (p: ContextePage): string =>
      /name="_cle" value="([^"]*)"/.exec(renderToString(<Formulaire page={p} action="/x" bouton="b" />))?.[1] ?? '';
    const valeurs = { _cle: 'cle-du-brouillon' };
    expect(cle(page({ valeurs, reprise: true }))).toBe('cle-du-brouillon');
    expect(cle(page({ valeurs }))).not.toBe('cle-du-brouillon');
  });

  it('lie chaque champ à son aide, à ses lecteurs et à son erreur, et redonne ce qui a été tapé', () => {
    const lier = liaison(Deposer, page({ valeurs: { faits: MECHANT, informe: 'non' } }), { faits: ['trop court'] });
    const html = renderToString(
      <Formulaire page={page()} action="/x" bouton="Envoyer" erreurs={{ faits: ['trop court'] }}>
        <ChampTexte {...lier('faits')} lignes={5} aide="Des faits." lisiblePar="l’assistante du secteur" />
        <ChampChoix {...lier('informe')} />
        <ChampListe {...lier('agent')} choix={{ a: 'Paul' }} />
        <ChampCase {...lier('sansDanger')} />
      </Formulaire>,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;>&lt;script>');
    expect(html).toContain('aria-describedby="aide-faits lisible-faits erreur-faits" aria-invalid="true"');
    expect(html).toContain('Des faits. 2\u202f000 caractères au plus.');
    expect(html).toContain('Lisible par : l’assistante du secteur');
    expect(html).toContain('<a href="#champ-faits">trop court</a>');
    expect(html).toMatch(/value="non" id="champ-informe-1" checked/);
    expect(html).toContain('De qui s’agit-il ?<span class="facultatif"> (facultatif)</span>');
    expect(html).toMatch(/<fieldset class="champ fr-fieldset"><legend/);
  });

  it('offre un choix libre par des boutons de même poids', () => {
    const options = [
      { valeur: 'oui', libelle: 'Je veux bien en parler' },
      { valeur: 'pasMaintenant', libelle: 'Pas maintenant' },
      { valeur: 'non', libelle: 'Non merci' },
    ];
    const html = renderToString(<ChoixEgal page={page()} action="/reponse" nom="reponse" options={options} />);
    const boutons = [...html.matchAll(/<button class="([^"]+)"/g)].map((m) => m[1]);
    expect(boutons).toHaveLength(3);
    expect(new Set(boutons).size).toBe(1);
    expect(html).not.toContain('principal');
  });

  it('fait d’un acte sans champ un bouton qui poste', () => {
    const html = renderToString(
      <BoutonActe page={page()} action="/accuse" libelle="J’accuse réception" champs={{ reference: 'r' }} />,
    );
    expect(html).toContain('method="post" action="/accuse"');
    expect(html).toContain('name="reference" value="r"');
  });
});

describe('Les pièces', () => {
  it('une file vide reste et dit qu’il n’y a rien à faire', () => {
    expect(renderToString(<FileAttente titre="Plans à revoir" lignes={[]} />)).toContain('Rien à faire ✔');
  });

  it('une file dit combien, sinon quoi, et chaque ligne quand et puis quoi', () => {
    const html = renderToString(
      <FileAttente
        titre="À proposer"
        sinon="sinon la ligne technique est prévenue"
        urgent
        lignes={[
          {
            titre: 'Paul Ménard',
            precision: 'reçu mardi',
            quand: 'avant 17 h 00',
            puis: 'puis la conseillère technique',
            acte: { href: '/d/1', libelle: 'Proposer une aide' },
          },
        ]}
      />,
    );
    expect(html).toContain('<span class="nombre urgent fr-badge">1</span>');
    expect(html).toContain('sinon la ligne technique est prévenue');
    expect(html).toContain('puis la conseillère technique');
    expect(html).toContain('Proposer une aide<span class="invisible"> : Paul Ménard</span>');
  });

  it('l’échelle est une liste ordonnée et garde un téléphone à chaque barreau', () => {
    const html = renderToString(
      <Echelle
        barreaux={[{ qualite: 'Conseillère technique', etat: 'remis à sa messagerie', telephone: '04 00 00 00 01' }]}
      />,
    );
    expect(html).toMatch(/<ol class="echelle"><li>.*Conseillère technique/);
    expect(html).toContain('href="tel:0400000001"');
  });

  it('le tableau garde ses rôles et le nom de ses colonnes quand il devient étroit', () => {
    const html = renderToString(
      <Tableau legende="Courriels" colonnes={['État', 'Nombre']} nombres={[1]} lignes={[['remis', 3]]} />,
    );
    expect(html).toContain('<td role="cell" data-colonne="Nombre" class="nombres">3</td>');
    expect(renderToString(<Tableau legende="x" colonnes={['a']} lignes={[]} vide="Rien." />)).toContain('Rien.');
  });

  it('la frise distingue ce qui est arrivé de ce qui est attendu', () => {
    const html = renderToString(
      <Frise
        moments={[
          { quand: 'mardi', quoi: 'Reçu' },
          { quand: 'jeudi', quoi: 'Rappel', attendu: true },
        ]}
      />,
    );
    expect(html).toContain('<li class="attendu">');
  });

  it('une note sans titre dit son genre en un mot', () => {
    expect(renderToString(<Note genre="attention">x</Note>)).toContain('<strong>Attention</strong>');
  });

  it('la page dit où je suis, qui je suis, quel numéro appeler, et offre de passer au contenu', () => {
    const personne = {
      id: 'p',
      prenom: 'Claire',
      nom: 'Aubert',
      fonctions: [{ role: 'assistant' as const, structure: 's', structureNom: 'Rhône' }],
    };
    const html = renderToString(
      <Gabarit page={page({ personne, chemin: '/aujourdhui' })} titre="Aujourd’hui" cacher enErreur />,
    );
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>Erreur : Aujourd’hui · Relais</title>');
    expect(html).toContain('href="#contenu"');
    expect(html).toContain('Claire Aubert, service social du personnel · Rhône');
    expect(html).toContain('href="/aujourdhui" aria-current="page"');
    expect(html).toContain('data-cacher');
    expect(html).toContain('href="tel:0400000009"');
    expect(html).toContain('Accessibilité : non conforme');
  });
});

describe('Les dates', () => {
  const sansInsecables = (s: string): string => s.replaceAll('\u00a0', ' ');

  it.each([
    ['2026-03-10T13:05:00Z', 'mardi 10 mars à 14 h 05'],
    ['2026-07-01T22:00:00Z', 'jeudi 2 juillet à 0 h 00'],
    ['2026-11-01T08:30:00Z', 'dimanche 1er novembre à 9 h 30'],
  ])('%s se lit « %s » à Paris', (instant, lue) => {
    expect(sansInsecables(dateEnClair(instant))).toBe(lue);
  });

  it('se lit à l’heure du lecteur outre-mer, et avec l’année s’il le faut', () => {
    expect(sansInsecables(dateEnClair('2026-03-10T13:05:00Z', { fuseau: 'Indian/Reunion' }))).toBe(
      'mardi 10 mars à 17 h 05',
    );
    expect(jourEnClair('2026-03-10T13:05:00Z', { annee: true })).toBe('mardi 10 mars 2026');
    expect(sansInsecables(heureEnClair('2026-03-10T07:05:00Z'))).toBe('8 h 05');
  });

  it.each([
    ['2026-10-25T22:30:00Z', '2026-10-24T22:10:00Z', 'aujourd’hui à 23 h 30'], // a day of 25 hours
    ['2026-10-25T23:30:00Z', '2026-10-24T22:10:00Z', 'demain à 0 h 30'],
    ['2026-03-09T09:00:00Z', '2026-03-10T09:00:00Z', 'hier à 10 h 00'],
    ['2026-03-12T09:00:00Z', '2026-03-10T09:00:00Z', 'jeudi 12 mars à 10 h 00'],
  ])('%s vu le %s se dit « %s »', (instant, maintenant, dit) => {
    expect(sansInsecables(quandEnClair(instant, maintenant))).toBe(dit);
  });

  it('donne l’instant exact aux machines', () => {
    expect(renderToString(<Quand le="2026-03-10T13:05:00Z" />)).toContain('<time datetime="2026-03-10T13:05:00.000Z">');
  });

  it.each([
    [0, '0 seconde'],
    [59, '59 secondes'],
    [60, '1 minute'],
    [7199, '1 heure'],
    [172_800, '2 jours'],
  ])('%i s se dit « %s »', (secondes, dit) => {
    expect(sansInsecables(dureeEnClair(secondes))).toBe(dit);
  });
});
