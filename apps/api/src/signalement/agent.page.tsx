import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import { reponses } from '#libs/domaine/signalement/actes/repondre.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { ChoixEgal, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

const OPTIONS = Object.entries(reponses).map(([valeur, libelle]) => ({ valeur, libelle }));

/** The agent's space. Every answer weighs the same, none is asked twice, no reason is wanted. */
export function PageMonEspace({ page, propositions }: { page: ContextePage; propositions: MaProposition[] }): VNode {
  const [premiere] = propositions;
  const titre =
    premiere === undefined
      ? 'Mon espace'
      : premiere.jusquau === undefined
        ? 'Votre demande'
        : 'Une proposition d’aide, pour vous';
  return (
    <Gabarit page={page} titre={titre} cacher>
      {propositions.length === 0 ? (
        <>
          <p>Rien ne vous attend ici.</p>
          <p class="actes">
            <a class="bouton fr-btn fr-btn--secondary" href="/demande">
              Demander de l’aide pour moi
            </a>
          </p>
        </>
      ) : (
        propositions.map((p) => <Proposition page={page} proposition={p} key={p.reference} />)
      )}
      <h2>Plutôt par téléphone ?</h2>
      <p>
        <Telephone numero={premiere?.professionnel?.telephone ?? page.site.telephone} />
      </p>
    </Gabarit>
  );
}

function Proposition({ page, proposition: p }: { page: ContextePage; proposition: MaProposition }): VNode {
  const qui = p.professionnel;
  const nom = qui === undefined ? 'Le service social' : `${qui.nom}, ${qui.qualite}`;
  const fin = p.jusquau === undefined ? '' : jourEnClair(p.jusquau, { fuseau: fuseau(p.territoire), annee: true });
  if (p.jusquau === undefined) {
    return (
      <p>
        Votre demande du <Quand le={p.demandeDeposeeLe ?? p.luLe} annee /> est arrivée. {nom}, vous répondra
        directement. Personne d’autre ne le sait.
      </p>
    );
  }
  return (
    <section>
      <p class="chapeau">
        {nom}, vous propose son aide.{' '}
        {p.ouverte
          ? 'Vous pouvez dire oui, attendre, refuser, ou ne rien répondre.'
          : 'Cette proposition est terminée ; vous pouvez vous adresser à elle quand vous voulez.'}
      </p>
      <Note
        genre="information"
        titre={`Ce que vous choisissez reste entre vous et ${qui?.nom ?? 'le service social'}.`}
      >
        Ni votre chef ni les ressources humaines ne le sauront. Elle est tenue au secret professionnel.
      </Note>
      {p.reponse === null ? null : (
        <p role="status">
          Votre réponse : <strong>« {reponses[p.reponse]} »</strong>.{p.ouverte ? ' Vous pouvez en changer.' : ''}
        </p>
      )}
      {p.ouverte ? (
        <>
          <ChoixEgal page={page} action={`/mon-espace/${p.reference}/reponse`} nom="valeur" options={OPTIONS} />
          <p class="aide">
            Vous pourrez changer d’avis jusqu’au {fin}. Aucune raison ne vous sera demandée. Si vous ne répondez pas, il
            ne se passe rien.
          </p>
        </>
      ) : null}
      <details>
        <summary>Qui a lu ce qui vous concerne ?</summary>
        {p.lecteurs.length === 0 ? (
          <p>Personne encore.</p>
        ) : (
          <ul>
            {p.lecteurs.map((l, rang) => (
              <li key={rang}>
                <Quand le={l.instant} annee /> :{' '}
                {l.qualite === 'titulaire'
                  ? 'votre assistante de service social a ouvert la page'
                  : 'votre assistante de service social a consulté sa liste'}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}

/** The agent's own request: the same road, and nobody is told. */
export function PageDemande({ page, erreurs = {} }: { page: ContextePage; erreurs?: Erreurs }): VNode {
  const lier = liaison(Deposer, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Demander de l’aide pour moi"
      chapeau="Votre message va à l’assistante de service social de votre secteur. Votre hiérarchie n’en sait rien."
      cacher
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Note genre="danger" titre="En danger maintenant ?">
        <Telephone numero="15" /> · <Telephone numero="112" /> · <Telephone numero="3114" />, jour et nuit.
      </Note>
      <Formulaire
        page={page}
        action="/demande"
        erreurs={erreurs}
        bouton="Envoyer"
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <ChampTexte
          {...lier('situation')}
          libelle="Ce dont vous voulez parler"
          lignes={6}
          aide="Quelques mots suffisent."
          lisiblePar="l’assistante de service social seule"
        />
      </Formulaire>
    </Gabarit>
  );
}
