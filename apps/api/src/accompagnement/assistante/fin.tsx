import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Geler } from '#libs/domaine/conservation/actes/geler.js';
import { gelEnCours } from '#libs/domaine/conservation/etat.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { Clore } from '#libs/domaine/accompagnement/fin/actes/clore.js';
import { ChampChoix, ChampTexte } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { Note } from '../../commun/pages/note.js';
import type { PropsVu } from './parties.js';

/** The end, in words that judge nobody; and what keeps the dossier beyond it. */
export function SectionFin({ page, vu, erreurs }: PropsVu): VNode {
  const { etat, reference } = vu;
  const chemin = `/accompagnements/${reference}`;
  const lier = liaison(Clore, page, erreurs);
  return (
    <section aria-labelledby="fin">
      <h2 id="fin">Terminer l’accompagnement</h2>
      {cloture(etat) === undefined ? (
        <details>
          <summary>Terminer</summary>
          <p class="aide">
            L’agent en est prévenu, et peut reprendre de lui-même. Ce qui est partagé s’arrête au même moment.
          </p>
          <Formulaire page={page} action={`${chemin}/cloture`} erreurs={erreurs} bouton="Terminer l’accompagnement">
            <ChampChoix {...lier('motif')} />
            <ChampTexte {...lier('bilan')} lignes={3} lisiblePar="vous et l’agent" />
          </Formulaire>
        </details>
      ) : null}
      {cloture(etat) === undefined ? (
        <p>
          <a class="fr-link" href={`${chemin}/confier-a`}>
            Passer la main à une collègue
          </a>
        </p>
      ) : null}
      <Gel page={page} vu={vu} erreurs={erreurs} />
      <p>
        <a class="fr-link" href={`${chemin}/notes`}>
          Mes notes, pour moi seule
        </a>
      </p>
    </section>
  );
}

function Gel({ page, vu: { etat, reference, noms }, erreurs }: PropsVu): VNode {
  const gel = gelEnCours(etat);
  const chemin = `/accompagnements/${reference}`;
  if (gel !== undefined)
    return (
      <Note genre="attention" titre="L’effacement de ce dossier est arrêté.">
        <p>
          Depuis le {jourEnClair(gel.le, { fuseau: fuseau(etat.territoire), annee: true })}, par{' '}
          {noms.get(gel.par) ?? 'une personne du service social'} : {gel.motif}. L’agent le lit aussi.
        </p>
        <BoutonActe page={page} action={`${chemin}/gel-leve`} libelle="Lever ce gel" />
      </Note>
    );
  return (
    <details>
      <summary>Une procédure oblige à garder ce dossier</summary>
      <p class="aide">
        Rien ne sera effacé tant que vous ne l’aurez pas levé. L’agent lit qui l’a décidé, et pourquoi.
      </p>
      <Formulaire page={page} action={`${chemin}/gel`} erreurs={erreurs} bouton="Arrêter l’effacement">
        <ChampTexte {...liaison(Geler, page, erreurs)('motif')} lignes={2} lisiblePar="vous et l’agent" />
      </Formulaire>
    </details>
  );
}
