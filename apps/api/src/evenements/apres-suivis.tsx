import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { NoterSuivi } from '#libs/domaine/evenement/actes/noter-suivi.js';
import type { Suivi } from '#libs/domaine/evenement/etat.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Frise } from '../commun/pages/frise.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';

const LECTEURS = 'l’équipe et la ligne technique. Aucun nom : un nom de l’annuaire est refusé';
const motDe = (quoi: string): string => (quoi === 'anniversaire' ? 'Anniversaire' : quoi);

/** J+1, J+7… the anniversary: what was done at each, and which is next. */
export function JoursDApres(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { suivis, territoire } = lu.etat;
  if (suivis.length === 0) return null;
  const suivant = suivis.find((s) => s.fait === undefined);
  return (
    <Morceau id="suivis" titre="Les jours d’après">
      <Frise
        moments={suivis.map((s) => ({
          quand: `${motDe(s.quoi)}, ${jourEnClair(s.prevuLe, { fuseau: fuseau(territoire), annee: true })}`,
          quoi: <Fait {...props} s={s} premier={s === suivant} />,
          attendu: s.fait === undefined,
        }))}
      />
      {suivant !== undefined && peut(lu, personne, 'noterSuivi') ? (
        <FormulairePlie
          {...props}
          verbe="suivi"
          classe={NoterSuivi}
          champs={['mots']}
          caches={{ quoi: suivant.quoi }}
          titre={`Noter ce qui a été fait : ${motDe(suivant.quoi)}`}
          bouton="Noter"
        >
          {(lier) => <ChampTexte {...lier('mots')} lignes={3} lisiblePar={LECTEURS} />}
        </FormulairePlie>
      ) : null}
    </Morceau>
  );
}

function Fait({ lu, s, premier }: PartieProps & { s: Suivi; premier: boolean }): VNode {
  if (s.fait !== undefined)
    return (
      <>
        {s.fait.mots} <span class="aide">({nomDe(lu, s.fait.par)}, </span>
        <span class="aide">
          <Moment lu={lu} le={s.fait.le} />)
        </span>
      </>
    );
  return s.rappeleLe === undefined ? (
    <>{premier ? 'Prendre des nouvelles du service. Un message le rappelle ce jour-là à qui conduit.' : 'À venir'}</>
  ) : (
    <>
      <strong>À faire</strong> : un message l’a rappelé <Moment lu={lu} le={s.rappeleLe} />.
    </>
  );
}
