import type { VNode } from 'preact';
import { ajouter, horsSilence } from '#libs/calendrier/calendrier.js';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { ProposerAide } from '#libs/domaine/signalement/actes/proposer-aide.js';
import { ORIGINE, propositionAgent } from '#libs/domaine/signalement/courriels/proposition-agent.js';
import { tiersAInformer } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import { horizonDe } from '#libs/domaine/signalement/horizon.js';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { ChampCase, ChampChoix, ChampDate } from '../../commun/pages/champs.js';
import { jourEnClair, quandEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { dureeEnClair } from '../mots.js';
import { fileDuDossier } from './presenter.js';

interface Props {
  page: ContextePage;
  dossier: DossierLu;
  erreurs: Erreurs;
}

/** The one main act of the moment; nothing that would be refused is offered. */
export function Actes({ page, dossier, erreurs }: Props): VNode | null {
  const file = fileDuDossier(dossier);
  if (file === 'aPrendreEnCharge') return <Prendre page={page} dossier={dossier} />;
  const aProposer = file === 'aProposer' || (file === 'adresseAVerifier' && dossier.etat.offreFaite === undefined);
  return aProposer ? <Proposer page={page} dossier={dossier} erreurs={erreurs} /> : null;
}

function Prendre({ page, dossier: { reference, suivant } }: Omit<Props, 'erreurs'>): VNode {
  const base = `/dossiers/${reference}`;
  return (
    <section>
      <h2>Vous en chargez-vous ?</h2>
      <div class="actes">
        <BoutonActe page={page} action={`${base}/accuse-reception`} libelle="Je m’en charge" principal />
        {suivant === undefined ? null : (
          <a class="bouton fr-btn fr-btn--secondary" href={`${base}/recusation`}>
            Je ne peux pas m’en charger
          </a>
        )}
      </div>
      <p class="aide">
        {suivant === undefined
          ? 'Personne d’autre ne peut recevoir cette situation en ce moment : si vous ne pouvez pas vous en charger, appelez la ligne technique.'
          : `Si vous ne pouvez pas, la situation est confiée aussitôt à ${suivant.nom}, et vous n’y aurez plus accès.`}
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
          aide={`Le message part en votre nom et l’agent vous répond à vous. ${quandIlPart(dossier)}`}
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
        {etat.origine.luiMeme ? null : (
          <ChampCase
            {...lier('direOrigine')}
            aide="Une phrase, sans nom ni raison. Sans votre accord, le message n’en dit rien."
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
      {etat.origine.luiMeme ? null : (
        <p class="aide">Si vous cochez la case plus bas, une phrase s’y ajoute : « {ORIGINE} »</p>
      )}
    </details>
  );
}

/** A message leaves after the time in which it can be taken back, never in the agent's night. */
function quandIlPart({ etat, instant }: DossierLu): string {
  const { repentir, silence } = etat.reglages;
  const pret = repentir === null ? instant : ajouter(instant, repentir, etat.territoire);
  const le = horsSilence(pret, silence, etat.territoire);
  const quand = quandEnClair(le, instant, { fuseau: fuseau(etat.territoire) });
  return le === instant ? '' : `Envoyé maintenant, il part ${quand} : jusque-là, vous pouvez l’annuler.`;
}

function finSiMaintenant({ etat, instant }: DossierLu): string {
  return jourEnClair(horizonDe(etat, instant), { fuseau: fuseau(etat.territoire), annee: true });
}
