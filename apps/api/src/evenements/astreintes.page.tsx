import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { ListeDeGarde, TrouLu } from '#libs/registre/lecteurs/astreintes.js';
import { Quand } from '../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { GrilleDeGarde, HeuresDeGarde } from './astreintes-grille.js';
import { cause, periode } from './astreintes-mots.js';

interface Props {
  page: ContextePage;
  listes: readonly ListeDeGarde[];
}

/** The on-call lists of whoever leads: what has to be filled first, then the hours of each place. */
export function PageAstreintes({ page, listes }: Props): VNode {
  const trous = listes.filter((l) => l.organisee).flatMap((liste) => liste.trous.map((trou) => ({ liste, trou })));
  return (
    <Gabarit
      page={page}
      titre="Qui est d’astreinte"
      chapeau="Qui répond d’abord à un événement grave. C’est une organisation locale : aucun texte ne la demande. Quand personne n’est d’astreinte, la ligne technique est appelée aussitôt."
    >
      <FileAttente
        titre="À combler"
        sinon="le plus proche d’abord"
        urgent={trous.length > 0}
        lignes={trous
          .sort((a, b) => a.trou.du.localeCompare(b.trou.du))
          .map(({ liste, trou }, n) => ligneDuTrou(liste, trou, page.site.telephone, n === 0))}
        vide="Aucune heure sans personne, là où une liste est tenue ✔"
      />
      {listes.length === 0 ? <p>Aucun lieu ne dépend de vous.</p> : null}
      {listes.map((liste) => (
        <Lieu page={page} liste={liste} key={liste.lieu} />
      ))}
      <p>
        <a class="fr-link" href="/evenements/volontaires">
          Les volontaires
        </a>
      </p>
    </Gabarit>
  );
}

function ligneDuTrou(liste: ListeDeGarde, trou: TrouLu, permanence: string, principal: boolean): PropsLigne {
  const { nom, telephone } = trou.repli ?? { nom: 'la permanence', telephone: permanence };
  const zone = { fuseau: fuseau(liste.territoire) };
  return {
    titre: `${liste.nom}, ${periode(trou, liste.territoire)}`,
    precision: cause(liste, trou),
    quand:
      trou.du === liste.du ? (
        'en ce moment'
      ) : (
        <>
          avant <Quand le={trou.du} {...zone} />
        </>
      ),
    puis: (
      <>
        sinon sera appelé : {nom}
        {telephone === null ? null : (
          <>
            , <Telephone numero={telephone} />
          </>
        )}
      </>
    ),
    acte: { href: `/evenements/astreintes/${liste.lieu}`, libelle: 'Combler', principal },
  };
}

function Lieu({ page, liste }: { page: ContextePage; liste: ListeDeGarde }): VNode {
  return (
    <section>
      <h2>{liste.nom}</h2>
      {liste.organisee ? (
        <>
          <GrilleDeGarde liste={liste} />
          <HeuresDeGarde liste={liste} permanence={page.site.telephone} />
          <p class="aide">
            <Controles liste={liste} />
          </p>
        </>
      ) : (
        <SansListe page={page} liste={liste} />
      )}
      <p>
        <a class="fr-link" href={`/evenements/astreintes/${liste.lieu}`}>
          Tenir la liste : {liste.nom}
        </a>
      </p>
    </section>
  );
}

/** A silence is a value: it is said, and asked about once. */
export function SansListe({ page, liste: { veille, assumee } }: { page: ContextePage; liste: ListeDeGarde }): VNode {
  return (
    <>
      <p>Aucune astreinte n’est organisée ici : la ligne technique est appelée.</p>
      {assumee || veille === null ? null : (
        <BoutonActe
          page={page}
          action={`/evenements/astreintes/veilles/${veille}/sans-liste`}
          libelle="C’est voulu : ne plus me le demander"
        />
      )}
    </>
  );
}

/** What happens next by itself, and when. */
function Controles({ liste: { prochainControle, verifieLe, territoire } }: { liste: ListeDeGarde }): VNode {
  const zone = { fuseau: fuseau(territoire) };
  if (prochainControle === null) return <>Par choix local, cette liste n’est pas vérifiée d’avance.</>;
  return (
    <>
      {verifieLe === null ? null : (
        <>
          Vérifiée <Quand le={verifieLe} {...zone} />.{' '}
        </>
      )}
      Prochaine vérification <Quand le={prochainControle} {...zone} />, à l’heure du lieu. Un trou vous est dit par
      message dès qu’il se voit, puis à chaque vérification des vingt-quatre heures qui le précèdent. Ces heures sont un
      réglage local.
    </>
  );
}
