import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { RepondreAuLien } from '#libs/domaine/retour-au-travail/actes/repondre-au-lien.js';
import { PreparerRetour } from '#libs/domaine/retour-au-travail/actes/preparer-retour.js';
import { rythmes } from '#libs/domaine/retour-au-travail/etat.js';
import type { MonRetour } from '#libs/registre/lecteurs/mon-retour.js';
import { ChampCase, ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  r: MonRetour;
  erreurs: Erreurs;
}

/** What was offered during his absence: yes at his rhythm, no, or nothing; as easily changed as said (R-194). */
export function SectionMonRetour({ page, r, erreurs }: Props): VNode {
  const qui =
    r.professionnel === undefined ? 'Le service social' : `${r.professionnel.nom}, ${r.professionnel.qualite},`;
  const jour = (le: string): string => jourEnClair(le, { fuseau: fuseau(r.territoire), annee: true });
  const titre = `lien-${r.reference}`;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>Garder le lien</h2>
      <p class="chapeau">
        {qui} vous a proposé le {jour(r.faiteLe)} de garder le lien.{' '}
        {r.ouverte ? 'Vous pouvez le vouloir, le refuser, ou ne rien répondre.' : 'Cette proposition est terminée.'}
      </p>
      <Note genre="information" titre="Cela reste entre vous.">
        Ni votre chef ni les ressources humaines ne savent que cela vous a été proposé, ni ce que vous choisissez.
        Aucune raison ne vous sera demandée.
      </Note>
      {r.mot === null ? null : <p role="status">{ceQuIlADit(r)}</p>}
      {r.ouverte && !r.accompagne ? <Choisir page={page} r={r} erreurs={erreurs} /> : null}
      {r.accompagne ? <p>La suite est plus haut, dans votre accompagnement.</p> : null}
      <details>
        <summary>Qui a lu ce qui vous concerne ?</summary>
        <ul>
          {r.lecteurs.map((l) => (
            <li key={`${l.instant}${l.nom}`}>
              {jour(l.instant)} : {l.nom}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function ceQuIlADit({ mot, joindre }: MonRetour): string {
  if (mot === null) return '';
  if (mot.valeur === 'non')
    return 'Vous ne souhaitez pas être contacté. C’est respecté, et vos coordonnées personnelles sont effacées.';
  const ou = joindre?.courriel ?? joindre?.telephone;
  return `Vous voulez garder le lien. ${rythmes[mot.rythme]}${ou === undefined ? '' : `, à : ${ou}`}.`;
}

function Choisir({ page, r, erreurs }: Props): VNode {
  const base = `/mon-espace/retours/${r.reference}`;
  const lier = liaison(RepondreAuLien, page, erreurs);
  const de = r.reference;
  return (
    <>
      <Formulaire page={page} action={`${base}/lien`} erreurs={erreurs} bouton="Enregistrer mon choix">
        <ChampChoix {...lier('valeur')} de={de} />
        <ChampChoix
          {...lier('rythme')}
          de={de}
          aide="Sans rythme choisi, rien ne vous est envoyé sans que vous le demandiez."
        />
        <ChampTexte
          {...lier('courriel')}
          de={de}
          clavier="email"
          autocomplete="email"
          aide="Pas celle de votre travail. Elle est oubliée dès que vous ne voulez plus être contacté."
        />
      </Formulaire>
      {r.mot?.valeur === 'non' ? null : (
        <BoutonActe
          page={page}
          action={`${base}/lien`}
          libelle="Je préfère ne pas être contacté"
          champs={{ valeur: 'non' }}
        />
      )}
      <h3>Préparer mon retour ?</h3>
      <p>
        Si vous le souhaitez, nous préparons votre retour ensemble. Ce que vous projetez reste secret ; votre service
        n’apprend que ce que vous permettez, phrase par phrase, à la personne que vous nommez.
      </p>
      <Formulaire page={page} action={`${base}/accord`} erreurs={erreurs} bouton="Préparer mon retour">
        <ChampCase {...liaison(PreparerRetour, page, erreurs)('accord')} de={de} />
      </Formulaire>
    </>
  );
}
