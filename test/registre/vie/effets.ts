import type { Fait } from '#libs/domaine/acte.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import {
  accompagne,
  chose,
  derogationPermet,
  lisible,
  projetPermis,
  refuse,
  transmissible,
  vivant,
  type Oracle,
} from './oracle.js';

export interface Lieu {
  instant: number;
  /** After the act. */
  etat: Accompagnement;
  /** The dossier of the fact: the accompaniment, a share or a derogation. */
  reference: string;
}

/** What a fact needs in order to be allowed, from his words as they stood just before. */
type Regle = (o: Oracle, fait: Fait, lieu: Lieu) => boolean;

const libre: Regle = () => true;
const ouvert: Regle = (o) => o.clos === undefined;
const socle: Regle = (o, _fait, { instant }) => accompagne(o, instant);
/** She, on his living accord; he, until the end. */
const aDeux: Regle = (o, fait, lieu) => (fait.par === o.agent ? ouvert(o, fait, lieu) : socle(o, fait, lieu));

const visite =
  (alors: Regle): Regle =>
  (o, fait, lieu) => {
    const e = lieu.etat.entretiens.find((x) => x.numero === fait['numero']);
    const fixeParElle = e?.lieu === 'visite' && e.retenu !== undefined && fait.par !== o.agent;
    return alors(o, fait, lieu) && (!fixeParElle || vivant(o, chose('visite'), lieu.instant));
  };

const surLePartage =
  (regle: (o: Oracle, p: Oracle['partages'][number], instant: number) => boolean): Regle =>
  (o, _fait, { reference, instant }) => {
    const p = o.partages.find((x) => x.reference === reference);
    return p !== undefined && regle(o, p, instant);
  };

/** A question that waits is asked on a living accord, of what he has not refused; what ran out may be asked again. */
const demande: Regle = (o, fait, { etat, instant }) => {
  const d = etat.demandes.find((x) => x.numero === fait['numero']);
  const c = chose(d?.objet ?? '', d?.quoi);
  return (
    ouvert(o, fait, { etat, instant, reference: '' }) &&
    !refuse(o, c) &&
    (d?.objet === 'accompagnement' || accompagne(o, instant))
  );
};

/** She calls done only what he had agreed to: some project of his stands. */
const faite: Regle = (o, fait, lieu) =>
  fait.par === o.agent
    ? ouvert(o, fait, lieu)
    : socle(o, fait, lieu) &&
      Array.from({ length: lieu.etat.plan?.projet ?? 0 }, (_, i) => String(i + 1)).some((p) =>
        projetPermis(o, p, lieu.instant),
      );

/** Every fact that an act may write, and what it needs. One that is missing here is a failure: nobody said what it needs. */
export const EFFETS: Readonly<Record<string, Regle>> = {
  accordDonne: ouvert,
  nePeutAttendre: ouvert,
  peutAttendre: ouvert,
  accordRefuse: ouvert,
  accordRetire: ouvert,
  retraitConstate: ouvert,
  paroleNotee: ouvert,
  paroleConfirmee: ouvert,
  paroleInexacte: ouvert,
  accordDemande: demande,
  questionReprise: libre,
  adhesionRecherchee: ouvert,
  projetParle: ouvert,
  entretienPropose: visite(socle),
  entretienFixe: visite(socle),
  entretienDeplace: visite(socle),
  entretienAnnule: ouvert,
  entretienConclu: ouvert,
  autresMomentsDemandes: ouvert,
  rappelsVoulus: ouvert,
  rappelsChoisis: ouvert,
  diagnosticEcrit: socle,
  problematiqueClassee: socle,
  objectifEcrit: aDeux,
  objectifChange: aDeux,
  objectifRetire: aDeux,
  objectifRepris: aDeux,
  actionEcrite: aDeux,
  actionChangee: aDeux,
  actionFaite: faite,
  actionRetiree: aDeux,
  actionReprise: aDeux,
  ligneAcceptee: aDeux,
  ligneRefusee: aDeux,
  planPropose: socle,
  planAccepte: ouvert,
  planRefuse: ouvert,
  planRelu: socle,
  revueFixee: socle,
  planCommence: (o, fait, lieu) => socle(o, fait, lieu) && projetPermis(o, String(fait['projet']), lieu.instant),
  remarqueEcrite: aDeux,
  revueTenue: socle,
  planClos: socle,
  ligneDeFicheEcrite: socle,
  ligneDeFicheRetiree: libre,
  ligneDeFicheLue: libre,
  noteEcrite: libre,
  noteEffacee: libre,
  orientationDite: socle,
  accompagnementClos: ouvert,
  accompagnementRepris: (o) => o.clos !== undefined,
  accompagnementConfie: ouvert,
  droitDemande: libre,
  droitRepondu: libre,
  gele: libre,
  gelLeve: libre,
  partageEcrit: socle,
  phraseRelue: surLePartage((o, p, instant) => !p.fini && instant < p.jusquau && o.clos === undefined),
  partagePropose: surLePartage((o, p, instant) => !p.fini && instant < p.jusquau && accompagne(o, instant)),
  phraseChangee: surLePartage((_o, p, instant) => !p.fini && !p.transmis && instant < p.jusquau),
  partageRepondu: surLePartage(
    (o, p, instant) => p.propose && !p.fini && instant < p.jusquau && accompagne(o, instant),
  ),
  partageTransmis: surLePartage((o, p, instant) => p.propose && transmissible(o, p, instant)),
  codeRedonne: surLePartage((o, p, instant) => p.transmis && transmissible(o, p, instant)),
  partageRecu: surLePartage(lisible),
  partageFerme: libre,
  derogationOuverte: libre, // whatever he said: that is what it is for (T-13)
  derogationAvisDonne: libre,
  derogationFermee: libre,
  derogationRelue: libre,
  derogationDite: libre,
  derogationExtrait: (o, _fait, { reference, instant }) => {
    const d = o.derogations.find((x) => x.reference === reference);
    return d !== undefined && derogationPermet(d, instant);
  },
};
