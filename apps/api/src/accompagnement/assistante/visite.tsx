import type { VNode } from 'preact';
import type { ProposerEntretien } from '#libs/domaine/accompagnement/entretiens/actes/proposer-entretien.js';
import type { Accompagnement } from '#libs/domaine/accompagnement/etat.js';
import { ChampCase, ChampChoix, ChampTexte } from '../../commun/pages/champs.js';
import type { liaison } from '../../commun/pages/formulaire.js';

const REGLES = {
  admise: 'Le texte admet la visite à domicile, en accord avec l’agent.',
  besoinEtDemande: 'Le texte veut un besoin, et que l’agent l’ait demandée lui-même.',
  assistanteSeule:
    'Vous seule décidez d’une visite, si vous la jugez nécessaire, et jamais contre le gré de l’agent. Dans des circonstances particulières, une autre assistante ou un partenaire peut venir.',
} as const;
const CONVENUE = 'Le texte n’en dit rien : ici, vous en convenez tous les deux (règle locale).';

/** What his text makes of a home visit, and the fields that it needs; nobody of his hierarchy can be written there (T-30). */
export function RegleDeLaVisite(props: {
  etat: Pick<Accompagnement, 'profil'>;
  lier: (nom: keyof ProposerEntretien) => ReturnType<ReturnType<typeof liaison>>;
}): VNode {
  const { etat, lier } = props;
  const { visiteADomicile: regle } = etat.profil;
  const genre = regle.force === 'silence' ? undefined : regle.contenu.genre;
  return (
    <>
      <p class="aide">À domicile : {genre === undefined ? CONVENUE : REGLES[genre]}</p>
      {genre === 'besoinEtDemande' ? <ChampCase {...lier('besoin')} /> : null}
      {genre === 'assistanteSeule' ? (
        <>
          <ChampChoix {...lier('quiVient')} />
          <ChampTexte {...lier('pourquoiVient')} lignes={2} />
        </>
      ) : null}
    </>
  );
}
