import type { VNode } from 'preact';
import { pourquoiEcarter } from '#libs/domaine/evenement/etat.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { DemandesDeConfirmation } from './brouillon.js';
import type { PartieProps } from './evenement.page.js';
import { Moment, nomDe, QuiAppeler } from './mots.js';
import { ouEnEst, peut } from './presenter.js';

/** For whoever leads the place: a draft to confirm in one step, or by whom it is awaited; then who has it, and his telephone. */
export function OuCelaEnEst(partie: PartieProps): VNode {
  const { page, lu, personne } = partie;
  const { charge, ecarte, motif } = lu.etat;
  const ou = ouEnEst(lu);
  if (ou === 'brouillon')
    return (
      <section id="charge" aria-label="Où cela en est">
        {motif === undefined ? null : <p class="paroles">{motif}</p>}
        {peut(lu, personne, 'confirmer') ? (
          <div class="geste">
            <p>Un chef de service l’a préparée. Dès votre confirmation, le service social est appelé.</p>
            <BoutonActe
              page={page}
              action={`/evenements/${lu.reference}/confirmer`}
              libelle="Je confirme : appeler le service social"
              principal
            />
          </div>
        ) : (
          <DemandesDeConfirmation {...partie} />
        )}
      </section>
    );
  return (
    <section id="charge" aria-label="Où cela en est">
      {ecarte !== undefined ? (
        <Note genre="information" titre="Sans suite comme événement grave.">
          {pourquoiEcarter[ecarte.pourquoi]}. Le service social reste à votre écoute :{' '}
          <Telephone numero={page.site.telephone} />.
        </Note>
      ) : charge === undefined ? (
        <Note genre="attention" titre="Le service social est appelé ; personne n’a encore pris en charge.">
          <p>
            {lu.etat.urgent
              ? 'Les personnes de la ligne technique sont appelées l’une après l’autre, jusqu’à un nom.'
              : 'La demande est sans urgence : la conseillère technique vous rappelle.'}{' '}
            Besoin de quelqu’un maintenant : <Telephone numero={page.site.telephone} />.
          </p>
        </Note>
      ) : (
        <Note genre="information" titre={`${nomDe(lu, charge.par)} a pris en charge.`}>
          <p>
            Depuis <Moment lu={lu} le={charge.le} /> : <QuiAppeler lu={lu} id={charge.par} />. Elle vous rappelle pour
            convenir avec vous des modalités.
          </p>
        </Note>
      )}
    </section>
  );
}
