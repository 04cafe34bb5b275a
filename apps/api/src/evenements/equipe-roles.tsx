import type { VNode } from 'preact';
import { ConfierRole } from '#libs/domaine/evenement/actes/confier-role.js';
import { disponibles, tientLeRole } from '#libs/domaine/evenement/equipe.js';
import { rolesEnEquipe, type Affectation, type RoleEnEquipe } from '#libs/domaine/evenement/etat.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { ChampListe } from '../commun/pages/champs.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe, QuiAppeler } from './mots.js';
import { peut } from './presenter.js';

/** Who holds what, since when. A role is handed over, never dropped: it stays with its holder until the other one takes it. */
export function Roles(props: PartieProps): VNode {
  const { lu, personne } = props;
  const { affectations } = lu.etat;
  const finis = affectations.filter((a) => a.jusqua !== undefined);
  const termine = lu.etat.finie !== undefined;
  return (
    <Morceau id="roles" titre="Qui fait quoi">
      <APrendre {...props} />
      {termine ? (
        <p>L’intervention est terminée : plus personne n’y tient de rôle.</p>
      ) : (
        <ul>
          {Object.entries(rolesEnEquipe).map(([role, mot]) => (
            <li key={role}>
              <strong>{mot}</strong> : <Tenu lu={lu} tenu={tientLeRole(lu.etat, role as RoleEnEquipe)} />
            </li>
          ))}
        </ul>
      )}
      {!termine && peut(lu, personne, 'confierRole') ? <Confier {...props} /> : null}
      {finis.length === 0 ? null : (
        <details>
          <summary>Qui l’a tenu avant</summary>
          <ul>
            {finis.map((a) => (
              <li key={`${a.role}${a.depuis}`}>
                {rolesEnEquipe[a.role]} : {nomDe(lu, a.personne)}, depuis <Moment lu={lu} le={a.depuis} />, jusqu’à{' '}
                <Moment lu={lu} le={a.jusqua ?? a.depuis} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Morceau>
  );
}

function Tenu({ lu, tenu }: { lu: EvenementLu; tenu: Affectation | undefined }): VNode {
  if (tenu === undefined) return <>personne pour le moment</>;
  return (
    <>
      <QuiAppeler lu={lu} id={tenu.personne} />, depuis <Moment lu={lu} le={tenu.depuis} />
      {tenu.proposee === undefined ? null : (
        <span class="aide">
          {' '}
          ; proposé à {nomDe(lu, tenu.proposee.a)} <Moment lu={lu} le={tenu.proposee.le} />, qui ne l’a pas encore pris
        </span>
      )}
    </>
  );
}

function APrendre({ page, lu, personne }: PartieProps): VNode | null {
  const proposes = lu.etat.affectations.filter((a) => a.jusqua === undefined && a.proposee?.a === personne.id);
  if (proposes.length === 0 || lu.etat.finie !== undefined) return null;
  return (
    <>
      {proposes.map((a) => (
        <Note genre="attention" titre={`Le rôle « ${rolesEnEquipe[a.role]} » vous est proposé.`} key={a.role}>
          <p>
            Il reste à <QuiAppeler lu={lu} id={a.personne} /> jusqu’à ce que vous le preniez. Parlez-vous d’abord.
          </p>
          <BoutonActe
            page={page}
            action={`/evenements/${lu.reference}/role-pris`}
            champs={{ role: a.role }}
            libelle="Je prends ce rôle"
            principal
          />
        </Note>
      ))}
    </>
  );
}

function Confier(props: PartieProps): VNode {
  const { lu } = props;
  const { etat: e, autour } = lu;
  const gens = [...new Set([...disponibles(e, autour.appels), ...(e.charge === undefined ? [] : [e.charge.par])])];
  return (
    <FormulairePlie
      {...props}
      verbe="role"
      classe={ConfierRole}
      champs={['role', 'personne']}
      titre="Confier un rôle, ou passer le vôtre"
      bouton="Proposer ce rôle"
    >
      {(lier) => (
        <>
          <ChampListe {...lier('role')} lisiblePar="l’équipe et la ligne technique" />
          <ChampListe
            {...lier('personne')}
            choix={Object.fromEntries(gens.map((id) => [id, nomDe(lu, id)]))}
            aide="Elle reçoit un message. Le rôle reste à qui le tient jusqu’à ce qu’elle le prenne : il n’est jamais à personne."
          />
        </>
      )}
    </FormulairePlie>
  );
}
