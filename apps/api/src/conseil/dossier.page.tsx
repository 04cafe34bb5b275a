import type { VNode } from 'preact';
import { Confier } from '#libs/domaine/accompagnement/fin/actes/confier.js';
import { Geler } from '#libs/domaine/conservation/actes/geler.js';
import type { DossierAGarder } from '#libs/registre/lecteurs/dossiers-du-conseil.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Chemin } from './chemin.js';
import { direReference } from './dossiers.page.js';

interface Props {
  page: ContextePage;
  dossier: DossierAGarder;
  erreurs?: Erreurs;
}

/** One dossier that she does not read: who answers for it, to whom it may go, whether its erasure is stopped. */
export function PageDossierDuConseil({ page, dossier, erreurs = {} }: Props): VNode {
  const { nature, ouvert, confieA } = dossier;
  const quoi = nature === 'accompagnement' ? 'Accompagnement' : 'Signalement';
  return (
    <Gabarit
      page={page}
      titre={`${quoi} ${direReference(dossier.reference)}`}
      chapeau={`${ouvert ? 'En cours' : 'Terminé'}, confié à ${confieA?.nom ?? 'une personne partie'}. Vous ne le lisez pas.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      {nature === 'accompagnement' && ouvert ? <AQui page={page} dossier={dossier} erreurs={erreurs} /> : null}
      <Garder page={page} dossier={dossier} erreurs={erreurs} />
      <p>
        <a class="fr-link" href="/conseil/dossiers">
          Revenir sans rien changer
        </a>
      </p>
    </Gabarit>
  );
}

const vers = ({ nature, reference }: DossierAGarder, verbe: string): string =>
  `/conseil/dossiers/${nature}/${reference}/${verbe}`;

function AQui({ page, dossier, erreurs = {} }: Props): VNode {
  return (
    <section aria-labelledby="confier">
      <h2 id="confier">Confier à quelqu’un d’autre</h2>
      {dossier.presents.length === 0 ? (
        <Note genre="attention" titre="Personne d’autre ne peut le recevoir en ce moment.">
          {dossier.ecarts.length === 0 ? 'Aucun autre poste ne couvre ce lieu.' : <Chemin pas={dossier.ecarts} />}
        </Note>
      ) : (
        <Formulaire page={page} action={vers(dossier, 'confier')} erreurs={siens(erreurs, 'a')} bouton="Confier">
          <ChampChoix
            {...liaison(Confier, page, erreurs)('a')}
            choix={Object.fromEntries(dossier.presents.map(({ id, qui }) => [id, `${qui.nom}, ${qui.qualite}`]))}
            aide="La nouvelle personne est prévenue aussitôt ; l’ancienne n’y a plus accès, et ses notes ne suivent pas."
          />
        </Formulaire>
      )}
    </section>
  );
}

function Garder({ page, dossier, erreurs = {} }: Props): VNode {
  const { gel } = dossier;
  return (
    <section aria-labelledby="garder">
      <h2 id="garder">Arrêter l’effacement</h2>
      {gel === null ? (
        <Formulaire
          page={page}
          action={vers(dossier, 'gel-encadrement')}
          erreurs={siens(erreurs, 'motif')}
          bouton="Arrêter l’effacement"
        >
          <ChampTexte
            {...liaison(Geler, page, erreurs)('motif')}
            lignes={3}
            lisiblePar="vous, la personne qui en répond, et l’agent dans son espace"
            aide="Une obligation (un procès, une demande en cours) : dites laquelle, et rien de la personne."
          />
        </Formulaire>
      ) : (
        <>
          <p>
            Arrêté <Quand le={gel.le} annee /> par {gel.par}.{gel.motif === null ? '' : ` Motif : « ${gel.motif} »`}
          </p>
          <BoutonActe
            page={page}
            action={vers(dossier, 'gel-leve-encadrement')}
            libelle="Laisser l’effacement reprendre"
          />
        </>
      )}
    </section>
  );
}

/** Two forms, one page: each shows what is wrong with its own field. */
const siens = (erreurs: Erreurs, champ: string): Erreurs => (champ in erreurs ? erreurs : {});
