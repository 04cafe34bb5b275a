import type { VNode } from 'preact';
import type { CourrielEnPanne, CourrielsEnPanne } from '#libs/registre/lecteurs/courriels-en-panne.js';
import { dureeEnClair } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { MOTS_GABARITS } from '../signalement/mots.js';

const ETATS: Readonly<Record<string, string>> = {
  ABANDON: 'la messagerie n’a pas répondu ; nous n’essayons plus',
  INCERTAIN: 'la messagerie n’a pas confirmé',
  REFUSE: 'l’adresse refuse nos messages',
  REVENU: 'le message est revenu',
  SANS_ADRESSE: 'pas d’adresse électronique',
};

interface Props {
  page: ContextePage;
  courriels: CourrielsEnPanne;
  chemin: string;
}

/** By kind and age, never a person: what to do with each, and what it would mean. */
export function PageCourriels({ page, courriels, chemin }: Props): VNode {
  const { nombre, plusAnciens, retoursIgnores, instant } = courriels;
  return (
    <Gabarit
      page={page}
      titre="Courriels à regarder"
      chapeau="Les messages du service qui ne sont pas arrivés, par sorte et par âge ; jamais une personne. Les propositions d’aide n’y sont pas : elles regardent les assistantes."
    >
      <Tableau
        legende={
          nombre > plusAnciens.length
            ? `Les ${plusAnciens.length} plus anciens, sur ${nombre}`
            : 'Le plus ancien en premier'
        }
        colonnes={['Message', 'Vers', 'Ce que nous savons', 'Depuis', 'À faire']}
        vide="Rien à regarder : tous les messages du service sont partis."
        lignes={plusAnciens.map((c) => [
          `${MOTS_GABARITS[c.gabarit]?.[0] ?? c.gabarit}${c.classe === 'vital' ? ' (alerte)' : ''}`,
          MOTS_GABARITS[c.gabarit]?.[1] ?? '',
          ETATS[c.etat] ?? c.etat,
          dureeEnClair(Math.max(0, (Date.parse(instant) - Date.parse(c.depuis)) / 1000)),
          <Gestes page={page} c={c} chemin={chemin} />,
        ])}
      />
      <p class="aide">
        « Relancer » renvoie le même message ; s’il était arrivé, il arrive deux fois. Corrigez d’abord l’adresse dans
        le réseau si elle est refusée. « Classer » l’ôte de cette liste, sans rien envoyer : une alerte perdue a déjà
        fait appeler l’échelon suivant.
      </p>
      {retoursIgnores === 0 ? null : (
        <p class="aide">Messages sans objet reçus à l’adresse des retours, comptés et non gardés : {retoursIgnores}.</p>
      )}
    </Gabarit>
  );
}

function Gestes({ page, c, chemin }: { page: ContextePage; c: CourrielEnPanne; chemin: string }): VNode {
  return (
    <div class="actes">
      <BoutonActe page={page} action={`${chemin}/${c.repere}/relance`} libelle="Relancer" />
      <BoutonActe page={page} action={`${chemin}/${c.repere}/classement`} libelle="Classer" />
    </div>
  );
}
