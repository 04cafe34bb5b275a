import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { genres } from '#libs/domaine/partage/possibles.js';
import { fondements } from '#libs/domaine/partage/actes/demander-partage.js';
import type { PartageLu, PartageRecu } from '#libs/registre/lecteurs/partages-recus.js';
import { Definitions } from '../commun/pages/definitions.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

/** What is open to the reader: from whom, until when. Of whom, and what it says, is read one by one, and written down. */
export function PagePartages({ page, partages }: { page: ContextePage; partages: readonly PartageRecu[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Transmis par le service social"
      chapeau="Quelques phrases, pour un temps, avec l’accord de la personne ou dans les limites de son texte. Chaque lecture est notée, et la personne la voit."
    >
      {partages.length === 0 ? <p>Rien ne vous est transmis en ce moment ✔</p> : null}
      <ul>
        {partages.map((p) => (
          <li key={p.reference}>
            <a class="fr-link" href={`/partages/${p.reference}`}>
              De {p.de?.nom ?? 'une assistante de service social'}
            </a>
            , jusqu’au <Quand le={p.jusquau} annee />
          </li>
        ))}
      </ul>
    </Gabarit>
  );
}

/** One share, word for word; nothing to download, to forward or to answer. `page` undefined for its reference: read by a code. */
export function PagePartage(props: { page: ContextePage; lu: PartageLu; parCode?: boolean }): VNode {
  const { page, lu, parCode = false } = props;
  const zone = fuseau(lu.territoire);
  return (
    <Gabarit page={page} titre={`Au sujet de ${lu.agent}`} chapeau={genres[lu.genre]} cacher>
      {parCode ? (
        <Note genre="attention" titre="Cette page ne s’ouvre qu’une fois.">
          Fermée, elle ne se rouvre qu’avec un nouveau code. Prenez le temps de la lire.
        </Note>
      ) : null}
      <ul class="paroles">
        {lu.phrases.map((phrase, rang) => (
          <li key={rang}>{phrase}</li>
        ))}
      </ul>
      <Definitions
        faits={[
          ['But', lu.but],
          ...(lu.fondement === null ? [] : [['Fondement', fondements[lu.fondement]] as const]),
          ['De la part de', de(lu)],
          ['Lisible jusqu’au', <Quand le={lu.jusquau} annee fuseau={zone} />],
        ]}
      />
      <p class="aide">
        Ces phrases sont couvertes par le secret professionnel. Ne les copiez pas, ne les transmettez pas. La personne
        voit que vous les avez lues, et peut en fermer l’accès à tout moment.
      </p>
      {parCode || lu.recuLe !== null ? null : (
        <BoutonActe page={page} action={`/partages/${lu.reference}/recu`} libelle="Dire que j’ai bien reçu" principal />
      )}
      {lu.recuLe === null ? null : (
        <p>
          Vous avez dit l’avoir reçu <Quand le={lu.recuLe} annee fuseau={zone} />.
        </p>
      )}
    </Gabarit>
  );
}

function de({ de: professionnel }: PartageLu): VNode {
  if (professionnel === undefined) return <>Service social du personnel</>;
  return (
    <>
      {professionnel.nom}, {professionnel.qualite}
      {professionnel.telephone === null ? null : (
        <>
          {' · '}
          <Telephone numero={professionnel.telephone} />
        </>
      )}
    </>
  );
}

/** Over, taken back, erased, never his, never there: one page, the same bytes. */
export function PagePartageFini({ page }: { page: ContextePage }): VNode {
  return (
    <Gabarit
      page={page}
      titre="Rien à lire ici"
      chapeau="Ce partage n’est plus ouvert, ou ne vous concerne pas. Vous n’avez rien à faire."
    >
      <p>
        Une question ? Appelez la permanence du service social : <Telephone numero={page.site.telephone} />
      </p>
    </Gabarit>
  );
}
