import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { offreEnCours } from '#libs/domaine/signalement/etat.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { quandEnClair } from '../../commun/pages/dates.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import { Note } from '../../commun/pages/note.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { motDuCourriel } from './mots-courriels.js';
import { dernierEnvoi } from './presenter.js';

interface PropsEnvoi {
  page: ContextePage;
  dossier: DossierLu;
  suite: VNode;
}

/** Decided, perhaps not gone yet: as long as it has not left, it can be taken back. */
export function EnRoute({ page, dossier, suite }: PropsEnvoi): VNode {
  const { etat, courriels, instant, reference } = dossier;
  const offre = offreEnCours(etat);
  const envoi = dernierEnvoi(courriels);
  if (offre !== undefined && instant < offre.le && offre.voie === 'courriel') {
    return (
      <Note genre="information" titre={`Part ${quandEnClair(offre.le, instant, { fuseau: fuseau(etat.territoire) })}`}>
        <p>Jusque-là, vous pouvez reprendre ce message. L’agent n’en saura rien, et vous choisirez de nouveau.</p>
        <BoutonActe page={page} action={`/dossiers/${reference}/proposition-annulation`} libelle="Annuler l’envoi" />
      </Note>
    );
  }
  return (
    <Note genre="information" titre="L’aide est proposée.">
      {envoi === undefined || offre?.courriel === undefined ? null : <p>Message : {motDuCourriel(envoi)}.</p>}
      <p>{suite}</p>
    </Note>
  );
}

/** In the exact words of what is known (reliability-security §6.6), with the ways that are left. */
export function AVerifier({ page, dossier, suite }: PropsEnvoi): VNode {
  const { etat, courriels, reference } = dossier;
  const envoi = dernierEnvoi(courriels);
  const mots =
    etat.offreFaite === undefined
      ? A_VERIFIER[envoi?.statut === 'PARTAGEE' ? 'PARTAGEE' : (envoi?.etat ?? '')]
      : undefined;
  return (
    <Note genre="attention" titre={mots?.titre ?? 'Un message n’est pas arrivé.'}>
      <p>
        {mots?.choix ??
          'Un rappel est revenu, ou n’a pas pu partir. Téléphonez si cela vous paraît utile, et notez-le : l’offre, elle, reste faite.'}
      </p>
      {mots?.renvoi === true ? (
        <BoutonActe
          page={page}
          action={`/dossiers/${reference}/proposition-renvoi`}
          libelle="Renvoyer le même message"
        />
      ) : null}
      <p>{suite}</p>
    </Note>
  );
}

const A_VERIFIER: Readonly<Record<string, { titre: string; choix: string; renvoi?: true }>> = {
  REFUSE: {
    titre: 'L’adresse n’existe plus ou refuse nos messages. L’offre n’est pas faite.',
    choix: 'Choisissez plus bas : téléphoner, ou imprimer la lettre.',
  },
  REVENU: {
    titre: 'Le message est revenu : l’adresse n’existe plus ou refuse nos messages. L’offre n’est pas faite.',
    choix: 'Choisissez plus bas : téléphoner, ou imprimer la lettre.',
  },
  SANS_ADRESSE: {
    titre: 'Pas d’adresse électronique connue. L’offre n’est pas faite.',
    choix: 'Choisissez plus bas : la lettre à imprimer (pli « personnel et confidentiel »), ou le téléphone.',
  },
  PARTAGEE: {
    titre: 'La seule adresse connue est partagée par plusieurs personnes : l’offre n’y part pas.',
    choix: 'Choisissez plus bas : la lettre à imprimer (pli « personnel et confidentiel »), ou le téléphone.',
  },
  INCERTAIN: {
    titre: 'Nous ne savons pas si l’offre est arrivée.',
    choix: 'Choisissez : téléphoner, imprimer la lettre, ou renvoyer le même message. Rien ne repart de soi-même.',
    renvoi: true,
  },
  ABANDON: {
    titre: 'La messagerie n’a pas répondu, et nous n’essayons plus. L’offre n’est pas faite.',
    choix: 'Choisissez : téléphoner, imprimer la lettre, ou renvoyer le même message.',
    renvoi: true,
  },
};
