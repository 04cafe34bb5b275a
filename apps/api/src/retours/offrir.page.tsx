import type { VNode } from 'preact';
import { OffrirTot } from '#libs/domaine/retour-au-travail/actes/offrir-tot.js';
import type { AgentTrouve } from '#libs/registre/lecteurs/agents-du-perimetre.js';
import { ChampCase, ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { RechercheAgent } from '../signalement/recherche-agent.js';

interface Props {
  page: ContextePage;
  agents: AgentTrouve[] | undefined;
  erreurs?: Erreurs;
}

/** An early, unobtrusive offer, which is hers to decide: no act that was received leads here by itself (T-63). */
export function PageOffrirTot({ page, agents, erreurs = {} }: Props): VNode {
  const lier = liaison(OffrirTot, page, erreurs);
  const { max: _max, choix: _choix, ...agent } = lier('agent');
  return (
    <Gabarit
      page={page}
      titre="Proposer à un agent absent"
      chapeau="Garder le lien, s’il le souhaite. Vous seule en décidez, et personne d’autre ne l’apprend : ni son service, ni les ressources humaines, ni qui vous a transmis un acte."
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Note genre="information" titre="Une seule fois, et discrètement">
        <p>
          La proposition ne dit ni qu’il est absent, ni pourquoi. Elle part après la nuit qui vient ; d’ici là, vous
          pouvez la reprendre. Là où son <a href="/textes">texte</a> ne dit pas qu’une aide peut être proposée tôt,
          votre service doit l’avoir choisi (réglage local), ou l’agent vous en avoir parlé lui-même.
        </p>
      </Note>
      <Formulaire
        page={page}
        action="/retours"
        erreurs={erreurs}
        bouton="Lui proposer"
        annuler={{ href: '/retours', libelle: 'Revenir sans rien proposer' }}
      >
        <RechercheAgent
          champ={agent}
          recherche={page.valeurs['recherche'] ?? ''}
          agents={agents}
          chercher="/retours/nouveau/chercher"
          aide="Seuls les agents de votre secteur apparaissent."
        />
        <ChampChoix {...lier('connuPar')} aide="Rien n’est noté de la raison de son absence." />
        <ChampChoix {...lier('voie')} aide="Jamais à sa messagerie professionnelle : un collègue peut l’ouvrir." />
        <ChampTexte {...lier('courriel')} clavier="email" />
        <ChampTexte {...lier('telephone')} clavier="tel" />
        <ChampCase {...lier('deLui')} />
        <ChampTexte
          {...lier('adresse')}
          lignes={4}
          aide="Pour la fenêtre de l’enveloppe. Elle est oubliée dès qu’elle ne sert plus."
        />
      </Formulaire>
    </Gabarit>
  );
}
