import type { VNode } from 'preact';
import { ProposerAide } from '#libs/domaine/signalement/actes/proposer-aide.js';
import { ReporterHorizon } from '#libs/domaine/signalement/actes/reporter-horizon.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Frise, type Moment } from '../commun/pages/frise.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { consequence, origine } from './aujourdhui.page.js';
import { dernierEnvoi, fileDe, MOTS_COURRIEL } from './signalement.presenter.js';

interface Props {
  page: ContextePage;
  dossier: DossierLu;
  erreurs?: Erreurs;
}

/** One dossier, for the professional who answers for it: what is asked of her now stands first. */
export function PageDossier({ page, dossier, erreurs = {} }: Props): VNode {
  const { etat, agent, instant, prochaine } = dossier;
  return (
    <Gabarit page={page} titre={agent} chapeau={origine(etat)} enErreur={Object.keys(erreurs).length > 0}>
      {etat.closLe === undefined ? (
        <Note genre="information" titre="Ce qui se passera de soi-même">
          Le <Quand le={prochaine} annee /> : {consequence(etat)}.
        </Note>
      ) : (
        <Note genre="information" titre="La proposition est terminée.">
          Elle a pris fin le <Quand le={etat.closLe} annee />. L’agent peut s’adresser à vous quand il veut.
        </Note>
      )}
      <Actes page={page} dossier={dossier} erreurs={erreurs} />
      <h2>Ce qui a été signalé</h2>
      <Definitions
        faits={[
          [
            'Par',
            etat.origine.luiMeme
              ? 'l’agent lui-même'
              : `${dossier.origine}, ${origine(etat).replace('signalé par : ', '')}`,
          ],
          ['Reçu', <Quand le={etat.deposeLe} maintenant={instant} />],
          [
            'L’agent le sait',
            { oui: 'oui', non: 'non', neSaitPas: 'la personne qui signale ne le sait pas' }[etat.paroles.agentInforme],
          ],
        ]}
      />
      <blockquote class="paroles">{etat.paroles.situation}</blockquote>
      <p class="aide">Lisible par : vous seule. Chaque lecture est inscrite, et l’agent peut la voir.</p>
      <h2>Ce qui s’est passé</h2>
      <Frise moments={moments(dossier)} />
    </Gabarit>
  );
}

function Actes({ page, dossier, erreurs }: Required<Props>): VNode | null {
  const { etat, reference, courriels } = dossier;
  const base = `/dossiers/${reference}`;
  switch (fileDe(etat, dernierEnvoi(courriels))) {
    case 'aPrendreEnCharge':
      return (
        <div class="actes">
          <BoutonActe page={page} action={`${base}/accuse-reception`} libelle="Je m’en charge" principal />
          <BoutonActe page={page} action={`${base}/recusation`} libelle="Je ne peux pas m’en charger" />
        </div>
      );
    case 'aProposer':
      return <Proposer page={page} dossier={dossier} erreurs={erreurs} />;
    case 'adresseAVerifier':
      return (
        <>
          <Note genre="attention" titre={MOTS_COURRIEL[dernierEnvoi(courriels) ?? ''] ?? ''}>
            Choisissez une autre voie : téléphoner, imprimer une lettre, ou renvoyer un message.
          </Note>
          <Proposer page={page} dossier={dossier} erreurs={erreurs} />
        </>
      );
    case 'envoiEnCours':
      return <p>{MOTS_COURRIEL[dernierEnvoi(courriels) ?? ''] ?? 'Proposition notée.'}</p>;
    case 'repondu':
      return etat.reponse === undefined ? null : (
        <Note genre="information" titre={`L’agent a répondu : « ${reponses[etat.reponse.valeur]} »`}>
          Il peut changer d’avis jusqu’à la fin de la proposition. Personne d’autre que vous ne voit cette réponse.
        </Note>
      );
    case 'sansReponse':
      return <Prolonger page={page} dossier={dossier} erreurs={erreurs} />;
  }
}

function Proposer({ page, dossier: { reference, etat }, erreurs }: Required<Props>): VNode {
  const lier = liaison(ProposerAide, page, erreurs);
  const mot = contenuOu(etat.profil.offre, { mot: 'proposition d’aide' }).mot;
  return (
    <section>
      <h2>Proposer votre aide ({mot})</h2>
      <Formulaire
        page={page}
        action={`/dossiers/${reference}/proposition`}
        erreurs={erreurs}
        bouton="Proposer une aide"
      >
        <ChampChoix
          {...lier('voie')}
          aide="Le message ne dit ni qui a signalé, ni pourquoi. Il part de votre boîte, et l’agent vous répond."
        />
        <ChampTexte {...lier('le')} aide="Seulement pour une lettre ou une conversation ; vide : aujourd’hui." />
        <ChampChoix {...lier('rappels')} aide="Aucun, sauf si vous le voulez. Rien ne part plus après une réponse." />
      </Formulaire>
    </section>
  );
}

function Prolonger({ page, dossier: { reference, etat }, erreurs }: Required<Props>): VNode {
  const lier = liaison(ReporterHorizon, page, erreurs);
  return (
    <section>
      <p>
        L’agent n’a pas répondu, et il en a le droit. La proposition reste ouverte jusqu’au{' '}
        {etat.horizon === undefined ? '' : <Quand le={etat.horizon} annee />}.
      </p>
      <details>
        <summary>Lui donner plus de temps</summary>
        <Formulaire page={page} action={`/dossiers/${reference}/horizon`} erreurs={erreurs} bouton="Prolonger">
          <ChampTexte {...lier('jusquau')} />
        </Formulaire>
      </details>
    </section>
  );
}

const MOTS_FAITS: Readonly<Record<string, string>> = {
  depose: 'Signalement déposé',
  rapproche: 'Recherche d’un signalement antérieur de la même personne',
  ligneTechniqueAppelee: 'Ligne technique appelée',
  ligneTechniqueEpuisee: 'Toute la ligne technique a été appelée ; l’administration du réseau est prévenue',
  prisEnCharge: 'Prise en charge',
  recuse: 'Confié à quelqu’un d’autre',
  offrePreparee: 'Aide proposée',
  offreFaite: 'L’offre est faite',
  tiersInforme: 'La personne qui a signalé sait que l’offre a été faite, et rien d’autre',
  rappelEchu: 'Date de rappel',
  repondu: 'Réponse de l’agent',
  horizonReporte: 'Délai prolongé',
  horizon: 'Fin de la proposition',
};

function moments({ faits, courriels }: DossierLu): Moment[] {
  const passes = [
    ...faits.map(({ instant, fait, par }) => ({ instant, quoi: `${MOTS_FAITS[fait.type] ?? fait.type} — ${par}` })),
    ...courriels
      .filter((c) => c.gabarit === 'propositionAgent' || c.gabarit === 'rappelAgent')
      .map((c) => ({
        instant: c.maj,
        quoi: `Message à l’agent : ${MOTS_COURRIEL[c.etat] ?? c.etat}${c.essais > 1 ? ` (${c.essais} essais)` : ''}`,
      })),
  ].sort((a, b) => (a.instant < b.instant ? -1 : 1));
  return passes.map(({ instant, quoi }) => ({ quand: <Quand le={instant} annee />, quoi }));
}
