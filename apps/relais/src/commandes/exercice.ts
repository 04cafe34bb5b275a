import { lireAccesBases, lireAccesCles } from '#libs/infra/configuration-operation.js';
import { lireCles, lireInstallation } from '#libs/infra/configuration.js';
import { ProgrammesPostgres } from '#libs/infra/postgres/programmes.js';
import { jouerLaReprise } from '#libs/registre/sauvegarde/exercice.js';
import { regarder } from '#libs/registre/sauvegarde/sauvegarder.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { A_BLANC } from '../options.js';

export const exercice: Commande = {
  nom: 'exercice',
  arguments: '[--a-blanc]',
  resume:
    'joue une reprise pour de vrai, à côté du service : sauvegarde, restauration dans des bases jetables, relecture, durée (comptes propriétaires, RELAIS_MOTS_DE_PASSE, RELAIS_CLES_FICHIER)',
  precisions: [
    'Le service continue et ne voit rien ; la copie est retenue, rien n’en part ; les deux bases de l’exercice sont effacées à la fin, même en cas d’échec. Il faut la place d’une copie, et le droit de créer une base.',
    'Une sauvegarde jamais restaurée est un espoir : à jouer chaque mois, et à noter. L’exercice d’un événement grave est autre chose : il se lance sur la page /evenements/exercice.',
    '--a-blanc : vérifie pg_dump et les deux bases, dit leur taille, ne fait rien.',
  ],
  async executer(options, dire) {
    const acces = { ...lireAccesBases(), ...lireInstallation() };
    const cles = lireCles(lireAccesCles().RELAIS_CLES_FICHIER);
    const programmes = new ProgrammesPostgres(acces.RELAIS_PG_CLIENT);
    const adresses = { registre: acces.DATABASE_URL_ADMIN, cles: acces.CLES_DATABASE_URL_ADMIN };
    if (options.includes(A_BLANC)) {
      const vu = await regarder(programmes, adresses);
      dire(`À blanc, rien n’a été fait. À copier : ${enMega(vu.registre.octets)} et ${enMega(vu.cles.octets)}.`);
      return REUSSITE;
    }
    const { durees, restauration, constats } = await jouerLaReprise(programmes, adresses, {
      motsDePasse: acces.RELAIS_MOTS_DE_PASSE,
      cles,
    });
    for (const c of constats) dire(`${c.etat.padEnd(6)}  ${c.quoi} : ${c.dit}`);
    dire(`Procédures qui auraient été réveillées : ${restauration.procedures}.`);
    dire(
      `Sauvegarde ${enSecondes(durees.sauvegarde)}, restauration ${enSecondes(durees.restauration)}, relecture ${enSecondes(durees.verification)}.`,
    );
    dire(`Reprise en ${enSecondes(durees.restauration + durees.verification)}. Les bases de l’exercice sont effacées.`);
    const bien = restauration.sansCle === 0 && constats.every((c) => c.etat !== 'Panne');
    if (restauration.sansCle > 0) dire(`Panne : ${restauration.sansCle} dossiers sans leur clé.`);
    return bien ? REUSSITE : ECHEC;
  },
};

const enMega = (octets: number): string => `${Math.ceil(octets / 1_000_000)} Mo`;
const enSecondes = (ms: number): string => `${(ms / 1000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`;
