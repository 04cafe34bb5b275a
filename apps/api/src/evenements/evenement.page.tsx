import type { VNode } from 'preact';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { motDuType, vueDe } from './presenter.js';
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
  return (
    <Gabarit page={page} titre={`${motDuType(lu.etat.type)}, ${lu.ou}`} enErreur={Object.keys(erreurs).length > 0}>
      {lu.appelee ? <Appelee {...partie} /> : null}
      {vue === 'conduite' ? <Conduite {...partie} /> : null}
      {vue === 'equipe' || vue === 'conduite' ? <EnEquipe {...partie} /> : null}
      {lu.encadre && vue !== 'conduite' ? <Encadrement {...partie} /> : null}
      {vue === 'equipe' || vue === 'conduite' ? <Apres {...partie} /> : null}
    </Gabarit>
  );
}
