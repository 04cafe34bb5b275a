import type { VNode } from 'preact';
import { Declarer, genres } from '#libs/domaine/absence/actes/declarer.js';
import type { PosteAAbsenter } from '#libs/registre/lecteurs/postes-a-absenter.js';
import { ChampChoix, ChampListe } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Periode } from './periode.js';

/** Which of the two forms of the page came back with errors. */
export type Formulaires = 'moi' | 'autre';

interface Props {
  page: ContextePage;
  postes: readonly PosteAAbsenter[];
  erreurs: Erreurs | undefined;
}

/** A choice of the list, in one word: who, and the place of her post. */
export const cleDuPoste = ({ personne, structure }: Pick<PosteAAbsenter, 'personne' | 'structure'>): string =>
  `${personne}.${structure}`;

/** « Je serai absente »: days, a kind, and nothing of why. */
export function JeSeraiAbsente({ page, postes, erreurs }: Props): VNode | null {
  const miens = postes.filter((p) => p.mien);
  if (miens.length === 0) return null;
  return (
    <Repliable titre="Je serai absente" ouvert={erreurs !== undefined}>
      <p>La raison n’est jamais demandée. Une absence ne peut pas être refusée.</p>
      <Dire page={page} postes={miens} erreurs={erreurs} qui="moi" bouton="Inscrire mon absence" />
    </Repliable>
  );
}

/** « Constater l'absence de … »: one act of whoever leads the line. */
export function ConstaterLAbsence({ page, postes, erreurs }: Props): VNode | null {
  const autres = postes.filter((p) => !p.mien);
  if (autres.length === 0) return null;
  return (
    <Repliable titre="Constater l’absence de quelqu’un" ouvert={erreurs !== undefined}>
      <p>En une fois : qui, et depuis quand. La personne n’a rien à faire, et peut corriger à son retour.</p>
      <Dire page={page} postes={autres} erreurs={erreurs} qui="autre" bouton="Constater cette absence" />
    </Repliable>
  );
}

function Repliable(props: { titre: string; ouvert: boolean; children: VNode[] }): VNode {
  return (
    <details open={props.ouvert}>
      <summary>
        <h2>{props.titre}</h2>
      </summary>
      {props.children}
    </details>
  );
}

function Dire(props: Props & { qui: Formulaires; bouton: string }): VNode {
  const { page: reelle, postes, erreurs = {}, qui, bouton } = props;
  // What was typed belongs to the form that was sent, and its errors lead to its own fields.
  const sienne = reelle.valeurs['qui'] === qui;
  const page = sienne ? reelle : { ...reelle, valeurs: {} };
  const de = sienne ? {} : { de: qui };
  const { choix: _choix, ...genre } = liaison(Declarer, page, erreurs)('genre');
  const un = postes.length === 1 ? postes[0] : undefined;
  return (
    <Formulaire page={page} action="/continuite" erreurs={erreurs} bouton={bouton}>
      <input type="hidden" name="qui" value={qui} />
      {un === undefined ? (
        <ChampListe
          nom="poste"
          libelle={qui === 'moi' ? 'Votre poste' : 'Personne absente'}
          valeur={page.valeurs['poste'] ?? ''}
          erreurs={erreurs['poste'] ?? []}
          choix={Object.fromEntries(postes.map((p) => [cleDuPoste(p), `${p.qui.nom}, ${p.lieu}`]))}
          {...de}
        />
      ) : (
        <>
          <input type="hidden" name="poste" value={cleDuPoste(un)} />
          {qui === 'autre' ? (
            <p>
              Personne absente : {un.qui.nom}, {un.lieu}
            </p>
          ) : null}
        </>
      )}
      <Periode champs={Declarer} page={page} erreurs={erreurs} {...de} />
      <ChampChoix {...genre} choix={genres} {...de} />
    </Formulaire>
  );
}
