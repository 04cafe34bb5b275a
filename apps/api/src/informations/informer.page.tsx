import type { VNode } from 'preact';
import { Informer } from '#libs/domaine/information/actes/informer.js';
import { estNominatif } from '#libs/domaine/information/etat.js';
import type { SujetInformation } from '#libs/reglementation/profil.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import type { DroitDInformer } from './droit-d-informer.js';

/** What a service owes the service social, said in clear words: it opens nothing about anybody (R-282, T-63). */
export function PageInformer(props: { page: ContextePage; droit: DroitDInformer; erreurs?: Erreurs }): VNode {
  const { page, droit, erreurs = {} } = props;
  const lier = liaison(Informer, page, erreurs);
  const sujets = Object.keys(droit.quoi) as SujetInformation[];
  return (
    <Gabarit
      page={page}
      titre="Informer le service social"
      chapeau="Ce que votre service lui doit, au plus tôt. Cela n’ouvre aucun dossier."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {sujets.length === 0 ? (
        <p>
          Le texte qui s’applique à vos services ne prévoit pas que votre fonction passe par ici. Téléphonez au service
          social : <Telephone numero={page.site.telephone} />
        </p>
      ) : (
        <>
          <Note genre="information" titre="Ce n’est pas un signalement">
            <p>
              Aucune aide n’est proposée à quelqu’un à la suite de ce message, et vous n’aurez pas d’autre retour. Vous
              vous inquiétez pour une personne ? <a href="/signalements/nouveau">Signalez sa situation</a>.
            </p>
          </Note>
          <Formulaire page={page} action="/informations/nouvelle" erreurs={erreurs} bouton="Transmettre">
            <ChampListe {...lier('structure')} choix={droit.services} />
            <ChampChoix {...lier('quoi')} choix={droit.quoi} />
            {sujets.some(estNominatif) ? (
              <ChampTexte
                {...lier('personne')}
                aide="Pour un acte de gestion seulement. L’acte suffit : ni motif, ni diagnostic."
              />
            ) : null}
            <ChampTexte
              {...lier('texte')}
              lignes={6}
              lisiblePar="les professionnelles du service social à qui ce texte la destine"
              aide="Des faits utiles à leur travail. Rien de ce qui relève de la santé ou de la vie privée de quelqu’un."
            />
            <ChampCase {...lier('sansViePrivee')} />
          </Formulaire>
        </>
      )}
    </Gabarit>
  );
}

/** It arrived: the same words whatever becomes of it. */
export function PageTransmise({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Votre information est bien arrivée"
      chapeau="Le service social la lira. Elle n’ouvre aucun dossier ; elle est gardée un temps limité, puis effacée. Vous n’aurez pas d’autre retour."
    >
      <p class="actes">
        <a class="bouton fr-btn fr-btn--secondary" href="/informations/nouvelle">
          Transmettre une autre information
        </a>
      </p>
    </Gabarit>
  );
}
