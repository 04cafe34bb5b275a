import type { VNode } from 'preact';
import { RepondreAppui } from '#libs/domaine/accompagnement/appuis/actes/repondre-appui.js';
import type { AppuiAttendu, AppuiPose } from '#libs/registre/lecteurs/appuis.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  liste: readonly (AppuiPose | AppuiAttendu)[];
  /** Of the form that came back. */
  erreurs?: { reference: string; champs: Erreurs };
}

/** Technical support: her questions with the advice that came back, and those that await her own. */
export function PageAppuis({ page, liste, erreurs }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Appui technique"
      chapeau="Une question de métier, sans nom : ni l’agent ni son dossier n’y figurent. Aucun texte ne fixe de délai."
      enErreur={erreurs !== undefined}
    >
      {liste.length === 0 ? <p>Aucune question ✔</p> : null}
      {liste.map((p) =>
        p.qualite === 'titulaire' ? (
          <Posee p={p} key={p.reference} />
        ) : (
          <Attendue
            page={page}
            p={p}
            erreurs={erreurs?.reference === p.reference ? erreurs.champs : {}}
            key={p.reference}
          />
        ),
      )}
    </Gabarit>
  );
}

function Posee({ p }: { p: AppuiPose }): VNode {
  return (
    <article>
      <h2>
        À {p.a}, <Quand le={p.le} annee />
      </h2>
      <blockquote class="paroles">{p.question}</blockquote>
      {p.conseil === null ? (
        <p>Pas encore de réponse ; elle lit votre question sur sa page.</p>
      ) : (
        <>
          <h3>
            Son conseil, <Quand le={p.conseil.le} annee />
          </h3>
          <blockquote class="paroles">{p.conseil.mots}</blockquote>
        </>
      )}
      <p>
        <a class="fr-link" href={`/accompagnements/${p.accompagnement}`}>
          Ouvrir l’accompagnement
        </a>{' '}
        <span class="aide">Ce lien n’est lisible que par vous.</span>
      </p>
    </article>
  );
}

function Attendue({ page, p, erreurs }: { page: ContextePage; p: AppuiAttendu; erreurs: Erreurs }): VNode {
  const lier = liaison(RepondreAppui, page, erreurs);
  return (
    <article>
      <h2>
        {p.de} vous demande votre appui, <Quand le={p.le} annee />
      </h2>
      <p class="aide">Vous lisez ses mots, et rien d’un dossier. Pour la décision, elle reste seule responsable.</p>
      <blockquote class="paroles">{p.question}</blockquote>
      <Formulaire page={page} action={`/appuis/${p.reference}/conseil`} erreurs={erreurs} bouton="Donner mon conseil">
        <ChampTexte {...lier('conseil')} lignes={5} lisiblePar="elle et vous" />
      </Formulaire>
    </article>
  );
}
