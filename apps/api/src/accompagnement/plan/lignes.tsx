import type { VNode } from 'preact';
import type { Action, Objectif, Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { genresDe } from '#libs/domaine/accompagnement/plan/regles.js';
import { Definitions } from '../../commun/pages/definitions.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { lienDuGeste } from '../gestes.js';
import { Faites } from './faites.js';
import { auteurDe, direLeJour, jourDe, ouEnEst, QUI, type AvecUnPlan, type Lecteur } from './mots.js';

interface Props {
  page: ContextePage;
  a: AvecUnPlan;
  plan: Plan;
  instant: string;
  lecteur: Lecteur;
  reference: string;
  /** Where acts are sent, and the page on which the forms open. */
  base: string;
  retour: string;
}

/** The goals, each with whose words they are. */
export function Buts(props: Props): VNode | null {
  const { plan } = props;
  if (plan.objectifs.length === 0) return null;
  return (
    <ul class="lignes">
      {plan.objectifs.map((o) => (
        <li class="ligne" key={o.numero}>
          <But {...props} o={o} />
        </li>
      ))}
    </ul>
  );
}

function But({ page, a, plan, lecteur, reference, base, retour, o }: Props & { o: Objectif }): VNode {
  const retire = o.retireLe !== undefined;
  const suite = { numero: String(o.numero), suite: retire ? 'repris' : 'retire' };
  return (
    <div>
      <p>{retire ? <s>{o.texte}</s> : <strong>« {o.texte} »</strong>}</p>
      <p class="aide">
        Écrit par {auteurDe(o.par, a, lecteur)}
        {o.changePar === o.par || o.editions.length === 0 ? '' : `, changé par ${auteurDe(o.changePar, a, lecteur)}`}
        {o.montreLe === undefined ? ' ; pas encore proposé, vous seule le lisez' : ''}
      </p>
      {plan.etat === 'clos' ? null : (
        <div class="actes">
          {retire ? null : (
            <a class="fr-link" href={lienDuGeste(retour, reference, 'plan-but-change', String(o.numero))}>
              Changer ce but
            </a>
          )}
          <BoutonActe
            page={page}
            action={`${base}/plan-objectif-suite`}
            libelle={retire ? 'Reprendre ce but' : 'Retirer ce but'}
            champs={suite}
          />
        </div>
      )}
    </div>
  );
}

/** The lines, in the order in which they were written. */
export function Lignes(props: Props): VNode | null {
  const { plan } = props;
  if (plan.actions.length === 0) return null;
  return (
    <>
      <ol class="lignes">
        {plan.actions.map((l) => (
          <li class="ligne" key={l.numero}>
            <Ligne {...props} l={l} />
          </li>
        ))}
      </ol>
      <Faites {...props} />
    </>
  );
}

function Ligne(props: Props & { l: Action }): VNode {
  const { a, plan, instant, lecteur, l } = props;
  const genre = l.genre === undefined ? undefined : genresDe(a.profil)[l.genre];
  return (
    <div>
      <p>
        <strong>{l.quoi}</strong>
      </p>
      <Definitions
        faits={[
          ['Qui', QUI[lecteur][l.qui]],
          ['Pour quand', `avant la fin du ${direLeJour(l.echeance, a)}`],
          ...(genre === undefined ? [] : [['Nature', genre] as const]),
          ['Où cela en est', ouEnEst(l, a, instant, lecteur)],
          ['Écrit par', auteurDe(l.par, a, lecteur)],
        ]}
      />
      {plan.etat === 'clos' ? null : <ActesDeLaLigne {...props} />}
    </div>
  );
}

/** What her or his word can do to a line; every answer weighs the same and can be changed. */
function ActesDeLaLigne({ page, plan, lecteur, reference, base, retour, l }: Props & { l: Action }): VNode {
  const finie = l.faiteLe !== undefined || l.retireLe !== undefined;
  const suivre = (suite: string, libelle: string): VNode => (
    <BoutonActe
      page={page}
      action={`${base}/plan-action-suite`}
      libelle={libelle}
      champs={{ numeros: String(l.numero), suite }}
    />
  );
  if (finie) return <div class="actes">{suivre('reprise', 'La reprendre')}</div>;
  const repondre = (avis: string, libelle: string): VNode => (
    <BoutonActe
      page={page}
      action={`${base}/plan-action-reponse`}
      libelle={libelle}
      champs={{ numero: String(l.numero), lu: String(plan.version), avis }}
    />
  );
  const [oui, non] = lecteur === 'agent' ? ['D’accord', 'Pas celle-ci'] : ['Il m’a dit oui', 'Il m’a dit non'];
  return (
    <div class="actes">
      {l.montreLe === undefined || l.avis?.valeur === 'oui' ? null : repondre('oui', oui)}
      {l.montreLe === undefined || l.avis?.valeur === 'non' ? null : repondre('non', non)}
      <a class="fr-link" href={lienDuGeste(retour, reference, 'plan-ligne-change', String(l.numero))}>
        Changer cette ligne
      </a>
      {l.avis?.valeur === 'oui' ? suivre('faite', 'C’est fait') : null}
      {suivre('retiree', 'La retirer')}
    </div>
  );
}

/** What was said of the whole, with the version that it speaks of. */
export function Remarques({ a, plan, lecteur }: Pick<Props, 'a' | 'plan' | 'lecteur'>): VNode | null {
  const bilans = [...plan.revues, ...(plan.clos === undefined ? [] : [plan.clos])].flatMap(({ le, bilan }) =>
    bilan === undefined ? [] : [{ le, bilan }],
  );
  if (plan.remarques.length + bilans.length === 0) return null;
  return (
    <>
      <h3>Remarques</h3>
      <ul>
        {plan.remarques.map((r) => (
          <li key={r.version}>
            « {r.texte} »{' '}
            <span class="aide">
              {auteurDe(r.par, a, lecteur)}, sur la version {r.version}
            </span>
          </li>
        ))}
        {bilans.map(({ le, bilan }) => (
          <li key={le}>
            « {bilan} »{' '}
            <span class="aide">
              {lecteur === 'agent' ? 'vos mots' : 'les mots de l’agent'}, le {jourDe(le, a)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
