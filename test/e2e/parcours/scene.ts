import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ReglagesConfigures } from '#libs/registre/reglages.js';
import { parcourir, type Clavier } from './clavier.js';
import { consigner } from '../../outils/audit.js';
import { deborde, LARGEURS, ouvrirNavigateur, ouvrirPage, photographier, violations } from '../../outils/navigateur.js';
import { jusqua, unSysteme, type ClientHttp, type Systeme } from '../../outils/systeme.js';

export const SITUATION = 'Absente depuis trois semaines, isolée. Des courriers de créanciers arrivent au service.';

const ECRANS = join(__dirname, '../../../docs/ecrans');

/**
 * The Rhône keeps the real durations, so that its pages show real dates; its first service alone sends its mails at once. In Isère
 * an offer is made within a second, and one of its services calls the technical line and ends a proposal as fast.
 */
const REGLAGES: ReglagesConfigures = {
  defaut: {},
  structures: {
    'MEF-69-SIP': { repentir: null, silence: null },
    'MEF-38': { repentir: null, attenteRetour: { secondes: 1 }, heureQuantifiee: null, silence: null },
    'MEF-38-SGC': { accuse: { secondes: 1 }, echelon: { secondes: 600 }, horizon: { secondes: 4 } },
  },
};

/** One page, looked at by axe at two widths, at 320 px, and gone through with the Tab key. */
export interface Examen extends Clavier {
  nom: string;
  violations: string[];
  deborde: boolean;
}

/** The whole house and one browser, for the people of the sample network. */
export class Scene {
  readonly examens: Examen[] = [];

  private constructor(
    readonly s: Systeme,
    readonly navigateur: Browser,
  ) {}

  /** @param options.service what the administration says of itself, for the legal pages: the durations there are the real ones */
  static async ouvrir({ postgresPropre = false, service = {} } = {}): Promise<Scene> {
    const locaux = Object.keys(service).length === 0 ? REGLAGES : { defaut: {}, structures: {} };
    const reglages = { ...locaux, service };
    const s = await unSysteme({ reglages, postgresPropre });
    const navigateur = await ouvrirNavigateur();
    return new Scene(s, navigateur);
  }

  async fermer(): Promise<void> {
    await this.navigateur.close();
    await this.s.fermer();
    if (process.env['RELAIS_CAPTURES'] === '1') consigner(this.examens);
  }

  /** What was looked at, in one line. */
  get bilan(): string {
    const somme = (f: (e: Examen) => number): number => this.examens.reduce((n, e) => n + f(e), 0);
    return (
      `axe : ${this.examens.length} pages à deux largeurs, ${somme((e) => e.violations.length)} violation(s) ; ` +
      `clavier : ${somme((e) => e.arrets)} arrêts, ${somme((e) => e.manques.length + e.sansRepere.length)} manqué(s)\n`
    );
  }

  visiteur(options: BrowserContextOptions = {}): Promise<Page> {
    return ouvrirPage(this.navigateur, this.s.url, options);
  }

  /** Logs in as a person would: on the provider's page, by the button that bears the name. */
  async entrer(compte: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.visiteur(options);
    await page.goto('/connexion');
    await aller(page.locator(`button[value="${compte}"]`));
    await page.waitForURL(`${this.s.url}/**`);
    return page;
  }

  /** What every page owes its reader; its picture is kept when RELAIS_CAPTURES=1, so that a plain run leaves the tree alone. */
  async examiner(page: Page, nom: string): Promise<void> {
    const trouvees: string[] = [];
    for (const width of Object.values(LARGEURS)) {
      await page.setViewportSize({ width, height: 900 });
      trouvees.push(...(await violations(page)).map((v) => `${width} px : ${v}`));
    }
    const examen = { nom, violations: trouvees, deborde: await deborde(page), ...(await parcourir(page)) };
    this.examens.push(examen);
    await page.evaluate('document.activeElement.blur()');
    if (process.env['RELAIS_CAPTURES'] === '1') await photographier(page, ECRANS, nom);
    expect(examen).toMatchObject({ violations: [], deborde: false, manques: [], sansRepere: [] });
  }
}

/** Files a signalement over HTTP, when a test is about something else. @returns its reference */
export async function deposer(client: ClientHttp, nom: string): Promise<string> {
  const { json } = await client.poster<{ agents: { id: string }[] }>('/api/v1/agents/recherche', { recherche: nom });
  const depot = await client.poster<{ reference: string }>('/api/v1/signalements', {
    agent: json.agents[0]?.id,
    situation: SITUATION,
  });
  expect(depot.statut).toBe(201);
  return depot.json.reference;
}

/**
 * Clicks on what leads to another page, and waits until all of that page is there and its script has run.
 * @throws with the words of the page when the service failed: what follows would tell less
 */
export async function aller(cible: Locator): Promise<void> {
  const page = cible.page();
  if (await cible.evaluate(surPlace)) return envoyer(cible);
  const [reponse] = await Promise.all([
    page.waitForResponse((r) => r.request().isNavigationRequest() && ![301, 302, 303].includes(r.status())),
    page.waitForEvent('load'),
    cible.click(),
  ]);
  if (reponse.status() >= 500) throw new Error(`${reponse.status()}: ${await lu(page)}`);
}

interface Bouton {
  form?: { closest(selecteur: string): unknown } | null;
  ownerDocument: {
    querySelector(selecteur: string): unknown;
    documentElement: { dataset: Record<string, string> };
  };
}

/**
 * Runs in the page: a form of a crisis page whose script runs, so that the answer takes its place without another page. The page may
 * have changed under the button meanwhile: it is asked of the page, and of the button only that it is not of the frame around it.
 */
const surPlace = (e: unknown): boolean => {
  const { form, ownerDocument } = e as Bouton;
  if (form == null || form.closest('header, footer') != null) return false;
  return (
    ownerDocument.querySelector('main[data-crise]') !== null &&
    ownerDocument.documentElement.dataset['envois'] !== undefined
  );
};

/** Sends a form of a crisis page, and waits until its answer is taken in, or leads elsewhere. */
async function envoyer(cible: Locator): Promise<void> {
  const page = cible.page();
  const etat = (): Promise<string> =>
    page.evaluate<string>(`location.href + ' ' + document.documentElement.dataset.envois + ' ' + document.readyState`);
  const avant = await etat();
  await cible.click();
  const repondu = async (): Promise<boolean> => {
    const vu = await etat().catch(() => avant); // between two pages there is nothing to ask
    return vu !== avant && vu.endsWith('complete');
  };
  await jusqua(repondu, { quoi: `la réponse à l’envoi, sur ${page.url()}` });
}

/** The words of the page's main part, with plain spaces. */
export async function lu(page: Page): Promise<string> {
  return (await page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Opens a page again until it says what the clock or the mail pump was expected to do. */
export async function attendre(page: Page, chemin: string, texte: string): Promise<void> {
  await jusqua(
    async () => {
      await page.goto(chemin);
      return (await lu(page)).includes(texte);
    },
    { quoi: `« ${texte} » sur ${chemin}` },
  );
}
