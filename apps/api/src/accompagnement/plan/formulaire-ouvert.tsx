import type { VNode } from 'preact';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { FormulaireDeBut, FormulaireDeRemarque } from './formulaire-but.js';
import { FormulaireDeLigne } from './formulaire-ligne.js';
import { gesteOuvert } from '../gestes.js';
import type { AvecUnPlan, Lecteur } from './mots.js';

interface Props {
  page: ContextePage;
  erreurs: Erreurs;
  reference: string;
  a: AvecUnPlan;
  plan: Plan | undefined;
  lecteur: Lecteur;
  base: string;
  retour: string;
}

const TITRES = {
  'plan-but': 'Un but',
  'plan-but-change': 'Changer ce but',
  'plan-ligne': 'Une action',
  'plan-ligne-change': 'Changer cette ligne',
  'plan-remarque': 'Une remarque',
} as const;

/** The form that both have, when the address of the page asks for it; the one thing to do on the page. */
export function FormulaireOuvert({ reference, ...props }: Props): VNode | null {
  const quel = gesteOuvert(props.page, reference);
  const formulaire = quel === undefined ? null : choisir(quel.quel, quel.de, props);
  if (quel === undefined || formulaire === null) return null;
  return (
    <section id="geste">
      <h3>{TITRES[quel.quel as keyof typeof TITRES]}</h3>
      {formulaire}
    </section>
  );
}

function choisir(quel: string, de: string, props: Omit<Props, 'reference'>): VNode | null {
  const { plan } = props;
  if (quel === 'plan-but') return <FormulaireDeBut {...props} />;
  if (quel === 'plan-ligne') return <FormulaireDeLigne {...props} />;
  if (quel === 'plan-remarque') return <FormulaireDeRemarque {...props} />;
  const but = quel === 'plan-but-change' ? plan?.objectifs.find((o) => String(o.numero) === de) : undefined;
  if (but !== undefined) return <FormulaireDeBut {...props} but={but} />;
  const ligne = quel === 'plan-ligne-change' ? plan?.actions.find((l) => String(l.numero) === de) : undefined;
  return ligne === undefined ? null : <FormulaireDeLigne {...props} ligne={ligne} />;
}
