import type { VNode } from 'preact';
import { LIBELLES } from '#libs/registre/annuaire/titres.js';
import type { ChaineLue, PosteDeChaine, RangLu } from '#libs/registre/lecteurs/chaines.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { NATURES } from '../signalement/mots.js';

/** Who covers whom, under her line; each post has its page, where its chain is changed. */
export function PageChaines({ page, chaines }: { page: ContextePage; chaines: readonly ChaineLue[] }): VNode {
  const trous = chaines.filter((c) => c.manque !== null);
  return (
    <Gabarit
      page={page}
      titre="La continuité : qui couvre qui"
      chapeau="Pour chaque poste de votre ligne, les postes convenus d’avance, dans l’ordre. La ligne technique suit d’elle-même."
    >
      {trous.length === 0 ? null : (
        <Note
          genre="attention"
          titre={
            trous.length === 1
              ? 'Un poste attend un nom que le texte demande.'
              : `${trous.length} postes attendent un nom que le texte demande.`
          }
        >
          <ul>
            {trous.map((c) => (
              <li key={c.id}>
                {nomDuPoste(c)} : {manqueEnMots(c)}. En répond : le conseil technique national.
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Tableau
        legende="Vos postes"
        colonnes={['Poste', 'Qui le couvre, dans l’ordre', 'Changer']}
        gestes={[2]}
        lignes={chaines.map((c) => [
          <>
            {c.titulaire ?? 'poste vacant'}
            <Marque poste={c} />
            <br />
            <span class="aide">{lieuDuPoste(c)}</span>
          </>,
          <Resume rangs={c.rangs} />,
          <a class="fr-link" href={`/conseil/chaines/${c.id}`}>
            Changer<span class="invisible"> : {nomDuPoste(c)}</span>
          </a>,
        ])}
        vide="Aucun poste ne dépend de vous."
      />
      <p>
        <a class="fr-link" href="/conseil/reseau">
          Le réseau : qui répond, où
        </a>
      </p>
      <p>
        <a class="fr-link" href="/equipe">
          L’équipe de la région
        </a>
      </p>
    </Gabarit>
  );
}

function Resume({ rangs }: { rangs: readonly RangLu[] }): VNode {
  if (rangs.length === 0) return <>aucun rang convenu</>;
  return (
    <ol>
      {rangs.map(({ rang, postes }) => (
        <li key={rang}>
          {postes.map((p, i) => (
            <>
              {i === 0 ? '' : ', ou '}
              {nomDuPoste(p)}
              {p.titre === null ? '' : `, ${LIBELLES[p.titre]}`}
              <Marque poste={p} />
            </>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** A rung that nobody holds today is passed at once: it is said where it is read. */
export function Marque({ poste }: { poste: PosteDeChaine }): VNode | null {
  if (poste.titulaire === null) return <strong> (personne : passé aussitôt)</strong>;
  return poste.absente ? <strong> (absence aujourd’hui : passé aussitôt)</strong> : null;
}

export const nomDuPoste = (p: PosteDeChaine): string => p.titulaire ?? `poste vacant, ${lieuDuPoste(p)}`;
export const lieuDuPoste = ({ nature, rang, secteur }: PosteDeChaine): string =>
  `${NATURES[nature].toLowerCase()}, ${secteur}, poste ${rang}`;
export const manqueEnMots = ({ manque }: ChaineLue): string =>
  manque === null ? '' : `${LIBELLES[manque]} à identifier`;
