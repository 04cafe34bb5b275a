import type { VNode } from 'preact';
import { EcrirePoint } from '#libs/domaine/evenement/actes/ecrire-point.js';
import { estClos } from '#libs/domaine/evenement/etat.js';
import { prochainPoint } from '#libs/domaine/evenement/etapes/mener.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Definitions } from '../commun/pages/definitions.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';

const LECTEURS = 'l’équipe et la ligne technique. Aucun nom : un nom de l’annuaire est refusé';

/** « constats – actions – besoins », on a cadence, the latest first. */
export function PointsDeSituation(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { etat: e } = lu;
  const ouvert = peut(lu, personne, 'ecrirePoint') && !estClos(e);
  if (e.points.length === 0 && !ouvert) return null;
  const prochain = prochainPoint(e);
  return (
    <Morceau id="points" titre="Points de situation">
      {prochain === undefined ? null : (
        <p>
          {prochain <= lu.instant ? 'Un point est attendu depuis ' : 'Prochain point attendu : '}
          <strong>
            <Moment lu={lu} le={prochain} />
          </strong>
          {prochain <= lu.instant ? '.' : ', sinon qui pilote en est prévenue.'}
        </p>
      )}
      {ouvert ? (
        <FormulairePlie
          {...props}
          verbe="point"
          classe={EcrirePoint}
          champs={['constats', 'actions', 'besoins']}
          titre="Écrire un point de situation"
          bouton="Envoyer ce point"
        >
          {(lier) => (
            <>
              <ChampTexte {...lier('constats')} lignes={3} lisiblePar={LECTEURS} />
              <ChampTexte {...lier('actions')} lignes={3} lisiblePar={LECTEURS} />
              <ChampTexte {...lier('besoins')} lignes={3} lisiblePar={LECTEURS} />
            </>
          )}
        </FormulairePlie>
      ) : null}
      {e.points.length === 0 ? <p>Aucun point n’est encore écrit.</p> : null}
      {[...e.points].reverse().map((p, rang) => (
        <details open={rang === 0} key={p.le}>
          <summary>
            <Moment lu={lu} le={p.le} />, par {nomDe(lu, p.par)}
          </summary>
          <Definitions
            faits={[
              ['Constats', p.constats],
              ['Actions', p.actions],
              ['Besoins', p.besoins],
            ]}
          />
        </details>
      ))}
    </Morceau>
  );
}
