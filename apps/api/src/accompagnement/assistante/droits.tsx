import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { genres } from '#libs/domaine/accompagnement/droits/actes/demander-un-droit.js';
import { RepondreAuDroit } from '#libs/domaine/accompagnement/droits/actes/repondre-au-droit.js';
import { ChampChoix, ChampTexte } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsVu } from './parties.js';

/** What the agent asked about his data and waits for; the one that is due first, first. */
export function SectionDroits({ page, vu, erreurs }: PropsVu): VNode | null {
  const attendues = vu.etat.droits.filter((d) => d.reponse === undefined).sort((a, b) => (a.avant < b.avant ? -1 : 1));
  if (attendues.length === 0) return null;
  const lier = liaison(RepondreAuDroit, page, erreurs);
  const zone = { fuseau: fuseau(vu.etat.territoire), annee: true };
  return (
    <section aria-labelledby="droits">
      <h2 id="droits">L’agent demande, à propos de ses données</h2>
      {attendues.map((d) => (
        <article key={d.numero}>
          <h3>{genres[d.genre]}</h3>
          <p>
            Le {jourEnClair(d.le, zone)} : {d.texte}
          </p>
          <p>À répondre avant le {jourEnClair(d.avant, zone)}.</p>
          <Formulaire
            page={page}
            action={`/accompagnements/${vu.reference}/droit-reponse`}
            erreurs={erreurs}
            bouton="Répondre à l’agent"
          >
            <input type="hidden" name="numero" value={String(d.numero)} />
            <ChampChoix {...lier('accordee')} />
            <ChampTexte {...lier('texte')} lignes={3} lisiblePar="vous et l’agent" />
          </Formulaire>
        </article>
      ))}
    </section>
  );
}
