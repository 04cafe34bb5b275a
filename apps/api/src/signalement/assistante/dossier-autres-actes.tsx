import type { VNode } from 'preact';
import { offreEnCours } from '#libs/domaine/signalement/etat.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import { Note } from '../../commun/pages/note.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { VersLaLettre } from '../../lettres/lettre.page.js';
import { POSSIBLES, type ActeAPage } from './possibles.js';

type Lien = Exclude<ActeAPage, 'recusation' | 'contact'>;

const LIENS: Readonly<Record<Lien, (d: DossierLu) => string>> = {
  question: () => 'Poser une question de fait à la personne qui a écrit',
  'non-recevable': () => 'Écarter cette demande',
  rappels: ({ etat }) =>
    etat.rappelsPrevus.length === 0
      ? 'Prévoir un rappel (aucun n’est prévu)'
      : `Garder, déplacer ou annuler un rappel (${etat.rappelsPrevus.length} prévu${etat.rappelsPrevus.length > 1 ? 's' : ''})`,
  horizon: () => 'Donner plus de temps à l’agent',
  'information-ecrite': () => 'Écrire un texte à la personne qui a signalé',
  cloture: () => 'Terminer cette situation',
};

/** What she may also do: one line each, on a page of its own. */
export function AutresActes({ page, dossier }: { page: ContextePage; dossier: DossierLu }): VNode | null {
  const { reference } = dossier;
  const liens = (Object.keys(LIENS) as Lien[]).filter((l) => POSSIBLES[l](dossier));
  return (
    <>
      <Devoiler page={page} dossier={dossier} />
      {liens.length === 0 ? null : (
        <section>
          <h2>Vous pouvez aussi</h2>
          <ul>
            {liens.map((l) => (
              <li key={l}>
                <a class="fr-link" href={`/dossiers/${reference}/${l}`}>
                  {LIENS[l](dossier)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <VersLaLettre dossier={dossier} />
      {dossier.etat.agent === null ? null : (
        <p>
          <a class="fr-link" href={`/dossiers/${reference}/derogation`}>
            Si quelqu’un est en danger : décider d’une dérogation au secret
          </a>
        </p>
      )}
    </>
  );
}

/** Hers to decide, and the answer to a formal request (R-055, T-66). */
function Devoiler({ page, dossier: { etat, reference } }: { page: ContextePage; dossier: DossierLu }): VNode | null {
  if (etat.origine.luiMeme || offreEnCours(etat) === undefined || etat.genre !== 'individuel') return null;
  if (etat.origineDevoileeLe !== undefined)
    return <p class="aide">L’agent peut lire qui a écrit, et quoi : vous le lui avez ouvert.</p>;
  const bouton = (
    <BoutonActe
      page={page}
      action={`/dossiers/${reference}/origine`}
      libelle="Laisser l’agent lire qui a écrit, et quoi"
      principal={etat.demandeAcces !== undefined}
    />
  );
  if (etat.demandeAcces !== undefined)
    return (
      <Note genre="attention" titre="L’agent demande à lire ce qui a été écrit à son sujet.">
        <p>C’est son droit. Parlez-en avec lui si vous le pouvez, puis ouvrez-le-lui : cela ne se reprend pas.</p>
        {bouton}
      </Note>
    );
  return (
    <details>
      <summary>L’origine du signalement</summary>
      <p>
        L’agent ne lit ni le nom, ni les mots de la personne qui a signalé tant que vous n’en décidez pas. Une fois
        ouvert, cela ne se reprend pas.
      </p>
      {bouton}
    </details>
  );
}
