import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { domainesPrevus, Orienter } from '#libs/domaine/accompagnement/ecrits/actes/orienter.js';
import { domaines, raisons } from '#libs/domaine/accompagnement/ecrits/mots.js';
import { ChampChoix, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Quand } from '../../commun/pages/dates.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** Services of which she told him: he reads them in his space, nobody else hears of it. */
export function SectionOrientations({ vu, ...reste }: PropsVu): VNode {
  const { etat } = vu;
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'vers');
  const lier = liaison(Orienter, page, erreurs);
  return (
    <section aria-labelledby="orientations">
      <h2 id="orientations">Orientations</h2>
      <ul>
        {etat.orientations.map((o) => (
          <li key={o.numero}>
            {domaines[o.domaine]} : {o.vers} ({raisons[o.pourquoi]}),{' '}
            <Quand le={o.le} annee fuseau={fuseau(etat.territoire)} />
          </li>
        ))}
      </ul>
      {cloture(etat) !== undefined ? null : (
        <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
          <summary>Informer l’agent d’un service</summary>
          <Formulaire
            page={page}
            action={`/accompagnements/${vu.reference}/orientation`}
            erreurs={erreurs}
            bouton="L’écrire dans son espace"
          >
            <ChampListe
              {...lier('domaine')}
              choix={Object.fromEntries(domainesPrevus(etat).map((d) => [d, domaines[d]]))}
            />
            <ChampTexte {...lier('vers')} lisiblePar="vous et l’agent" aide="Rien n’est envoyé à ce service." />
            <ChampChoix {...lier('pourquoi')} />
          </Formulaire>
        </details>
      )}
    </section>
  );
}
