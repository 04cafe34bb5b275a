import type { VNode } from 'preact';
import { Accepter } from '#libs/domaine/accompagnement/accords/actes/accepter.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { ChampCase } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** To talk is one thing, to be accompanied another: it is asked for itself, in the very words that count (T-10). */
export function DonnerAccord(props: { page: ContextePage; p: MaProposition; erreurs: Erreurs }): VNode | null {
  const { page, p, erreurs } = props;
  if (!p.accordPossible) return null;
  const lier = liaison(Accepter, page, erreurs);
  return (
    <section>
      <h2>Aller plus loin ensemble ?</h2>
      <p>
        Vous pouvez en parler sans rien décider. Si vous voulez un accompagnement dans la durée, dites-le ici ; sans
        votre accord, rien ne commence. Il n’y a pas de date limite autre que celle de la proposition.
      </p>
      <Formulaire
        page={page}
        action={`/mon-espace/${p.reference}/accord`}
        erreurs={erreurs}
        bouton="Commencer l’accompagnement"
      >
        <ChampCase {...lier('accord')} aide="Lisible par : vous et la personne qui vous accompagne." />
      </Formulaire>
    </section>
  );
}
