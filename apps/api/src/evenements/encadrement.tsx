import type { VNode } from 'preact';
import { retenus } from '#libs/domaine/evenement/equipe.js';
import { deploiementDe, estClos } from '#libs/domaine/evenement/etat.js';
import { Definitions } from '../commun/pages/definitions.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { ARappeler } from './declarations.js';
import { Ecarter } from './ecarter.js';
import { OuCelaEnEst } from './encadrement-charge.js';
import type { PartieProps } from './evenement.page.js';
import { Convenues } from './modalites.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { ouEnEst, peut } from './presenter.js';
import { ReglesDeLEvenement } from './regles.js';

/** For whoever leads the place: one step to confirm, who has it and his telephone, who comes; never whom they meet. */
export function Encadrement(partie: PartieProps): VNode {
  const { lu } = partie;
  return (
    <>
      <OuCelaEnEst {...partie} />
      <QuiVient {...partie} />
      <ModalitesARelire {...partie} />
      <Rapport {...partie} />
      {estClos(lu.etat) ? null : <ARappeler lu={lu} />}
      {ouEnEst(lu) === 'brouillon' ? <Ecarter {...partie} /> : null}
      <PourLesPersonnes {...partie} />
      <ReglesDeLEvenement profil={lu.etat.profil} />
    </>
  );
}

/** Who comes, when, where: once it was agreed how. Before, nobody is announced. */
function QuiVient({ lu }: PartieProps): VNode | null {
  const d = deploiementDe(lu.etat);
  if (d === undefined || estClos(lu.etat)) return null;
  const viennent = retenus(lu.etat, lu.autour.appels);
  return (
    <Morceau id="equipe" titre="Qui vient">
      {lu.etat.modalites === undefined ? (
        <p>Une équipe est appelée. Personne ne part avant que les modalités soient convenues avec vous.</p>
      ) : (
        <Definitions
          faits={[
            ['Qui', viennent.length === 0 ? 'L’équipe se constitue' : viennent.map((p) => nomDe(lu, p)).join(', ')],
            ['Quand', <Moment lu={lu} le={d.debut} />],
            ['Où', d.ou],
          ]}
        />
      )}
    </Morceau>
  );
}

function ModalitesARelire({ page, lu, personne }: PartieProps): VNode | null {
  const { modalites } = lu.etat;
  if (modalites === undefined) return null;
  const vues = modalites.vues.some((v) => v.par === personne.id);
  return (
    <>
      <Convenues lu={lu} m={modalites} />
      {vues || estClos(lu.etat) || !peut(lu, personne, 'voirModalites') ? null : (
        <div class="geste">
          <BoutonActe
            page={page}
            action={`/evenements/${lu.reference}/modalites-vues`}
            libelle="Ce sont bien les modalités convenues"
            principal
          />
          <p class="aide">Rien n’attend votre réponse. Si ce n’est pas cela, téléphonez à qui a pris en charge.</p>
        </div>
      )}
    </>
  );
}

/** Dates, forms, means, recommendations, social consequences; no name and no count of persons. */
function Rapport({ lu }: PartieProps): VNode | null {
  const { rapport } = lu.etat;
  if (rapport === undefined) return null;
  return (
    <Morceau id="rapport" titre="Le rapport de clôture">
      <Definitions
        faits={[
          ['Écrit', <Moment lu={lu} le={rapport.le} />],
          ['Moyens mis en œuvre', <span class="paroles">{rapport.moyens}</span>],
          ['Recommandations', <span class="paroles">{rapport.recommandations}</span>],
          ['Conséquences sociales', <span class="paroles">{rapport.consequencesSociales}</span>],
        ]}
      />
    </Morceau>
  );
}

function PourLesPersonnes({ personne }: PartieProps): VNode {
  const agent = personne.fonctions.some((f) => f.role === 'agent');
  return (
    <Morceau id="personnes" titre="Une personne a besoin d’aide">
      <p>
        Rien ne l’attend ici :{' '}
        <a class="fr-link" href="/signalements/nouveau">
          signalez sa situation
        </a>
        {agent ? (
          <>
            , ou{' '}
            <a class="fr-link" href="/demande">
              demandez de l’aide pour vous
            </a>
          </>
        ) : null}
        .
      </p>
      <p class="aide">
        Vous ne verrez jamais qui a été reçu, qui est venu, ni ce qui s’est dit : chacun est libre de venir, et ce qu’il
        confie est couvert par le secret professionnel. Ne demandez à personne s’il a été reçu.
      </p>
    </Morceau>
  );
}
