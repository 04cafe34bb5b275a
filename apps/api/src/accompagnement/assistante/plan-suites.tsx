import type { VNode } from 'preact';
import { empeche } from '#libs/domaine/accompagnement/accords/regle.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { ClorePlan } from '#libs/domaine/accompagnement/plan/actes/clore-plan.js';
import { FixerRevue } from '#libs/domaine/accompagnement/plan/actes/fixer-revue.js';
import { ProposerPlan } from '#libs/domaine/accompagnement/plan/actes/proposer-plan.js';
import { TenirRevue } from '#libs/domaine/accompagnement/plan/actes/tenir-revue.js';
import { aRevoir } from '#libs/domaine/accompagnement/plan/devoir.js';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { ChampDate, ChampTexte } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { duGeste, gesteOuvert, lienDuGeste } from '../gestes.js';

interface Props {
  page: ContextePage;
  reference: string;
  base: string;
  plan: Plan;
}

/** What she may do with the whole now. */
export function Suites(props: Props & { a: Accompagnement; instant: string }): VNode {
  const { page, reference, base, plan, a, instant } = props;
  const lien = (quel: string, libelle: string): VNode => (
    <a class="fr-link" href={lienDuGeste(base, reference, quel)}>
      {libelle}
    </a>
  );
  if (plan.etat === 'clos') return <></>;
  const pourquoi = empeche(a, instant, 'plan', String(plan.projet));
  const aLire = aRevoir(a, instant).some((r) => r.quoi === 'aLire');
  return (
    <>
      <div class="actes">
        {lien('plan-remarque', 'Écrire une remarque')}
        {lien('plan-proposer', 'Proposer à l’agent')}
        {plan.propositions.length === 0 ? null : lien('plan-revue', 'Nous en avons reparlé')}
        {plan.revueLe === undefined ? null : lien('plan-revue-jour', 'Changer le jour')}
        {lien('plan-fin', 'Le terminer')}
        {aLire ? (
          <BoutonActe page={page} action={`${base}/plan-lecture`} libelle="J’ai lu ce que l’agent a écrit" />
        ) : null}
        {plan.etat === 'propose' && pourquoi === undefined ? (
          <BoutonActe page={page} action={`${base}/plan-debut`} libelle="Commencer" principal />
        ) : null}
      </div>
      {plan.etat === 'propose' && pourquoi !== undefined ? <p class="aide">{pourquoi.message}</p> : null}
    </>
  );
}

const DE_SON_POINT_DE_VUE = 'Dit par lui, et par personne d’autre ; ce n’est pas une note.';
const LISIBLE = 'vous deux, et personne d’autre';

/** The form of the whole that the address of the page asks for. */
export function FormulaireDuPlan({
  erreurs,
  reference,
  base,
  plan,
  ...reste
}: Props & { erreurs: Erreurs }): VNode | null {
  const quel = gesteOuvert(reste.page, reference)?.quel;
  const annuler = { href: base, libelle: 'Revenir sans changer' };
  if (quel === 'plan-proposer') {
    const { page, erreurs: siennes } = duGeste(reste.page, erreurs, 'revue');
    return (
      <section id="geste">
        <h3>Proposer à l’agent</h3>
        <p>
          Il lit tout ce qui est écrit ici, et reçoit un message qui n’en dit rien. Il répond s’il veut, ligne par
          ligne.
        </p>
        <Formulaire
          page={page}
          action={`${base}/plan-proposition`}
          erreurs={siennes}
          bouton="Proposer"
          annuler={annuler}
        >
          <ChampDate {...liaison(ProposerPlan, page, siennes)('revue')} aide="Sans réponse : le réglage local." />
        </Formulaire>
      </section>
    );
  }
  if (quel === 'plan-revue') {
    const { page, erreurs: siennes } = duGeste(reste.page, erreurs, 'prochaine');
    const lier = liaison(TenirRevue, page, siennes);
    return (
      <section id="geste">
        <h3>Nous en avons reparlé</h3>
        <Formulaire page={page} action={`${base}/plan-revue`} erreurs={siennes} bouton="Noter" annuler={annuler}>
          <ChampTexte {...lier('bilan')} lignes={4} aide={DE_SON_POINT_DE_VUE} lisiblePar={LISIBLE} />
          <ChampDate {...lier('prochaine')} aide="Sans réponse : le réglage local." />
        </Formulaire>
      </section>
    );
  }
  if (quel === 'plan-revue-jour') {
    const { page, erreurs: siennes } = duGeste(reste.page, erreurs, 'revue');
    return (
      <section id="geste">
        <h3>Changer le jour</h3>
        <Formulaire page={page} action={`${base}/plan-revue-jour`} erreurs={siennes} bouton="Changer" annuler={annuler}>
          <ChampDate
            {...(plan.revueLe === undefined ? {} : { valeur: plan.revueLe })}
            {...liaison(FixerRevue, page, siennes)('revue')}
          />
        </Formulaire>
      </section>
    );
  }
  if (quel !== 'plan-fin') return null;
  const { page, erreurs: siennes } = duGeste(reste.page, erreurs, 'bilan');
  return (
    <section id="geste">
      <h3>Le terminer</h3>
      <p>L’accompagnement continue. Ce qui n’est pas fait le reste ; un nouveau but reprend tout.</p>
      <Formulaire page={page} action={`${base}/plan-fin`} erreurs={siennes} bouton="Terminer" annuler={annuler}>
        <ChampTexte
          {...liaison(ClorePlan, page, siennes)('bilan')}
          lignes={4}
          aide={DE_SON_POINT_DE_VUE}
          lisiblePar={LISIBLE}
        />
      </Formulaire>
    </section>
  );
}
