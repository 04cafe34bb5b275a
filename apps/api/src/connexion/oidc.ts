import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import type { Configuration } from '#libs/infra/configuration.js';
import { CONFIGURATION } from '../commun/registre.module.js';

/** What must be remembered between the departure to the identity provider and the return. */
export interface Tentative {
  etat: string;
  nonce: string;
  verificateur: string;
  retour: string;
}

export interface Identification {
  emetteur: string;
  sujet: string;
  idToken: string;
}

/**
 * OpenID Connect as ProConnect asks for it: code flow, PKCE S256, state and nonce of 43 characters, signed id token and signed userinfo.
 * The provider is looked up at the first login, again after a failure: an absent provider does not stop the service.
 */
@Injectable()
export class Oidc {
  private trouve: Promise<client.Configuration> | undefined;
  private readonly retour: string;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.retour = new URL('/connexion/retour', configuration.RELAIS_URL).href;
    const { OIDC_EMETTEUR: emetteur } = configuration;
    if (emetteur !== undefined && !emetteur.startsWith('https:') && !surCetteMachine(emetteur)) {
      throw new Error(`OIDC_EMETTEUR=${emetteur}: an identity provider on another machine must use https`);
    }
  }

  async partir(retour: string): Promise<{ adresse: string; tentative: Tentative }> {
    const fournisseur = await this.fournisseur();
    const tentative = {
      etat: client.randomState(),
      nonce: client.randomNonce(),
      verificateur: client.randomPKCECodeVerifier(),
      retour,
    };
    const adresse = client.buildAuthorizationUrl(fournisseur, {
      redirect_uri: this.retour,
      scope: 'openid', // who it is, by an opaque subject; names come from the annuaire
      state: tentative.etat,
      nonce: tentative.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(tentative.verificateur),
      code_challenge_method: 'S256',
    });
    return { adresse: adresse.href, tentative };
  }

  /** @throws what openid-client throws; `genreDErreur` sorts it. */
  async revenir(requete: string, { etat, nonce, verificateur }: Tentative): Promise<Identification> {
    const fournisseur = await this.fournisseur();
    const jetons = await client.authorizationCodeGrant(fournisseur, new URL(requete, this.retour), {
      expectedState: etat,
      expectedNonce: nonce,
      pkceCodeVerifier: verificateur,
      idTokenExpected: true,
    });
    const sujet = jetons.claims()?.sub;
    if (sujet === undefined || jetons.id_token === undefined) throw new Error('The identity provider sent no subject');
    await client.fetchUserInfo(fournisseur, jetons.access_token, sujet); // signed, and about the same subject
    return { emetteur: fournisseur.serverMetadata().issuer, sujet, idToken: jetons.id_token };
  }

  /** Where to end the provider's session too; undefined when it offers nothing or does not answer: ours is closed anyway. */
  async adresseDeSortie(idToken: string | undefined): Promise<string | undefined> {
    const fournisseur = await this.fournisseur().catch(() => undefined);
    if (fournisseur?.serverMetadata().end_session_endpoint === undefined || idToken === undefined) return undefined;
    const accueil = new URL('/', this.configuration.RELAIS_URL).href;
    return client.buildEndSessionUrl(fournisseur, {
      id_token_hint: idToken,
      post_logout_redirect_uri: accueil,
      state: client.randomState(),
    }).href;
  }

  private fournisseur(): Promise<client.Configuration> {
    this.trouve ??= this.decouvrir().catch((e: unknown) => {
      this.trouve = undefined;
      throw e;
    });
    return this.trouve;
  }

  private async decouvrir(): Promise<client.Configuration> {
    const { OIDC_EMETTEUR: emetteur, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SIGNATURE } = this.configuration;
    if (emetteur === undefined) throw Object.assign(new Error('OIDC_EMETTEUR is not set'), { code: 'OIDC_NON_REGLE' });
    return client.discovery(
      new URL(emetteur),
      OIDC_CLIENT_ID,
      { id_token_signed_response_alg: OIDC_SIGNATURE, userinfo_signed_response_alg: OIDC_SIGNATURE },
      client.ClientSecretPost(OIDC_CLIENT_SECRET),
      {
        timeout: 5,
        execute: [
          client.enableNonRepudiationChecks,
          ...(emetteur.startsWith('http:') ? [client.allowInsecureRequests] : []),
        ],
      },
    );
  }
}

/** `renonce`: the person or the provider said no · `perimee`: start again · `panne`: the provider does not answer as it should. */
export function genreDErreur(erreur: unknown): 'renonce' | 'perimee' | 'panne' {
  if (erreur instanceof client.AuthorizationResponseError)
    return erreur.error === 'access_denied' ? 'renonce' : 'perimee';
  return erreur instanceof client.ResponseBodyError && erreur.error === 'invalid_grant' ? 'perimee' : 'panne';
}

function surCetteMachine(adresse: string): boolean {
  const { protocol, hostname } = new URL(adresse);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
