import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { montrer } from '#libs/registre/codes/code.js';
import { nouveauJeton } from '#libs/registre/evenements/places.js';
import type { SeancePourMoi } from '#libs/registre/lecteurs/seances.js';
import { quandEnClair } from '../commun/pages/dates.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { NumerosUrgence } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PlutotParTelephone } from '../signalement/plutot-par-telephone.js';
import { MaPlace, RendreMaPlace } from './ma-place.js';

/** What just happened, told on the page that answers. */
export interface Dit {
  prise?: { seance: string; jeton: string };
  rendue?: true;
  refus?: string;
  erreurs?: Erreurs;
}

interface Props {
  page: ContextePage;
  instant: string;
  seances: readonly SeancePourMoi[];
  dit: Dit;
}

interface PropsLigne {
  page: ContextePage;
  s: SeancePourMoi;
  instant: string;
  /** Just now, by this very answer: the next page does not know it any more. */
  prise: boolean;
}

/** When somebody can be met in one's service, without saying who one is. */
export function PageSoutien({ page, instant, seances, dit }: Props): VNode {
  const prise = seances.find((s) => s.id === dit.prise?.seance);
  return (
    <Gabarit
      page={page}
      titre="Être reçu par le service social"
      chapeau="Dans votre service, seul ou à plusieurs. Venir ou ne pas venir ne regarde que vous."
      cacher
      enErreur={dit.refus !== undefined || dit.erreurs !== undefined}
    >
      {dit.prise === undefined ? null : <MaPlace jeton={dit.prise.jeton} s={prise} instant={instant} />}
      {dit.rendue === true ? (
        <Note genre="information" titre="Votre place est rendue. Quelqu’un d’autre pourra la prendre." />
      ) : null}
      {dit.refus === undefined ? null : <Note genre="attention" titre={dit.refus} />}
      <h2>Les moments prévus</h2>
      {seances.length === 0 ? <p>Aucun moment n’est prévu dans votre service pour l’instant.</p> : null}
      <ul class="lignes">
        {seances.map((s) => (
          <Ligne page={page} s={s} instant={instant} prise={s === prise} key={s.id} />
        ))}
      </ul>
      <CeQuiEstEcrit />
      <RendreMaPlace page={page} erreurs={dit.erreurs ?? {}} />
      <h2>Parler à quelqu’un, seul</h2>
      <p>
        <a class="fr-link" href="/demande">
          Demander de l’aide pour moi
        </a>{' '}
        : la demande de chaque jour, sans lien avec ces moments.
      </p>
      <PlutotParTelephone page={page} />
      <Note genre="danger" titre="En danger maintenant ?">
        <NumerosUrgence />
      </Note>
    </Gabarit>
  );
}

function Ligne({ page, s, instant, prise }: PropsLigne): VNode {
  const quand = quandEnClair(s.debut, instant, { fuseau: fuseau(s.territoire) });
  return (
    <li class="ligne">
      <div>
        <p>
          <strong>
            <time dateTime={s.debut}>{quand}</time>
          </strong>
        </p>
        <p class="aide">{s.ou}</p>
      </div>
      <div class="quand">
        <p>{s.minutes} minutes</p>
        <p>{ouEnEst(s, prise)}</p>
      </div>
      {s.annuleeLe !== null || !s.reste || prise ? null : (
        <div class="acte">
          <Prendre page={page} seance={s.id} quand={quand} />
        </div>
      )}
    </li>
  );
}

function ouEnEst({ annuleeLe, reste }: SeancePourMoi, prise: boolean): string {
  if (annuleeLe !== null) return 'Annulé';
  if (prise) return 'Votre place est prise';
  return reste ? 'Il reste de la place' : 'Il n’y a plus de place';
}

/** No bearer in this form: a draft kept for a login would tie the token to its bearer. The token is its own key: sent twice, one place. */
function Prendre({ page, seance, quand }: { page: ContextePage; seance: string; quand: string }): VNode {
  return (
    <form method="post" action="/soutien/places">
      <input type="hidden" name="_csrf" value={page.jetons().csrf} />
      <input type="hidden" name="_page" value="/soutien" />
      <input type="hidden" name="seance" value={seance} />
      <input type="hidden" name="jeton" value={montrer(nouveauJeton())} />
      <button class="bouton fr-btn fr-btn--secondary" type="submit">
        Prendre une place<span class="invisible"> : {quand}</span>
      </button>
    </form>
  );
}

function CeQuiEstEcrit(): VNode {
  return (
    <Note genre="information" titre="Ce qui est écrit, ce qui ne l’est pas">
      <p>
        Écrit : qu’une place de plus est prise. Pas écrit : qui vous êtes, que vous avez lu cette page, que vous êtes
        venu. Personne ne fait de liste, ni avant ni après ; votre hiérarchie n’en sait rien.
      </p>
      <p>Quand le moment est passé, les jetons sont détruits. Vous pouvez aussi venir sans place, s’il en reste.</p>
    </Note>
  );
}
