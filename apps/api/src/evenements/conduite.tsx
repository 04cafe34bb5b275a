import type { VNode } from 'preact';
import { estClos } from '#libs/domaine/evenement/etat.js';
import { Charge } from './charge.js';
import { ARappeler } from './declarations.js';
import { Deployer } from './deployer.js';
import { Ecarter } from './ecarter.js';
import { Equipe } from './equipe.js';
import type { PartieProps } from './evenement.page.js';
import { Ligne } from './ligne.js';
import { LesModalites } from './modalites.js';
import { ReglesDeLEvenement } from './regles.js';

/** For whoever stands in the ladder: who has it, whom to call back, who is called, then who goes. */
export function Conduite(partie: PartieProps): VNode {
  const { lu } = partie;
  return (
    <>
      <Charge {...partie} />
      <ARappeler lu={lu} />
      {lu.etat.charge === undefined && !estClos(lu.etat) ? <Ligne lu={lu} /> : null}
      <Equipe lu={lu} />
      <Deployer {...partie} />
      <LesModalites {...partie} />
      {lu.etat.charge !== undefined && !estClos(lu.etat) ? <Ligne lu={lu} repliee /> : null}
      <Ecarter {...partie} />
      <ReglesDeLEvenement profil={lu.etat.profil} />
    </>
  );
}
