import type { ComponentChildren, VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { issues } from '#libs/domaine/signalement/actes/clore.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { Note } from '../../commun/pages/note.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { AVerifier, EnRoute } from './dossier-envoi.js';
import { QuandEvenement } from './instants.js';
import { estAppel, motDeLEvenement } from '../mots.js';
import { fileDuDossier } from './presenter.js';

/** Where it stands, and what happens by itself if she does nothing: one sentence each. */
export function Situation(props: { page: ContextePage; dossier: DossierLu }): VNode {
  return (
    <>
      <PendantLAbsence {...props} />
      <OuElleEnEst {...props} />
    </>
  );
}

function OuElleEnEst({ page, dossier }: { page: ContextePage; dossier: DossierLu }): VNode | null {
  const { etat } = dossier;
  const parInterim = page.personne?.id !== etat.titulaire;
  const suite = <Ensuite dossier={dossier} />;
  if (etat.nonRecevable === undefined && etat.closLe !== undefined) return <Terminee dossier={dossier} />;
  if (etat.nonRecevable !== undefined) {
    return (
      <Note genre="information" titre="Vous avez écarté cette demande.">
        <p>
          La personne qui a écrit l’apprend en une phrase neutre, à une heure qui ne dit rien. L’agent n’en sait rien et
          peut s’adresser à vous quand il veut.
        </p>
        <p>{suite}</p>
      </Note>
    );
  }
  switch (fileDuDossier(dossier)) {
    case 'aPrendreEnCharge':
      return (
        <Note genre="attention" titre="Dites si vous vous en chargez.">
          {suite}
        </Note>
      );
    case 'aProposer':
      return (
        <Note
          genre="attention"
          titre={`${enCharge(parInterim)} Il reste à proposer ${parInterim ? 'l’aide du service social' : 'votre aide'}.`}
        >
          {suite}
        </Note>
      );
    case 'aContacter':
      return (
        <Note genre="attention" titre={`${enCharge(parInterim)} Il reste à prendre contact.`}>
          <p>
            Personne n’est nommé ici : il n’y a pas d’aide à proposer à un agent. Notez vos contacts, puis terminez.
          </p>
          <p>{suite}</p>
        </Note>
      );
    case 'adresseAVerifier':
      return <AVerifier page={page} dossier={dossier} suite={suite} />;
    case 'envoiEnCours':
      return <EnRoute page={page} dossier={dossier} suite={suite} />;
    case 'sansReponse':
      return (
        <Note genre="information" titre="L’offre est faite. L’agent est libre de ne pas répondre.">
          {suite}
        </Note>
      );
    case 'repondu':
      return <Reponse dossier={dossier}>{suite}</Reponse>;
    case 'sansSuite':
      return null;
  }
}

const enCharge = (parInterim: boolean): string =>
  parInterim ? 'Prise en charge avant vous.' : 'Vous vous en chargez.';

/** Its holder is away: who holds it meanwhile, said to both of them. */
function PendantLAbsence({ page, dossier: { tenue, etat } }: { page: ContextePage; dossier: DossierLu }): VNode | null {
  if (tenue === undefined || etat.closLe !== undefined) return null;
  const zone = fuseau(etat.territoire);
  const fin = tenue.jusquau === null ? 'sans fin connue' : `jusqu’au ${jourEnClair(tenue.jusquau, { fuseau: zone })}`;
  if (page.personne?.id !== etat.titulaire)
    return (
      <Note genre="information" titre={`Vous tenez cette situation par intérim, ${fin}.`}>
        Elle reste celle de la personne absente : à son retour elle se referme pour vous, et elle lit ce que vous avez
        fait.
      </Note>
    );
  return (
    <Note
      genre="attention"
      titre={
        tenue.qui === undefined
          ? 'Pendant votre absence, personne ne tient cette situation.'
          : `Pendant votre absence, ${tenue.qui.nom} tient cette situation, ${fin}.`
      }
    >
      Ce qui est attendu ci-dessous {tenue.qui === undefined ? 'ne l’est de personne' : `l’est de ${tenue.qui.nom}`} ;
      l’échelle, plus bas, dit qui est appelé ensuite.
    </Note>
  );
}

function Terminee({ dossier: { etat } }: { dossier: DossierLu }): VNode {
  const zone = fuseau(etat.territoire);
  const issue = estIssue(etat.issue) ? issues[etat.issue] : undefined;
  return (
    <Note genre="information" titre={issue === undefined ? 'La situation a pris fin.' : `Terminé : ${issue}`}>
      Depuis <Quand le={etat.closLe ?? etat.deposeLe} annee fuseau={zone} />. Rien d’autre ne partira d’ici
      {etat.genre === 'individuel' ? ' ; l’agent peut s’adresser à vous quand il veut.' : '.'}
    </Note>
  );
}

const estIssue = (i: string | undefined): i is keyof typeof issues => i !== undefined && Object.hasOwn(issues, i);

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
