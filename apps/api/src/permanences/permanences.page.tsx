import type { VNode } from 'preact';
import { TenirPermanence } from '#libs/registre/annuaire/permanences.js';
import type { Permanence } from '#libs/registre/lecteurs/permanences.js';
import { ChampCase, ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { MotConfidentiel } from './confidentiel.js';

interface Props {
  page: ContextePage;
  permanences: readonly Permanence[];
  sites: readonly { id: string; nom: string }[];
  erreurs?: Erreurs;
}

/** Where she receives, said by herself; the agents whom she serves read it. */
export function PagePermanences({ page, permanences, sites, erreurs = {} }: Props): VNode {
  const lier = liaison(TenirPermanence, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Mes permanences"
      chapeau="Où et quand vous recevez. Les agents de votre secteur le lisent sur « Joindre le service » ; vous seule dites si un entretien peut y rester confidentiel."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {permanences.length === 0 ? <p>Aucune permanence n’est annoncée.</p> : null}
      <ul>
        {permanences.map((p) => (
          <li key={p.id}>
            <p>
              {p.site}, {p.ou} : {p.quand}. <MotConfidentiel {...p} />
            </p>
            <BoutonActe page={page} action={`/permanences/${p.id}/retrait`} libelle={`Ne plus annoncer : ${p.ou}`} />
          </li>
        ))}
      </ul>
      <section>
        <h2>Annoncer une permanence</h2>
        <Formulaire page={page} action="/permanences" erreurs={erreurs} bouton="Annoncer">
          <ChampListe {...lier('structure')} choix={Object.fromEntries(sites.map((s) => [s.id, s.nom]))} />
          <ChampTexte {...lier('ou')} aide="Par exemple : 2e étage, bureau 214, entrée par la cour." />
          <ChampTexte {...lier('quand')} aide="Par exemple : le mardi, de 9 h à 12 h." />
          <ChampCase {...lier('confidentiel')} />
        </Formulaire>
      </section>
    </Gabarit>
  );
}
