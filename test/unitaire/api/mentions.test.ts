import { securityTxt } from '#apps/api/src/mentions/securite.js';
import type { Service } from '#libs/infra/service.js';
import { portLibre, unSite, type Site } from './outils/site.js';

const SERVICE: Service = {
  editeur: { nom: 'Ministère de l’Exemple', adresse: '1 rue de l’Exemple, 75000 Paris' },
  directionPublication: 'La secrétaire générale',
  hebergeur: { nom: 'Centre d’hébergement', adresse: '2 rue de l’Exemple', telephone: '01 00 00 00 02' },
  responsableTraitement: 'Le ministre de l’Exemple',
  dpo: { adresse: '3 rue de l’Exemple', courriel: 'dpo@ministere.example' },
  accessibilite: { courriel: 'acces@ministere.example' },
  securite: { contact: 'https://faille.ministere.example' },
};
const LEGALES = ['/mentions-legales', '/donnees-personnelles', '/accessibilite'];
const A_COMPLETER = 'À compléter par l’administration';

describe('Ce qu’un service public doit montrer de lui-même', () => {
  let vide: Site;
  let rempli: Site;
  const lire = async (site: Site, chemin: string): Promise<string> =>
    (await (await fetch(site.url + chemin)).text()).replaceAll(/[\u00a0\u202f]/g, ' ');
  beforeAll(async () => {
    vide = await unSite({ PORT: await portLibre() });
    rempli = await unSite({
      PORT: await portLibre(),
      reglages: {
        defaut: { effacementParoles: { jours: 21 }, reponseDroits: { jours: 12 } },
        structures: { 'X-1': { effacementParoles: { jours: 9 } }, 'X-2': { effacementParoles: { jours: 21 } } },
        service: SERVICE,
      },
    });
  });
  afterAll(() => Promise.all([vide.fermer(), rempli.fermer()]));

  it('rien n’est inventé : ce que les réglages ne disent pas est « à compléter », et averti au démarrage, entrée par entrée', async () => {
    for (const page of LEGALES) expect(await lire(vide, page)).toContain(A_COMPLETER);
    const avertis = vide.journal.map((l) => JSON.parse(l) as { level: string; msg: string; etape?: string });
    expect(
      avertis.filter((l) => l.level === 'warn' && l.msg.startsWith('mention')).map((l) => `${l.msg} ${l.etape}`),
    ).toEqual(
      Object.keys(SERVICE).map((entree) => `mention légale à compléter : section « service » des réglages ${entree}`),
    );
  });

  it('ce que les réglages disent est écrit tel quel, et plus rien n’est à compléter que le schéma pluriannuel', async () => {
    expect(await lire(rempli, '/mentions-legales')).toMatch(
      /Ministère de l’Exemple.*La secrétaire générale.*Centre d’hébergement.*01 00 00 00 02/s,
    );
    expect(await lire(rempli, '/donnees-personnelles')).toMatch(/Le ministre de l’Exemple.*dpo@ministere\.example/s);
    const pages = await Promise.all(LEGALES.map((p) => lire(rempli, p)));
    expect(pages.map((p) => p.split(A_COMPLETER).length - 1)).toEqual([0, 0, 1]);
    expect(pages[2]).toContain('adresse du schéma pluriannuel');
    expect(rempli.journal.join('')).not.toContain('mention légale');
  });

  it('les durées de conservation sont celles des réglages en vigueur, dites locales et jamais données pour la loi', async () => {
    const page = await lire(rempli, '/donnees-personnelles');
    expect(page).toContain('21 jours ; dans certains services : 9 jours');
    expect(page).toContain('<code>effacementParoles</code>');
    expect(page).toMatch(/réglages locaux.*aucun texte du\s+service social n’en fixe/s);
    expect(page).toMatch(/dans le mois \(RGPD, article 12-3\)\. Ici, elle est attendue avant 12 jours/);
    expect(await lire(vide, '/donnees-personnelles')).toMatch(/45 jours<\/td>.*1826 jours \(environ 5 ans\)<\/td>/s);
  });

  it('les droits, la CNIL, et le seul cookie sont dits ; le site n’en pose aucun à qui ne se connecte pas', async () => {
    expect(await lire(vide, '/donnees-personnelles')).toMatch(/Mes données.*www\.cnil\.fr.*Un seul : <strong>relais/s);
    for (const page of LEGALES) expect((await fetch(vide.url + page)).headers.get('set-cookie')).toBeNull();
  });

  it('la déclaration d’accessibilité dit « non conforme » tant qu’aucun audit complet n’est fait, avec les recours', async () => {
    const page = await lire(rempli, '/accessibilite');
    expect(page).toMatch(/<h1>Accessibilité : non conforme/);
    expect(page).toMatch(/aucun audit complet n’a été fait/);
    expect(page).toMatch(/acces@ministere\.example.*Défenseur des droits.*09 69 39 00 00.*Libre réponse 71120/s);
  });

  it.each([
    [49.9, 'non conforme'],
    [50, 'partiellement conforme'],
    [100, 'totalement conforme'],
  ])('un audit complet à %s %% change l’état, jusque dans le pied des autres pages : %s', async (taux, etat) => {
    const audit = { le: '2026-09-30', par: 'Cabinet d’Exemple', taux };
    const site = await unSite({
      PORT: await portLibre(),
      reglages: {
        defaut: {},
        structures: {},
        service: { ...SERVICE, accessibilite: { courriel: 'acces@ministere.example', audit } },
      },
    });
    try {
      expect(await lire(site, '/accessibilite')).toMatch(
        new RegExp(`${etat}</strong>.*Cabinet d’Exemple le 30 septembre 2026`, 's'),
      );
      expect(await lire(site, '/mentions-legales')).toContain(`>Accessibilité : ${etat}</a>`);
    } finally {
      await site.fermer();
    }
  });

  it('le pied de chaque page y mène, pages de problème comprises', async () => {
    for (const chemin of [...LEGALES, '/', '/connexion', '/nulle-part'])
      for (const page of LEGALES)
        expect(await lire(vide, chemin)).toContain(`<a class="fr-footer__bottom-link" href="${page}">`);
  });

  it('l’ancienne adresse mène à la nouvelle', async () => {
    const reponse = await fetch(`${vide.url}/confidentialite`, { redirect: 'manual' });
    expect([reponse.status, reponse.headers.get('location')]).toEqual([301, '/donnees-personnelles']);
  });

  it('security.txt : le contact des réglages, une échéance à venir de moins d’un an, deux langues (RFC 9116)', async () => {
    const reponse = await fetch(`${rempli.url}/.well-known/security.txt`);
    expect(reponse.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const lignes = (await reponse.text()).split('\n');
    const champs = lignes.filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.split(': '));
    expect(champs.map(([nom]) => nom)).toEqual(['Contact', 'Expires', 'Preferred-Languages']); // http is never canonical
    expect(champs[0]?.[1]).toBe('https://faille.ministere.example');
    const jours = (Date.parse(champs[1]?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(jours).toBeGreaterThan(30);
    expect(jours).toBeLessThan(366);
    expect(champs[2]?.[1]).toBe('fr, en');
    expect(await lire(vide, '/.well-known/security.txt')).toContain('Contact: mailto:service-social@relais.example');
  });

  it('security.txt dit son adresse quand elle est en https', () => {
    expect(
      securityTxt({ contact: 'tel:+33100000000', url: 'https://relais.example/', maintenant: new Date(0) }),
    ).toContain('\nCanonical: https://relais.example/.well-known/security.txt\n');
  });

  it('rien ne s’indexe : robots.txt, l’en-tête de chaque réponse, la balise de chaque page', async () => {
    const robots = await fetch(`${vide.url}/robots.txt`);
    expect(await robots.text()).toBe('User-agent: *\nDisallow: /\n');
    for (const chemin of ['/robots.txt', '/accessibilite', '/nulle-part', '/statique/rien'])
      expect((await fetch(vide.url + chemin)).headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(await lire(vide, '/accessibilite')).toContain('<meta name="robots" content="noindex"');
  });
});
