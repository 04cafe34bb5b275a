import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import { passeEnPremier } from '#libs/domaine/signalement/beneficiaire.js';
import type { LigneAFaire, TacheLue } from '#libs/registre/lecteurs/a-faire.js';
import { dureeEnClair, jourEnClair, Quand } from '../../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../../commun/pages/file-attente.js';
import { Avant, QuandEvenement } from './instants.js';
import { deQui, dOuVient, estAppel, motDeLEvenement } from '../mots.js';
import { motDuCourriel } from './mots-courriels.js';
import { fileDeLaLigne, type FileAssistante } from './presenter.js';

type Reste = (l: LigneAFaire) => Partial<PropsLigne>;

interface File {
  titre: string;
  sinon: string;
  urgent?: boolean;
  vide?: string;
  libelle: string;
  contient: (l: LigneAFaire) => boolean;
  reste?: (l: LigneAFaire, instant: string) => Partial<PropsLigne>;
}

const est =
  (...files: FileAssistante[]) =>
  (l: LigneAFaire): boolean =>
    files.includes(fileDeLaLigne(l));
const veutEnParler = (l: LigneAFaire): boolean => est('repondu')(l) && l.etat.reponse?.valeur === 'oui';
const aContacter = (l: LigneAFaire): boolean => est('aContacter')(l) || veutEnParler(l);

/** Named by what is missing; the oldest first in each. */
const FILES: readonly File[] = [
  {
    titre: 'À prendre en charge',
    urgent: true,
    sinon: 'sinon la ligne technique est appelée',
    libelle: 'Ouvrir',
    contient: est('aPrendreEnCharge'),
  },
  {
    titre: 'À proposer aujourd’hui',
    urgent: true,
    sinon: 'sinon la ligne technique est appelée',
    libelle: 'Proposer une aide',
    contient: est('aProposer'),
  },
  {
    titre: 'Adresses à vérifier',
    sinon: 'rien ne part avant votre choix',
    libelle: 'Choisir une autre voie',
    contient: est('adresseAVerifier'),
    reste: (l) =>
      l.courriel === null ? {} : { precision: `message ${motDuCourriel({ etat: l.courriel, essais: 0 })}` },
  },
  {
    titre: 'Rendez-vous, à contacter',
    sinon: 'aucun message ne part à votre place',
    libelle: 'Ouvrir',
    contient: aContacter,
    reste: (l, instant) => ({ ...reponse(l, instant), ...dernierContact(l) }),
  },
  {
    titre: 'Offres sans réponse',
    sinon: 'l’agent est libre de ne pas répondre',
    vide: 'Aucune ✔',
    libelle: 'Ouvrir',
    contient: est('envoiEnCours', 'sansReponse'),
  },
  {
    titre: 'Rien à faire',
    sinon: 'leur choix est respecté, rien ne part',
    vide: 'Aucune situation ici ✔',
    libelle: 'Ouvrir',
    contient: (l) => est('sansSuite')(l) || (est('repondu')(l) && !veutEnParler(l)),
    reste: reponse,
  },
];

const NATURES_DE_DEMANDE: Readonly<Record<string, readonly [quoi: string, puis: string]>> = {
  demandeAcces: ['demande à lire ce qui a été écrit', 'rien ne s’ouvre sans vous'],
  nouvelleParDemande: ['a demandé une autre personne : c’est vous', 'aucun message ne part à votre place'],
};

/** Does something wait for her there? */
export const attend = (l: LigneAFaire): boolean =>
  est('aPrendreEnCharge', 'aProposer', 'adresseAVerifier')(l) || aContacter(l) || demandes(l).length > 0;

const demandes = ({ taches }: LigneAFaire): TacheLue[] =>
  taches.filter((t) => Object.hasOwn(NATURES_DE_DEMANDE, t.nature));

