import type { VNode } from 'preact';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { BASES } from '#libs/domaine/conservation/archives.js';
import { effacableLe, gardeJusquau, gelEnCours } from '#libs/domaine/conservation/etat.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { Note } from '../../commun/pages/note.js';
import { circuitDuDossier } from '../donnees/circuit.js';
import type { PropsMien } from './places.js';

/** What is kept, until when, who reads it, where it may go; and a copy of it all. */
export function SectionMesDonnees({ mien }: PropsMien): VNode {
  const { etat } = mien;
  const circuit = circuitDuDossier(etat.profil);
  const titre = `donnees-${mien.reference}`;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>
        Mon dossier ouvert le <Quand le={etat.ouvertLe} annee fuseau={fuseau(etat.territoire)} />
      </h2>
      <p>
        Une copie de tout ce que vous pouvez voir ici :{' '}
        <a class="fr-link" href="/api/v1/moi/donnees.pdf">
          en PDF
        </a>{' '}
        ou{' '}
        <a class="fr-link" href="/api/v1/moi/donnees.json">
          pour une machine (JSON)
        </a>
        . Elle n’est envoyée à personne : vous la gardez où vous voulez.
      </p>
      <h3>Le chemin de mon dossier</h3>
      {circuit.renvoi === undefined ? null : <p class="aide">{circuit.renvoi}</p>}
      <ul>
        {circuit.phrases.map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
      <h3>Jusqu’à quand</h3>
      <Duree mien={mien} />
      <p class="aide">{BASES.duree}</p>
      <p class="aide">{BASES.archives}</p>
      <Lectures mien={mien} />
    </section>
  );
}

function Duree({ mien: { etat, noms } }: { mien: MonAccompagnement }): VNode {
  const zone = { fuseau: fuseau(etat.territoire), annee: true };
  const fin = cloture(etat);
  const gel = gelEnCours(etat);
  const { prevenuLe, visa } = etat.conservation;
  return (
    <>
      {gel === undefined ? null : (
        <Note genre="attention" titre="L’effacement de ce dossier est arrêté.">
          Depuis le {jourEnClair(gel.le, zone)}, par {noms.get(gel.par) ?? 'une personne du service social'} :{' '}
          {gel.motif}
        </Note>
      )}
      <p>
        {fin === undefined
          ? 'Tant que l’accompagnement dure. Le temps compte à partir de sa fin.'
          : prevenuLe === undefined
            ? `Au moins jusqu’au ${jourEnClair(gardeJusquau(etat, fin.le), zone)}. Vous serez prévenu avant tout effacement.`
            : `Rien n’est effacé avant le ${jourEnClair(effacableLe(etat, prevenuLe), zone)}, ni sans l’accord des archives.`}
      </p>
      {visa?.decision === 'verser' ? (
        <p>Les archives réclament ce dossier : rien n’en est détruit pour l’instant.</p>
      ) : null}
    </>
  );
}

/** One line per person and day. */
function Lectures({ mien: { etat, lecteurs } }: { mien: MonAccompagnement }): VNode {
  const zone = { fuseau: fuseau(etat.territoire), annee: true };
  const lignes = new Map(
    lecteurs.map((l) => [
      `${jourLocal(l.instant, etat.territoire)} ${l.nom}`,
      `${jourEnClair(l.instant, zone)} : ${l.nom}`,
    ]),
  );
  return (
    <details>
      <summary>Qui a lu mon dossier ?</summary>
      {lignes.size === 0 ? <p>Personne encore.</p> : null}
      <ul>
        {[...lignes].map(([cle, ligne]) => (
          <li key={cle}>{ligne}</li>
        ))}
      </ul>
    </details>
  );
}
