import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { demarrerService, portLibre } from './service.js';

const SITE = 'http://localhost:3999';
const RETOUR = `${SITE}/connexion/retour`;
const SECRET = 'secret-d-essai-assez-long';

let dossier: string;
let port: number;
let arreter: () => Promise<void>;
let configuration: client.Configuration;

async function demarrer(): Promise<void> {
  const emetteur = `http://127.0.0.1:${port}`;
  arreter = await demarrerService(
    'apps/demo/oidc.mjs',
    {
      PORT: String(port),
      OIDC_EMETTEUR: emetteur,
      OIDC_CLIENT_SECRET: SECRET,
      RELAIS_URL: SITE,
      RELAIS_DONNEES: dossier,
      RELAIS_RESEAU: dossier,
    },
    `${emetteur}/.well-known/openid-configuration`,
  );
  configuration = await client.discovery(new URL(emetteur), 'relais', undefined, client.ClientSecretPost(SECRET), {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks], // the only one without TLS: loopback
  });
}

beforeAll(async () => {
  dossier = mkdtempSync(join(tmpdir(), 'relais-oidc-'));
  writeFileSync(join(dossier, 'personnes.csv'), 'code;prenom;nom;courriel;compte\nA-1;Anaïs;D’Été;a@x.example;anais\n');
  writeFileSync(
    join(dossier, 'comptes-demo.json'),
    JSON.stringify([{ compte: 'anais', libelle: 'Chef de service', qui: 'Anaïs D’Été, Grenoble' }]),
  );
  port = await portLibre();
  await demarrer();
});
afterAll(async () => {
  await arreter();
  rmSync(dossier, { recursive: true, force: true });
});

/** A browser without JavaScript: cookies, redirections one by one. */
class Navigateur {
  private readonly cookies = new Map<string, string>();

  async aller(url: URL | string, corps?: Record<string, string>): Promise<Response> {
    const reponse = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
      ...(corps !== undefined && { method: 'POST', body: new URLSearchParams(corps) }),
    });
    for (const ligne of reponse.headers.getSetCookie()) {
      const [, nom = '', valeur = ''] = /^([^=]+)=([^;]*)/u.exec(ligne) ?? [];
      this.cookies.set(nom, valeur);
    }
    return reponse;
  }
}

const vers = (reponse: Response): URL =>
  new URL(reponse.headers.get('location') ?? 'about:blank', `http://127.0.0.1:${port}`);

async function demander(parametres: Record<string, string> = {}): Promise<{ url: URL; verificateur: string }> {
  const verificateur = client.randomPKCECodeVerifier();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: RETOUR,
    scope: 'openid given_name usual_name email',
    code_challenge: await client.calculatePKCECodeChallenge(verificateur),
    code_challenge_method: 'S256',
    state: 'un-etat-d-au-moins-trente-deux-caracteres',
    ...parametres,
  });
  return { url, verificateur };
}

async function seConnecter(navigateur: Navigateur): Promise<{ retour: URL; verificateur: string }> {
  const { url, verificateur } = await demander();
  const page = vers(await navigateur.aller(url));
  const suite = vers(await navigateur.aller(page, { compte: 'anais' }));
  return { retour: vers(await navigateur.aller(suite)), verificateur };
}

const echanger = (retour: URL, verificateur: string): ReturnType<typeof client.authorizationCodeGrant> =>
  client.authorizationCodeGrant(configuration, retour, {
    pkceCodeVerifier: verificateur,
    expectedState: 'un-etat-d-au-moins-trente-deux-caracteres',
  });

describe('le fournisseur d’identité de démonstration se comporte comme ProConnect', () => {
  it('rend un sujet et un userinfo signés, sans écran de consentement', async () => {
    const { retour, verificateur } = await seConnecter(new Navigateur());
    expect(retour.href).toContain(RETOUR);
    const jetons = await echanger(retour, verificateur);
    expect(jetons.claims()?.sub).toBe('anais');
    const infos = await client.fetchUserInfo(configuration, jetons.access_token, 'anais');
    expect(infos).toMatchObject({ sub: 'anais', given_name: 'Anaïs', usual_name: 'D’Été', email: 'a@x.example' });
  });

  it('refuse une demande sans PKCE, et un code rejoué', async () => {
    const { url } = await demander();
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    expect(vers(await new Navigateur().aller(url)).searchParams.get('error')).toBe('invalid_request');

    const { retour, verificateur } = await seConnecter(new Navigateur());
    await echanger(retour, verificateur);
    await expect(echanger(retour, verificateur)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('montre les comptes et dit lequel n’existe pas', async () => {
    const navigateur = new Navigateur();
    const page = vers(await navigateur.aller((await demander()).url));
    expect(await (await navigateur.aller(page)).text()).toContain('<strong>Anaïs D’Été, Grenoble</strong>');
    const refus = await navigateur.aller(page, { compte: '<b>' });
    expect(refus.status).toBe(400);
    expect(await refus.text()).toContain('Aucun compte de démonstration ne s’appelle « &lt;b&gt; ».');
  });

  it('ne redemande rien tant que la session vit, même après un redémarrage, et oublie tout à la déconnexion', async () => {
    const navigateur = new Navigateur();
    const { retour, verificateur } = await seConnecter(navigateur);
    const jetons = await echanger(retour, verificateur);
    await arreter();
    await demarrer();
    expect(vers(await navigateur.aller((await demander()).url)).href).toContain(RETOUR);

    const sortie = client.buildEndSessionUrl(configuration, {
      id_token_hint: jetons.id_token ?? '',
      post_logout_redirect_uri: `${SITE}/`,
    });
    const page = await (await navigateur.aller(sortie)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/u.exec(page)?.[1] ?? '';
    const confirmer = `http://127.0.0.1:${port}/session/end/confirm`;
    expect(vers(await navigateur.aller(confirmer, { xsrf, logout: 'yes' })).href).toBe(`${SITE}/`);
    expect(vers(await navigateur.aller((await demander()).url)).pathname).toMatch(/^\/connexion\//u);
  });
});