/** The matters for which she answers, by what is missing, then what agents ask of her besides. */
export function Files({ miennes, instant }: { miennes: LigneAFaire[]; instant: string }): VNode {
  const premiere = miennes.find(attend);
  return (
    <>
      {FILES.slice(0, 3).map((f) => (
        <UneFile f={f} miennes={miennes} instant={instant} premiere={premiere} key={f.titre} />
      ))}
      <FileAttente
        titre="Demandes des agents"
        sinon="ils l’ont demandé sur leur page"
        lignes={miennes.flatMap((l) => demandes(l).map((t) => ligneDeDemande(l, t, instant)))}
      />
      {FILES.slice(3).map((f) => (
        <UneFile f={f} miennes={miennes} instant={instant} premiere={premiere} key={f.titre} />
      ))}
    </>
  );
}

interface PropsFile {
  f: File;
  miennes: LigneAFaire[];
  instant: string;
  premiere: LigneAFaire | undefined;
}

function UneFile({ f: { contient, reste, libelle, ...f }, miennes, instant, premiere }: PropsFile): VNode {
  const lignes = miennes.filter(contient).map((l) => ({
    ...ligne(l, instant, libelle, l === premiere),
    ...reste?.(l, instant),
  }));
  return <FileAttente {...f} lignes={lignes} />;
}

function ligne(l: LigneAFaire, instant: string, libelle: string, principal: boolean): PropsLigne {
  const { reference, agent, etat, ensuite } = l;
  const zone = fuseau(etat.territoire);
  return {
    titre: deQui(agent, etat),
    precision: (
      <>
        {etat.genre === 'individuel' ? '' : `${l.lieu} ; `}
        {passeEnPremier(etat) ? 'agent en activité, en premier ; ' : ''}
        {dOuVient(etat)}, <Quand le={etat.deposeLe} maintenant={instant} fuseau={zone} />
        {etat.question?.reponse === undefined || est('repondu', 'sansReponse', 'sansSuite')(l)
          ? ''
          : ' ; votre question a reçu une réponse'}
      </>
    ),
    ...(ensuite === undefined
      ? {}
      : {
          quand: estAppel(ensuite) ? (
            <Avant quand={ensuite.quand} instant={instant} territoire={etat.territoire} />
          ) : (
            <QuandEvenement e={ensuite} instant={instant} territoire={etat.territoire} />
          ),
          puis: `${estAppel(ensuite) ? 'sinon ' : ''}${motDeLEvenement(ensuite, ensuite.qui)}`,
        }),
    acte: { href: `/dossiers/${reference}`, libelle, principal },
  };
}

/** An answer asks for an act of hers, or for nothing; the clock has no part in it. */
function reponse({ etat }: LigneAFaire, instant: string): ReturnType<Reste> {
  const { reponse: donnee, territoire } = etat;
  if (etat.nonRecevable !== undefined) return { precision: 'demande écartée' };
  if (donnee === undefined) return {};
  const attente = dureeEnClair((Date.parse(instant) - Date.parse(donnee.le)) / 1000);
  return {
    precision: (
      <>
        « {reponses[donnee.valeur]} », <Quand le={donnee.le} maintenant={instant} fuseau={fuseau(territoire)} />
        {donnee.valeur === 'oui' ? ` (${attente})` : ''}
      </>
    ),
  };
}

function dernierContact({ etat: { notes, reponse: donnee } }: LigneAFaire): ReturnType<Reste> {
  const derniere = notes.at(-1);
  if (derniere === undefined || donnee !== undefined) return {};
  return { precision: `dernier contact noté : ${jourEnClair(`${derniere.le}T12:00:00Z`)}` };
}

function ligneDeDemande({ reference, agent, etat }: LigneAFaire, t: TacheLue, instant: string): PropsLigne {
  const [quoi, puis] = NATURES_DE_DEMANDE[t.nature] ?? ['', ''];
  return {
    titre: deQui(agent, etat),
    precision: quoi,
    quand: `depuis ${dureeEnClair((Date.parse(instant) - Date.parse(t.depuis)) / 1000)}`,
    puis,
    acte: { href: `/dossiers/${reference}`, libelle: 'Voir la demande' },
  };
}
