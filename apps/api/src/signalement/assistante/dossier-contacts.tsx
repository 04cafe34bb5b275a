import type { VNode } from 'preact';
import { manieres } from '#libs/domaine/signalement/actes/noter-contact.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { Frise } from '../../commun/pages/frise.js';

/** Calls and visits, the latest first; the rest of the dossier does not depend on them. */
export function Contacts({ dossier: { notes, etat, reference } }: { dossier: DossierLu }): VNode | null {
  if (notes.length === 0 && etat.closLe !== undefined) return null;
  return (
    <section>
      <h2>Appels et visites</h2>
      {notes.length === 0 ? (
        <p>Aucun contact noté.</p>
      ) : (
        <Frise
          moments={notes.map(({ le, maniere, texte, par }) => ({
            quand: `${jourEnClair(`${le}T12:00:00Z`, { annee: true })}, ${par}`,
            quoi: (
              <>
                <strong>{estManiere(maniere) ? manieres[maniere] : maniere}</strong> : {texte}
              </>
            ),
          }))}
        />
      )}
      {etat.closLe !== undefined ? null : (
        <p>
          <a class="bouton fr-btn fr-btn--secondary" href={`/dossiers/${reference}/contact`}>
            Noter un appel ou une visite
          </a>
        </p>
      )}
    </section>
  );
}

const estManiere = (m: string): m is keyof typeof manieres => Object.hasOwn(manieres, m);
