import type { VNode } from 'preact';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { ProposerAide } from '#libs/domaine/signalement/actes/proposer-aide.js';
import { ReporterHorizon } from '#libs/domaine/signalement/actes/reporter-horizon.js';
import { propositionAgent } from '#libs/domaine/signalement/courriels/proposition-agent.js';
import { tiersAInformer } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import { horizonDe } from '#libs/domaine/signalement/horizon.js';
import type { Duree } from '#libs/reglementation/duree.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { ChampChoix, ChampDate } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import { VersLaLettre } from '../lettres/lettre.page.js';
import { dernierEnvoi, fileDe } from './signalement.presenter.js';

interface Props {
  page: ContextePage;
  dossier: DossierLu;
  erreurs: Erreurs;
}

/** What she may do now; nothing that would be refused is offered. */
export function Actes({ page, dossier, erreurs }: Props): VNode | null {
  const { etat, courriels } = dossier;
  if (etat.closLe !== undefined) return null;
  switch (fileDe(etat, dernierEnvoi(courriels)?.etat ?? null)) {
    case 'aPrendreEnCharge':
      return <Prendre page={page} dossier={dossier} />;
    case 'aProposer':
    case 'adresseAVerifier':
      return (
        <>
          <Proposer page={page} dossier={dossier} erreurs={erreurs} />
          <VersLaLettre dossier={dossier} />
        </>
      );
    case 'sansReponse':
      return (
        <>
          <Prolonger page={page} dossier={dossier} erreurs={erreurs} />
          <VersLaLettre dossier={dossier} />
        </>
      );
    case 'envoiEnCours':
    case 'repondu':
      return null;
  }
}

function Prendre({ page, dossier: { reference, suivant } }: Omit<Props, 'erreurs'>): VNode {
  const base = `/dossiers/${reference}`;
  return (
    <section>
      <h2>Vous en chargez-vous ?</h2>
      <div class="actes">
        <BoutonActe page={page} action={`${base}/accuse-reception`} libelle="Je m’en charge" principal />
        {suivant === undefined ? null : (
          <BoutonActe page={page} action={`${base}/recusation`} libelle="Je ne peux pas m’en charger" />
        )}
      </div>
      <p class="aide">
        {suivant === undefined
          ? 'Personne d’autre ne peut recevoir cette situation en ce moment : si vous ne pouvez pas vous en charger, appelez la ligne technique.'
          : `Si vous ne pouvez pas, la situation est confiée aussitôt à ${suivant.nom}. Aucune raison ne vous est demandée, et vous n’y aurez plus accès.`}
      </p>
    </section>
  );
}

function Proposer({ page, dossier, erreurs }: Props): VNode {
  const { reference, etat, instant } = dossier;
  const lier = liaison(ProposerAide, page, erreurs);
  const { choix, ...rappels } = lier('rappels');
  const permis = Object.fromEntries(Object.entries(choix).filter(([n]) => Number(n) < etat.reglages.offresMax));
  return (
    <section>
      <h2>Proposer votre aide ({contenuOu(etat.profil.offre, { mot: 'proposition d’aide', a: 'personne' }).mot})</h2>
      <Formulaire
        page={page}
        action={`/dossiers/${reference}/proposition`}
        erreurs={erreurs}
        bouton="Proposer une aide"
      >
        <ChampChoix
          {...lier('voie')}
          aide="Le message part en votre nom et l’agent vous répond à vous. Il ne dit ni qui a signalé, ni pourquoi."
        />
        <Apercu page={page} dossier={dossier} />
        <ChampDate
          {...lier('le')}
          du={jourLocal(etat.deposeLe, etat.territoire)}
          au={jourLocal(instant, etat.territoire)}
          aide="Pour une lettre ou une conversation seulement. Sans date : aujourd’hui."
        />
        {etat.reglages.offresMax === 1 ? null : (
          <ChampChoix
            {...rappels}
            libelle="Rappels, si l’agent ne répond pas"
            optionnel={false}
            valeur={rappels.valeur ?? '0'}
            choix={permis}
            aide={`À ${dureeEnClair(etat.reglages.intervalleRappel)} d’intervalle. Aucun ne part après une réponse, quelle qu’elle soit.`}
          />
        )}
        <p class="aide">
          {tiersAInformer(etat)
            ? `Quand l’offre sera faite, ${dossier.origine} apprendra le jour, et rien d’autre. `
            : ''}
          L’agent pourra répondre, ou changer d’avis, jusqu’au {finSiMaintenant(dossier)}.
        </p>
      </Formulaire>
    </section>
  );
}

/** The very words that will leave, before they leave. */
function Apercu({ page, dossier: { etat, instant, professionnel } }: Omit<Props, 'erreurs'>): VNode | null {
  if (professionnel === undefined) return null;
  const { sujet, texte } = propositionAgent.rendre(
    { professionnel, jusquau: horizonDe(etat, instant), fuseau: fuseau(etat.territoire) },
    page.site,
  );
  return (
    <details>
      <summary>Lire le message avant de l’envoyer</summary>
      <p class="aide">Objet : « {sujet} », le même sur tous nos messages.</p>
      <blockquote class="paroles">{texte.trim()}</blockquote>
    </details>
  );
}

function Prolonger({ page, dossier, erreurs }: Props): VNode | null {
  const { reference, etat } = dossier;
  if (etat.horizon === undefined) return null;
  return (
    <details open={Object.keys(erreurs).length > 0}>
      <summary>Donner plus de temps à l’agent</summary>
      <Formulaire page={page} action={`/dossiers/${reference}/horizon`} erreurs={erreurs} bouton="Prolonger">
        <ChampDate
          {...liaison(ReporterHorizon, page, erreurs)('jusquau')}
          du={jourLocal(etat.horizon, etat.territoire)}
          aide={`Aujourd’hui fixé au ${jourEnClair(etat.horizon, { fuseau: fuseau(etat.territoire), annee: true })}. Une date promise ne s’avance pas, elle se recule seulement.`}
        />
      </Formulaire>
    </details>
  );
}

function finSiMaintenant({ etat, instant }: DossierLu): string {
  return jourEnClair(horizonDe(etat, instant), { fuseau: fuseau(etat.territoire), annee: true });
}

const UNITES: Readonly<Record<string, readonly [un: string, plusieurs: string]>> = {
  joursOuvres: ['jour ouvré', 'jours ouvrés'],
  jours: ['jour', 'jours'],
  heures: ['heure', 'heures'],
  minutes: ['minute', 'minutes'],
  secondes: ['seconde', 'secondes'],
};

function dureeEnClair(duree: Duree): string {
  return Object.entries(duree)
    .map(([unite, n]: [string, number]) => `${n} ${UNITES[unite]?.[n > 1 ? 1 : 0] ?? unite}`)
    .join(' ');
}
