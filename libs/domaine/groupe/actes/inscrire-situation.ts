import { empeche } from '../../accompagnement/accords/regle.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import { Choix, Reference, Texte } from '../../champs.js';
import { introuvable, saisieInvalide } from '../../erreurs.js';
import type { ActeDeFiliation } from '../../naissance.js';
import { auPlusTard } from '../../partage/actes/commun.js';
import { fondements } from '../../partage/actes/demander-partage.js';
import type { Fondement, Partage } from '../../partage/etat.js';
import { genresPossibles } from '../../partage/possibles.js';
import { phrasesDe } from '../../partage/relire.js';
import { fondementManque, tropDePhrases } from '../../partage/saisie.js';
import { estFini, siege, type GroupeRessource } from '../etat.js';
import { groupeNonPrevu, seanceTerminee } from '../refus.js';

export class InscrireSituation {
  @Reference({ libelle: 'Séance' })
  groupe!: string;

  @Texte({ libelle: 'Ce que le groupe lira, une phrase par ligne', min: 3, max: 4000 })
  lignes!: string;

  @Texte({ libelle: 'Ce que l’agent peut en attendre', min: 3, max: 500 })
  attente!: string;

  @Choix({ libelle: 'Article sur lequel repose le partage', parmi: fondements, optionnel: true })
  article?: Fondement;
}

/**
 * An item about the agent: a share of his accompaniment, for this session and its members of today. Like any other it is read again
 * sentence by sentence, then put before him, and leaves on his yes to these very words and this very group (R-121, R-122, T-12).
 */
export const inscrireSituation: ActeDeFiliation<Partage, Accompagnement, InscrireSituation> = {
  type: 'groupeRessource.inscrireSituation',
  champs: InscrireSituation,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent }),
  lit: ({ groupe }) => groupe,
  decider(a, champs, { source: { instant, reference: source }, depot, lu }, auteur) {
    if (depot.sujet === undefined || lu?.nature !== 'groupeRessource') return introuvable;
    const g = lu.etat as GroupeRessource;
    if (!siege(g, auteur.id)) return introuvable;
    if (!genresPossibles(a.profil).includes('groupe')) return groupeNonPrevu;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (estFini(g, instant)) return seanceTerminee;
    if (siege(g, a.agent))
      return saisieInvalide({ groupe: ['L’agent siège lui-même à cette séance. Choisissez-en une autre.'] });
    const { article: fondement } = champs;
    const exige = a.profil.partage.force !== 'silence' && a.profil.partage.contenu.genre === 'professionnelsAuSecret';
    if (exige && fondement === undefined) return fondementManque('article');
    const textes = phrasesDe(champs.lignes);
    const trop = tropDePhrases(textes, 'lignes');
    if (trop !== undefined) return trop;
    const limite = auPlusTard(a, instant);
    const jusquau = g.fin < limite ? g.fin : limite;
    const etat: Partage = {
      profil: { id: a.profil.id, version: a.profil.version },
      nuit: a.reglages.nuit,
      territoire: a.territoire,
      accompagnement: source,
      agent: a.agent,
      titulaire: a.titulaire,
      genre: 'groupe',
      objet: 'groupe',
      ...(exige && fondement !== undefined ? { fondement } : {}),
      destinataire: { groupe: champs.groupe, mot: g.mot, seance: g.seance, membres: g.membres },
      but: champs.attente.trim(),
      phrases: textes.map((texte, rang) => ({ numero: rang + 1, texte, par: auteur.id })),
      version: 1,
      demandeLe: instant,
      jusquau,
    };
    const faits = [{ type: 'partageEcrit', par: auteur.id, genre: 'groupe' }];
    return {
      ne: {
        etat,
        faits,
        agent: a.agent,
        lieu: depot.sujet.structure,
        tiers: undefined,
        partage: { demande: { accompagnement: source, destinataire: null, fonctions: null, jusquau } },
      },
      source: {
        etat: { ...a, partages: [...a.partages, { reference: depot.reference, le: instant, objet: 'groupe' }] },
        faits,
      },
    };
  },
};
