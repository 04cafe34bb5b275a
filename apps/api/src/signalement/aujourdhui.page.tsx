import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import type { AFaire, LigneAFaire } from '#libs/registre/lecteurs/a-faire.js';
import { dureeEnClair, jourEnClair, Quand } from '../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Appels } from './appels.js';
import { Avant, QuandEvenement } from './instants.js';
import { estAppel, motDeLEvenement, motDuCourriel, deQui } from './mots.js';
import { fileDe, type FileAssistante } from './signalement.presenter.js';

/** What waits for a professional, oldest first, each line with what happens by itself and when. */
export function PageAujourdhui({ page, aFaire }: { page: ContextePage; aFaire: AFaire }): VNode {
  const { miennes, appels, instant } = aFaire;
  const role = (...noms: string[]): boolean => page.personne?.fonctions.some((f) => noms.includes(f.role)) ?? false;
  const appelee = role('conseillerTechnique', 'conseillerNational');
  const attendent = appels.length + miennes.filter(attend).length;
  return (
    <Gabarit page={page} titre={`Aujourd’hui, ${jourEnClair(instant)}`} chapeau={chapeau(attendent)}>
      {appelee || appels.length > 0 ? <Appels page={page} appels={appels} instant={instant} /> : null}
      {role('assistant') || miennes.length > 0 ? <Miennes miennes={miennes} instant={instant} /> : null}
    </Gabarit>
  );
}

function chapeau(n: number): string {
  if (n === 0) return 'Rien ne vous attend.';
  return n === 1 ? 'Une situation vous attend.' : `${n} situations vous attendent. La plus ancienne est en premier.`;
}

/** The matters for which she answers, by what is missing. */
function Miennes({ miennes, instant }: { miennes: LigneAFaire[]; instant: string }): VNode {
  const premiere = miennes.find(attend);
  const lignes = (file: (l: LigneAFaire) => boolean, libelle: string, reste?: Reste): PropsLigne[] =>
    miennes.filter(file).map((l) => ({ ...ligne(l, instant, libelle, l === premiere), ...reste?.(l) }));
  return (
    <>
      <FileAttente
        titre="À prendre en charge"
        urgent
        sinon="sinon la ligne technique est appelée"
        lignes={lignes(est('aPrendreEnCharge'), 'Ouvrir')}
      />
      <FileAttente
        titre="À proposer"
        sinon="sinon la ligne technique est appelée"
        lignes={lignes(est('aProposer'), 'Proposer une aide')}
      />
      <FileAttente
        titre="Adresses à vérifier"
        sinon="rien ne part avant votre choix"
        lignes={lignes(est('adresseAVerifier'), 'Choisir une autre voie', (l) => ({
          precision: `message ${motDuCourriel({ etat: l.courriel ?? '', essais: 0 })}`,
        }))}
      />
      <FileAttente
        titre="À contacter"
        sinon="l’agent veut bien en parler"
        lignes={lignes(veutEnParler, 'Ouvrir', (l) => reponse(l, instant))}
      />
      <FileAttente
        titre="Propositions sans réponse"
        sinon="l’agent est libre de ne pas répondre"
        vide="Aucune ✔"
        lignes={lignes(est('envoiEnCours', 'sansReponse'), 'Ouvrir')}
      />
      <FileAttente
        titre="Autres réponses"
        sinon="leur choix est respecté, rien ne part"
        vide="Aucune ✔"
        lignes={lignes(
          (l) => est('repondu')(l) && !veutEnParler(l),
          'Ouvrir',
          (l) => reponse(l, instant),
        )}
      />
    </>
  );
}

type Reste = (l: LigneAFaire) => Partial<PropsLigne>;

const est =
  (...files: FileAssistante[]) =>
  (l: LigneAFaire): boolean =>
    files.includes(fileDe(l.etat, l.courriel));
const veutEnParler = (l: LigneAFaire): boolean => est('repondu')(l) && l.etat.reponse?.valeur === 'oui';
const attend = (l: LigneAFaire): boolean =>
  est('aPrendreEnCharge', 'aProposer', 'adresseAVerifier')(l) || veutEnParler(l);

function ligne(
  { reference, agent, etat, ensuite }: LigneAFaire,
  instant: string,
  libelle: string,
  principal: boolean,
): PropsLigne {
  const zone = fuseau(etat.territoire);
  return {
    titre: deQui(agent, etat),
    precision: (
      <>
        {origine(etat)}, <Quand le={etat.deposeLe} maintenant={instant} fuseau={zone} />
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
function reponse({ etat }: LigneAFaire, instant: string): Partial<PropsLigne> {
  const { reponse: donnee, horizon, territoire } = etat;
  if (donnee === undefined || horizon === undefined) return {};
  const zone = fuseau(territoire);
  const attente = dureeEnClair((Date.parse(instant) - Date.parse(donnee.le)) / 1000);
  return {
    precision: (
      <>
        « {reponses[donnee.valeur]} », <Quand le={donnee.le} maintenant={instant} fuseau={zone} />
      </>
    ),
    ...(donnee.valeur === 'oui'
      ? { quand: `depuis ${attente}`, puis: 'aucun message ne part à votre place' }
      : { quand: jourEnClair(horizon, { fuseau: zone }), puis: 'fin de la proposition' }),
  };
}

export function origine({ origine: o }: Signalement): string {
  return o.luiMeme ? 'demande de l’agent' : `signalement : ${libelleDuTitre(o.titre)}`;
}
