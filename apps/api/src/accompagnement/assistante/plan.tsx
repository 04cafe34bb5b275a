import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import {
  diagnosticFait,
  diagnosticPrevu,
  constater,
  motDuPlan,
  planFacultatif,
} from '#libs/domaine/accompagnement/plan/regles.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import { Note } from '../../commun/pages/note.js';
import { FormulaireOuvert } from '../plan/formulaire-ouvert.js';
import { lienDuGeste } from '../gestes.js';
import { Buts, Lignes, Remarques } from '../plan/lignes.js';
import { direLEtat, direLeJour, majuscule, REGLE_DE_LA_LIGNE } from '../plan/mots.js';
import type { PropsVu } from './parties.js';
import { FormulaireDuPlan, Suites } from './plan-suites.js';

/** The plan, by the word of his text: what the two of them write, and what she may do now. */
export function SectionPlan({ page, vu, erreurs }: PropsVu): VNode | null {
  const { reference, instant } = vu;
  const a = constater(vu.etat, instant);
  const { plan } = a;
  if (cloture(a) !== undefined && plan === undefined) return null;
  const retour = `/accompagnements/${reference}`;
  const communs = { page, a, lecteur: 'assistante', reference, base: retour, retour } as const;
  const attendUnDiagnostic = diagnosticPrevu(a.profil).avantLePlan && !diagnosticFait(a);
  const modalite = contenuOu(a.profil.modalites, { individuelle: '', collective: '' }).individuelle.replaceAll(
    "'",
    '’',
  );
  return (
    <section>
      <h2>{majuscule(motDuPlan(a.profil))}</h2>
      <p class="aide">
        {planFacultatif(a.profil) ? 'Facultatif : le texte de cet agent ne nomme aucun plan. ' : ''}
        {modalite === '' ? '' : `Dans les mots du texte : ${modalite}. `}
        {REGLE_DE_LA_LIGNE} Au plus {a.reglages.actionsMax} actions ouvertes à la fois (réglage local).
      </p>
      {attendUnDiagnostic && plan === undefined ? (
        <Note genre="information" titre="L’évaluation vient d’abord.">
          Le texte de cet agent le demande ainsi. Écrivez-la plus haut, sous chacun de ses titres.
        </Note>
      ) : null}
      {plan === undefined ? null : (
        <>
          <p>
            {direLEtat(plan, 'assistante')}
            {plan.revueLe === undefined ? '' : ` À revoir ensemble le ${direLeJour(plan.revueLe, a)} (réglage local).`}
          </p>
          <Buts {...communs} plan={plan} instant={instant} />
          <Lignes {...communs} plan={plan} instant={instant} />
          <Remarques {...communs} plan={plan} />
        </>
      )}
      <FormulaireOuvert {...communs} plan={plan} erreurs={erreurs} />
      {plan === undefined ? null : (
        <FormulaireDuPlan page={page} erreurs={erreurs} reference={reference} base={retour} plan={plan} />
      )}
      {cloture(a) !== undefined || (attendUnDiagnostic && plan === undefined) ? null : (
        <>
          <p class="actes">
            <a class="fr-link" href={lienDuGeste(retour, reference, 'plan-but')}>
              Ajouter un but
            </a>
            <a class="fr-link" href={lienDuGeste(retour, reference, 'plan-ligne')}>
              Ajouter une action
            </a>
          </p>
          {plan === undefined ? null : (
            <Suites page={page} reference={reference} base={retour} plan={plan} a={a} instant={instant} />
          )}
        </>
      )}
    </section>
  );
}
