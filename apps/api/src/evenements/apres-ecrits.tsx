import type { VNode } from 'preact';
import { EcrireRapport } from '#libs/domaine/evenement/actes/ecrire-rapport.js';
import { EcrireRetex } from '#libs/domaine/evenement/actes/ecrire-retex.js';
import { mene } from '#libs/domaine/evenement/agir.js';
import { deploiementDe } from '#libs/domaine/evenement/etat.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Definitions } from '../commun/pages/definitions.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';

const DU_RAPPORT = 'l’équipe, la ligne technique et la direction du lieu. Aucun nom : un nom de l’annuaire est refusé';
const DU_RETEX = 'l’équipe et la ligne technique. Aucun nom : un nom de l’annuaire est refusé';

/** What may be told to the direction: means, recommendations, social consequences; nobody. It closes the event. */
export function RapportDeCloture(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { etat: e } = lu;
  const { rapport } = e;
  if (rapport !== undefined)
    return (
      <Morceau id="rapport" titre="Rapport de clôture">
        <p class="aide">
          {nomDe(lu, rapport.par)}, <Moment lu={lu} le={rapport.le} />
        </p>
        <Definitions
          faits={[
            ['Moyens', rapport.moyens],
            ['Recommandations', rapport.recommandations],
            ['Conséquences sociales', rapport.consequencesSociales],
          ]}
        />
      </Morceau>
    );
  if (!mene(personne, e) || (deploiementDe(e) !== undefined && e.finie === undefined)) return null;
  return (
    <Morceau id="rapport" titre="Rapport de clôture">
      <p>Il clôt l’événement. Les jours d’après continuent jusqu’à l’anniversaire.</p>
      <FormulairePlie
        {...props}
        verbe="rapport"
        classe={EcrireRapport}
        champs={['moyens', 'recommandations', 'consequencesSociales']}
        titre="Écrire le rapport"
        bouton="Clore par ce rapport"
      >
        {(lier) => (
          <>
            <ChampTexte {...lier('moyens')} lignes={4} lisiblePar={DU_RAPPORT} />
            <ChampTexte {...lier('recommandations')} lignes={4} lisiblePar={DU_RAPPORT} />
            <ChampTexte {...lier('consequencesSociales')} lignes={4} lisiblePar={DU_RAPPORT} />
          </>
        )}
      </FormulairePlie>
    </Morceau>
  );
}

/** What the team learnt about the way it worked; it may be written anew. */
export function RetourDExperience(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { retex, finie, rapport } = lu.etat;
  const ouvert = (finie !== undefined || rapport !== undefined) && peut(lu, personne, 'ecrireRetex');
  if (retex === undefined && !ouvert) return null;
  return (
    <Morceau id="retex" titre="Retour d’expérience">
      {retex === undefined ? null : (
        <Definitions
          faits={[
            ['Ce qui a bien marché', retex.bien],
            ['À faire autrement', retex.mieux],
            ['Ce que nous décidons', retex.decisions],
          ]}
        />
      )}
      {ouvert ? (
        <FormulairePlie
          {...props}
          verbe="retex"
          classe={EcrireRetex}
          champs={['bien', 'mieux', 'decisions']}
          titre={retex === undefined ? 'Écrire le retour d’expérience' : 'L’écrire de nouveau'}
          bouton="Garder ce retour"
        >
          {(lier) => (
            <>
              <ChampTexte {...lier('bien')} lignes={3} lisiblePar={DU_RETEX} />
              <ChampTexte {...lier('mieux')} lignes={3} lisiblePar={DU_RETEX} />
              <ChampTexte {...lier('decisions')} lignes={3} lisiblePar={DU_RETEX} />
            </>
          )}
        </FormulairePlie>
      ) : null}
    </Morceau>
  );
}
