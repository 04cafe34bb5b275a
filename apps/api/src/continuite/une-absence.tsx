import type { VNode } from 'preact';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { direDepart, direInterim, direPeriode } from './mots.js';
import { estTrou, gestes, ouEnEst, PARTIE } from './presenter.js';

interface Props {
  page: ContextePage;
  lue: AbsenceLue;
}

export const adresse = (lue: AbsenceLue): string => `/continuite/absences/${lue.reference}`;

/** One absence in a list: who, when, who stands in, and what may be done at once. */
export function UneAbsence({ page, lue }: Props): VNode {
  const { personne, lieu, etat, reference } = lue;
  const titre = `absence-${reference}`;
  return (
    <article class="absence" aria-labelledby={titre}>
      <h3 id={titre}>
        {lue.qualites.includes('absente') ? 'Vous' : (personne?.nom ?? PARTIE)}, {lieu}
      </h3>
      <p>
        {etat.genre === 'depart' ? 'Départ' : 'Absence'} {direPeriode(etat)}.
      </p>
      {estTrou(lue) ? <Trou lue={lue} /> : <p>{direInterim(lue)}</p>}
      {aMoiDeTenir(lue) ? (
        <p>
          <a class="fr-link" href="/continuite/interims">
            Ce qui est à vous pour ce temps
          </a>
        </p>
      ) : null}
      <EnUnGeste page={page} lue={lue} />
      <p>
        <a class="fr-link" href={adresse(lue)}>
          {suite(lue)}
        </a>
      </p>
      <CeQuiReste lue={lue} />
    </article>
  );
}

/** Of a departure: its checklist. */
export function CeQuiReste({ lue: { etat, reference } }: { lue: AbsenceLue }): VNode | null {
  if (etat.genre !== 'depart') return null;
  return (
    <p>
      <a class="fr-link" href={`/conseil/departs/${reference}`}>
        Ce qui reste à confier avant ce départ
      </a>
    </p>
  );
}

const aMoiDeTenir = (lue: AbsenceLue): boolean => lue.tenueParMoi && ouEnEst(lue) === 'enCours';

function suite(lue: AbsenceLue): string {
  const { corriger, designer } = gestes(lue);
  const quoi = [
    ...(corriger ? ['Corriger, prolonger'] : []),
    ...(designer ? ['désigner qui assure l’intérim'] : []),
    'voir la chaîne',
  ].join(', ');
  const nom = lue.qualites.includes('absente') ? 'votre absence' : (lue.personne?.nom ?? PARTIE);
  return `${quoi.charAt(0).toUpperCase()}${quoi.slice(1)} : ${nom}`;
}

/** A hole is said with its owner: somebody has to fill it. */
export function Trou({ lue }: { lue: AbsenceLue }): VNode {
  const { etat, organisateur, quand } = lue;
  const { trou, automatique } = etat;
  const enCours = ouEnEst(lue) === 'enCours';
  const depart = quand === undefined ? '' : direDepart(quand.effet, etat);
  const genre = automatique ? 'danger' : 'attention';
  return (
    <Note
      genre={genre}
      titre={`Personne n’${enCours ? 'assure l’intérim depuis' : 'assurera l’intérim dès'} le ${depart}.`}
    >
      <p>
        {automatique
          ? `Le texte oblige à la continuité, et personne de la chaîne ${enCours ? 'n’est' : 'ne serait'} là.`
          : 'Rien ne se fait de soi-même ici : quelqu’un décide.'}{' '}
        C’est à {organisateur?.nom ?? 'la ligne technique'} d’y pourvoir
        {enCours ? '' : ' avant ce jour'}.
        {trou?.manquementLe === undefined
          ? ''
          : ' Une situation qui ne peut pas attendre est sans personne : la ligne technique est appelée, échelon par échelon, jusqu’à ce que quelqu’un la prenne.'}
      </p>
    </Note>
  );
}

/** Acts without a field. */
export function EnUnGeste({ page, lue }: Props): VNode | null {
  const { revenir, prendre, relire } = gestes(lue);
  const base = adresse(lue);
  if (!revenir && !prendre && !relire) return null;
  return (
    <div class="actes">
      {prendre ? <BoutonActe page={page} action={`${base}/prendre`} libelle="Je prends cet intérim" principal /> : null}
      {revenir ? <BoutonActe page={page} action={`${base}/revenir`} libelle={motDuRetour(lue)} /> : null}
      {relire ? (
        <a class="bouton principal fr-btn" href={`${base}/reprise`}>
          Lire ce qui s’est passé pendant votre absence
        </a>
      ) : null}
    </div>
  );
}

function motDuRetour(lue: AbsenceLue): string {
  const moi = lue.qualites.includes('absente');
  if (ouEnEst(lue) === 'enCours') return moi ? 'Je suis revenue' : 'Elle est revenue';
  return moi ? 'Finalement, je ne serai pas absente' : 'Cette absence n’aura pas lieu';
}
