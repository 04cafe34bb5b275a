import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { MonVolontariat, Volontaires } from '#libs/registre/lecteurs/volontaires.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';

const ACTE = '/evenements/volontaires';

/** To enrol and to leave are one button each; what is expected is said before, and what is not. */
export function PageVolontaires({ page, lus }: { page: ContextePage; lus: Volontaires }): VNode {
  const { moi, miens } = lus;
  return (
    <Gabarit
      page={page}
      titre="Volontaires pour un événement grave"
      chapeau="Quand un événement grave touche un service, la conseillère technique compose une équipe parmi les volontaires, et appelle d’abord les plus proches."
    >
      {moi === undefined ? (
        <>
          <p>
            <strong>Vous n’êtes pas volontaire.</strong> Personne ne vous appellera à ce titre.
          </p>
          <BoutonActe page={page} action={`${ACTE}/inscription`} libelle="Être volontaire" principal />
        </>
      ) : (
        <Moi page={page} moi={moi} lus={lus} />
      )}
      <Attendu />
      {miens === undefined ? null : <Miens miens={miens} />}
    </Gabarit>
  );
}

function Moi({ page, moi, lus }: { page: ContextePage; moi: MonVolontariat; lus: Volontaires }): VNode {
  const zone = { fuseau: fuseau(lus.territoire) };
  return (
    <>
      {moi.essaiEnAttente && moi.essaiLe !== null ? (
        <Note genre="attention" titre="Un message d’essai vous a été envoyé.">
          <p>
            Il est parti <Quand le={moi.essaiLe} {...zone} />. L’avez-vous reçu ?
          </p>
          <BoutonActe page={page} action={`${ACTE}/reponse`} libelle="Je reçois bien vos messages" principal />
        </Note>
      ) : null}
      <p>
        {moi.comptee && moi.compteJusquau !== null ? (
          <>
            <strong>On compte sur vous ✔</strong> Votre dernière réponse vaut jusqu’au{' '}
            <Quand le={moi.compteJusquau} {...zone} />.
          </>
        ) : (
          <>
            <strong>On ne compte pas encore sur vous :</strong> vous n’avez répondu à aucun essai récent. Rien ne vous
            est reproché.
          </>
        )}{' '}
        {moi.prochainEssai === null ? (
          'Le premier message d’essai part dans les minutes qui viennent, ou demain matin s’il est tard.'
        ) : (
          <>
            Prochain message d’essai : à partir du <Quand le={moi.prochainEssai} {...zone} />. Ce délai est un réglage
            local.
          </>
        )}
      </p>
      <BoutonActe page={page} action={`${ACTE}/retrait`} libelle="Ne plus être volontaire" />
    </>
  );
}

function Attendu(): VNode {
  return (
    <>
      <h2>Ce qu’on attend de vous</h2>
      <ul>
        <li>Répondre à un appel : j’y vais, je ne peux pas, ou je suis trop proche de l’événement.</li>
        <li>De temps en temps, dire sur cette page que nos messages vous parviennent.</li>
      </ul>
      <h2>Ce qu’on n’attend pas de vous</h2>
      <ul>
        <li>Dire oui. Aucune raison n’est demandée, et personne d’autre ne lit que vous êtes trop proche.</li>
        <li>Être joignable pendant une absence : personne ne vous appelle alors.</li>
        <li>Répondre à un essai la nuit ou un jour férié : il n’en part jamais à ces heures.</li>
        <li>Y aller seule, ou avant que la manière d’intervenir soit convenue avec le chef de service.</li>
        <li>Rester volontaire : vous vous retirez ici, tout de suite, sans le dire à personne.</li>
      </ul>
      <p>
        <small>
          Lisible par : vous, et les conseillères techniques au-dessus de vous, qui voient votre nom et si vous êtes
          joignable.
        </small>
      </p>
    </>
  );
}

/** Colleagues of the places that she leads. */
function Miens({ miens }: { miens: NonNullable<Volontaires['miens']> }): VNode {
  const joignables = miens.filter((v) => v.joignable && !v.absente).length;
  return (
    <section>
      <h2>Vos volontaires</h2>
      <p>
        {joignables} sur {miens.length} {joignables > 1 ? 'seraient appelées' : 'serait appelée'} maintenant. Qui n’a
        pas répondu à un essai récent, ou est absente, ne compte pas.
      </p>
      <Tableau
        legende="Volontaires des lieux que vous dirigez"
        colonnes={['Qui', 'Joignable']}
        lignes={miens.map((v) => [v.nom, v.absente ? 'en absence' : v.joignable ? 'oui ✔' : 'pas de réponse récente'])}
        vide="Personne n’est volontaire sous votre ligne."
      />
    </section>
  );
}
