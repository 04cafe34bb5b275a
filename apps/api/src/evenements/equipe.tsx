import type { VNode } from 'preact';
import { ajouter } from '#libs/calendrier/calendrier.js';
import { estComplete, peutPartir, reserve, retenus } from '#libs/domaine/evenement/equipe.js';
import { deploiementDe, estClos } from '#libs/domaine/evenement/etat.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { Note } from '../commun/pages/note.js';
import { Appeler } from './declarations.js';
import { Compte, Moment, Morceau, nomDe } from './mots.js';

/** Who was called and who comes. Whoever cannot is counted, never named, and nobody reads why (E9). */
export function Equipe({ lu }: { lu: EvenementLu }): VNode | null {
  const d = deploiementDe(lu.etat);
  if (d === undefined) return null;
  const { appels } = lu.autour;
  const compte = (reponse: string | null): number => appels.filter((a) => a.reponse === reponse).length;
  const viennent = retenus(lu.etat, appels);
  const enReserve = reserve(lu.etat, appels);
  const manque = d.combien - viennent.length;
  const n = appels.length;
  return (
    <Morceau id="equipe" titre="L’équipe">
      <p>
        {n === 0 ? 'Aucun volontaire à appeler' : `${n} ${n > 1 ? 'volontaires appelés' : 'volontaire appelé'}`},{' '}
        <strong>{accord(compte('accepte'), 'accepte', 'acceptent')}</strong>,{' '}
        {accord(compte('nePeutPas'), 'ne peut pas', 'ne peuvent pas')},{' '}
        {accord(compte(null), 'n’a pas répondu', 'n’ont pas répondu')}. Il en faut {d.combien}
        {manque > 0 ? ` : il en manque ${manque}.` : ' : elle est au complet ✔'}
      </p>
      <p>
        Rendez-vous <Moment lu={lu} le={d.debut} />, {d.ou}.
      </p>
      <Suite lu={lu} />
      {peutPartir(lu.etat) ? null : (
        <p>
          <strong>Personne ne part encore</strong> : les modalités ne sont pas écrites.
        </p>
      )}
      <Gens lu={lu} qui={viennent} />
      {enReserve.length === 0 ? null : (
        <>
          <h3>En réserve, pour relever</h3>
          <Gens lu={lu} qui={enReserve} />
        </>
      )}
    </Morceau>
  );
}

const accord = (n: number, un: string, plusieurs: string): string => `${n} ${n > 1 ? plusieurs : un}`;

/** What happens by itself as long as there are too few. */
function Suite({ lu }: { lu: EvenementLu }): VNode | null {
  const { etat: e, autour } = lu;
  const { vague } = e;
  if (vague === undefined || estClos(e) || e.finie !== undefined || estComplete(e, autour.appels)) return null;
  if (vague.dite !== undefined)
    return (
      <Note genre="danger" titre="Il n’y a plus personne à appeler d’ici : téléphonez.">
        Une voix obtient souvent ce qu’un message n’obtient pas. Les téléphones de la ligne sont plus bas.
      </Note>
    );
  const deja = new Set(autour.appels.map((a) => a.personne));
  const plusLoin = autour.volontaires.filter((v) => v.vague > vague.numero && !deja.has(v.personne)).length;
  return (
    <p>
      {plusLoin === 0
        ? 'Si elle n’est pas au complet, vous en êtes prévenue dans '
        : `Ensuite, ${plusLoin} de plus loin ${plusLoin > 1 ? 'sont appelés' : 'est appelé'} dans `}
      <Compte lu={lu} vers={ajouter(vague.le, e.reglages.vagueEquipe, e.territoire)} />.
    </p>
  );
}

function Gens({ lu, qui }: { lu: EvenementLu; qui: readonly string[] }): VNode | null {
  if (qui.length === 0) return null;
  return (
    <ul class="echelle telephones">
      {qui.map((id) => {
        const telephone = lu.gens.get(id)?.telephone;
        return (
          <li key={id}>
            <p>
              <strong>{nomDe(lu, id)}</strong>
            </p>
            {telephone == null ? null : <Appeler numero={telephone} nom={nomDe(lu, id)} />}
          </li>
        );
      })}
    </ul>
  );
}
