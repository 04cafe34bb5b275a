import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { mots } from '#libs/domaine/accompagnement/accords/mots.js';
import { choisissable } from '#libs/domaine/accompagnement/entretiens/actes/choisir-creneau.js';
import { enCours, finDe, type Entretien } from '#libs/domaine/accompagnement/entretiens/etat.js';
import { aLaPermanence, lieuxDeLAgent } from '#libs/domaine/accompagnement/entretiens/lieux.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { dateEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';
import { AutresMoments, Choisir } from './entretiens-choix.js';

/** His meetings: what is proposed, what is fixed, and every gesture on it; what is over stays readable, without a judgement. */
export function SectionMesRendezVous({ page, mien, erreurs }: PropsMien): VNode | null {
  const { etat, instant, reference } = mien;
  const rangs = [...etat.entretiens].reverse();
  const aVenir = rangs.filter((e) => finDe(e) > instant && (enCours(e) || choisissable(e, etat.agent)));
  const passes = rangs.filter((e) => !aVenir.includes(e));
  const fini = cloture(etat) !== undefined;
  if (rangs.length === 0 && fini) return null;
  return (
    <section>
      {aVenir.length === 0 ? <p>Aucun rendez-vous n’est prévu.</p> : null}
      {aVenir.map((e) => (
        <AVenir page={page} mien={mien} erreurs={erreurs} e={e} key={e.numero} />
      ))}
      {fini ? null : (
        <>
          <h2>Un rappel avant chaque rendez-vous</h2>
          <p>
            {etat.souhaits.rappelsDesEntretiens === true ? 'Vous en recevez un par message.' : 'Vous n’en recevez pas.'}
          </p>
          <ChoixEgal
            page={page}
            action={`/mon-espace/accompagnements/${reference}/rappels`}
            nom="rappels"
            options={[
              { valeur: 'oui', libelle: 'M’écrire avant' },
              { valeur: 'non', libelle: 'Ne pas m’écrire' },
            ]}
          />
        </>
      )}
      {passes.length === 0 ? null : (
        <details>
          <summary>Les rendez-vous passés ou annulés ({passes.length})</summary>
          <ul>
            {passes.map((e) => (
              <li key={e.numero}>{direLePasse(e, fuseau(etat.territoire))}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function AVenir({ page, mien, erreurs, e }: PropsMien & { e: Entretien }): VNode {
  const { etat, reference } = mien;
  const zone = fuseau(etat.territoire);
  const base = `/mon-espace/accompagnements/${reference}`;
  const titre =
    e.retenu === undefined
      ? 'Un rendez-vous vous est proposé'
      : `Rendez-vous ${dateEnClair(e.retenu.debut, { fuseau: zone })}`;
  return (
    <article>
      <h2>{enCours(e) ? titre : 'Un rendez-vous que vous avez annulé'}</h2>
      <p>
        Où : {lieuxDeLAgent[e.lieu]}
        {aLaPermanence(e, mien.permanences)}. {e.precision}
        {e.avec === undefined
          ? null
          : ` Une autre personne viendrait aussi (${e.avec.qui === 'assistante' ? 'une assistante de service social' : 'un partenaire'}) : ${e.avec.raison}`}
      </p>
      {e.lieu === 'visite' && e.retenu === undefined ? (
        <p>Choisir un moment, c’est dire : « {mots.visite.phrase} » Vous pourrez revenir dessus quand vous voulez.</p>
      ) : null}
      {e.autres === undefined ? null : (
        <p role="status">
          Vous avez demandé d’autres moments{e.autres.mot === undefined ? '' : ` : « ${e.autres.mot} »`}. La réponse
          viendra ici.
        </p>
      )}
      <Choisir page={page} mien={mien} e={e} />
      {enCours(e) && e.retenu !== undefined ? (
        <p>
          <a
            class="fr-link"
            href={`/api/v1/accompagnements/${reference}/rendez-vous/${e.numero}/agenda.ics`}
            download="agenda.ics"
          >
            L’inscrire dans mon agenda
          </a>{' '}
          (sous le mot « Occupé », sans lieu ni nom)
        </p>
      ) : null}
      {enCours(e) ? (
        <>
          <AutresMoments page={page} mien={mien} erreurs={erreurs} e={e} />
          <BoutonActe
            page={page}
            action={`${base}/rendez-vous-annule`}
            libelle={e.retenu === undefined ? 'Je ne souhaite pas ce rendez-vous' : 'Annuler'}
            champs={{ entretien: String(e.numero) }}
          />
          <p class="aide">Aucune raison n’est demandée ; rien ne sort d’ici.</p>
        </>
      ) : null}
    </article>
  );
}

function direLePasse(e: Entretien, zone: string): string {
  const quand =
    e.retenu === undefined ? 'Proposé, sans moment choisi' : dateEnClair(e.retenu.debut, { fuseau: zone, annee: true });
  const issue = { tenu: 'a eu lieu', manque: 'n’a pas eu lieu', annule: 'annulé' };
  return e.issue === undefined ? quand : `${quand} : ${issue[e.issue.quoi]}`;
}
