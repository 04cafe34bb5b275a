import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import { Quand } from '../../commun/pages/dates.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import { Frise } from '../../commun/pages/frise.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import { Note } from '../../commun/pages/note.js';
import { Telephone } from '../../commun/pages/telephone.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { motDuFaitDAccompagnement } from '../mots.js';
import { PARTIES } from './parties.js';

/** One accompaniment, for the professional who answers for it: what the two of them do, part by part, then what happened. */
export function PageAccompagnement(props: { page: ContextePage; vu: AccompagnementLu; erreurs?: Erreurs }): VNode {
  const { page, vu, erreurs = {} } = props;
  const { etat, contact } = vu;
  const zone = fuseau(etat.territoire);
  const fin = cloture(etat);
  return (
    <Gabarit
      page={page}
      titre={`Accompagnement de ${vu.agent}`}
      chapeau={
        <>
          {vu.lieu}. Commencé <Quand le={etat.ouvertLe} annee fuseau={zone} />.
        </>
      }
      enErreur={Object.keys(erreurs).length > 0}
    >
      {fin === undefined ? null : (
        <Note genre="information" titre="Cet accompagnement est terminé.">
          Depuis le <Quand le={fin.le} annee fuseau={zone} />. L’agent peut le reprendre de lui-même ; rien ne part vers
          lui.
        </Note>
      )}
      <p class="aide">
        Lisible par : vous, et l’agent pour ce qui se décide avec lui. Ni sa hiérarchie ni la vôtre n’y ont accès.
      </p>
      <p>
        {contact.courriel ?? 'Aucune adresse connue'}
        {contact.telephone === null ? null : (
          <>
            {' · '}
            <Telephone numero={contact.telephone} />
          </>
        )}
      </p>
      {PARTIES.map((Partie, rang) => (
        <Partie page={page} vu={vu} erreurs={erreurs} key={rang} />
      ))}
      <h2>Ce qui s’est passé</h2>
      <Frise
        moments={vu.faits.flatMap(({ instant, fait, par }) => {
          const mot = motDuFaitDAccompagnement(fait);
          if (mot === undefined) return [];
          return [{ quand: <Quand le={instant} annee fuseau={zone} />, quoi: par === '' ? mot : `${mot} (${par})` }];
        })}
      />
    </Gabarit>
  );
}
