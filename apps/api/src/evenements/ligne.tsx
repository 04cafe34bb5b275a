import type { VNode } from 'preact';
import { ajouter } from '#libs/calendrier/calendrier.js';
import type { Barreau } from '#libs/domaine/evenement/equipe.js';
import { prochainBarreau, prochainAppel } from '#libs/domaine/evenement/ligne.js';
import type { EvenementLu, Remise } from '#libs/registre/lecteurs/evenements.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { Appeler } from './declarations.js';
import { Compte, Moment, Morceau, nomDe, QuiAppeler } from './mots.js';

const REMISES: Record<Remise, string> = {
  enAttente: 'message en route',
  remis: 'message remis à sa messagerie',
  nonRemis: 'message non remis : téléphonez',
};

/** Of the conseil technique and of whoever is on call; an assistante is called as a volunteer, never up the ladder. */
const laLigne = ({ autour }: EvenementLu): Barreau[] => autour.echelle.filter((b) => b.nature !== 'assistant');

/** Those who are called next. */
export const prochains = (lu: EvenementLu): Barreau[] => prochainBarreau(lu.etat, lu.autour.echelle);

/** Who is called, rung after rung, in exact words: handed over to a mailbox, never read. Every number stays callable. */
export function Ligne({ lu, repliee = false }: { lu: EvenementLu; repliee?: boolean }): VNode {
  const liste = (
    <ol class="echelle telephones">
      {laLigne(lu).map((b) => (
        <UnBarreau lu={lu} b={b} key={b.personne} />
      ))}
    </ol>
  );
  if (!repliee)
    return (
      <Morceau id="ligne" titre="Qui est appelé">
        {liste}
      </Morceau>
    );
  return (
    <details id="ligne">
      <summary>Qui a été appelé, et les téléphones de la ligne</summary>
      {liste}
    </details>
  );
}

function UnBarreau({ lu, b }: { lu: EvenementLu; b: Barreau }): VNode {
  const qui = lu.gens.get(b.personne);
  return (
    <li>
      <div>
        <p>
          <strong>
            {b.rang}. {poste(lu, b)}
          </strong>
        </p>
        <p class="aide">
          {nomDe(lu, b.personne)} · <EtatDuBarreau lu={lu} b={b} />
        </p>
      </div>
      {qui?.telephone == null ? null : <Appeler numero={qui.telephone} nom={qui.nom} />}
    </li>
  );
}

/** The first conseiller of the ladder is the place's own; those after are neighbours. */
function poste(lu: EvenementLu, b: Barreau): string {
  if (b.nature === 'astreinte') return 'Astreinte';
  if (b.nature === 'conseillerNational') return 'Niveau national';
  const premier = laLigne(lu).find((x) => x.nature === 'conseillerTechnique');
  return premier?.rang === b.rang ? 'Conseillère technique' : 'Région voisine';
}

function EtatDuBarreau({ lu, b }: { lu: EvenementLu; b: Barreau }): VNode {
  const { appels, tour, charge, sans } = lu.etat;
  if (charge?.par === b.personne) return <>a pris en charge</>;
  const appel = appels.find((a) => a.personne === b.personne && a.tour === tour);
  if (appel !== undefined)
    return (
      <>
        appel <Moment lu={lu} le={appel.le} />, {REMISES[lu.remises.get(`${b.personne}.${tour}`) ?? 'enAttente']}
      </>
    );
  if (b.absente) return <>en absence : cet échelon est passé aussitôt</>;
  if (b.personne === sans) return <>a rendu l’événement : rappel au tour suivant</>;
  const quand = charge === undefined ? quandAppele(lu, b) : undefined;
  return quand === undefined ? (
    <>pas d’appel</>
  ) : (
    <>
      dans <Compte lu={lu} vers={quand} />
    </>
  );
}

/** Each rung that is left waits its turn. */
function quandAppele(lu: EvenementLu, b: Barreau): string | undefined {
  const e = lu.etat;
  const premier = e.epuiseLe === undefined && e.urgent ? prochainAppel(e) : undefined;
  if (premier === undefined) return undefined;
  const deja = new Set(e.appels.filter((a) => a.tour === e.tour).map((a) => a.personne));
  const rangs = laLigne(lu)
    .filter((x) => !x.absente && x.personne !== e.sans && !deja.has(x.personne))
    .map((x) => x.rang);
  const attente = [...new Set(rangs)].indexOf(b.rang);
  let quand = premier;
  for (let i = 0; i < attente; i += 1) quand = ajouter(quand, e.reglages.echelonEvenement, e.territoire);
  return quand;
}

/** The end of the ladder: numbers that a human answers, until there is a name. */
export function ListeDesTelephones({ lu, permanence }: { lu: EvenementLu; permanence: string }): VNode {
  const suite = prochainAppel(lu.etat);
  return (
    <Note genre="danger" titre="Plus personne à appeler par message : téléphonez.">
      <ul class="telephones">
        {laLigne(lu)
          .filter((b) => !b.absente)
          .map((b) => (
            <li key={b.personne}>
              <QuiAppeler lu={lu} id={b.personne} />
            </li>
          ))}
        <li>
          Permanence du service social <Telephone numero={permanence} />
        </li>
      </ul>
      {suite === undefined ? null : (
        <p>
          Toute la liste est rappelée dans <Compte lu={lu} vers={suite} />, puis de nouveau, jusqu’à un nom.
        </p>
      )}
    </Note>
  );
}
