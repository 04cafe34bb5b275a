import type { VNode } from 'preact';
import { Reaffecter } from '#libs/domaine/signalement/actes/reaffecter.js';
import type { SituationAConfier } from '#libs/registre/lecteurs/situation-a-confier.js';
import { ChampChoix } from '../commun/pages/champs.js';
import { dureeEnClair } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PeutElleAttendre } from '../signalement/assistante/dossier-attente.js';
import { Chemin } from './chemin.js';

interface Props {
  page: ContextePage;
  situation: SituationAConfier;
  erreurs?: Erreurs;
}

const OU_EN_EST: Readonly<Record<SituationAConfier['quoi'], string>> = {
  accuser: 'Personne ne s’en est encore chargé.',
  proposer: 'L’aide reste à proposer.',
  suivre: 'Rien n’y est dû pour l’instant.',
};

/** One situation handed to somebody else, unread (mission-anchors §4.16). */
export function PageConfier({ page, situation, erreurs = {} }: Props): VNode {
  const { instant, recuLe, confieeA, quoi, chemin } = situation;
  const age = dureeEnClair((Date.parse(instant) - Date.parse(recuLe)) / 1000);
  return (
    <Gabarit
      page={page}
      titre="Confier une situation"
      chapeau={`Reçue il y a ${age}, confiée à ${confieeA?.nom ?? 'une personne partie'}. ${OU_EN_EST[quoi]} Vous ne la lisez pas.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      {situation.presents.length === 0 ? (
        <Personne {...situation} />
      ) : (
        <AQui page={page} situation={situation} erreurs={erreurs} />
      )}
      <PeutElleAttendre
        page={page}
        action={`/conseil/situations/${situation.reference}/attente`}
        regle={situation.regle}
        erreurs={erreurs}
        sansLire
      />
      <h2>Pourquoi {confieeA?.nom ?? 'cette personne'} ?</h2>
      <Chemin pas={chemin} />
    </Gabarit>
  );
}

function AQui({ page, situation: { reference, presents }, erreurs = {} }: Props): VNode {
  return (
    <Formulaire
      page={page}
      action={`/conseil/situations/${reference}`}
      erreurs={'a' in erreurs ? erreurs : {}}
      bouton="Confier"
      annuler={{ href: '/conseil', libelle: 'Revenir sans rien changer' }}
    >
      <ChampChoix
        {...liaison(Reaffecter, page, erreurs)('a')}
        choix={Object.fromEntries(presents.map(({ id, qui }) => [id, `${qui.nom}, ${qui.qualite}`]))}
        aide="Les personnes qui peuvent la recevoir. La nouvelle personne est prévenue aussitôt ; l’ancienne n’y a plus accès."
      />
    </Formulaire>
  );
}

/** Nobody is left: why, post by post. */
function Personne({ ecarts }: SituationAConfier): VNode {
  return (
    <>
      <Note genre="attention" titre="Personne d’autre ne peut la recevoir en ce moment.">
        {ecarts.length === 0 ? 'Aucun autre poste ne couvre ce lieu.' : <Chemin pas={ecarts} />}
      </Note>
      <p>
        Pourvoyez un poste du secteur, ou appelez le réseau national.{' '}
        <a class="fr-link" href="/conseil/reseau">
          Le réseau : qui répond, où
        </a>
      </p>
      <p>
        <a class="fr-link" href="/conseil">
          Revenir sans rien changer
        </a>
      </p>
    </>
  );
}
