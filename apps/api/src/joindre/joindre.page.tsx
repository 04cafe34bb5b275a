import type { VNode } from 'preact';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { Coordonnees } from '#libs/registre/lecteurs/annuaire-public.js';
import type { Permanence } from '#libs/registre/lecteurs/permanences.js';
import type { Voie } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import { NumerosUrgence } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { MotConfidentiel } from '../permanences/confidentiel.js';

interface Props {
  page: ContextePage;
  /** Where the reader works, when he is logged in. */
  siens: readonly Voie[];
  /** Where the social workers of these places receive. */
  permanences: readonly (Permanence & { nom: string })[];
  publics: readonly Coordonnees[];
}

/** Whom to call. The page is the same whoever looks at it, save the reader's own service. */
export function PageJoindre({ page, siens, permanences, publics }: Props): VNode {
  const lieux = [...new Map(siens.map((v) => [v.structure, v])).values()].filter((v) => v.contacts.length > 0);
  return (
    <Gabarit
      page={page}
      titre="Joindre le service social du personnel"
      chapeau="Chacun peut appeler pour soi, librement, sans passer par personne. Ce qui est dit reste secret."
    >
      <p>
        Téléphone du service : <Telephone numero={page.site.telephone} />
      </p>
      {lieux.map((v) => (
        <section>
          <h2>{v.structureNom}</h2>
          <ul>
            {v.contacts.map((c) => (
              <li>
                <Contact {...c} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {permanences.length === 0 ? null : (
        <section>
          <h2>Où être reçu</h2>
          <ul>
            {permanences.map((p) => (
              <li key={p.id}>
                {p.nom}, {p.site}, {p.ou} : {p.quand}. <MotConfidentiel {...p} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {siens.some((v) => v.profil.tempsDeTravail.force !== 'silence') ? <PendantLeTravail /> : null}
      {siens.some((v) => v.titre === 'entourage' && v.entrees.includes('signalement')) ? (
        <p>
          Vous vous inquiétez pour une personne de votre service ?{' '}
          <a href="/signalements/nouveau">Vous pouvez le dire au service social</a> : une aide lui sera proposée.
        </p>
      ) : null}
      <Note genre="danger" titre="Quelqu’un est en danger maintenant ?">
        <NumerosUrgence />
      </Note>
      {publics.length === 0 ? null : (
        <details>
          <summary>Annuaire public, secteur par secteur</summary>
          <Tableau
            legende="Annuaire public des assistantes et assistants de service social"
            colonnes={['Secteur', 'Qui', 'Contact']}
            vide=""
            lignes={publics.map((c) => [
              c.secteur,
              `${c.nom}, ${c.qualite}`,
              <>
                {c.telephone === null ? '' : <Telephone numero={c.telephone} />} {c.courriel ?? ''}
              </>,
            ])}
          />
        </details>
      )}
    </Gabarit>
  );
}

/** What the text allows and what it leaves unsaid; no proof is asked of anybody, and no chief is told (R-044, T-61). */
function PendantLeTravail(): VNode {
  return (
    <p>
      Le texte qui s’applique ici permet d’être reçu pendant le temps de travail, sans dire s’il s’agit du vôtre.
      Convenez ensemble d’un moment qui vous va. Le service social ne demande rien à votre chef, ne l’avertit pas, et ne
      prépare aucun papier qui lui dirait votre venue.
    </p>
  );
}

function Contact({ nom, qualite, telephone, courriel }: Professionnel): VNode {
  return (
    <>
      {nom}, {qualite}
      {telephone === null ? null : (
        <>
          {' : '}
          <Telephone numero={telephone} />
        </>
      )}
      {courriel === null ? '' : `, ${courriel}`}
    </>
  );
}
