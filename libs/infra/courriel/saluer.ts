import { aVoir, ok, panne, type Constat } from '../constat.js';
import { estLocal, lireRelaisSmtp } from './adresse-smtp.js';
import { Connexion } from './connexion.js';
import { DELAIS } from './remise.js';

/** Greets a relay, with TLS and login where they are asked for, and leaves: no mail. */
export async function saluerSmtp(quoi: string, url: string): Promise<Constat> {
  const relais = lireRelaisSmtp(url);
  const ou = `${relais.hote}:${relais.port}`;
  const session = await Connexion.ouvrir(relais, {
    delais: { ...DELAIS, connexion: 5000, accueil: 5000, enveloppe: 5000 },
  });
  if (!(session instanceof Connexion))
    return panne(
      quoi,
      `${ou} ne prend pas de courriel (${session.code ?? session.motif}) : vérifier l’adresse, le certificat et le compte.`,
    );
  session.quitter();
  if (estLocal(relais.hote))
    return aVoir(quoi, `${ou} répond, sur cette machine et sans TLS : est-ce bien le relais voulu ?`);
  return ok(quoi, `${ou} répond, sous TLS`);
}
