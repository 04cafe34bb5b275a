import type { VNode } from 'preact';
import { depuisQuand, peutPartir, reserve, retenus } from '#libs/domaine/evenement/equipe.js';
import { deploiementDe } from '#libs/domaine/evenement/etat.js';
import { mene } from '#libs/domaine/evenement/agir.js';
import type { EvenementLu } from '#libs/registre/lecteurs/evenements.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { dureeEnClair } from '../signalement/mots.js';
import type { PartieProps } from './evenement.page.js';
import { FauteDuBouton } from './formulaires-equipe.js';
import { Moment, Morceau, QuiAppeler } from './mots.js';
import { peut } from './presenter.js';

/** Who is there, since when, and who comes in her place: nobody stays alone or too long (E10). */
export function Releve(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { etat: e, autour } = lu;
  if (e.finie !== undefined) return null;
  const equipe = retenus(e, autour.appels);
  const enReserve = reserve(e, autour.appels);
  const ouverte = peut(lu, personne, 'relever');
  return (
    <Morceau id="releve" titre="L’équipe sur place et la relève">
      <FauteDuBouton {...props} champs={['personne']} />
      {equipe.length === 0 ? <p>Personne n’a encore accepté.</p> : null}
      <ul class="lignes">
        {equipe.map((id) => (
          <li class="ligne" key={id}>
            <p>
              <QuiAppeler lu={lu} id={id} />
            </p>
            <p class="quand">
              <Depuis lu={lu} id={id} />
            </p>
            {ouverte && (mene(personne, e) || id === personne.id) ? (
              <div class="acte">
                <BoutonActe
                  page={props.page}
                  action={`/evenements/${lu.reference}/releve`}
                  champs={{ personne: id }}
                  libelle={id === personne.id ? 'Je m’arrête ici' : `Relever ${lu.gens.get(id)?.nom ?? ''}`}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        {enReserve.length === 0
          ? 'Personne n’est en réserve : demandez plus de monde avant de relever.'
          : `${enReserve.length} en réserve : la première à avoir répondu est appelée d’elle-même.`}{' '}
        Une relève est proposée après {dureeEnClair(e.reglages.engagementMax)}. Un rôle se confie avant de partir.
      </p>
    </Morceau>
  );
}

function Depuis({ lu, id }: { lu: EvenementLu; id: string }): VNode {
  const { etat: e, autour } = lu;
  const appel = autour.appels.find((a) => a.personne === id);
  const depuis = appel === undefined ? undefined : depuisQuand(e, appel);
  const proposee = e.relevesProposees.some((r) => r.personne === id);
  if (depuis === undefined || !peutPartir(e)) return <>attend que les modalités soient convenues</>;
  return (
    <>
      {depuis > lu.instant ? 'attendue ' : 'depuis '}
      <Moment lu={lu} le={depuis > lu.instant ? (deploiementDe(e)?.debut ?? depuis) : depuis} />
      {proposee ? ' ; c’est le moment de la relever' : ''}
    </>
  );
}
