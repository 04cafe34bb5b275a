import type { VNode } from 'preact';
import { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  lieux: readonly LieuDEvenement[];
  erreurs: Erreurs;
  maintenant: Date;
}

/** Under a minute on a telephone: the emergency numbers, then four fields. */
export function PageDeclarer({ page, lieux, erreurs }: Props): VNode {
  const lier = liaison(Declarer, page, erreurs);
  return (
    <Gabarit page={page} titre="Déclarer un événement" enErreur={Object.keys(erreurs).length > 0}>
      <Formulaire page={page} action="/evenements/declarer" erreurs={erreurs} bouton="Appeler le service social">
        <ChampChoix {...lier('structure')} choix={Object.fromEntries(lieux.map((l) => [l.id, l.nom]))} />
        <ChampTexte {...lier('rappeler')} />
      </Formulaire>
    </Gabarit>
  );
}
