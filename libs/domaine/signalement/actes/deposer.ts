import { Case, Choix, Jour, Reference, Texte } from '../../champs.js';
import type { ActeDeDepot, ContexteDepot, Depot } from '../../naissance.js';
import { refus, saisieInvalide, type Refus } from '../../erreurs.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { entreeDe } from '../entree.js';
import { naitre } from '../naitre.js';
import { recepisse } from '../recepisse.js';
import type { Genre, Paroles, Signalement } from '../etat.js';
import { promesse } from '../etapes/informer-tiers.js';

export const genres: Record<'individuel' | 'collectif', string> = {
  individuel: 'D’une personne',
  collectif: 'D’un service ou d’une équipe',
};

export class Deposer {
  @Choix({ libelle: 'De qui s’agit-il ?', parmi: { ...genres, contact: 'Message au service social' }, optionnel: true })
  genre?: Genre;

  @Reference({ libelle: 'Agent concerné', optionnel: true })
  agent?: string;

  @Reference({ libelle: 'Service concerné', optionnel: true })
  service?: string;

  @Texte({ libelle: 'Ce que vous avez constaté', min: 10, max: 4000 })
  situation!: string;

  @Choix({
    libelle: "L'agent sait-il que vous nous écrivez ?",
    parmi: { oui: 'Oui', non: 'Non', neSaitPas: 'Je ne sais pas' },
    optionnel: true,
  })
  agentInforme?: 'oui' | 'non' | 'neSaitPas';

  @Jour({ libelle: 'Depuis quel jour, à peu près', optionnel: true })
  constateLe?: string;

  @Case({ libelle: 'Cela ne peut pas attendre plusieurs jours' })
  pressante?: boolean;

  @Case({ libelle: 'Dans le cadre du dispositif ministériel d’aide et de soutien aux agents en difficulté' })
  dispositif?: boolean;
}

/** The same answer whether the person is unknown or outside the referrer's perimeter: a search must not map the ministry. */
export const agentInconnu: Refus = {
  ...refus(
    'AGENT_INCONNU',
    'Cette personne ne figure pas parmi les agents de votre périmètre. Vérifiez le nom, ou appelez le service social.',
    'saisie',
  ),
  champs: { agent: ['Choisissez une personne de la liste. Si elle n’y est pas, appelez le service social.'] },
};
export const serviceInconnu: Refus = {
  ...refus('SERVICE_INCONNU', 'Ce service n’est pas dans votre périmètre. Choisissez-en un autre.', 'saisie'),
  champs: { service: ['Choisissez un service de la liste.'] },
};
export const sansTexte = refus(
  'SANS_TEXTE',
  'Aucun texte en vigueur ne couvre cet agent ici. Appelez le service social de permanence.',
  'regle',
);

/**
 * A referral, or the agent's own request, which exists in every text and tells nobody. It creates the dossier,
 * names who is accountable and tells her, and gives the referrer his receipt, all in one transaction. It looks at no other
 * dossier.
 */
export const deposer: ActeDeDepot<Signalement, Deposer> = {
  type: 'signalement.deposer',
  champs: Deposer,
  sujet: ({ genre = 'individuel', agent, service }) =>
    genre === 'individuel' ? { personne: agent } : { structure: service },
  decider(champs, contexte, auteur): Refus | Depot<Signalement> {
    const { sujet, profil, territoire } = contexte;
    if ((champs.genre ?? 'individuel') !== 'individuel' && champs.service === undefined) return serviceInconnu;
    const inconnu = champs.service === undefined ? agentInconnu : serviceInconnu;
    if (sujet === undefined || (sujet.personne !== auteur.id && sujet.titres.length === 0)) return inconnu;
    if (profil === undefined) return sansTexte;
    const entree = entreeDe(profil, sujet, champs.genre ?? 'individuel', auteur.id);
    if ('refuse' in entree) return entree;
    const paroles = parolesDe(champs, contexte, entree.luiMeme);
    if ('refuse' in paroles) return paroles;
    const ne = naitre(contexte, profil, sujet, {
      ...entree,
      personne: auteur.id,
      paroles,
      pressante: champs.pressante === true,
    });
    if ('refuse' in ne) return ne;
    const { etat, courriels } = ne;
    const tiers = { personne: auteur.id, promesse: promesse(etat) === 'date', territoire, genre: etat.genre };
    return {
      etat,
      agent: etat.agent,
      lieu: sujet.structure,
      tiers: entree.luiMeme ? undefined : tiers,
      faits: [{ type: 'depose', par: auteur.id, titre: entree.titre, genre: etat.genre, entree: entree.entree }],
      courriels: entree.luiMeme ? courriels : [...courriels, recepisse(etat)],
    };
  },
};

function parolesDe(champs: Deposer, { instant, territoire }: ContexteDepot, luiMeme: boolean): Refus | Paroles {
  const { constateLe } = champs;
  if (constateLe !== undefined && constateLe > jourLocal(instant, territoire))
    return saisieInvalide({ constateLe: ['Donnez un jour passé, ou laissez ce champ vide.'] });
  return {
    situation: champs.situation.trim(),
    agentInforme: luiMeme ? 'oui' : (champs.agentInforme ?? 'neSaitPas'),
    ...(constateLe === undefined ? {} : { constateLe }),
    ...(champs.dispositif === true ? { dispositif: true as const } : {}),
  };
}
