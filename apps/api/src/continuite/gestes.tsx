import type { VNode } from 'preact';
import { Corriger } from '#libs/domaine/absence/actes/corriger.js';
import { Designer } from '#libs/domaine/absence/actes/designer.js';
import { validationDe } from '#libs/domaine/absence/regle.js';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import { ChampCase, ChampChoix } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';
import { POSTES, TITRES } from './mots.js';
import { Periode } from './periode.js';
import { gestes, presents } from './presenter.js';
import { Regle } from './regles-dites.js';
import { adresse } from './une-absence.js';

interface Props {
  page: ContextePage;
  lue: AbsenceLue;
  erreurs: Erreurs;
}

/** Another period: longer, shorter, or what it really was. */
export function CorrigerLaPeriode({ page, lue, erreurs }: Props): VNode | null {
  if (!gestes(lue).corriger) return null;
  const { du, dernierJour } = lue.etat.periode;
  const tape = 'du' in page.valeurs;
  const valeurs: Record<string, string> = tape
    ? { ...page.valeurs }
    : { du, ...(dernierJour === undefined ? {} : { dernierJour }) };
  return (
    <details open={tape || 'du' in erreurs}>
      <summary>
        <h2>Corriger, prolonger, écourter</h2>
      </summary>
      <Formulaire
        page={page}
        action={`${adresse(lue)}/corriger`}
        erreurs={'du' in erreurs || 'dernierJour' in erreurs || 'dernierMoment' in erreurs ? erreurs : {}}
        bouton="Enregistrer ces dates"
      >
        <Periode champs={Corriger} page={{ ...page, valeurs }} erreurs={erreurs} />
      </Formulaire>
    </details>
  );
}

/** Whoever stands in: those who are there, in the order of the chain; who decides comes from the text, or is said to be local. */
export function DesignerQuelquUn({ page, lue, erreurs }: Props): VNode | null {
  if (!gestes(lue).designer) return null;
  const { profil } = lue.etat;
  const la = presents(lue);
  const lier = liaison(Designer, page, erreurs);
  const mission = profil.ordreDeMission.force !== 'silence';
  return (
    <section aria-labelledby="designer">
      <h2 id="designer">Désigner qui assure l’intérim</h2>
      <p>
        Qui décide : <Regle profil={profil} cle="autoriteInterim" />
      </p>
      {la.length === 0 ? (
        <Note genre="attention" titre="Personne de la chaîne n’est là à cette date.">
          <a class="fr-link" href="/conseil/chaines">
            Ajouter quelqu’un à la chaîne de ce poste
          </a>
        </Note>
      ) : (
        <Formulaire
          page={page}
          action={`${adresse(lue)}/designer`}
          erreurs={'personne' in erreurs ? erreurs : {}}
          bouton="Désigner"
        >
          <ChampChoix
            {...lier('personne')}
            choix={Object.fromEntries(
              la.map((r) => [
                r.personne,
                `${r.qui?.nom ?? ''}, ${POSTES[r.nature].toLowerCase()}${r.titre === null ? '' : `, ${TITRES[r.titre]}`}`,
              ]),
            )}
            aide="Dans l’ordre de la chaîne. La désignation suffit : elle vaut aussitôt, sans réponse à attendre."
          />
          {mission ? (
            <>
              <ChampCase {...lier('ordreDeMission')} />
              <p class="aide">
                <Regle profil={profil} cle="ordreDeMission" />
              </p>
            </>
          ) : null}
        </Formulaire>
      )}
    </section>
  );
}

/** Where the text has somebody see it (2007): it holds already, and nobody can refuse it here. */
export function ValiderLAbsence({ page, lue }: Omit<Props, 'erreurs'>): VNode | null {
  const { etat, qualites, autour } = lue;
  const regle = validationDe(etat, autour);
  if (regle === undefined) return null;
  const { validation, proposition } = etat;
  const bouton = quoiFaire(lue, regle.propose !== undefined);
  const zone = (le: string): VNode => <Quand le={le} />;
  return (
    <section aria-labelledby="valider">
      <h2 id="valider">Validation</h2>
      <p>
        {validation !== undefined ? (
          <>Validée {zone(validation.le)} ; les chefs de service savent la période et qui joindre, rien d’autre.</>
        ) : proposition !== undefined ? (
          <>Proposée {zone(proposition.le)} à la direction régionale. L’absence vaut déjà.</>
        ) : (
          <>Pas encore vue. L’absence vaut déjà : elle ne peut pas être refusée.</>
        )}
      </p>
      <p class="aide">
        <Regle profil={etat.profil} cle="validationDesAbsences" />
      </p>
      {bouton === undefined || qualites.includes('absente') ? null : (
        <BoutonActe page={page} action={`${adresse(lue)}/valider`} libelle={bouton} />
      )}
    </section>
  );
}

function quoiFaire({ etat, qualites }: AbsenceLue, aDeux: boolean): string | undefined {
  if (etat.validation !== undefined) return undefined;
  if (!aDeux) return qualites.includes('ligne') ? 'Valider cette absence' : undefined;
  if (etat.proposition === undefined)
    return qualites.includes('ligne') ? 'Proposer à la direction régionale' : undefined;
  return qualites.includes('direction') ? 'Accorder cette absence' : undefined;
}
