import { IsEmail, IsOptional } from 'class-validator';
import type { PartenairePrevu } from '#libs/reglementation/profil.js';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { finDeJour, jourLocal } from '#libs/calendrier/journee.js';
import type { ActeDeFiliation } from '../../naissance.js';
import { empeche } from '../../accompagnement/accords/regle.js';
import type { Accompagnement } from '../../accompagnement/etat.js';
import { Choix, Jour, Reference, Texte } from '../../champs.js';
import { introuvable, saisieInvalide, type Refus } from '../../erreurs.js';
import type { Destinataire, Fondement, Forme, GenreDePartage, Partage } from '../etat.js';
import { genres, genresAUnDestinataire, objetDe, peutRecevoir } from '../possibles.js';
import { partenaireDe, partenaires } from '../partenaires.js';
import { partageNonPrevu } from '../refus.js';
import { phrasesDe } from '../relire.js';
import { fondementManque, tropDePhrases } from '../saisie.js';
import { auPlusTard } from './commun.js';

export const fondements: Readonly<Record<Fondement, string>> = {
  'L. 226-2-2': 'Article L. 226-2-2 du code de l’action sociale et des familles',
  'L. 121-6-2': 'Article L. 121-6-2 du code de l’action sociale et des familles',
};

export const formes: Readonly<Record<Forme, string>> = {
  page: 'Une page qui s’ouvre une seule fois, par un code',
  document: 'Un document scellé par un code, que vous remettez vous-même',
};

export class DemanderPartage {
  @Choix({ libelle: 'Ce que vous voulez faire', parmi: genres })
  genre!: GenreDePartage;

  @Reference({ libelle: 'Personne du ministère', optionnel: true })
  personne?: string;

  @Texte({ libelle: 'Ou service extérieur', max: 200, optionnel: true })
  service?: string;

  @Choix({ libelle: 'De quel partenaire il s’agit', parmi: partenaires, optionnel: true })
  partenaire?: PartenairePrevu['cle'];

  @Texte({ libelle: 'Adresse électronique du service', max: 200, optionnel: true })
  @IsOptional()
  @IsEmail(
    {},
    { message: '« Adresse électronique du service » : écrivez-la en entier, par exemple service@ville.example.' },
  )
  courriel?: string;

  @Choix({ libelle: 'Comment le service extérieur le lira', parmi: formes, optionnel: true })
  forme?: Forme;

  @Texte({ libelle: 'Ce qui est transmis, une phrase par ligne', min: 3, max: 4000 })
  phrases!: string;

  @Texte({ libelle: 'Dans quel but', min: 3, max: 500 })
  but!: string;

  @Jour({ libelle: 'Jusqu’au', optionnel: true })
  jusquau?: string;

  @Choix({ libelle: 'Article sur lequel repose le partage', parmi: fondements, optionnel: true })
  fondement?: Fondement;
}

/**
 * She writes what she would like to say, to whom, why, until when; nothing leaves. She reads every sentence again, then the agent
 * reads the very same ones (T-10, T-52, R-085, R-125).
 */
export const demanderPartage: ActeDeFiliation<Partage, Accompagnement, DemanderPartage> = {
  type: 'partage.demander',
  champs: DemanderPartage,
  qui: (auteur, a) => a.titulaire === auteur.id,
  sujet: ({ agent }) => ({ personne: agent }),
  nomme: ({ personne }) => personne,
  decider(a, champs, contextes, auteur) {
    const empechement = empeche(a, contextes.source.instant, 'accompagnement');
    if (empechement !== undefined) return empechement;
    if (!genresAUnDestinataire(a.profil).includes(champs.genre)) return partageNonPrevu;
    return ecrire(a, champs, contextes, auteur);
  },
};

