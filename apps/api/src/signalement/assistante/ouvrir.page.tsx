import type { VNode } from 'preact';
import { OuvrirParAssistante } from '#libs/domaine/signalement/actes/ouvrir-par-assistante.js';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import { ChampChoix, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { RechercheAgent } from '../recherche-agent.js';

interface Props {
  page: ContextePage;
  agents: AgentTrouve[] | undefined;
  /** Her text also helps the family of an agent. */
  familles: boolean;
  erreurs?: Erreurs;
}

/** The agent's request written down for him, or a case kept on paper until now: nobody else is told. */
export function PageOuvrir({ page, agents, familles, erreurs = {} }: Props): VNode {
  const lier = liaison(OuvrirParAssistante, page, erreurs);
  const { max: _max, choix: _choix, ...agent } = lier('agent');
  return (
    <Gabarit
      page={page}
      titre="Ouvrir un dossier"
      chapeau="L’agent vous l’a demandé de vive voix, ou vous suiviez ce dossier sur papier. Personne d’autre n’en est prévenu, et vous en avez la charge aussitôt."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Formulaire
        page={page}
        action="/dossiers"
        erreurs={erreurs}
        bouton="Ouvrir le dossier"
        annuler={{ href: '/aujourdhui', libelle: 'Revenir sans ouvrir' }}
      >
        <RechercheAgent
          champ={agent}
          recherche={page.valeurs['recherche'] ?? ''}
          agents={agents}
          chercher="/dossiers/nouveau/chercher"
          aide="Seuls les agents de votre secteur apparaissent."
        />
        <ChampChoix {...lier('recueil')} />
        {familles ? (
          <ChampChoix
            {...lier('famille')}
            aide="Choisissez alors le proche ci-dessus : l’accord, l’adresse et l’espace sont les siens, pas ceux de l’agent."
          />
        ) : null}
        <ChampTexte
          {...lier('note')}
          lignes={6}
          aide="Des faits, dans des mots que l’agent pourrait lire."
          lisiblePar="vous, la personne qui répondrait de ce dossier après vous, et l’agent s’il le demande"
        />
      </Formulaire>
    </Gabarit>
  );
}
