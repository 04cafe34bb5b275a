import type { VNode } from 'preact';
import { commentConvenues } from '#libs/domaine/evenement/actes/modalites-saisies.js';
import { deploiementDe, estClos, type Modalites } from '#libs/domaine/evenement/etat.js';
import { motsDesFormes } from '#libs/domaine/evenement/regle.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Formulaire } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { PartieProps } from './evenement.page.js';
import { ChampsDesModalites, Coordination } from './modalites-champs.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';
import { saisieDe } from './saisie.js';

/** What was agreed, or that nobody goes before it is; and the form to write it down, anew with another chef. */
export function LesModalites(partie: PartieProps): VNode | null {
  const { lu, personne } = partie;
  const { modalites, charge, urgent } = lu.etat;
  if (charge === undefined || estClos(lu.etat))
    return modalites === undefined ? null : <Convenues lu={lu} m={modalites} />;
  const ecrit = peut(lu, personne, 'fixerModalites');
  const equipe = deploiementDe(lu.etat) !== undefined;
  // Before a team is asked for, they are part of its form; a request without urgency has no team.
  if (modalites === undefined && urgent && !equipe) return null;
  if (modalites === undefined)
    return (
      <Morceau id="modalites" titre="Convenir des modalités">
        <Note genre="attention" titre={equipe ? 'Personne ne part avant.' : 'D’abord les modalités.'}>
          Téléphonez au chef de service, puis écrivez ici ce dont vous êtes convenus : l’équipe reçoit aussitôt son
          rendez-vous, et lui les relit sur sa page.
        </Note>
        {ecrit ? <LeFormulaire {...partie} /> : null}
      </Morceau>
    );
  return (
    <>
      <Convenues lu={lu} m={modalites} />
      {ecrit ? (
        <details id="modalites-encore" open={sienne(partie).ouverte}>
          <summary>Les modalités ont changé, ou valent avec un autre chef</summary>
          <LeFormulaire {...partie} />
        </details>
      ) : null}
    </>
  );
}

/** The form of the team has these fields too: what was sent there belongs there. */
const sienne = (partie: Pick<PartieProps, 'page' | 'erreurs'>): ReturnType<typeof saisieDe> =>
  saisieDe(partie, 'modalites', 'medecinMotif', 'combien');

function LeFormulaire({ lu, ...partie }: PartieProps): VNode {
  const { page, erreurs, de } = sienne(partie);
  return (
    <Formulaire
      page={page}
      action={`/evenements/${lu.reference}/modalites`}
      erreurs={erreurs}
      bouton="Écrire ces modalités"
    >
      <ChampsDesModalites lu={lu} page={page} erreurs={erreurs} de={de} />
    </Formulaire>
  );
}

/** The framework that was agreed, and who said that it is so. The technique is not in it. */
export function Convenues({ lu, m }: { lu: EvenementLu; m: Modalites }): VNode {
  return (
    <Morceau id="modalites" titre="Les modalités convenues">
      <Definitions
        faits={[
          ['Forme', m.mots === undefined ? motsDesFormes[m.forme] : `${motsDesFormes[m.forme]} : ${m.mots}`],
          ['Convenues avec', m.avec.map((p) => nomDe(lu, p)).join(', ')],
          [
            'Comment',
            <>
              {commentConvenues[m.comment]}, <Moment lu={lu} le={m.le} />, par {nomDe(lu, m.par)}
            </>,
          ],
          [
            'Médecin de prévention',
            m.medecin.associe ? 'Associé' : `Non associé : ${m.medecin.motif ?? 'sans raison écrite'}`,
          ],
          ['Relues par', m.vues.length === 0 ? 'personne encore' : m.vues.map((v) => nomDe(lu, v.par)).join(', ')],
        ]}
      />
      {m.medecin.associe ? <Coordination profil={lu.etat.profil} /> : null}
    </Morceau>
  );
}
