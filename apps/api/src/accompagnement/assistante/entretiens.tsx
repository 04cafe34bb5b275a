import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { issues } from '#libs/domaine/accompagnement/entretiens/actes/conclure-entretien.js';
import { enCours, finDe, type Entretien } from '#libs/domaine/accompagnement/entretiens/etat.js';
import { aLaPermanence, lieux } from '#libs/domaine/accompagnement/entretiens/lieux.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { dateEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal } from '../../commun/pages/formulaire.js';
import { lienDuGeste } from '../gestes.js';
import { GesteDEntretien } from './entretiens-gestes.js';
import type { PropsVu } from './parties.js';

const OPTIONS = Object.entries(issues).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Their meetings: what is proposed, fixed, asked otherwise, over; nothing in it judges, and nobody else reads it. */
export function SectionEntretiens({ page, vu, erreurs }: PropsVu): VNode {
  const { etat, reference } = vu;
  const base = `/accompagnements/${reference}`;
  return (
    <section aria-labelledby="entretiens">
      <h2 id="entretiens">Vos rendez-vous</h2>
      {etat.entretiens.length === 0 ? <p>Aucun rendez-vous n’est proposé.</p> : null}
      <ul class="lignes">
        {[...etat.entretiens].reverse().map((e) => (
          <Un page={page} vu={vu} erreurs={erreurs} e={e} key={e.numero} />
        ))}
      </ul>
      <GesteDEntretien page={page} vu={vu} erreurs={erreurs} />
      {cloture(etat) !== undefined ? null : (
        <p class="actes">
          <a class="fr-link" href={lienDuGeste(base, reference, 'rendez-vous')}>
            Proposer un rendez-vous
          </a>
        </p>
      )}
    </section>
  );
}

function Un({ page, vu, e }: PropsVu & { e: Entretien }): VNode {
  const { etat, reference, instant } = vu;
  const base = `/accompagnements/${reference}`;
  const entretien = String(e.numero);
  const ouvert = cloture(etat) === undefined;
  const commence = e.retenu !== undefined && e.retenu.debut <= instant && e.issue?.quoi !== 'annule';
  return (
    <li>
      <strong>{direQuand(e, fuseau(etat.territoire))}</strong>. {lieux[e.lieu]}
      {aLaPermanence(e, vu.permanences)}. {e.precision}
      <br />
      {direOuEnEst(e, etat.agent)}
      {ouvert && enCours(e) && finDe(e) > instant ? (
        <span class="actes">
          <a class="fr-link" href={lienDuGeste(base, reference, 'deplacer', entretien)}>
            {e.retenu === undefined ? 'Proposer d’autres moments' : 'Déplacer'}
          </a>
          <BoutonActe page={page} action={`${base}/rendez-vous-annule`} libelle="Annuler" champs={{ entretien }} />
        </span>
      ) : null}
      {ouvert && commence ? (
        <ChoixEgal
          page={page}
          action={`${base}/rendez-vous-issue`}
          champs={{ entretien }}
          nom="issue"
          options={OPTIONS}
        />
      ) : null}
    </li>
  );
}

function direQuand({ retenu, creneaux }: Entretien, zone: string): string {
  const dire = (debut: string): string => dateEnClair(debut, { fuseau: zone, annee: true });
  return retenu === undefined ? `Proposé : ${creneaux.map((c) => dire(c.debut)).join(', ou ')}` : dire(retenu.debut);
}

function direOuEnEst(e: Entretien, agent: string): string {
  if (e.issue?.quoi === 'tenu') return `${issues.tenu}.`;
  if (e.issue?.quoi === 'manque') return `${issues.manque}.`;
  if (e.issue?.quoi === 'annule') return e.issue.par === agent ? 'Annulé par l’agent.' : 'Annulé.';
  if (e.autres !== undefined)
    return `L’agent demande d’autres moments${e.autres.mot === undefined ? '' : ` : « ${e.autres.mot} »`}.`;
  return e.retenu === undefined ? 'L’agent n’a pas choisi ; il est libre de ne pas répondre.' : 'Fixé.';
}
