import type { VNode } from 'preact';
import { classements } from '#libs/domaine/information/classement.js';
import { sujets } from '#libs/domaine/information/etat.js';
import type { SujetInformation } from '#libs/reglementation/profil.js';
import type { InformationLue } from '#libs/registre/lecteurs/informations.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

/** Acts that say that somebody is away for long. */
const ABSENCES: readonly SujetInformation[] = ['congeLongueDuree', 'congeLongueMaladie'];

/** What services told her: unread first. Nothing there is a dossier, and nothing opens one (T-63). */
export function PageInformations({ page, lues }: { page: ContextePage; lues: readonly InformationLue[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Informations des services"
      chapeau="Ce que les services vous disent d’eux-mêmes. Rien ici n’est une demande : un dossier ne s’ouvre que par l’agent, ou par une proposition que le texte permet."
    >
      {lues.length === 0 ? <p>Aucune information ✔</p> : null}
      {lues.map((i) => (
        <article key={i.reference}>
          <h2>
            {sujets[i.quoi]} — {i.service}
          </h2>
          <p class="aide">
            {i.de}, <Quand le={i.le} annee />. {classements[i.classement]}
          </p>
          {i.personne === null ? null : (
            <p>
              Concerne : {i.personne}.{' '}
              {ABSENCES.includes(i.quoi) ? (
                <>
                  Cet acte n’ouvre rien. Si le texte de cet agent ou votre service le permet, vous pouvez{' '}
                  <a class="fr-link" href="/retours/nouveau">
                    lui proposer de garder le lien
                  </a>{' '}
                  ; qui vous l’a transmis n’en saura rien.
                </>
              ) : null}
            </p>
          )}
          <blockquote class="paroles">{i.texte}</blockquote>
          <p class="aide">
            {i.luLe === null ? '' : 'Lue. '}Effacée d’elle-même le {jourEnClair(i.fin, { annee: true })}.
          </p>
          {i.luLe === null ? (
            <BoutonActe page={page} action={`/informations/${i.reference}/lecture`} libelle="J’ai lu" />
          ) : null}
        </article>
      ))}
    </Gabarit>
  );
}
