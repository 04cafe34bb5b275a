import type { ComponentChildren, VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Quand } from '../commun/pages/dates.js';
import { Note } from '../commun/pages/note.js';
import { QuandEvenement } from './instants.js';
import { estAppel, motDeLEvenement, motDuCourriel } from './mots.js';
import { dernierEnvoi, fileDe } from './signalement.presenter.js';

/** Where it stands, and what happens by itself if she does nothing: one sentence each. */
export function Situation({ dossier }: { dossier: DossierLu }): VNode {
  const { etat, courriels } = dossier;
  const zone = fuseau(etat.territoire);
  const envoi = dernierEnvoi(courriels);
  if (etat.closLe !== undefined) {
    return (
      <Note genre="information" titre="La proposition a pris fin.">
        Depuis <Quand le={etat.closLe} annee fuseau={zone} />. Rien d’autre ne partira d’ici ; l’agent peut s’adresser à
        vous quand il veut.
      </Note>
    );
  }
  const suite = <Ensuite dossier={dossier} />;
  switch (fileDe(etat, envoi?.etat ?? null)) {
    case 'aPrendreEnCharge':
      return (
        <Note genre="attention" titre="Dites si vous vous en chargez.">
          {suite}
        </Note>
      );
    case 'aProposer':
      return (
        <Note genre="attention" titre="Vous vous en chargez. Il reste à proposer votre aide.">
          {suite}
        </Note>
      );
    case 'adresseAVerifier':
      return (
        <Note genre="attention" titre="L’offre n’est pas faite : choisissez une autre voie.">
          {envoi === undefined ? null : <p>Message : {motDuCourriel(envoi)}.</p>}
          <p>{suite}</p>
        </Note>
      );
    case 'envoiEnCours':
      return (
        <Note genre="information" titre="L’aide est proposée.">
          {envoi === undefined || etat.offres.at(-1)?.courriel === undefined ? null : (
            <p>Message : {motDuCourriel(envoi)}.</p>
          )}
          <p>{suite}</p>
        </Note>
      );
    case 'sansReponse':
      return (
        <Note genre="information" titre="L’offre est faite. L’agent est libre de ne pas répondre.">
          {suite}
        </Note>
      );
    case 'repondu':
      return <Reponse dossier={dossier}>{suite}</Reponse>;
  }
}

/** « Avant demain à 10 h 10, sinon nous appelons … »: the next thing that the clock would do. */
function Ensuite({ dossier: { avenir, ligne, instant, etat } }: { dossier: DossierLu }): VNode | null {
  const [prochain] = avenir;
  if (prochain === undefined) return null;
  const qui = ligne.find((e) => e.personne === prochain.appele)?.qui;
  const quoi = motDeLEvenement(prochain, qui);
  const quand = <QuandEvenement e={prochain} instant={instant} territoire={etat.territoire} />;
  if (!estAppel(prochain))
    return (
      <>
        Ensuite, {quand} : {quoi}.
      </>
    );
  if (prochain.quand <= instant) return <>Le délai est passé : {quoi}.</>;
  return (
    <>
      C’est attendu avant {quand} ; sinon, {quoi}.
    </>
  );
}

function Reponse({ dossier, children }: { dossier: DossierLu; children: ComponentChildren }): VNode | null {
  const { reponse } = dossier.etat;
  if (reponse === undefined) return null;
  const quoiFaire = {
    oui: 'Prenez contact : l’agent vous attend.',
    pasMaintenant: 'Rien à faire : aucun rappel ne partira.',
    non: 'Rien à faire : aucun message ne partira plus.',
  }[reponse.valeur];
  return (
    <Note
      genre={reponse.valeur === 'oui' ? 'attention' : 'information'}
      titre={`L’agent a répondu : « ${reponses[reponse.valeur]} »`}
    >
      <p>
        {quoiFaire} Personne d’autre que vous ne voit cette réponse ; l’agent peut en changer jusqu’à la fin de la
        proposition.
      </p>
      <p>{children}</p>
    </Note>
  );
}
