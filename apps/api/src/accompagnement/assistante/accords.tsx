import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { retirable } from '#libs/domaine/accompagnement/accords/actes/retirer-un.js';
import type { Accord } from '#libs/domaine/accompagnement/accords/etat.js';
import { objets } from '#libs/domaine/accompagnement/accords/lire-chose.js';
import { enAttente, vaut } from '#libs/domaine/accompagnement/accords/paroles.js';
import { forceDe } from '#libs/domaine/accompagnement/accords/regle.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import type { Consentement } from '#libs/reglementation/profil.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import { lienDuGeste } from '../gestes.js';
import { GesteDAccord } from './accords-gestes.js';
import type { PropsVu } from './parties.js';

/** What each strength asks of her, in words (T-11). */
const FORCES: Record<Consentement, string> = {
  accord: 'Le texte de cet agent veut son accord pour chaque acte.',
  adhesionDemandee: 'Le texte de cet agent veut que son adhésion à chaque projet soit demandée.',
  adhesionRecherchee:
    'Le texte de cet agent veut que l’adhésion de chaque personne concernée soit recherchée. Sans réponse, le projet peut avancer sans tiers après un délai (réglage local) ; jamais contre un refus.',
  concertation: 'Le texte de cet agent veut un projet mené avec lui : notez quand vous en avez parlé.',
};

/** What he said, thing by thing; what waits for his word; and what she may ask or write down. */
export function SectionAccords({ page, vu, erreurs }: PropsVu): VNode {
  const { etat, reference } = vu;
  const base = `/accompagnements/${reference}`;
  const posees = etat.demandes.filter(enAttente);
  const force = forceDe(etat);
  const gestes = [
    ['question', 'Demander son accord'],
    ['parole', 'Noter ce qu’il a dit'],
    ...(force === 'adhesionRecherchee' ? [['demarche', 'Noter l’adhésion recherchée']] : []),
    ...(force === 'concertation' ? [['demarche', 'Noter que nous en avons parlé']] : []),
  ] as const;
  return (
    <section aria-labelledby="accords">
      <h2 id="accords">Ses accords</h2>
      <p class="aide">{FORCES[force]} Se taire n’est ni un oui ni un non. Un accord n’en remplace pas un autre.</p>
      <ul class="lignes">
        {etat.accords.map((m) => (
          <UnAccord vu={vu} m={m} base={base} key={m.numero} />
        ))}
      </ul>
      {posees.length === 0 ? null : (
        <>
          <h3>Ce qui attend sa réponse</h3>
          <ul class="lignes">
            {posees.map((d) => (
              <li key={d.numero}>
                {nommer(d)}, demandé <Quand le={d.le} annee fuseau={fuseau(etat.territoire)} /> : «{' '}
                {d.phrases.join(' ')} »
                <BoutonActe
                  page={page}
                  action={`${base}/question-reprise`}
                  libelle="Reprendre cette question"
                  champs={{ question: String(d.numero) }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <GesteDAccord page={page} vu={vu} erreurs={erreurs} />
      {cloture(etat) !== undefined ? null : (
        <p class="actes">
          {gestes.map(([quel, libelle]) => (
            <a class="fr-link" href={lienDuGeste(base, reference, quel ?? '')} key={quel}>
              {libelle}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

export const nommer = ({ objet, quoi, personne }: Pick<Accord, 'objet' | 'quoi' | 'personne'>): string =>
  [
    objets[objet],
    ...(quoi === undefined || objet === 'plan' ? [] : [quoi]),
    ...(personne === undefined ? [] : [personne]),
  ].join(' — ');

const VALEURS: Record<Accord['valeur'], string> = {
  oui: 'oui',
  non: 'non',
  recherche: 'adhésion recherchée',
  parle: 'parlé ensemble',
};
const VOIES: Record<Accord['voie'], string> = {
  connecte: 'par lui, connecté',
  code: 'par lui, avec le code de sa lettre',
  recueilli: 'noté par vous',
};

function UnAccord({ vu, m, base }: { vu: AccompagnementLu; m: Accord; base: string }): VNode {
  const zone = fuseau(vu.etat.territoire);
  const tient = vaut(m, vu.instant);
  return (
    <li>
      <strong>{nommer(m)}</strong> : {VALEURS[m.valeur]}, <Quand le={m.le} annee fuseau={zone} /> ({VOIES[m.voie]}).
      {m.confirme === undefined
        ? null
        : m.confirme.exact
          ? ' Confirmé par lui.'
          : ' Il dit que c’est inexact : cela ne compte pas.'}
      {m.retireLe === undefined ? null : (
        <>
          {' '}
          Retiré <Quand le={m.retireLe} annee fuseau={zone} />.
        </>
      )}
      {m.valeur !== 'oui' || m.expire === undefined || m.retireLe !== undefined
        ? null
        : ` ${tient ? 'Vaut jusqu’au' : 'Arrivé à son terme le'} ${jourEnClair(m.expire, { fuseau: zone, annee: true })} (réglage local).`}
      {retirable(m) && cloture(vu.etat) === undefined ? (
        <>
          {' '}
          <a class="fr-link" href={lienDuGeste(base, vu.reference, 'retrait', String(m.numero))}>
            Il m’a dit qu’il revenait dessus
          </a>
        </>
      ) : null}
    </li>
  );
}
