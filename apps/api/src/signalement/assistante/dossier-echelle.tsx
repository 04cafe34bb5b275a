import type { ComponentChildren, VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { Professionnel } from '#libs/domaine/courriel.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Quand } from '../../commun/pages/dates.js';
import { Echelle, type Barreau } from '../../commun/pages/echelle.js';
import { estAppel, NATURES } from '../mots.js';
import { motDuCourriel } from './mots-courriels.js';

/** Who was called, who will be, and when: seen beforehand by the one who may still spare them the call. */
export function EchelleDuDossier({ dossier }: { dossier: DossierLu }): VNode | null {
  const { appels, avenir, etat, instant, ligne, tenue } = dossier;
  const futurs = avenir.filter(estAppel);
  if (appels.length + futurs.length === 0 && tenue === undefined) return null;
  const quand = (le: string): VNode => <Quand le={le} maintenant={instant} fuseau={fuseau(etat.territoire)} />;
  const barreaux: Barreau[] = [
    ...(tenue === undefined ? [] : [interim(tenue, quand)]),
    ...appels.map(({ personne, qui, le, courriel }) =>
      barreau(
        dossier,
        personne,
        qui,
        <>
          appel lancé {quand(le)}
          {courriel === undefined ? '' : `, message ${motDuCourriel(courriel)}`}
        </>,
      ),
    ),
    ...futurs
      .filter((e) => e.appele !== undefined)
      .map((e) =>
        barreau(
          dossier,
          e.appele,
          ligne.find((l) => l.personne === e.appele)?.qui,
          <>{e.quand <= instant ? 'dans un instant' : quand(e.quand)}, si rien n’est fait d’ici là</>,
        ),
      ),
    ...futurs
      .filter((e) => e.appele === undefined)
      .map((e) => ({
        qualite: 'Administration du réseau',
        etat: <>{e.quand <= instant ? 'dans un instant' : quand(e.quand)}, si personne ne s’en est chargé</>,
      })),
  ];
  const sautes = ligne.filter((e) => e.nature !== 'assistant' && (e.personne === null || e.absente));
  return (
    <section>
      <h2>{appels.length > 0 || tenue !== undefined ? 'Qui est appelé' : 'Qui sera appelé, si vous ne faites rien'}</h2>
      <Echelle barreaux={barreaux} />
      {sautes.map(({ poste, nature, qui }) => (
        <p class="aide" key={poste}>
          {NATURES[nature]} : {qui === undefined ? 'poste vacant' : `absence (${qui.nom})`}, l’échelon est passé.
        </p>
      ))}
    </section>
  );
}

function barreau(
  { ligne }: DossierLu,
  personne: string | undefined,
  qui: Professionnel | undefined,
  etat: ComponentChildren,
): Barreau {
  const nature = ligne.find((e) => e.personne === personne && e.nature !== 'assistant')?.nature;
  const titre = nature === undefined ? 'Ligne technique' : NATURES[nature];
  return {
    qualite: qui === undefined ? titre : `${qui.nom}, ${titre.toLowerCase()}`,
    etat,
    telephone: qui?.telephone ?? null,
  };
}

/** Whoever holds it while its holder is away comes before any rung. */
function interim({ qui, depuis, jusquau }: NonNullable<DossierLu['tenue']>, quand: (le: string) => VNode): Barreau {
  return {
    qualite: qui === undefined ? 'Personne n’assure l’intérim' : `${qui.nom}, ${qui.qualite}`,
    etat: (
      <>
        {qui === undefined ? 'la personne qui suit cette situation est absente' : 'assure l’intérim'} depuis{' '}
        {quand(depuis)}
        {jusquau === null ? ', sans fin connue' : <>, jusqu’au retour, {quand(jusquau)}</>}
      </>
    ),
    telephone: qui?.telephone ?? null,
  };
}
