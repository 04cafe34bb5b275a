import { codeDe } from '#libs/registre/base/code-erreur.js';
import { DroitsInsuffisants } from '#libs/registre/base/droits-insuffisants.js';
import { DROITS, ECHEC } from './commande.js';

const CONNUES: Record<string, string> = {
  ECONNREFUSED: "PostgreSQL ne répond pas à l'adresse donnée : vérifier qu'il est démarré, et son port.",
  ENOTFOUND: "Le serveur de l'adresse donnée est introuvable : vérifier son nom.",
  '28P01': 'PostgreSQL refuse le compte ou le mot de passe donné.',
  '28000': 'PostgreSQL refuse ce compte : vérifier son nom et le fichier pg_hba.conf.',
  '3D000': "La base de données n'existe pas : la créer, ou corriger son nom dans l'adresse.",
  '42P01': "Les tables manquent : lancer d'abord « relais base preparer ».",
  '42501': "Ce compte n'a pas le droit de modifier la base : employer le compte qui en est propriétaire.",
  '57P03': 'PostgreSQL démarre ou s’arrête : relancer la commande dans un instant.',
};

/** One clear sentence for the person at the terminal, and the exit code that goes with it. */
export function enClair(erreur: unknown): { code: number; texte: string } {
  if (erreur instanceof DroitsInsuffisants) return { code: DROITS, texte: erreur.message };
  const cause = chercher(erreur);
  if (cause !== undefined) return { code: ECHEC, texte: cause };
  return { code: ECHEC, texte: erreur instanceof Error ? erreur.message : String(erreur) };
}

/** Drizzle wraps the server's error; a refused connection wraps one error per address tried. */
function chercher(erreur: unknown): string | undefined {
  const code = codeDe(erreur);
  if (code !== undefined && CONNUES[code] !== undefined) return CONNUES[code];
  return erreur instanceof Error && erreur.cause !== undefined ? chercher(erreur.cause) : undefined;
}
