import type { VNode } from 'preact';
import { NoterReponse } from '#libs/domaine/retour-au-travail/actes/noter-reponse.js';
import { PrendreDesNouvelles } from '#libs/domaine/retour-au-travail/actes/prendre-des-nouvelles.js';
import { PreparerRecueilli } from '#libs/domaine/retour-au-travail/actes/preparer-retour.js';
import { dernierMotSurLeLien, estFini, prochaineNouvelle } from '#libs/domaine/retour-au-travail/etat.js';
import type { RetourLu } from '#libs/registre/lecteurs/mes-retours.js';
import { ChampChoix, ChampDate } from '../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';
import { lesSiens } from '../accompagnement/assistante/forme.js';

interface Props {
  page: ContextePage;
  r: RetourLu;
  erreurs: Erreurs;
}

/** What she may do now: each at its own address, none after a refusal. */
export function GestesDuRetour({ page, r, erreurs }: Props): VNode | null {
  const { etat, instant, reference } = r;
  if (estFini(etat, instant) || etat.accompagneDepuis !== undefined) return null;
  const base = `/retours/${reference}`;
  if (etat.faiteLe === undefined)
    return <BoutonActe page={page} action={`${base}/reprise-de-l-offre`} libelle="Reprendre cette proposition" />;
  const refuse = dernierMotSurLeLien(etat)?.valeur === 'non';
  const des = prochaineNouvelle(etat, instant);
  return (
    <>
      {des !== undefined && instant >= des ? (
        <Nouvelles page={page} base={base} de={reference} erreurs={erreurs} />
      ) : null}
      <NoterSaReponse page={page} base={base} de={reference} erreurs={erreurs} />
      {refuse ? null : <Accord page={page} base={base} de={reference} erreurs={erreurs} />}
    </>
  );
}

interface PropsGeste {
  page: ContextePage;
  base: string;
  /** Its fields stand once per agent on the page. */
  de: string;
  erreurs: Erreurs;
}

function Nouvelles({ page, base, de, erreurs }: PropsGeste): VNode {
  const lier = liaison(PrendreDesNouvelles, page, erreurs);
  return (
    <details>
      <summary>Prendre de ses nouvelles</summary>
      <Formulaire page={page} action={`${base}/nouvelles`} erreurs={erreurs} bouton="C’est fait">
        <ChampChoix {...lier('voie')} de={de} />
      </Formulaire>
    </details>
  );
}

function NoterSaReponse({ page: toute, base, de, erreurs: toutes }: PropsGeste): VNode {
  const { page, erreurs } = lesSiens(toute, toutes, 'valeur');
  const lier = liaison(NoterReponse, page, erreurs);
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Noter ce qu’il m’a dit</summary>
      <Formulaire page={page} action={`${base}/reponse-notee`} erreurs={erreurs} bouton="Noter sa réponse">
        <ChampChoix {...lier('valeur')} de={de} />
        <ChampChoix {...lier('rythme')} de={de} aide="Sans rythme, vous ne le contactez que s’il le demande." />
        <ChampDate {...lier('le')} de={de} />
        <ChampChoix {...lier('maniere')} de={de} />
      </Formulaire>
    </details>
  );
}

function Accord({ page: toute, base, de: reference, erreurs: toutes }: PropsGeste): VNode {
  const sien = !('valeur' in toute.valeurs) && 'le' in toute.valeurs;
  const page = sien ? toute : { ...toute, valeurs: {} };
  const erreurs = sien ? toutes : {};
  const lier = liaison(PreparerRecueilli, page, erreurs);
  const de = `${reference}-accord`;
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Il veut que son retour soit préparé</summary>
      <p class="aide">
        C’est un accompagnement comme un autre : il confirmera à sa prochaine connexion, et peut revenir sur son accord
        à tout moment.
      </p>
      <Formulaire page={page} action={`${base}/accord-recueilli`} erreurs={erreurs} bouton="Commencer avec lui">
        <ChampDate {...lier('le')} de={de} />
        <ChampChoix {...lier('maniere')} de={de} />
      </Formulaire>
    </details>
  );
}
