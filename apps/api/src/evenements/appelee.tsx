import type { VNode } from 'preact';
import { estComplete, peutPartir, retenus, tientLeRole } from '#libs/domaine/evenement/equipe.js';
import { deploiementDe, estClos } from '#libs/domaine/evenement/etat.js';
import { reponses } from '#libs/domaine/evenement/reponse.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { Definitions } from '../commun/pages/definitions.js';
import { ChoixEgal } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import { dureeEnClair } from '../signalement/mots.js';
import type { PartieProps } from './evenement.page.js';
import { Moment, Morceau, QuiAppeler } from './mots.js';

/** Somebody who was called: what is asked, three answers of equal weight, then what is expected of her, or nothing. */
export function Appelee(props: PartieProps): VNode {
  const { lu } = props;
  const ouvert = !estClos(lu.etat) && lu.etat.finie === undefined && deploiementDe(lu.etat) !== undefined;
  return (
    <Morceau id="appelee" titre={lu.maReponse === null ? 'On a besoin de vous' : 'Votre réponse'}>
      {ouvert ? <Ouvert {...props} /> : <Clos lu={lu} />}
    </Morceau>
  );
}

function Ouvert(props: PartieProps): VNode {
  const { lu, personne } = props;
  if (lu.maReponse !== 'accepte')
    return (
      <>
        {lu.maReponse === null ? null : (
          <Note genre="information" titre="Merci d’avoir répondu.">
            Personne ne vous demandera pourquoi. Vous pouvez encore changer d’avis.
          </Note>
        )}
        <Demande {...props} />
        <Choix {...props} />
        <PasAttendu lu={lu} />
      </>
    );
  if (lu.etat.releves.some((r) => r.personne === personne.id))
    return <Note genre="information" titre="Vous êtes relevée. Merci, reposez-vous." />;
  return (
    <>
      <Suite {...props} />
      <Demande {...props} />
      <PasAttendu lu={lu} />
    </>
  );
}

/** Where, from when, how many; never more of what happened than its kind, which is the title of the page. */
function Demande({ lu }: PartieProps): VNode {
  const { etat: e, autour } = lu;
  const d = deploiementDe(e);
  const viennent = retenus(e, autour.appels).length;
  return (
    <Definitions
      faits={[
        ['Où se retrouver', d?.ou ?? ''],
        ['À partir de', d === undefined ? '' : <Moment lu={lu} le={d.debut} />],
        [
          'Combien il en faut',
          `${combien(d?.combien ?? 0)} ; ${
            estComplete(e, autour.appels)
              ? 'l’équipe est complète, on cherche qui relève'
              : viennent === 0
                ? 'personne n’a encore accepté'
                : `${combien(viennent)} a accepté`.replace('personnes a', 'personnes ont')
          }`,
        ],
        ...(d?.ordreDeMission === true
          ? [['Si vous venez d’ailleurs', 'Un ordre de mission est établi.'] as const]
          : []),
      ]}
    />
  );
}

const combien = (n: number): string => `${n} ${n > 1 ? 'personnes' : 'personne'}`;

function Choix({ page, lu }: PartieProps): VNode {
  return (
    <>
      <ChoixEgal
        page={page}
        action={`/evenements/${lu.reference}/reponse`}
        nom="reponse"
        options={Object.entries(reponses).map(([valeur, libelle]) => ({ valeur, libelle }))}
      />
      <p>
        Aucune raison n’est demandée. « {reponses.tropProche} » n’est lu par personne : qui pilote y lit « ne peut pas
        », comme pour les autres.
      </p>
    </>
  );
}

function Suite({ lu, personne }: PartieProps): VNode {
  const { etat: e, autour } = lu;
  if (!retenus(e, autour.appels).includes(personne.id))
    return (
      <Note genre="information" titre="L’équipe est complète : vous êtes en réserve.">
        Ne partez pas. Si quelqu’un doit être relevé, un message vous appelle, et cette page vous dit où aller.
      </Note>
    );
  const retrouver = [tientLeRole(e, 'pilote')?.personne, e.charge?.par].find(
    (id) => id !== undefined && id !== personne.id,
  );
  const joindre = retrouver === undefined ? null : <QuiAppeler lu={lu} id={retrouver} />;
  if (!peutPartir(e))
    return (
      <Note genre="attention" titre="Merci. Ne partez pas encore.">
        <p>
          Les modalités se conviennent avec le chef de service. Dès qu’elles le sont, un message vous dit que vous êtes
          attendue.
        </p>
        {joindre === null ? null : <p>Pour toute question : {joindre}</p>}
      </Note>
    );
  return (
    <Note genre="information" titre="Vous êtes attendue.">
      {e.modalites === undefined ? (
        <p>Seulement pour recevoir tout de suite qui demande de l’aide : le reste se convient encore.</p>
      ) : null}
      {joindre === null ? null : <p>À retrouver : {joindre}</p>}
      <p>Un empêchement ? Téléphonez, puis « Je m’arrête ici », plus bas sur cette page.</p>
    </Note>
  );
}

/** The duties that she does not have (mission anchors §5.3); the hours are a local choice. */
function PasAttendu({ lu }: { lu: EvenementLu }): VNode {
  return (
    <p>
      <strong>Ce qu’on n’attend pas de vous :</strong> être joignable en conduisant, rester seule, tenir plus de{' '}
      {dureeEnClair(lu.etat.reglages.engagementMax)}.
    </p>
  );
}

function Clos({ lu }: { lu: EvenementLu }): VNode {
  return lu.maReponse === 'accepte' ? (
    <p>L’intervention est terminée. Merci d’être venue ; le temps de reprise ensemble est plus bas sur cette page.</p>
  ) : (
    <p>Cet appel est clos : on n’a plus besoin de vous. Merci.</p>
  );
}
