import type { VNode } from 'preact';
import type { MatiereReprise, Reprise } from '#libs/registre/lecteurs/reprise.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Frise, type Moment } from '../commun/pages/frise.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { MOTS_GABARITS, motDuFait } from '../signalement/mots.js';

/** What happened while she was away: who did what, what left, who read, what remains due; then she says that she read it. */
export function PageReprise({ page, reprise }: { page: ContextePage; reprise: Reprise }): VNode {
  const { matieres, depuis, jusquau, lue, reference } = reprise;
  return (
    <Gabarit
      page={page}
      titre="Pendant votre absence"
      chapeau="Ce qui s’est passé dans vos situations. Elles sont de nouveau les vôtres ; l’intérim est fermé."
    >
      <p>
        Du <Quand le={depuis} /> au <Quand le={jusquau} />.
      </p>
      {matieres.length === 0 ? <p>Rien n’a bougé dans vos situations ✔</p> : null}
      {matieres.map((m) => (
        <Matiere matiere={m} key={m.reference} />
      ))}
      {lue ? (
        <p class="rien">Vous avez relu cette page ✔</p>
      ) : (
        <BoutonActe
          page={page}
          action={`/continuite/absences/${reference}/accuser-reprise`}
          libelle="J’ai relu, je reprends"
          principal
        />
      )}
      <p>
        <a class="fr-link" href="/continuite">
          Toutes les absences
        </a>
      </p>
    </Gabarit>
  );
}

function Matiere({ matiere: m }: { matiere: MatiereReprise }): VNode {
  const titre = `m-${m.reference}`;
  const chemin = m.nature === 'signalement' ? `/dossiers/${m.reference}` : `/accompagnements/${m.reference}`;
  const moments = [...m.faits.flatMap(deFait), ...m.courriels.flatMap(deCourriel), ...m.lectures.map(deLecture)].sort(
    (a, b) => a.le.localeCompare(b.le),
  );
  return (
    <article class="absence" aria-labelledby={titre}>
      <h2 id={titre}>
        <a class="fr-link" href={chemin}>
          {m.agent ?? 'Situation d’un service'}, {m.nature === 'signalement' ? 'demande reçue' : 'accompagnement'}
        </a>
      </h2>
      {m.devoir === null ? null : (
        <p>
          <strong>
            Reste à{' '}
            {m.devoir.quoi === 'accuser'
              ? 'prendre en charge'
              : m.devoir.quoi === 'proposer'
                ? 'proposer une aide'
                : 'faire le point'}
          </strong>
          , avant le <Quand le={m.devoir.avant} />.
        </p>
      )}
      {m.notes.map((n) => (
        <blockquote key={n.le}>
          <p>{n.texte}</p>
          <p>
            <small>
              {n.par}, <Quand le={n.le} />
            </small>
          </p>
        </blockquote>
      ))}
      {m.souhait === undefined ? null : (
        <p>
          {m.souhait.nom} souhaite achever ce qu’elle ou il a commencé. Décidez-en avec l’agent ; s’il le veut aussi,{' '}
          <a class="fr-link" href={`/accompagnements/${m.reference}/passer-la-main`}>
            passez-lui la main
          </a>
          .
        </p>
      )}
      <Frise moments={moments.filter(nouveau).map(({ quand, quoi }) => ({ quand, quoi }))} />
    </article>
  );
}

type Date = Moment & { le: string };

/** Somebody who opened the same page several times in a row has read it: once is enough. */
const nouveau = ({ quoi }: Date, rang: number, tous: readonly Date[]): boolean => tous[rang - 1]?.quoi !== quoi;

function deFait({ instant, fait, par }: MatiereReprise['faits'][number]): Date[] {
  const mot = motDuFait(fait) ?? AUTRES[fait.type];
  return mot === undefined
    ? []
    : [{ le: instant, quand: <Quand le={instant} />, quoi: `${mot}${par === '' ? '' : `, par ${par}`}` }];
}

/** Words of the journal of an accompaniment that matter to whoever comes back. */
const AUTRES: Readonly<Record<string, string>> = {
  interimConsigne: 'Note de l’intérim',
  agentAppelle: 'L’agent demande à être appelé sans attendre',
  interimRefuse: 'L’agent ne veut pas d’une autre personne',
  nePeutAttendre: 'Ne peut pas attendre',
  peutAttendre: 'Peut attendre',
};

function deCourriel({ gabarit, maj }: MatiereReprise['courriels'][number]): Date[] {
  const mots = MOTS_GABARITS[gabarit];
  return mots === undefined
    ? []
    : [{ le: maj, quand: <Quand le={maj} />, quoi: `Message « ${mots[0]} », vers ${mots[1]}` }];
}

const deLecture = ({ instant, nom }: MatiereReprise['lectures'][number]): Date => ({
  le: instant,
  quand: <Quand le={instant} />,
  quoi: `Lu par ${nom}`,
});
