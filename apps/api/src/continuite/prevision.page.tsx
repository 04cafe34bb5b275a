import type { VNode } from 'preact';
import { caracteres } from '#libs/domaine/continuite.js';
import type { LignePrevue, Prevision, TrouALire } from '#libs/registre/lecteurs/prevision.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';
import { LiensDeContinuite } from './liens.js';
import { POSTES } from './mots.js';
import { Calendrier } from './prevision-calendrier.js';
import { direSuite, direTrou, ETATS, jour, suites, type Suite } from './prevision-mots.js';
import { Essais, Manquements } from './prevision-suivi.js';

/** Ninety days, post by post: what has to be filled comes first; the calendar and the table say the same, on a screen and on paper. */
export function PagePrevision({ page, prevue }: { page: ContextePage; prevue: Prevision }): VNode {
  const { lignes, trous, jours, du, suivi } = prevue;
  return (
    <Gabarit page={page} titre="Qui répond, d’ici trois mois" chapeau={<Chapeau trous={trous} jours={jours} />}>
      <LiensDeContinuite page={page} />
      <FileAttente
        titre="À combler"
        sinon="le plus proche d’abord"
        urgent={trous.some((t) => t.obligation)}
        lignes={trous.map((t) => ligneDuTrou(t, prevue, page.site.telephone))}
        vide="Rien à combler ✔"
      />
      <h2>Le calendrier</h2>
      {lignes.length === 0 ? (
        <p>Aucun poste ne dépend de vous.</p>
      ) : (
        <Calendrier lignes={lignes} du={du} jours={jours} />
      )}
      <h2>Poste par poste</h2>
      <p>
        Ce qui passe à l’intérim, et rien d’autre : le reste attend la personne qui le suit, et l’agent est prévenu. Une
        absence n’est jamais refusée.
      </p>
      <Tableau
        legende="Qui tient ce qui ne peut pas attendre"
        colonnes={['Poste', 'Ce qui ne peut pas attendre', 'Qui le tient']}
        lignes={lignes.map((l) => [<Poste ligne={l} />, <Champ ligne={l} />, <Periodes ligne={l} />])}
        vide="Aucun poste ne dépend de vous."
      />
      {suivi === undefined ? null : (
        <>
          <Essais lignes={lignes} suivi={suivi} />
          <Manquements suivi={suivi} />
        </>
      )}
    </Gabarit>
  );
}

/** « 2 trous à combler, le premier avant le vendredi 4 décembre »: the date comes before the hole does. */
function Chapeau({ trous, jours }: { trous: readonly TrouALire[]; jours: number }): VNode {
  const n = trous.length;
  const avant = trous.map((t) => t.aPourvoirAvant).sort()[0];
  return (
    <>
      Les {jours} jours qui viennent, pour ce qui ne peut pas attendre.{' '}
      {avant === undefined ? (
        'Aucun trou : quelqu’un répond chaque jour ouvré ✔'
      ) : (
        <>
          <strong>
            {n} trou{n > 1 ? 's' : ''} à combler
          </strong>
          , {n > 1 ? 'le premier ' : ''}avant le {jour(avant)}.
        </>
      )}
    </>
  );
}

function ligneDuTrou(t: TrouALire, { lignes, trous }: Prevision, permanence: string): PropsLigne {
  const titulaire = lignes.find((l) => l.poste === t.poste)?.titulaire ?? 'Poste vacant';
  const repli = t.repli ?? `la permanence, ${permanence}`;
  return {
    titre: `${titulaire}, ${t.secteur} : ${direTrou(t)}`,
    precision: t.obligation
      ? 'Personne de la chaîne ne serait là : le texte oblige.'
      : 'Personne n’est désigné : quelqu’un décide, le texte n’oblige pas.',
    quand: `avant le ${jour(t.aPourvoirAvant)}`,
    puis: `${t.aMoi ? 'par vous' : `par ${t.aQui ?? 'la permanence'}`} ; sinon : ${repli}`,
    ...(t.aMoi ? { acte: acteDuTrou(t, t === trous.find((x) => x.aMoi)) } : {}),
  };
}

/** The nearest of hers is the one main act of the page. */
const acteDuTrou = (
  { absence }: TrouALire,
  principal: boolean,
): { href: string; libelle: string; principal: boolean } =>
  absence === null
    ? { href: '/conseil/reseau', libelle: 'Pourvoir le poste', principal }
    : { href: `/continuite/absences/${absence}`, libelle: 'Désigner', principal };

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

/** The classes of matter that an interim takes, and whether a text obliges to it. */
function Champ({ ligne: { champ, obligation } }: { ligne: LignePrevue }): VNode {
  return (
    <>
      Nouvelle situation ; {champ.map((c) => caracteres[c].toLowerCase()).join(' ; ')}
      <br />
      <small>{obligation ? 'le texte oblige' : 'à décider, au cas par cas'}</small>
    </>
  );
}

function Periodes({ ligne }: { ligne: LignePrevue }): VNode {
  const dites = suites(ligne);
  const [seule] = dites;
  if (dites.length === 1 && seule?.etat === 'presente') return <>Là tout le temps ✔</>;
  return (
    <ul class="prevision">
      {dites.map((s) => (
        <li class={`couvert-${s.etat}`} key={`${s.du}${s.duMoment}`}>
          {direSuite(s)} : <strong>{direEtat(s, ligne)}</strong>
        </li>
      ))}
    </ul>
  );
}

const direEtat = ({ etat, par }: Suite, ligne: LignePrevue): string =>
  etat === 'interim' && par !== null
    ? `intérim, ${par}`
    : etat === 'presente'
      ? `${ligne.titulaire ?? ''}`
      : ETATS[etat];
