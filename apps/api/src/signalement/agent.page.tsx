import type { ComponentChildren, VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { Reponse } from '#libs/domaine/signalement/etat.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import type { MonRetour } from '#libs/registre/lecteurs/mon-retour.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { ChoixEgal, type Erreurs } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { CadreAgent } from '../accompagnement/agent/cadre.js';
import { DonnerAccord } from '../accompagnement/agent/donner-accord.js';
import { joignable, Sections } from '../accompagnement/agent/place.page.js';
import { SectionMonRetour } from '../retours/agent.js';
import { MesDroits } from './agent-droits.js';
import { Lectures } from './lectures.js';
import { PlutotParTelephone } from './plutot-par-telephone.js';

const OPTIONS = Object.entries(reponses).map(([valeur, libelle]) => ({ valeur, libelle }));

interface PropsEspace {
  page: ContextePage;
  propositions: MaProposition[];
  miens: readonly MonAccompagnement[];
  /** What was offered to him while he was away. */
  absences?: readonly MonRetour[];
  erreurs?: { reference: string; champs: Erreurs };
}

/** The first place of the agent's space. Every answer weighs the same, none is asked twice, no reason is wanted. */
export function PageMonEspace({ page, propositions, miens, absences = [], erreurs }: PropsEspace): VNode {
  const [premiere] = propositions;
  const titre =
    miens.length > 0 || premiere === undefined
      ? 'Mon espace'
      : premiere.proposee
        ? 'Une proposition d’aide, pour vous'
        : 'Votre demande';
  return (
    <CadreAgent page={page} place="proposition" titre={titre} enErreur={erreurs !== undefined}>
      {miens.map((mien) => (
        <Sections
          page={page}
          place="proposition"
          mien={mien}
          erreurs={erreurs?.reference === mien.reference ? erreurs.champs : {}}
          key={mien.reference}
        />
      ))}
      {absences.map((r) => (
        <SectionMonRetour
          page={page}
          r={r}
          erreurs={erreurs?.reference === r.reference ? erreurs.champs : {}}
          key={r.reference}
        />
      ))}
      {propositions.length === 0 && absences.length > 0 ? null : propositions.length === 0 ? (
        <>
          <p>Rien ne vous attend ici. Si une aide vous est proposée un jour, vous la trouverez sur cette page.</p>
          <p class="actes">
            <a class="bouton fr-btn fr-btn--secondary" href="/demande">
              Demander de l’aide pour moi
            </a>
          </p>
        </>
      ) : (
        propositions.map((p) => {
          const refus = erreurs?.reference === p.reference ? erreurs.champs : {};
          const vue = p.proposee ? (
            <Proposition page={page} p={p} erreurs={refus} />
          ) : (
            <Demande page={page} p={p} erreurs={refus} />
          );
          return p.accompagnee ? <Passee p={p}>{vue}</Passee> : vue;
        })
      )}
      <PlutotParTelephone
        page={page}
        qui={miens[0] === undefined ? (premiere?.professionnel ?? absences[0]?.professionnel) : joignable(miens[0])}
      />
    </CadreAgent>
  );
}

/** It led to an accompaniment: still there, and still his to change, but no longer what he comes for. */
function Passee({ p, children }: { p: MaProposition; children: ComponentChildren }): VNode {
  return (
    <details>
      <summary>{p.proposee ? 'La proposition d’aide qui vous avait été faite' : 'Votre première demande'}</summary>
      {children}
    </details>
  );
}

interface Props {
  page: ContextePage;
  p: MaProposition;
  erreurs: Erreurs;
}

function Proposition({ page, p, erreurs }: Props): VNode {
  const nom = p.professionnel?.nom ?? 'le service social';
  const presentation = p.professionnel === undefined ? 'Le service social' : `${nom}, ${p.professionnel.qualite},`;
  const fin = p.jusquau === undefined ? '' : jourEnClair(p.jusquau, { fuseau: fuseau(p.territoire), annee: true });
  return (
    <section>
      <p class="chapeau">
        {presentation} {p.ouverte ? 'vous propose' : 'vous a proposé'} son aide.{' '}
        {p.ouverte
          ? 'Vous pouvez dire oui, attendre, refuser, ou ne rien répondre.'
          : `Cette proposition a pris fin${fin === '' ? '' : ` le ${fin}`}. Vous pouvez toujours téléphoner, quand vous voulez.`}
      </p>
      <Note
        genre="information"
        titre={`Ce que vous ${p.ouverte ? 'choisissez' : 'avez choisi'} reste entre vous et ${nom}.`}
      >
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
      <DonnerAccord page={page} p={p} erreurs={erreurs} />
      <MesDroits page={page} p={p} />
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
function Demande({ page, p, erreurs }: Props): VNode {
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
      <DonnerAccord page={page} p={p} erreurs={erreurs} />
      <MesDroits page={page} p={p} />
      <Lectures p={p} />
    </section>
  );
}
