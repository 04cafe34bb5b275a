import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { aConfirmer } from '#libs/domaine/accompagnement/accords/actes/confirmer.js';
import { manieres } from '#libs/domaine/accompagnement/accords/actes/recueillir.js';
import { objetsDeLAgent } from '#libs/domaine/accompagnement/accords/actes/exprimer.js';
import { reponsesPossibles } from '#libs/domaine/accompagnement/accords/actes/repondre-question.js';
import type { Accord, DemandeDAccord } from '#libs/domaine/accompagnement/accords/etat.js';
import { mots } from '#libs/domaine/accompagnement/accords/mots.js';
import { enAttente } from '#libs/domaine/accompagnement/accords/paroles.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { ChoixEgal } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';

const OPTIONS = Object.entries(reponsesPossibles).map(([valeur, libelle]) => ({ valeur, libelle }));

/** What waits for his word, if he wants to give one: questions, and what was written down in his name. */
export function SectionQuestions({ page, mien }: PropsMien): VNode | null {
  const { etat, reference } = mien;
  const posees = etat.demandes.filter(enAttente);
  const notees = etat.accords.filter(aConfirmer);
  if (cloture(etat) !== undefined || posees.length + notees.length === 0) return null;
  const vers = (verbe: string): string => `/mon-espace/accompagnements/${reference}/${verbe}`;
  return (
    <section>
      <h2>Ce qui vous est demandé</h2>
      <p>
        Vous pouvez répondre oui, non, ou ne pas répondre. Sans réponse, rien ne se fait. Aucune raison n’est demandée,
        et personne d’autre que la personne qui vous accompagne ne lit votre réponse.
      </p>
      {posees.map((d) => (
        <article key={d.numero}>
          <h3>{titreDe(d)}</h3>
          <p>
            Demandé <Quand le={d.le} annee fuseau={fuseau(etat.territoire)} />.
          </p>
          <Phrases d={d} />
          <p>{mots[d.objet].phrase}</p>
          <ChoixEgal
            page={page}
            action={vers('reponse-question')}
            champs={{ question: String(d.numero) }}
            nom="valeur"
            options={OPTIONS}
          />
        </article>
      ))}
      {notees.map((m) => (
        <article key={m.numero}>
          <h3>{titreDe(m)}</h3>
          <p>{direLeRecueil(m)} Est-ce bien ce que vous avez dit ?</p>
          <ChoixEgal
            page={page}
            action={vers('confirmation')}
            champs={{ accord: String(m.numero) }}
            nom="exact"
            options={[
              { valeur: 'oui', libelle: 'C’est exact' },
              { valeur: 'non', libelle: 'Ce n’est pas exact' },
            ]}
          />
        </article>
      ))}
    </section>
  );
}

export const titreDe = ({ objet, quoi }: Pick<Accord, 'objet' | 'quoi'>): string =>
  quoi === undefined || objet === 'plan' ? objetsDeLAgent[objet] : `${objetsDeLAgent[objet]} : ${quoi}`;

function Phrases({ d }: { d: DemandeDAccord }): VNode {
  return (
    <blockquote class="paroles">
      {d.phrases.map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
    </blockquote>
  );
}

function direLeRecueil({ valeur, recueil, objet }: Accord): string {
  const dit =
    valeur === 'oui' ? `que vous étiez d’accord (« ${mots[objet].phrase} »)` : 'que vous n’étiez pas d’accord';
  if (recueil === undefined) return `Il a été noté ${dit}.`;
  const maniere = manieres[recueil.maniere as keyof typeof manieres].toLowerCase();
  return `Il a été noté que vous avez dit, le ${jourEnClair(`${recueil.jour}T12:00:00Z`, { annee: true })}, ${maniere}, ${dit}.`;
}
