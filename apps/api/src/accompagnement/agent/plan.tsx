import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { RepondrePlan } from '#libs/domaine/accompagnement/plan/actes/repondre-plan.js';
import { SouhaiterRappels } from '#libs/domaine/accompagnement/plan/actes/souhaiter-rappels.js';
import type { Plan } from '#libs/domaine/accompagnement/plan/etat.js';
import { constater, motDuPlan } from '#libs/domaine/accompagnement/plan/regles.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { ChampCase } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { FormulaireOuvert } from '../plan/formulaire-ouvert.js';
import { duGeste, lienDuGeste } from '../gestes.js';
import { Buts, Lignes, Remarques } from '../plan/lignes.js';
import { direLEtat, direLeJour, majuscule, REGLE_DE_LA_LIGNE } from '../plan/mots.js';
import type { PropsMien } from './places.js';

const RETOUR = '/mon-espace/plan';

/** What the two of them write, as the agent reads it: his words, hers once proposed, and his answer to each line and to the whole. */
export function SectionMonPlan({ page, mien, erreurs }: PropsMien): VNode | null {
  const { reference, instant } = mien;
  const a = constater(mien.etat, instant);
  const { plan } = a;
  if (cloture(a) !== undefined && plan === undefined) return null;
  const base = `/mon-espace/accompagnements/${reference}`;
  const communs = { page, a, lecteur: 'agent', reference, base, retour: RETOUR } as const;
  const but = contenuOu(a.profil.but, { mots: '' }).mots.replaceAll("'", '’');
  return (
    <section>
      <h2>{majuscule(motDuPlan(a.profil))}</h2>
      {plan === undefined ? (
        <p>Rien n’est encore écrit. Vous pouvez commencer par ce que vous souhaitez, avec vos mots.</p>
      ) : (
        <p>
          {direLEtat(plan, 'agent')}
          {plan.revueLe === undefined ? '' : ` Vous en reparlez ensemble vers le ${direLeJour(plan.revueLe, a)}.`}
        </p>
      )}
      <p class="aide">
        {REGLE_DE_LA_LIGNE} Vous pouvez changer d’avis quand vous voulez, sans dire pourquoi.
        {but === '' ? '' : ` Le texte dit à quoi cela sert : « ${but} ».`}
      </p>
      {plan === undefined ? null : (
        <>
          <Buts {...communs} plan={plan} instant={instant} />
          <Lignes {...communs} plan={plan} instant={instant} />
          <Remarques {...communs} plan={plan} />
        </>
      )}
      <FormulaireOuvert {...communs} plan={plan} erreurs={erreurs} />
      {cloture(a) === undefined ? (
        <>
          <p class="actes">
            <a class="fr-link" href={lienDuGeste(RETOUR, reference, 'plan-but')}>
              Ajouter un but
            </a>
            <a class="fr-link" href={lienDuGeste(RETOUR, reference, 'plan-ligne')}>
              Ajouter une action
            </a>
            {plan === undefined ? null : (
              <a class="fr-link" href={lienDuGeste(RETOUR, reference, 'plan-remarque')}>
                Écrire une remarque
              </a>
            )}
          </p>
          {plan === undefined ? null : <Ensemble page={page} plan={plan} mien={mien} erreurs={erreurs} />}
          <Rappels page={page} mien={mien} erreurs={erreurs} />
        </>
      ) : null}
      {plan === undefined ? null : (
        <p>
          <a class="fr-link" href={`/api/v1/accompagnements/${reference}/plan.pdf`}>
            L’emporter en PDF
          </a>
        </p>
      )}
    </section>
  );
}

/** His answer to the whole, on this project as he reads it; both answers weigh the same. */
function Ensemble({ plan, mien, ...props }: PropsMien & { plan: Plan }): VNode | null {
  if (plan.etat === 'brouillon' || plan.etat === 'clos' || plan.propositions.length === 0) return null;
  const { page, erreurs } = duGeste(props.page, props.erreurs, 'projet');
  const lier = liaison(RepondrePlan, page, erreurs);
  const action = `/mon-espace/accompagnements/${mien.reference}/plan-reponse`;
  const lu = { projet: String(plan.projet), lu: String(plan.version) };
  const reste = plan.actions.some((l) => l.avis === undefined && l.faiteLe === undefined && l.retireLe === undefined);
  return (
    <>
      <h3>Votre réponse à l’ensemble</h3>
      <p>
        Elle vaut pour ce que vous venez de lire, et pour rien d’autre. Ne pas répondre est possible aussi : rien ne
        commence alors sans vous.
      </p>
      <div class="actes">
        {plan.etat === 'actif' ? null : (
          <Formulaire page={page} action={action}>
            {Object.entries({ ...lu, avis: 'oui' }).map(([nom, valeur]) => (
              <input type="hidden" name={nom} value={valeur} key={nom} />
            ))}
            {reste ? <ChampCase {...lier('toutes')} de={mien.reference} /> : null}
            <button class="bouton fr-btn fr-btn--secondary" type="submit">
              Je suis d’accord avec l’ensemble
            </button>
          </Formulaire>
        )}
        <BoutonActe page={page} action={action} libelle="Je ne suis pas d’accord" champs={{ ...lu, avis: 'non' }} />
      </div>
    </>
  );
}

/** Nothing is sent unless he asks. */
function Rappels({ page, mien: { etat, reference } }: PropsMien): VNode {
  const oui = etat.souhaits.rappelsDuPlan === true;
  const champs = liaison(SouhaiterRappels, page)('rappels');
  return (
    <>
      <h3>{champs.libelle}</h3>
      <p>
        {oui ? 'Vous recevez un message' : 'Vous ne recevez aucun message'} le matin du jour ouvré qui précède ; il ne
        dit rien de ce qui est écrit ici.
      </p>
      <BoutonActe
        page={page}
        action={`/mon-espace/accompagnements/${reference}/plan-rappels`}
        libelle={oui ? 'Ne plus en recevoir' : 'En recevoir un'}
        champs={{ rappels: oui ? 'non' : 'oui' }}
      />
    </>
  );
}
