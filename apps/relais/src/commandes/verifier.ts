import pg from 'pg';
import { creerEmpreinte } from '#libs/infra/empreintes.js';
import { lireConfiguration, type Configuration } from '#libs/infra/configuration.js';
import { lireAdresses } from '#libs/infra/configuration-operation.js';
import { aVoir, ok, type Constat } from '#libs/infra/constat.js';
import { saluerSmtp } from '#libs/infra/courriel/saluer.js';
import { horlogeDuRegistre } from '#libs/infra/horloge.js';
import { accesTemporal } from '#libs/infra/temporal/acces.js';
import { saluerTemporal } from '#libs/infra/temporal/saluer.js';
import { connexionTemporal } from '#libs/infra/temporal/sonneur.js';
import { assemblerRegistre } from '#libs/registre/assembler.js';
import { fermerBases, ouvrirBases, type Bases } from '#libs/registre/bases.js';
import { joindre, migrations, roles } from '#libs/registre/verification/bases.js';
import { clesLisibles, courriels, horloge, journal, processus } from '#libs/registre/verification/registre.js';
import { ECHEC, REUSSITE, type Commande } from '../commande.js';
import { direConstat, essayer } from '../constats.js';

export const verifier: Commande = {
  nom: 'verifier',
  arguments: '',
  resume:
    'dit en une ligne chacune : bases, rôles, tables, clés, Temporal, messagerie, horloge, journal (variables d’un worker)',
  precisions: [
    'OK : rien à faire. À voir : le service tourne, quelqu’un regarde. Panne : quelque chose ne marche pas, et la ligne dit quoi faire ; le code de sortie est alors 1.',
    'Ne change rien, n’envoie rien, n’affiche rien d’un dossier. L’état des tables demande aussi DATABASE_URL_ADMIN et CLES_DATABASE_URL_ADMIN.',
  ],
  async executer(_args, dire) {
    const constats: Constat[] = [];
    const noter = (c: Constat): void => {
      constats.push(c);
      direConstat(c, dire);
    };
    const configuration = await essayer('Réglages et variables', async () => lireConfiguration());
    if ('etat' in configuration) {
      noter(configuration);
      return ECHEC;
    }
    noter(ok('Réglages et variables', 'ils se lisent'));
    await regarder(configuration, async (quoi, f) => {
      const rendu = await essayer(quoi, f);
      noter(rendu);
    });
    const compte = (etat: Constat['etat']): number => constats.filter((c) => c.etat === etat).length;
    dire(`\n${compte('OK')} OK, ${compte('À voir')} à voir, ${compte('Panne')} en panne.`);
    return compte('Panne') === 0 ? REUSSITE : ECHEC;
  },
};

type Noter = (quoi: string, f: () => Promise<Constat>) => Promise<void>;

async function regarder(c: Configuration, noter: Noter): Promise<void> {
  const bases = ouvrirBases({
    registre: c.DATABASE_URL,
    cles: c.CLES_DATABASE_URL,
    taille: 1,
    surRupture: () => undefined,
  });
  const connexion = connexionTemporal(accesTemporal(c));
  try {
    for (const nom of ['registre', 'cles'] as const) {
      await noter(`Base « ${nom} »`, () => joindre(bases[nom], nom));
      await noter(`Rôles et droits, base « ${nom} »`, () => roles(bases[nom], nom));
      await noter(`Tables, base « ${nom} »`, () => tables(nom));
    }
    await noter('Clés et dossiers', () => clesLisibles(bases.registre, coffreDe(bases, c)));
    await noter('Temporal', () => saluerTemporal(connexion, c.TEMPORAL_ADDRESS, c.TEMPORAL_NAMESPACE));
    await noter('Messagerie', () => saluerSmtp('Messagerie', c.SMTP_URL));
    if (c.VIGIE_SMTP_URL !== undefined) {
      const url = c.VIGIE_SMTP_URL;
      await noter('Messagerie de la vigie', () => saluerSmtp('Messagerie de la vigie', url));
    }
    await noter('Courriels', () => courriels(bases.registre));
    await noter('Horloge', () => horloge(bases.registre));
    await noter('Processus', () => processus(bases.registre));
    await noter('Journal', () => journal(bases.registre, c.cles.sceau));
  } finally {
    await Promise.all([fermerBases(bases), connexion.close()]);
  }
}

function coffreDe(bases: Bases, c: Configuration): ReturnType<typeof assemblerRegistre>['coffre'] {
  return assemblerRegistre(bases, c, creerEmpreinte(c.cles.index), horlogeDuRegistre, () => undefined).coffre;
}

async function tables(nom: 'registre' | 'cles'): Promise<Constat> {
  const adresses = lireAdresses();
  const url = nom === 'registre' ? adresses.DATABASE_URL_ADMIN : adresses.CLES_DATABASE_URL_ADMIN;
  if (url === undefined)
    return aVoir(`Tables, base « ${nom} »`, 'pas regardées : donner DATABASE_URL_ADMIN et CLES_DATABASE_URL_ADMIN');
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  try {
    return await migrations(admin, nom);
  } finally {
    await admin.end();
  }
}
