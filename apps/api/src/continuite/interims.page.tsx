import type { VNode } from 'preact';
import { caracteres } from '#libs/domaine/continuite.js';
import { Consigner } from '#libs/domaine/accompagnement/interim/actes/consigner.js';
import type { FicheLue, MatiereEnInterim } from '#libs/registre/lecteurs/en-interim.js';
import { ChampCase, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';

const DITS = {
  ...caracteres,
  nouvelle: 'Nouvelle : personne ne l’a encore lue',
  appel: 'L’agent demande à ne pas attendre',
};
const dire = (m: MatiereEnInterim): string => DITS[m.caractere];

/** What is hers for as long as somebody is away: nothing of the content before she opens it, and opening is written down. */
export function PageInterims({ page, matieres }: { page: ContextePage; matieres: readonly MatiereEnInterim[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Ce que vous tenez par intérim"
      chapeau="Les situations qui ne peuvent pas attendre une personne absente. Elles restent les siennes : à son retour, elles se referment pour vous, et elle lit ce que vous avez fait."
    >
      <Tableau
        legende="Situations, la plus pressante en premier"
        colonnes={['Situation', 'De qui', 'Jusqu’au', 'Attendu de vous']}
        lignes={matieres.map((m) => [
          <a
            class="fr-link"
            href={m.nature === 'signalement' ? `/dossiers/${m.reference}` : `/continuite/fiches/${m.reference}`}
          >
            {dire(m)}
          </a>,
          m.de,
          m.jusquau === null ? 'retour inconnu' : <Quand le={m.jusquau} />,
          m.avant === null ? 'rien à une date' : <Quand le={m.avant} />,
        ])}
        vide="Rien : personne n’est absent, ou tout peut attendre ✔"
      />
      <p class="aide">Ouvrir une situation est noté, et la personne qu’elle concerne peut voir qui l’a lue.</p>
    </Gabarit>
  );
}

/** The sheet: the lines that the agent allowed, how to reach him, and what she did, for the holder who comes back. */
export function PageFiche({
  page,
  fiche,
  erreurs = {},
}: {
  page: ContextePage;
  fiche: FicheLue;
  erreurs?: Erreurs;
}): VNode {
  const lier = liaison(Consigner, page, erreurs);
  const { telephone, courriel } = fiche.contact;
  return (
    <Gabarit
      page={page}
      titre={`Fiche de continuité : ${fiche.agent}`}
      chapeau={`Suivi par ${fiche.titulaire}. Vous ne lisez que ce que l’agent a permis, et il voit que vous l’avez lu.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <p>{[telephone, courriel].filter((c) => c !== null).join(' · ') || 'Aucune coordonnée à l’annuaire.'}</p>
      {fiche.lignes.length === 0 ? (
        <p>L’agent n’a permis aucune ligne : appelez-le, et écoutez-le.</p>
      ) : (
        <ul>
          {fiche.lignes.map((l) => (
            <li key={l}>{l}</li>
          ))}
        </ul>
      )}
      <h2>Pour son retour</h2>
      <Formulaire
        page={page}
        action={`/continuite/fiches/${fiche.reference}/interim-note`}
        bouton="Écrire dans le dossier"
        erreurs={erreurs}
      >
        <ChampTexte {...lier('texte')} lignes={4} />
        <ChampCase {...lier('souhait')} />
      </Formulaire>
    </Gabarit>
  );
}
