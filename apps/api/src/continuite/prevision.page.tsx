import type { VNode } from 'preact';
import type { Couvert, TrouPrevu } from '#libs/domaine/absence/prevision.js';
import type { LignePrevue, Prevision } from '#libs/registre/lecteurs/prevision.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import { jourEnClair } from '../commun/pages/dates.js';
import type { ContextePage } from '../commun/requete/page.js';
import { POSTES } from './mots.js';

const ETATS: Readonly<Record<Couvert, string>> = {
  presente: 'présente ou présent',
  interim: 'intérim',
  aDesigner: 'à désigner',
  trou: 'personne',
};

/** Ninety days, post by post: what has to be filled comes first; the calendar and the table say the same, on a screen and on paper. */
export function PagePrevision({ page, prevue }: { page: ContextePage; prevue: Prevision }): VNode {
  const { lignes, trous, jours } = prevue;
  return (
    <Gabarit
      page={page}
      titre="Qui tiendra, d’ici trois mois"
      chapeau={`Les ${jours} jours qui viennent, poste par poste, pour ce qui ne peut pas attendre. Une absence n’est jamais refusée : ce qui manque se voit ici, avec à qui c’est de le combler.`}
    >
      <h2>À combler</h2>
      <Tableau
        legende="Ce que personne ne tiendrait"
        colonnes={['Secteur', 'Quand', 'Pourquoi', 'À qui', 'Sinon', 'Avant le']}
        lignes={trous.map((t) => [
          t.secteur,
          direTrou(t),
          t.obligation ? 'le texte oblige, et personne ne serait là' : 'quelqu’un est à désigner',
          t.aQui ?? `la permanence, ${page.site.telephone}`,
          t.repli ?? `la permanence, ${page.site.telephone}`,
          jour(t.aPourvoirAvant),
        ])}
        vide="Rien à combler ✔"
      />
      <h2>Poste par poste</h2>
      <Tableau
        legende="Qui tient ce qui ne peut pas attendre"
        colonnes={['Poste', 'Prochaines semaines', 'Si elle ou il était absent aujourd’hui']}
        lignes={lignes.map((l) => [<Poste ligne={l} />, <Periodes ligne={l} />, <Essai ligne={l} />])}
        vide="Aucun poste ne dépend de vous."
      />
      <p>
        <a class="fr-link" href="/continuite">
          Les absences
        </a>
      </p>
    </Gabarit>
  );
}

const jour = (j: string): string => jourEnClair(`${j}T12:00:00.000Z`);

function direTrou({ du, duMoment, dernierJour, dernierMoment }: TrouPrevu): string {
  const debut = `${jour(du)}${duMoment === 'apresMidi' ? ' après-midi' : ''}`;
  if (du === dernierJour) return `${debut}${dernierMoment === 'matin' && duMoment === 'matin' ? ' matin' : ''}`;
  return `du ${debut} au ${jour(dernierJour)}${dernierMoment === 'matin' ? ' matin' : ''}`;
}

function Poste({ ligne }: { ligne: LignePrevue }): VNode {
  return (
    <>
      {ligne.titulaire ?? 'Poste vacant'}
      <br />
      <small>
        {POSTES[ligne.nature]}, {ligne.secteur}
      </small>
    </>
  );
}

interface Suite {
  du: string;
  au: string;
  etat: Couvert;
  par: string | null;
}

/** Half-days that follow each other in the same state are said once. */
export function suites({ demiJours }: Pick<LignePrevue, 'demiJours'>): Suite[] {
  const dites: Suite[] = [];
  for (const d of demiJours) {
    const derniere = dites.at(-1);
    if (derniere !== undefined && derniere.etat === d.etat && derniere.par === d.par) derniere.au = d.jour;
    else dites.push({ du: d.jour, au: d.jour, etat: d.etat, par: d.par });
  }
  return dites;
}

function Periodes({ ligne }: { ligne: LignePrevue }): VNode {
  const dites = suites(ligne);
  const [seule] = dites;
  if (dites.length === 1 && seule?.etat === 'presente') return <>Là tout le temps ✔</>;
  return (
    <ul class="prevision">
      {dites.map((s) => (
        <li class={`couvert-${s.etat}`} key={`${s.du}${s.etat}${s.par}`}>
          {s.du === s.au ? jour(s.du) : `du ${jour(s.du)} au ${jour(s.au)}`} : <strong>{direEtat(s, ligne)}</strong>
        </li>
      ))}
    </ul>
  );
}

const direEtat = ({ etat, par }: Suite, ligne: LignePrevue): string =>
  etat === 'interim' && par !== null
    ? `${par} assure l’intérim`
    : etat === 'presente'
      ? (ligne.titulaire ?? '')
      : ETATS[etat];

/** The same look ahead, as if the post were empty now. */
function Essai({ ligne: { essai, titulaire } }: { ligne: LignePrevue }): VNode {
  if (titulaire === null) return <>–</>;
  if (essai.situations === 0) return <>Aucune situation ne serait en attente</>;
  return (
    <>
      {essai.situations} {essai.situations > 1 ? 'situations' : 'situation'} : {essai.couvertes}{' '}
      {essai.couvertes > 1 ? 'couvertes' : 'couverte'}
    </>
  );
}
