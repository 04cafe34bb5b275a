import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Reponse } from '#libs/domaine/signalement/etat.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { ChoixEgal, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { NumerosUrgence } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Lectures } from './lectures.js';

const OPTIONS = Object.entries(reponses).map(([valeur, libelle]) => ({ valeur, libelle }));

/** The agent's space. Every answer weighs the same, none is asked twice, no reason is wanted. */
export function PageMonEspace({ page, propositions }: { page: ContextePage; propositions: MaProposition[] }): VNode {
  const [premiere] = propositions;
  const titre =
    premiere === undefined ? 'Mon espace' : premiere.proposee ? 'Une proposition d’aide, pour vous' : 'Votre demande';
  return (
    <Gabarit page={page} titre={titre} cacher>
      {propositions.length === 0 ? (
        <>
          <p>Rien ne vous attend ici. Si une aide vous est proposée un jour, vous la trouverez sur cette page.</p>
          <p class="actes">
            <a class="bouton fr-btn fr-btn--secondary" href="/demande">
              Demander de l’aide pour moi
            </a>
          </p>
        </>
      ) : (
        propositions.map((p) => (p.proposee ? <Proposition page={page} p={p} /> : <Demande page={page} p={p} />))
      )}
      <PlutotParTelephone page={page} qui={premiere?.professionnel} />
    </Gabarit>
  );
}

interface Props {
  page: ContextePage;
  p: MaProposition;
}

function Proposition({ page, p }: Props): VNode {
  const nom = p.professionnel?.nom ?? 'le service social';
  const presentation = p.professionnel === undefined ? 'Le service social' : `${nom}, ${p.professionnel.qualite},`;
  const fin = p.jusquau === undefined ? '' : jourEnClair(p.jusquau, { fuseau: fuseau(p.territoire), annee: true });
  return (
    <section>
      <p class="chapeau">
        {presentation} vous propose son aide.{' '}
        {p.ouverte
          ? 'Vous pouvez dire oui, attendre, refuser, ou ne rien répondre.'
          : `Cette proposition a pris fin${fin === '' ? '' : ` le ${fin}`}. Vous pouvez toujours téléphoner, quand vous voulez.`}
      </p>
      <Note genre="information" titre={`Ce que vous choisissez reste entre vous et ${nom}.`}>
        Ni votre chef ni les ressources humaines ne le sauront, ni même si vous avez répondu. Le secret professionnel
        vous protège.
      </Note>
      {p.reponse === null ? null : <MaReponse p={p} reponse={p.reponse} fin={fin} />}
      {p.ouverte ? (
        <>
          <ChoixEgal page={page} action={`/mon-espace/${p.reference}/reponse`} nom="valeur" options={OPTIONS} />
          <p class="aide">
            {p.reponse === null
              ? `Vous pourrez changer d’avis jusqu’au ${fin}. Aucune raison ne vous sera demandée. Si vous ne répondez pas, il ne se passe rien : la proposition s’éteint ce jour-là.`
              : `Vous pouvez changer d’avis jusqu’au ${fin}. Aucune raison ne vous sera demandée.`}
          </p>
        </>
      ) : null}
      <Lectures p={p} />
    </section>
  );
}

/** What follows from the answer, so that nobody waits for nothing, or fears something. */
function MaReponse({ p, reponse, fin }: { p: MaProposition; reponse: Reponse; fin: string }): VNode {
  const nom = p.professionnel?.nom ?? 'Le service social';
  const suite: Record<Reponse, string> = {
    oui: `${nom} vous contactera pour choisir avec vous quand et comment en parler.`,
    pasMaintenant: p.ouverte
      ? `C’est noté. Aucun rappel ne partira ; la proposition reste ouverte jusqu’au ${fin}.`
      : 'C’est noté.',
    non: 'C’est noté, et respecté. Aucun autre message ne partira.',
  };
  return (
    <div role="status">
      <p>
        Votre réponse : <strong>« {reponses[reponse]} »</strong>
      </p>
      <p>{suite[reponse]}</p>
    </div>
  );
}

/** Her own request, before it is answered. */
function Demande({ p }: Props): VNode {
  const qui = p.professionnel?.nom ?? 'Le service social';
  return (
    <section>
      <p class="chapeau">
        {p.demandeDeposeeLe === null ? (
          'Votre demande est arrivée.'
        ) : (
          <>
            Votre demande est arrivée <Quand le={p.demandeDeposeeLe} annee fuseau={fuseau(p.territoire)} />.
          </>
        )}
      </p>
      <Note genre="information" titre={`${qui} vous répondra directement.`}>
        Votre hiérarchie n’en sait rien. Si la réponse tarde, une autre personne du service social est appelée : votre
        demande ne se perd pas.
      </Note>
      <Lectures p={p} />
    </section>
  );
}

function PlutotParTelephone({
  page,
  qui,
}: {
  page: ContextePage;
  qui: MaProposition['professionnel'] | undefined;
}): VNode {
  const direct = qui?.telephone ?? null;
  return (
    <>
      <h2>Plutôt par téléphone ?</h2>
      <p>
        {qui === undefined || direct === null ? (
          <>
            <Telephone numero={page.site.telephone} />, la permanence du service social.
          </>
        ) : (
          <>
            <Telephone numero={direct} />, la ligne de {qui.nom}.
          </>
        )}
      </p>
    </>
  );
}

/** The agent's own request: the same road, and nobody is told (R-028, R-064). */
export function PageDemande({ page, erreurs = {} }: { page: ContextePage; erreurs?: Erreurs }): VNode {
  const lier = liaison(Deposer, page, erreurs);
  const libelle = 'Ce dont vous voulez parler';
  return (
    <Gabarit
      page={page}
      titre="Demander de l’aide pour moi"
      chapeau="Votre message va directement au service social de votre secteur. Votre hiérarchie n’en saura rien."
      cacher
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Note genre="danger" titre="Vous êtes en danger maintenant ?">
        N’attendez pas ce site, appelez.
        <NumerosUrgence />
      </Note>
      <Formulaire
        page={page}
        action="/demande"
        erreurs={erreurs}
        bouton="Envoyer au service social"
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <ChampTexte
          {...lier('situation')}
          libelle={libelle}
          lignes={6}
          aide="Quelques mots suffisent. Rien n’est à prouver."
          lisiblePar="la personne du service social chargée de votre demande, et elle seule"
        />
        <p class="aide">Après l’envoi, elle vous répond directement ; vous suivez votre demande dans « Mon espace ».</p>
      </Formulaire>
      <PlutotParTelephone page={page} qui={undefined} />
    </Gabarit>
  );
}
