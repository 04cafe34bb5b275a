// The demonstration's identity provider, shaped like ProConnect: code flow, PKCE, short codes, signed userinfo, no consent screen.
// Anyone may log in as anyone: loopback only, never in production.
import { createServer } from 'node:http';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { clesOidc } from './outils/cles-oidc.mjs';
import { lirePersonnes } from './outils/comptes.mjs';
import { envoyerPage, html, lireCorps } from './outils/page.mjs';
import { pageComptes } from './outils/page-comptes.mjs';
import { stockage } from './outils/stockage-oidc.mjs';

const {
  OIDC_EMETTEUR,
  OIDC_CLIENT_ID = 'relais',
  OIDC_CLIENT_SECRET,
  RELAIS_URL,
  RELAIS_DONNEES,
  RELAIS_RESEAU,
  PORT,
} = process.env;
const SERVICE = 'Connexion de démonstration';
const { jwks, cookies } = clesOidc(join(RELAIS_DONNEES, 'oidc-cles.json'));

/** The claims that ProConnect guarantees; the SIRET is one that nobody has. */
function revendications({ compte, prenom, nom, courriel }) {
  return {
    sub: compte,
    uid: compte,
    given_name: prenom,
    usual_name: nom,
    email: courriel,
    siret: '00000000000000',
    idp_id: 'demonstration',
  };
}

const fournisseur = new Provider(OIDC_EMETTEUR, {
  adapter: stockage(join(RELAIS_DONNEES, 'oidc-sessions.json')),
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [`${RELAIS_URL}/connexion/retour`],
      post_logout_redirect_uris: [`${RELAIS_URL}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
      userinfo_signed_response_alg: 'ES256',
    },
  ],
  jwks,
  cookies: { keys: cookies, long: { httpOnly: true, sameSite: 'lax' }, short: { httpOnly: true, sameSite: 'lax' } },
  acrValues: ['eidas1', 'eidas1-mfa'],
  scopes: ['openid', 'given_name', 'usual_name', 'email', 'uid', 'siret', 'idp_id'],
  claims: {
    openid: ['sub'],
    acr: null,
    amr: null,
    given_name: ['given_name'],
    usual_name: ['usual_name'],
    email: ['email'],
    uid: ['uid'],
    siret: ['siret'],
    idp_id: ['idp_id'],
  },
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: true },
    jwtUserinfo: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
  },
  pkce: { required: () => true },
  ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 3600, Session: 43_200, Grant: 43_200 },
  interactions: { url: (_ctx, interaction) => `/connexion/${interaction.uid}` },
  async findAccount(_ctx, sub) {
    const personne = (await lirePersonnes(RELAIS_RESEAU)).get(sub);
    return personne === undefined ? undefined : { accountId: sub, claims: async () => revendications(personne) };
  },
  // ProConnect asks no consent: what the client asks for is granted at once.
  async loadExistingGrant(ctx) {
    const { client, session, params, provider } = ctx.oidc;
    const ancien = session.grantIdFor(client.clientId);
    const accord =
      (ancien && (await provider.Grant.find(ancien))) ||
      new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    accord.addOIDCScope(params.scope);
    accord.addOIDCClaims(['acr', 'amr']);
    await accord.save();
    return accord;
  },
  renderError(ctx, { error, error_description: suite }) {
    page(ctx, {
      titre: 'La connexion n’a pas abouti',
      corps: `<p>${html(error)} : ${html(suite ?? '')}</p><p><a href="${html(RELAIS_URL)}/">Revenir à Relais</a></p>`,
      code: 400,
    });
  },
});

/** The provider speaks Koa, the pages plain HTTP: the response is written directly. */
function page(ctx, contenu) {
  ctx.respond = false;
  envoyerPage(ctx.res, { service: SERVICE, formulaireVers: RELAIS_URL, ...contenu });
}

function logoutSource(ctx, formulaire) {
  page(ctx, {
    titre: 'Se déconnecter',
    corps: `${formulaire}<p>Vous allez fermer votre session.</p><p><button type="submit" form="op.logoutForm" name="logout" value="yes">Me déconnecter</button></p>`,
  });
}

function postLogoutSuccessSource(ctx) {
  page(ctx, { titre: 'Vous êtes déconnecté', corps: `<p><a href="${html(RELAIS_URL)}/">Revenir à Relais</a></p>` });
}

async function interagir(req, res, uid) {
  const details = await fournisseur.interactionDetails(req, res);
  if (details.uid !== uid) throw new Error('interaction mismatch');
  const montrer = (erreur) =>
    pageComptes(res, { uid, reseau: RELAIS_RESEAU, site: RELAIS_URL, service: SERVICE, erreur });
  if (req.method !== 'POST') return montrer();
  const compte = new URLSearchParams(await lireCorps(req)).get('compte') ?? '';
  const connu = (await lirePersonnes(RELAIS_RESEAU)).has(compte);
  if (!connu) return montrer(`Aucun compte de démonstration ne s’appelle « ${compte} ».`);
  await fournisseur.interactionFinished(req, res, { login: { accountId: compte, acr: 'eidas1', amr: ['pwd'] } });
}

const traiter = fournisseur.callback();
const serveur = createServer((req, res) => {
  const uid = /^\/connexion\/([\w-]+)$/.exec(req.url ?? '')?.[1];
  if (uid === undefined) return void traiter(req, res);
  interagir(req, res, uid).catch((e) => {
    console.error(`${e.name}: ${e.message}`);
    if (res.headersSent) return void res.destroy();
    envoyerPage(res, {
      titre: 'Cette page de connexion a expiré',
      service: SERVICE,
      code: 400,
      corps: `<p><a href="${html(RELAIS_URL)}/">Recommencer depuis Relais</a></p>`,
    });
  });
});
serveur.listen(Number(PORT), '127.0.0.1');
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    serveur.close();
    serveur.closeAllConnections();
  });
}
