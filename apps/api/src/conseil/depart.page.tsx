import type { VNode } from 'preact';
import { ConfierTout } from '#libs/domaine/absence/actes/confier-tout.js';
import { quiBloquent } from '#libs/domaine/absence/depart/devoirs.js';
import { passationEnCours } from '#libs/domaine/absence/depart/passation.js';
import type { DepartLu } from '#libs/registre/lecteurs/depart.js';
import { ChampChoix } from '../commun/pages/champs.js';
import { deQui } from '../commun/pages/de-qui.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { direPeriode } from '../continuite/mots.js';
import { ouEnEst } from '../continuite/presenter.js';
import { Devoirs } from './depart-devoirs.js';

interface Props {
  page: ContextePage;
  depart: DepartLu;
  erreurs?: Erreurs;
}

/** What holds a departure back, what empties it, and the act that ends it: numbers and references, nothing of what they say. */
export function PageDepart({ page, depart, erreurs = {} }: Props): VNode {
  const { absence, devoirs } = depart;
  const sien = absence.qualites.includes('absente');
  const restent = quiBloquent(devoirs).reduce((n, d) => n + d.nombre, 0);
  return (
    <Gabarit
      page={page}
      titre={sien ? 'Votre départ' : `Départ ${deQui(absence.personne?.nom)}`}
      chapeau={`${absence.lieu}, ${direPeriode(absence.etat)}. Des nombres et des références : le contenu n’est pas montré.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <OuEnEst depart={depart} restent={restent} />
      <ConfierToutAQui page={page} depart={depart} restent={restent} erreurs={erreurs} />
      <Devoirs titre="À confier avant le départ" devoirs={quiBloquent(devoirs)} sien={sien} />
      <Devoirs titre="Finit avec ses fonctions" devoirs={devoirs.filter((d) => !d.bloque)} sien={sien} />
      <Inscrire page={page} depart={depart} restent={restent} />
      <p>
        <a class="fr-link" href={`/continuite/absences/${absence.reference}`}>
          Les dates, la chaîne, l’intérim
        </a>
      </p>
    </Gabarit>
  );
}

function OuEnEst({ depart, restent }: { depart: DepartLu; restent: number }): VNode {
  if (passationEnCours(depart.absence.etat) !== undefined)
    return (
      <Note genre="information" titre="Les dossiers changent de mains, un par un.">
        Rechargez la page dans quelques instants. Une interruption ne perd rien : la suite reprend d’elle-même.
      </Note>
    );
  return restent === 0 ? (
    <Note genre="information" titre="Rien ne retient plus ce départ." />
  ) : (
    <Note genre="attention" titre={`Ce départ ne peut pas encore être inscrit : il reste ${restent} à confier.`}>
      Le service garde ainsi une personne responsable pour chaque situation.
    </Note>
  );
}

/** One decision for all; each dossier then has its own act, and its own rule. */
function ConfierToutAQui({ page, depart, restent, erreurs = {} }: Props & { restent: number }): VNode | null {
  const { absence, presents } = depart;
  if (restent === 0 || passationEnCours(absence.etat) !== undefined) return null;
  return (
    <section aria-labelledby="tout">
      <h2 id="tout">Tout confier à une personne</h2>
      {presents.length === 0 ? (
        <Note genre="attention" titre="Personne d’autre n’est là pour recevoir ces dossiers en ce moment." />
      ) : (
        <Formulaire
          page={page}
          action={`/conseil/departs/${absence.reference}/confier-tout`}
          erreurs={erreurs}
          bouton="Tout confier"
        >
          <ChampChoix
            {...liaison(ConfierTout, page, erreurs)('a')}
            choix={Object.fromEntries(presents.map(({ id, qui }) => [id, `${qui.nom}, ${qui.qualite}`]))}
            aide="Elle reçoit un seul message. Chaque agent accompagné apprend qui l’accompagne désormais. Ce qu’elle ne peut pas recevoir reste dans la liste, à confier un à un. Les notes privées ne suivent pas."
          />
        </Formulaire>
      )}
    </section>
  );
}

function Inscrire({ page, depart, restent }: { page: ContextePage; depart: DepartLu; restent: number }): VNode | null {
  const { absence } = depart;
  const seule = absence.etat.organisateur === absence.etat.personne;
  if (restent > 0 || (absence.qualites.includes('absente') && !seule)) return null;
  if (ouEnEst(absence) === 'aVenir') return <p>Le départ s’inscrit à partir de son premier jour.</p>;
  return (
    <section aria-labelledby="inscrire">
      <h2 id="inscrire">Inscrire le départ</h2>
      <p>
        Ses postes deviennent vacants et ses fonctions dans le service finissent aussitôt. La clé de ses notes privées
        est détruite après le délai local.
      </p>
      <BoutonActe
        page={page}
        action={`/conseil/departs/${absence.reference}/partir`}
        libelle="Inscrire le départ"
        principal
      />
    </section>
  );
}
