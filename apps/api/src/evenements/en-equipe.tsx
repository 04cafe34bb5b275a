import type { VNode } from 'preact';
import { NoterTechnique } from '#libs/domaine/evenement/actes/noter-technique.js';
import { retenus } from '#libs/domaine/evenement/equipe.js';
import { deploiementDe } from '#libs/domaine/evenement/etat.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { PointsDeSituation } from './equipe-points.js';
import { Releve } from './equipe-releve.js';
import { Roles } from './equipe-roles.js';
import { Seances } from './equipe-seances.js';
import { Soutien } from './equipe-soutien.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';

/** What the team does together: who holds what, who relieves whom, where people can be met, what was found and is needed. */
export function EnEquipe(props: PartieProps): VNode | null {
  const { etat: e } = props.lu;
  if (e.charge === undefined || e.ecarte !== undefined) return null;
  const partie = deploiementDe(e) !== undefined;
  return (
    <>
      {partie ? <Roles {...props} /> : null}
      {partie ? <Releve {...props} /> : null}
      <Technique {...props} />
      <Seances {...props} />
      <Soutien {...props} />
      <PointsDeSituation {...props} />
    </>
  );
}

/** How they go about it is theirs: whoever is not of the team does not even see that something is written (R-171, T-33). */
function Technique(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { etat: e, autour } = lu;
  if (!retenus(e, autour.appels).includes(personne.id)) return null;
  return (
    <Morceau id="technique" titre="Comment nous nous y prenons">
      <p>Lu et écrit par l’équipe sur place, et par elle seule : ni la direction, ni qui n’y est pas.</p>
      {e.technique.map((note) => (
        <div key={note.le}>
          <p class="aide">
            {nomDe(lu, note.par)}, <Moment lu={lu} le={note.le} />
          </p>
          <p class="paroles">{note.mots}</p>
        </div>
      ))}
      {peut(lu, personne, 'noterTechnique') ? (
        <FormulairePlie
          {...props}
          verbe="technique"
          classe={NoterTechnique}
          champs={['mots']}
          titre="Ajouter une note"
          bouton="Garder cette note"
        >
          {(lier) => <ChampTexte {...lier('mots')} lignes={3} lisiblePar="l’équipe sur place, et elle seule" />}
        </FormulairePlie>
      ) : null}
    </Morceau>
  );
}
