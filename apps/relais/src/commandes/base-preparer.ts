import { lireInstallation } from '#libs/infra/configuration.js';
import { aPreparer, preparerBases, type APreparer } from '#libs/registre/base/preparer.js';
import { REUSSITE, type Commande, type Dire } from '../commande.js';
import { A_BLANC } from '../options.js';

export const basePreparer: Commande = {
  nom: 'base preparer',
  arguments: '[--a-blanc]',
  resume:
    'crée les rôles, ferme les droits et met les tables à jour (DATABASE_URL_ADMIN, CLES_DATABASE_URL_ADMIN, RELAIS_MOTS_DE_PASSE)',
  precisions: ['--a-blanc : dit les rôles et les tables qui seraient faits ou changés, ne change rien.'],
  async executer(options, dire) {
    const {
      DATABASE_URL_ADMIN: registreAdmin,
      CLES_DATABASE_URL_ADMIN: clesAdmin,
      RELAIS_MOTS_DE_PASSE: motsDePasse,
    } = lireInstallation();
    if (options.includes(A_BLANC)) {
      dire('À blanc, rien n’a été changé.');
      for (const base of await aPreparer({ registreAdmin, clesAdmin, motsDePasse })) direLaBase(base, dire);
      return REUSSITE;
    }
    await preparerBases({ registreAdmin, clesAdmin, motsDePasse });
    dire('Les deux bases sont prêtes.');
    return REUSSITE;
  },
};

const GESTES: Record<APreparer['roles'][number]['etat'], string> = {
  absent: 'serait créé',
  autreMotDePasse: 'recevrait le mot de passe donné',
  eleve: 'perdrait des droits qui passent outre aux règles d’accès, et recevrait le mot de passe donné',
};

function direLaBase({ nom, roles, migrations }: APreparer, dire: Dire): void {
  dire(`Base « ${nom === 'cles' ? 'clés' : nom} » :`);
  for (const { role, etat } of roles) dire(`  le rôle ${role} ${GESTES[etat]}`);
  if (roles.length === 0) dire('  rôles : déjà faits');
  dire(
    migrations.length === 0
      ? '  tables : déjà à jour'
      : `  tables : ${migrations.length} mises à jour à appliquer, de ${migrations[0]?.nom} à ${migrations.at(-1)?.nom}`,
  );
  dire('  droits : fermés à tous, sauf aux rôles du service');
}
