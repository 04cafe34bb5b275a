// A real OpenID provider in a process of its own, configured as ProConnect is: PKCE, signed id token and userinfo. Any login name is an account.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [site, port = '0'] = process.argv.slice(2);
const serveur = createServer();
serveur.listen(Number(port), '127.0.0.1', () => {
  const emetteur = `http://localhost:${serveur.address().port}`;
  const provider = new Provider(emetteur, {
    clients: [
      {
        client_id: 'relais',
        client_secret: 'secret',
        redirect_uris: [`${site}/connexion/retour`],
        post_logout_redirect_uris: [`${site}/`],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'RS256',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    features: {
      jwtUserinfo: { enabled: true },
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    cookies: { keys: ['essai'] },
    findAccount: (_contexte, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  });
  serveur.on('request', provider.callback());
  process.send(emetteur);
});
process.on('disconnect', () => process.exit());
