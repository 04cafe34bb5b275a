import type { VNode } from 'preact';
import { DemanderAccueil } from '#libs/domaine/accompagnement/preparation/actes/demander-accueil.js';
import { NoterAccueil } from '#libs/domaine/accompagnement/preparation/actes/noter-accueil.js';
import type { Accueil } from '#libs/domaine/accompagnement/preparation/etat.js';
import { choseDeLAccueil, empecheLAccueil } from '#libs/domaine/accompagnement/preparation/regles.js';
import { refuse } from '#libs/domaine/accompagnement/accords/paroles.js';
import { genresPossibles } from '#libs/domaine/partage/possibles.js';
import { ChampChoix, ChampDate, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** What his service may hear, phrase by phrase, person by person, as he allowed it (R-195, T-10). */
export function AccueilParLeService(props: PropsVu): VNode {
  const { vu, page: toute, erreurs: toutes } = props;
  const { etat } = vu;
  const { page, erreurs } = lesSiens(toute, toutes, 'avec');
  const lier = liaison(DemanderAccueil, page, erreurs);
  return (
    <>
      <h3>Ce qui peut être dit à son service</h3>
      {(etat.preparation?.accueils ?? []).map((c) => (
        <UnAccueil {...props} accueil={c} key={c.numero} />
      ))}
      {genresPossibles(etat.profil).includes('transmission') ? (
        <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
          <summary>Lui demander ce que je peux dire, et à qui</summary>
          <Formulaire
            page={page}
            action={`/accompagnements/${vu.reference}/preparation-accueil`}
            erreurs={erreurs}
            bouton="Le lui demander"
          >
            <ChampTexte {...lier('avec')} de="accueil" aide="Une seule personne : son oui ne vaut que pour elle." />
            <ChampTexte
              {...lier('phrases')}
              de="accueil"
              lignes={4}
              lisiblePar="l’agent d’abord ; cette personne, s’il dit oui"
              aide="Rien de son projet, rien de sa santé : ce qu’il faut pour bien l’accueillir."
            />
          </Formulaire>
        </details>
      ) : (
        <p class="aide">
          Le texte de cet agent n’admet pas que vous disiez quelque chose de lui : il parle lui-même à son service, avec
          votre aide.
        </p>
      )}
    </>
  );
}

function UnAccueil({ page: toute, vu, erreurs: toutes, accueil }: PropsVu & { accueil: Accueil }): VNode {
  const sien = toute.valeurs['numero'] === String(accueil.numero) && 'quoi' in toute.valeurs;
  const page = sien ? toute : { ...toute, valeurs: {} };
  const erreurs = sien ? toutes : {};
  const lier = liaison(NoterAccueil, page, erreurs);
  const de = `accueil-${accueil.numero}`;
  const permis = empecheLAccueil(vu.etat, accueil, vu.instant) === undefined;
  return (
    <article>
      <p>
        À {accueil.avec} — {motDeLAccueil(vu, accueil, permis)}
      </p>
      <ul>
        {accueil.phrases.map((f) => (
          <li key={f}>{f}</li>
        ))}
      </ul>
      {permis ? (
        <Formulaire
          page={page}
          action={`/accompagnements/${vu.reference}/preparation-accueil-suite`}
          erreurs={erreurs}
          bouton="Le noter"
        >
          <input type="hidden" name="numero" value={String(accueil.numero)} />
          <ChampChoix {...lier('quoi')} de={de} />
          <ChampDate {...lier('jour')} de={de} />
        </Formulaire>
      ) : null}
    </article>
  );
}

function motDeLAccueil({ etat }: PropsVu['vu'], accueil: Accueil, permis: boolean): string {
  if (refuse(etat, choseDeLAccueil(accueil))) return 'l’agent a dit non ; rien n’est dit à cette personne';
  if (!permis) return 'l’agent n’a pas encore répondu ; rien n’est dit';
  const faits = [
    ...(accueil.ditLe === undefined ? [] : ['dit']),
    ...(accueil.visiteLe === undefined ? [] : ['visite prévue']),
  ];
  return ['l’agent a dit oui à ces phrases', ...faits].join(' ; ');
}
