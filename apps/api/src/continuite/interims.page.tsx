import type { VNode } from 'preact';
import { caracteres } from '#libs/domaine/continuite.js';
import { Consigner } from '#libs/domaine/accompagnement/interim/actes/consigner.js';
import type { FicheLue, MatiereEnInterim } from '#libs/registre/lecteurs/en-interim.js';
import { ChampCase, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { LiensDeContinuite } from './liens.js';

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
      <LiensDeContinuite page={page} />
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
          m.jusquau === null ? 'retour pas encore connu' : <Quand le={m.jusquau} />,
          <Attendu matiere={m} />,
        ])}
        vide="Rien : personne n’est absent, ou tout peut attendre ✔"
      />
      <p class="aide">Ouvrir une situation est noté, et la personne qu’elle concerne peut voir qui l’a lue.</p>
    </Gabarit>
  );
}

const DEVOIRS: Readonly<Record<string, string>> = {
  accuser: 'la prendre en charge',
  proposer: 'proposer une aide',
};

/** Of an accompaniment, what is due by a date stays its holder's. */
function Attendu({ matiere: { nature, devoir, avant } }: { matiere: MatiereEnInterim }): VNode {
  if (nature === 'accompagnement') return <>appeler la personne</>;
  if (avant === null || devoir === null) return <>Rien à une date</>;
  const quoi = DEVOIRS[devoir];
  return (
    <>
      {quoi === undefined ? '' : `${quoi}, `}
      <strong>
        avant <Quand le={avant} />
      </strong>
    </>
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
      chapeau={`${fiche.titulaire} accompagne cette personne, et vous la remplacez. Vous ne lisez que ce que l’agent a permis, et il voit que vous l’avez lu.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <h2>Joindre {fiche.agent}</h2>
      <p>
        {telephone === null ? null : <Telephone numero={telephone} />}
        {telephone !== null && courriel !== null ? ' · ' : ''}
        {courriel ?? (telephone === null ? 'Aucune coordonnée à l’annuaire.' : '')}
      </p>
      <h2>Ce que l’agent a permis de lire</h2>
      {fiche.lignes.length === 0 ? (
        <p>L’agent n’a permis aucune ligne : appelez-le, et écoutez-le.</p>
      ) : (
        <ul>
          {fiche.lignes.map((l) => (
            <li key={l}>{l}</li>
          ))}
        </ul>
      )}
      <h2>Pour le retour de {fiche.titulaire}</h2>
      <Formulaire
        page={page}
        action={`/continuite/fiches/${fiche.reference}/interim-note`}
        bouton="Écrire dans le dossier"
        erreurs={erreurs}
      >
        <ChampTexte
          {...lier('texte')}
          lignes={4}
          lisiblePar={`${fiche.titulaire}, à son retour, et vous. L’agent voit qui a lu.`}
        />
        <ChampCase {...lier('souhait')} />
      </Formulaire>
      <p>
        <a class="fr-link" href="/continuite/interims">
          Tout ce que je tiens par intérim
        </a>
      </p>
    </Gabarit>
  );
}
