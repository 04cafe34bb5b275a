import { Choix, Reference, Texte } from '../../champs.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { ActeDeDepot, Depot } from '../../acte.js';
import type { CourrielADeposer } from '../../courriel.js';
import { refus, type Refus } from '../../erreurs.js';
import { confier, designer } from '../confier.js';
import { composer } from '../courriels/composer.js';
import { tiersAInformer } from '../etapes/informer-tiers.js';
import type { Signalement } from '../etat.js';

export class Deposer {
  @Reference({ libelle: 'Agent concerné', optionnel: true })
  agent?: string;

  @Texte({ libelle: 'Ce que vous avez constaté', min: 10, max: 4000 })
  situation!: string;

  @Choix({
    libelle: "L'agent sait-il que vous nous écrivez ?",
    parmi: { oui: 'Oui', non: 'Non', neSaitPas: 'Je ne sais pas' },
    optionnel: true,
  })
  agentInforme?: 'oui' | 'non' | 'neSaitPas';
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

export const sansTexte = refus(
  'SANS_TEXTE',
  'Aucun texte en vigueur ne couvre cet agent ici. Appelez le service social de permanence.',
  'regle',
);
export const tiersNonPrevu = refus(
  'TIERS_NON_PREVU',
  'Votre fonction ne permet pas de signaler cet agent ; il peut s’adresser lui-même au service social.',
  'habilitation',
);
export const personnePourRecevoir = refus(
  'PERSONNE_POUR_RECEVOIR',
  'Personne ne peut recevoir cette demande en ce moment. Téléphonez au numéro de permanence : un humain répond.',
  'regle',
);

/**
 * A referral, or the agent's own request (§1.1.3). It creates the dossier, names who is accountable and tells her, and gives
 * the referrer his receipt, all in one transaction. It looks at no other dossier.
 */
export const deposer: ActeDeDepot<Signalement, Deposer> = {
  type: 'signalement.deposer',
  champs: Deposer,
  sujet: (champs) => champs.agent,
  decider(champs, contexte, auteur): Refus | Depot<Signalement> {
    const { agent, profil, instant, ligne, reglages, territoire } = contexte;
    if (agent === undefined) return agentInconnu;
    if (profil === undefined) return sansTexte;
    const luiMeme = agent.personne === auteur.id;
    const permis = luiMeme
      ? profil.demandeDirecte.force !== 'silence'
      : contenuOu(profil.tiersSignalants, []).includes(agent.titre);
    if (!permis) return tiersNonPrevu;
    const titulaire = designer(ligne);
    if (titulaire === undefined) return personnePourRecevoir;
    const { etat, courriels } = confier(
      {
        profil,
        reglages,
        territoire,
        agent: agent.personne,
        origine: { personne: auteur.id, titre: agent.titre, direct: agent.direct, luiMeme },
        paroles: {
          situation: champs.situation.trim(),
          agentInforme: luiMeme ? 'oui' : (champs.agentInforme ?? 'neSaitPas'),
        },
        deposeLe: instant,
        titulaire,
        tour: 1,
        recusations: [],
        offres: [],
        rappels: [],
      },
      titulaire,
      instant,
    );
    return {
      etat,
      agent: agent.personne,
      lieu: agent.structure,
      tiers: luiMeme ? undefined : { personne: auteur.id, promesse: tiersAInformer(etat), territoire },
      faits: [{ type: 'depose', par: auteur.id, titre: agent.titre }],
      courriels: luiMeme ? courriels : [...courriels, accuseAuTiers(etat)],
    };
  },
};

function accuseAuTiers(s: Signalement): CourrielADeposer {
  return composer('receptionAuTiers', { pour: s.origine.personne, donnees: { promesseOffre: tiersAInformer(s) } });
}
