// PostgreSQL without anything installed, run by us (not by the npm package's class, whose exit hooks would race the supervisor).
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pannes } from '../pannes.mjs';
import { compte, dossierDonnees, dossierJetable } from './postgres-lieux.mjs';
import { trouverBinaires } from './postgres-binaires.mjs';
import { executer, ligneDeCommande, terminer } from './processus.mjs';

export { compte, dossierDonnees, dossierJetable, trouverBinaires };

export const SUPERUTILISATEUR = 'postgres';

/** Creates the cluster when there is none. Half-made ones (a start that was cut) are made again. */
export async function initialiser({ bin, donnees, motDePasse, qui }) {
  const version = join(donnees, 'PG_VERSION');
  if (existsSync(version) && existsSync(join(donnees, 'relais-complet'))) {
    const la = readFileSync(version, 'utf8').trim();
    const ici = /\(PostgreSQL\) (\d+)/.exec((await executer(join(bin, 'postgres'), ['--version'])).sortie)?.[1];
    if (la !== ici) throw pannes.postgresAutreVersion(donnees, ici, la);
    return;
  }
  rmSync(donnees, { recursive: true, force: true });
  mkdirSync(donnees, { recursive: true, mode: 0o700 });
  const fichier = `${donnees}.motdepasse`;
  writeFileSync(fichier, motDePasse, { mode: 0o600 });
  if (qui.uid !== undefined) for (const f of [donnees, fichier]) chownSync(f, qui.uid, qui.gid);
  try {
    const { code, sortie } = await executer(
      join(bin, 'initdb'),
      [
        '-D',
        donnees,
        '-U',
        SUPERUTILISATEUR,
        `--pwfile=${fichier}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...qui, cwd: dirname(bin), env: { ...process.env, LC_ALL: 'C' } },
    );
    if (code !== 0) throw pannes.commande('initdb', 'Relancez ; si l’erreur revient : npm start -- --neuf', sortie);
  } finally {
    rmSync(fichier, { force: true });
  }
  writeFileSync(join(donnees, 'relais-complet'), '');
}

/** Ends a server of these data that a launcher killed by force would have left behind. */
export async function finirOrphelin(donnees) {
  const fichier = join(donnees, 'postmaster.pid');
  if (!existsSync(fichier)) return;
  const pid = Number(readFileSync(fichier, 'utf8').split('\n')[0]);
  if (pid > 0 && ligneDeCommande(pid).includes(donnees)) await terminer(pid, 'SIGINT');
}

export async function effacerDonnees() {
  const dossier = dossierDonnees(compte());
  await finirOrphelin(dossier);
  rmSync(dossier, { recursive: true, force: true });
}

/**
 * @param {{ bin: string, donnees: string, port: number, qui: object, reglages?: string[], pret: () => Promise<boolean> }} options
 * @returns {import('../superviseur.mjs').Programme}
 */
export function programmePostgres({ bin, donnees, port, qui, reglages = [], pret }) {
  const options = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=150',
    'timezone=UTC',
    'lc_messages=C',
    ...reglages,
  ];
  return {
    nom: 'postgres',
    commande: join(bin, 'postgres'),
    args: ['-D', donnees, '-p', String(port), ...options.flatMap((o) => ['-c', o])],
    env: { LC_ALL: 'C' },
    cwd: dirname(bin), // a folder that the account can enter: the current one may be closed to it
    ...qui,
    pret,
    signal: 'SIGINT', // fast shutdown: clients are disconnected, the data is left clean
    grace: 20_000,
  };
}

export const urlPostgres = ({ port, base, motDePasse, utilisateur = SUPERUTILISATEUR }) =>
  `postgres://${utilisateur}:${motDePasse}@127.0.0.1:${port}/${base}`;
