import type { VNode } from 'preact';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { qualites } from '#libs/domaine/evenement/regle.js';
import { peutPartir } from '#libs/domaine/evenement/equipe.js';
import { estClos, premiere } from '#libs/domaine/evenement/etat.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Moment } from './mots.js';
import { motDuType, ouEnEst, vueDe, type Vue } from './presenter.js';
import { Accord } from './accord.js';
import { Apres } from './apres.js';
import { Appelee } from './appelee.js';
import { Conduite } from './conduite.js';
import { Encadrement } from './encadrement.js';
import { EnEquipe } from './en-equipe.js';

/** What every part of the page of an event receives. */
export interface PartieProps {
  page: ContextePage;
  lu: EvenementLu;
  personne: PersonneConnectee;
  erreurs: Erreurs;
}

interface Props extends Omit<PartieProps, 'erreurs'> {
  erreurs?: Erreurs;
}

/** One event, as its reader's function shows it. */
export function PageEvenement({ erreurs = {}, ...props }: Props): VNode {
  const { page, lu, personne } = props;
  const vue = vueDe(lu, personne);
  const partie = { ...props, erreurs };
  const enErreur = Object.keys(erreurs).length > 0;
  return (
    <Gabarit
      page={page}
      titre={`${motDuType(lu.etat.type)}, ${lu.ou}`}
      chapeau={<Declare lu={lu} />}
      enErreur={enErreur}
      exercice={lu.nature === 'exerciceEvenement'}
      crise={{
        instant: lu.instant,
        flux: `/evenements/${lu.reference}/flux`,
        empreinte: lu.empreinte,
        rafraichir: !enErreur && rienNeSyTape(lu, vue),
      }}
    >
      {lu.appelee ? <Appelee {...partie} /> : null}
      {vue === 'conduite' ? <Conduite {...partie} /> : null}
      {vue === 'conduite' ? <Accord {...partie} /> : null}
      {vue === 'equipe' ? <EnEquipe {...partie} /> : null}
      {lu.encadre && vue !== 'conduite' ? <Encadrement {...partie} /> : null}
      {vue === 'equipe' ? <Apres {...partie} /> : null}
      {vue === 'conduite' ? <Suite {...partie} /> : null}
      <p class="aide">
        Si cette page ne répond plus : <Telephone numero={page.site.telephone} />, la permanence du service social.{' '}
        <a class="fr-link" href={`/evenements/${lu.reference}`}>
          Mettre cette page à jour
        </a>
      </p>
    </Gabarit>
  );
}

/** One question at a time: before anybody can go, what comes after stands folded. */
function Suite(partie: PartieProps): VNode {
  const { etat } = partie.lu;
  const suite = (
    <>
      <EnEquipe {...partie} />
      <Apres {...partie} />
    </>
  );
  if (estClos(etat) || peutPartir(etat) || Object.keys(partie.erreurs).length > 0) return suite;
  return (
    <details id="suite">
      <summary>Ensuite : les rôles, les moments d’écoute, les points de situation, la fin</summary>
      {suite}
    </details>
  );
}

function Declare({ lu }: { lu: EvenementLu }): VNode {
  const { le, quand, qualite } = premiere(lu.etat);
  const plusTot = Date.parse(le) - Date.parse(quand) > UNE_MINUTE_MS;
  return (
    <>
      Déclaré <Moment lu={lu} le={le} /> par {qualites[qualite]}.
      {plusTot ? (
        <>
          {' '}
          Cela s’est passé <Moment lu={lu} le={quand} />.
        </>
      ) : null}
    </>
  );
}

const UNE_MINUTE_MS = 60_000;

/** Without script the page loads itself anew, but never under somebody's fingers. */
function rienNeSyTape(lu: EvenementLu, vue: Vue): boolean {
  const ou = ouEnEst(lu);
  if (ou === 'appel' || ou === 'sansPersonne') return true;
  return (vue === 'encadrement' || vue === 'appelee') && ou !== 'close' && ou !== 'ecartee';
}
