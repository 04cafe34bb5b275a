import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { DemanderUnDroit, genres } from '#libs/domaine/accompagnement/droits/actes/demander-un-droit.js';
import { BASES } from '#libs/domaine/conservation/archives.js';
import { ChampChoix, ChampTexte } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';

/** What he asks of his data: what was asked, by what day it is answered, what the answer is. */
export function SectionDroitsDeLAgent({ page, mien, erreurs }: PropsMien): VNode {
  const { etat, reference, professionnel } = mien;
  const zone = { fuseau: fuseau(etat.territoire), annee: true };
  const lier = liaison(DemanderUnDroit, page, erreurs);
  const titre = `droits-${reference}`;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>Demander une correction, ou m’opposer</h2>
      <p class="aide">
        {professionnel === undefined ? 'Le service social' : professionnel.nom} vous répond. {BASES.droits}
      </p>
      {etat.droits.length === 0 ? null : (
        <ul>
          {etat.droits.map((d) => (
            <li key={d.numero}>
              <p>
                {genres[d.genre]}, le {jourEnClair(d.le, zone)} : {d.texte}
              </p>
              <p>
                {d.reponse === undefined
                  ? `Réponse attendue avant le ${jourEnClair(d.avant, zone)}.`
                  : `${d.reponse.accordee ? 'C’est fait' : 'Ce n’est pas possible'} : ${d.reponse.texte}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Formulaire
        page={page}
        action={`/mon-espace/accompagnements/${reference}/droit`}
        erreurs={erreurs}
        bouton="Envoyer ma demande"
      >
        <ChampChoix {...lier('genre')} />
        <ChampTexte {...lier('texte')} lignes={4} lisiblePar="vous et la personne qui vous accompagne" />
      </Formulaire>
    </section>
  );
}
