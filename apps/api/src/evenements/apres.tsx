import type { VNode } from 'preact';
import { DeplacerDebrief } from '#libs/domaine/evenement/actes/deplacer-debrief.js';
import { mene } from '#libs/domaine/evenement/agir.js';
import { deploiementDe, estClos } from '#libs/domaine/evenement/etat.js';
import { ChampDate, ChampHeure } from '../commun/pages/champs.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import { RapportDeCloture, RetourDExperience } from './apres-ecrits.js';
import { JoursDApres } from './apres-suivis.js';
import type { PartieProps } from './evenement.page.js';
import { FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { peut } from './presenter.js';

/** The end on the spot and what follows it, to the anniversary; what is left to do is always written. */
export function Apres(props: PartieProps): VNode | null {
  const { lu } = props;
  const { etat: e } = lu;
  if (e.charge === undefined && e.rapport === undefined) return null;
  return (
    <>
      <Fin {...props} />
      <JoursDApres {...props} />
      <RapportDeCloture {...props} />
      <RetourDExperience {...props} />
      <Morceau id="chronologie" titre="Ce qui a été décidé, et quand">
        <p>
          <a class="fr-link" href={`/evenements/${lu.reference}/chronologie`}>
            La chronologie, sans aucun nom : à lire, à imprimer, à emporter
          </a>
        </p>
      </Morceau>
    </>
  );
}

function Fin(props: PartieProps): VNode | null {
  const { page, lu, personne } = props;
  const { etat: e } = lu;
  if (deploiementDe(e) === undefined) return null;
  if (e.finie !== undefined)
    return (
      <Morceau id="fin" titre="L’intervention est terminée">
        <p>
          Depuis <Moment lu={lu} le={e.finie.le} />, par {nomDe(lu, e.finie.par)}.
        </p>
        <Debrief {...props} debrief={e.finie.debrief} />
      </Morceau>
    );
  if (!mene(personne, e) || estClos(e)) return null;
  return (
    <Morceau id="fin" titre="Terminer l’intervention">
      <p>
        Les rôles s’arrêtent, plus personne n’est appelé. Un temps de reprise est proposé de lui-même à toutes celles et
        tous ceux qui sont venus, et le rapport vous est demandé. Les jours d’après continuent.
      </p>
      <BoutonActe page={page} action={`/evenements/${lu.reference}/fin`} libelle="L’intervention sur place est finie" />
    </Morceau>
  );
}

/** Moved, never dropped (E10). */
function Debrief(props: PartieProps & { debrief: string }): VNode {
  const { lu, personne, debrief } = props;
  const passe = debrief <= lu.instant;
  return (
    <>
      <Note genre="information" titre="Le temps de reprise de l’équipe">
        {passe ? 'Il était prévu ' : 'Il est prévu '}
        <Moment lu={lu} le={debrief} />, une heure. Chacune l’a à son agenda, « Occupé ». Il se déplace, il ne se
        supprime pas.
      </Note>
      {peut(lu, personne, 'deplacerDebrief') ? (
        <FormulairePlie
          {...props}
          verbe="debrief"
          classe={DeplacerDebrief}
          champs={['jour', 'heure']}
          titre="Le déplacer"
          bouton="Déplacer ce temps"
        >
          {(lier) => (
            <>
              <ChampDate {...lier('jour')} />
              <ChampHeure {...lier('heure')} lisiblePar="l’équipe ; l’agenda ne dit que le moment" />
            </>
          )}
        </FormulairePlie>
      ) : null}
    </>
  );
}