/** Words to one recipient, written down; whether this kind is hers to ask, each act has said before. */
export const ecrire: typeof demanderPartage.decider = (a, champs, contextes, auteur) => {
  const {
    source: { instant, reference: source },
    depot,
    nomme,
  } = contextes;
  if (depot.sujet === undefined) return introuvable;
  const destinataire = destinataireDe(a, champs, nomme);
  if ('refuse' in destinataire) return destinataire;
  const partenaire = partenaireDe(a.profil, champs.partenaire, nomme);
  if (partenaire !== undefined && 'refuse' in partenaire) return partenaire;
  const fondement = champs.genre === 'partage' ? champs.fondement : undefined;
  if (champs.genre === 'partage' && fondement === undefined) return fondementManque();
  const textes = phrasesDe(champs.phrases);
  const trop = tropDePhrases(textes);
  if (trop !== undefined) return trop;
  const jusquau = finDe(a, champs.jusquau, instant);
  if (jusquau === undefined) return saisieInvalide({ jusquau: ['Donnez un jour à venir, au plus tard dans un an.'] });
  const etat: Partage = {
    profil: { id: a.profil.id, version: a.profil.version },
    nuit: a.reglages.nuit,
    territoire: a.territoire,
    accompagnement: source,
    agent: a.agent,
    titulaire: a.titulaire,
    genre: champs.genre,
    objet: objetDe(a.profil, champs.genre),
    ...(fondement === undefined ? {} : { fondement }),
    destinataire,
    ...(partenaire === undefined ? {} : { partenaire: partenaire.cle }),
    ...('service' in destinataire && champs.forme === 'document' ? { forme: champs.forme } : {}),
    but: champs.but.trim(),
    phrases: textes.map((texte, rang) => ({ numero: rang + 1, texte, par: auteur.id })),
    version: 1,
    demandeLe: instant,
    jusquau,
  };
  const compte = 'personne' in destinataire ? destinataire.personne : null;
  const fonctions = compte === null ? null : nomme.filter((f) => peutRecevoir(champs.genre, [f]));
  return {
    ne: {
      etat,
      faits: [{ type: 'partageEcrit', par: auteur.id, genre: champs.genre }],
      agent: a.agent,
      lieu: depot.sujet.structure,
      tiers: undefined,
      partage: { demande: { accompagnement: source, destinataire: compte, fonctions, jusquau } },
    },
    source: {
      etat: { ...a, partages: [...a.partages, { reference: depot.reference, le: instant, objet: etat.objet }] },
      faits: [{ type: 'partageEcrit', par: auteur.id, genre: champs.genre }],
    },
  };
};

function destinataireDe(
  a: Accompagnement,
  { genre, personne, service, courriel, forme }: DemanderPartage,
  fonctions: Parameters<typeof peutRecevoir>[1],
): Refus | Destinataire {
  if ((personne === undefined) === (service === undefined))
    return saisieInvalide({
      personne: ['Choisissez une personne du ministère, ou nommez un service extérieur ; l’un des deux.'],
    });
  if (personne !== undefined) {
    if (forme !== undefined)
      return saisieInvalide({ forme: ['Une personne du ministère lit après connexion : laissez ce choix vide.'] });
    return personne !== a.agent && personne !== a.titulaire && peutRecevoir(genre, fonctions)
      ? { personne }
      : saisieInvalide({ personne: ['Cette personne ne peut pas recevoir cet envoi. Choisissez-en une autre.'] });
  }
  if (genre !== 'relais' && genre !== 'transmission' && genre !== 'instance')
    return saisieInvalide({
      personne: ['Cet envoi ne va qu’à une personne du ministère, qui le lit après connexion.'],
    });
  return { service: (service ?? '').trim(), ...(courriel === undefined ? {} : { courriel }) };
}

/** The end of a day; by default the réglage, never beyond what an accord can hold. */
function finDe(a: Accompagnement, jour: string | undefined, instant: string): string | undefined {
  const limite = auPlusTard(a, instant);
  if (jour === undefined) {
    const fin = ajouter(instant, a.reglages.dureePartage, a.territoire);
    return 'jours' in a.reglages.dureePartage ? (finDeJour(fin, a.territoire) ?? fin) : fin;
  }
  const fin = finDeJour(jour, a.territoire);
  return fin === undefined || jour < jourLocal(instant, a.territoire) || fin > limite ? undefined : fin;
}
