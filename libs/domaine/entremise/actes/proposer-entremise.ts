import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import { Jour, Reference, Texte } from '../../champs.js';
import { introuvable, saisieInvalide, type Refus } from '../../erreurs.js';
import type { ActeDeFiliation } from '../../naissance.js';
import { auPlusTard } from '../../partage/actes/commun.js';
import { phrasesDe, rapporteUneConfidence } from '../../partage/relire.js';
import { tropDePhrases } from '../../partage/saisie.js';
import type { Entremise } from '../etat.js';
import { entremiseEnCours, entremiseNonPrevue } from '../refus.js';

export class ProposerEntremise {
  @Texte({ libelle: 'De quoi il s’agit, mot pour mot, une phrase par ligne', min: 3, max: 2000 })
  termes!: string;

  @Reference({ libelle: 'Personne concernée', optionnel: true })
  personne1?: string;

  @Reference({ libelle: 'Autre personne', optionnel: true })
  personne2?: string;

  @Reference({ libelle: 'Autre personne encore', optionnel: true })
  personne3?: string;

  @Texte({ libelle: 'Services ou organismes, un par ligne', max: 500, optionnel: true })
  organismes?: string;

  @Jour({ libelle: 'Au plus tard le' })
  auPlusTard!: string;
}

const nommees = (champs: ProposerEntremise): string[] =>
  [champs.personne1, champs.personne2, champs.personne3].filter((p) => p !== undefined);

/**
 * She writes what it would be about and between whom, and puts it before the agent first: nobody else reads anything before his yes
 * . What was confided is not for the others to read.
 */
export const proposerEntremise: ActeDeFiliation<Entremise, Accompagnement, ProposerEntremise> = {
  type: 'entremise.proposer',
  champs: ProposerEntremise,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent }),
  nomment: nommees,
  decider(a, champs, { source: { instant, reference: source }, depot, connus }, auteur) {
    const { entremise: regle } = a.profil;
    if (depot.sujet === undefined) return introuvable;
    if (regle.force === 'silence') return entremiseNonPrevue;
    const empechement = empeche(a, instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if ((a.entremises ?? []).some((e) => e.finieLe === undefined && instant < e.jusquau)) return entremiseEnCours;
    const fautes = fautesDe(a, champs, connus);
    if (fautes !== undefined) return fautes;
    const jusquau = finDeJour(champs.auPlusTard, a.territoire);
    if (
      jusquau === undefined ||
      champs.auPlusTard < jourLocal(instant, a.territoire) ||
      jusquau > auPlusTard(a, instant)
    )
      return saisieInvalide({ auPlusTard: ['Donnez un jour à venir, au plus tard dans un an.'] });
    const { mot, accord } = regle.contenu;
    return {
      ne: {
        etat: {
          profil: { id: a.profil.id, version: a.profil.version },
          territoire: a.territoire,
          mot,
          accord,
          accompagnement: source,
          agent: a.agent,
          titulaire: a.titulaire,
          parties: [...new Set(nommees(champs))],
          organismes: phrasesDe(champs.organismes ?? ''),
          phrases: phrasesDe(champs.termes),
          paroles: [],
          proposeeLe: instant,
          jusquau,
        },
        faits: [{ type: 'entremiseProposee', par: auteur.id }],
        agent: a.agent,
        lieu: depot.sujet.structure,
        tiers: undefined,
        partage: { demande: { accompagnement: source, destinataire: null, fonctions: null, jusquau } },
        lecteurs: [...new Set(nommees(champs))].map((personne) => ({ personne, tenu: false, groupe: null })),
      },
      source: {
        etat: { ...a, entremises: [...(a.entremises ?? []), { reference: depot.reference, le: instant, jusquau }] },
        faits: [{ type: 'entremiseProposee', par: auteur.id }],
      },
    };
  },
};

function fautesDe(a: Accompagnement, champs: ProposerEntremise, connus: readonly string[]): Refus | undefined {
  const eux = nommees(champs);
  if (eux.some((p) => p === a.agent || p === a.titulaire || !connus.includes(p)))
    return saisieInvalide({ personne1: ['Choisissez dans la liste d’autres personnes que l’agent et vous-même.'] });
  if (eux.length === 0 && phrasesDe(champs.organismes ?? '').length === 0)
    return saisieInvalide({ personne1: ['Choisissez au moins une personne, ou nommez un service ou un organisme.'] });
  const confie = phrasesDe(champs.termes).find(rapporteUneConfidence);
  if (confie !== undefined)
    return saisieInvalide({
      termes: [`« ${confie} » rapporte ce qui a été confié, et d’autres le liront. Écrivez-le autrement.`],
    });
  return tropDePhrases(phrasesDe(champs.termes), 'termes');
}
