import type { VNode } from 'preact';
import { NoterAccord } from '#libs/domaine/evenement/actes/noter-accord.js';
import { direJour } from '#libs/domaine/courriels/dates.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { ChampDate, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison } from '../commun/pages/formulaire.js';
import { Regle } from '../continuite/regles-dites.js';
import type { PartieProps } from './evenement.page.js';
import { peut } from './presenter.js';

/** Of an action without urgency: whose accord its text demands, and where its project goes. */
export function Accord({ page, lu, personne, erreurs }: PartieProps): VNode | null {
  const { urgent, accord, profil, territoire } = lu.etat;
  if (urgent) return null;
  const lier = liaison(NoterAccord, page, erreurs);
  return (
    <section aria-labelledby="accord">
      <h2 id="accord">L’accord que le texte demande</h2>
      <p>
        <Regle profil={profil} cle="accordCollectif" />
      </p>
      {accord === undefined ? null : (
        <p>
          Accord noté : {accord.fonction}, le {direJour(`${accord.jour}T12:00:00.000Z`, fuseau(territoire))}
          {accord.instance === undefined ? '.' : `. Projet soumis à : ${accord.instance}.`}
        </p>
      )}
      {peut(lu, personne, 'noterAccord') ? (
        <Formulaire
          page={page}
          action={`/evenements/${lu.reference}/accord`}
          erreurs={'fonction' in erreurs ? erreurs : {}}
          bouton="Noter l’accord"
        >
          <ChampTexte {...lier('fonction')} aide="Une fonction, pas un nom. Lisible par : la ligne technique." />
          <ChampDate {...lier('jour')} />
          <ChampTexte {...lier('instance')} />
        </Formulaire>
      ) : null}
    </section>
  );
}
