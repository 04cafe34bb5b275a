import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { retirable } from '#libs/domaine/accompagnement/accords/actes/retirer-un.js';
import type { Accord } from '#libs/domaine/accompagnement/accords/etat.js';
import { vaut } from '#libs/domaine/accompagnement/accords/paroles.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import type { ProfilReglementaire } from '#libs/reglementation/profil.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { jourEnClair, Quand } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import type { PropsMien } from './places.js';
import { titreDe } from './questions.js';

/** Every word of his, with its day and its end; to say no takes one gesture, as to say yes. */
export function SectionMesAccords({ page, mien }: PropsMien): VNode {
  const { etat, reference } = mien;
  const dits = derniers(etat.accords);
  const fini = cloture(etat) !== undefined;
  const vers = (verbe: string): string => `/mon-espace/accompagnements/${reference}/${verbe}`;
  return (
    <section>
      <h2>Ce que vous avez dit</h2>
      <p class="aide">
        Chaque accord vaut pour une seule chose, jusqu’à une date : elle est choisie ici, aucun texte ne la fixe. Vous
        pouvez changer d’avis à tout moment, sans donner de raison{dOuVientLeRetrait(etat.profil)}.
      </p>
      <ul class="lignes">
        {dits.map((m) => (
          <UnMot page={page} mien={mien} m={m} fini={fini} key={m.numero} />
        ))}
      </ul>
      {fini ? null : (
        <>
          <h3>Une visite chez vous</h3>
          <p>Elle ne se fait jamais contre votre gré. Vous pouvez la demander, ou dire que vous n’en voulez pas.</p>
          <ChoixEgal
            page={page}
            action={vers('volonte')}
            champs={{ objet: 'visite' }}
            nom="valeur"
            options={[
              { valeur: 'oui', libelle: 'J’aimerais une visite' },
              { valeur: 'non', libelle: 'Je n’en veux pas' },
            ]}
          />
          <h3>Tout arrêter</h3>
          <p>
            L’accompagnement s’arrête aussitôt : les rendez-vous à venir sont annulés, plus rien n’est transmis, plus
            aucun message ne part. Personne n’en est averti. Vous pourrez le reprendre de vous-même.
          </p>
          <BoutonActe page={page} action={vers('retrait')} libelle="Tout arrêter" />
        </>
      )}
    </section>
  );
}

/** Where his right to come back on it is read; a silent text leaves it as the rule of the house. */
function dOuVientLeRetrait({ retrait: regle, court }: ProfilReglementaire): string {
  if (regle.force === 'silence' || !regle.contenu) return ' : c’est la règle d’ici, le texte n’en dit rien';
  const lu = regle.lecture === 'derivee' ? 'cela se déduit du texte' : 'cela est écrit dans le texte';
  return ` : ${lu} « ${court} », ${regle.renvoi}`;
}

/** The last word on each thing, the latest first. */
function derniers(accords: readonly Accord[]): Accord[] {
  const parChose = new Map<string, Accord>();
  for (const m of accords)
    if ((m.valeur === 'oui' || m.valeur === 'non') && m.personne === undefined)
      parChose.set(`${m.objet}|${m.quoi ?? ''}`, m);
  return [...parChose.values()].sort((x, y) => y.numero - x.numero);
}

function UnMot(props: { page: ContextePage; mien: MonAccompagnement; m: Accord; fini: boolean }): VNode {
  const { page, mien, m, fini } = props;
  const vers = (verbe: string): string => `/mon-espace/accompagnements/${mien.reference}/${verbe}`;
  const champs: Record<string, string> = { objet: m.objet, ...(m.quoi === undefined ? {} : { quoi: m.quoi }) };
  const tient = vaut(m, mien.instant);
  return (
    <li>
      <strong>{titreDe(m)}</strong> : <OuEnEst m={m} mien={mien} />
      {fini || m.objet === 'accompagnement' ? null : (
        <span class="actes">
          {retirable(m) ? (
            <BoutonActe
              page={page}
              action={vers('retrait-un')}
              libelle="Revenir sur cet accord"
              champs={{ accord: String(m.numero) }}
            />
          ) : null}
          {tient ? null : (
            <BoutonActe page={page} action={vers('volonte')} libelle="Dire oui" champs={{ ...champs, valeur: 'oui' }} />
          )}
        </span>
      )}
      {!fini && m.objet === 'accompagnement' && !tient ? (
        <BoutonActe
          page={page}
          action={vers('volonte')}
          libelle="Renouveler mon accord"
          champs={{ ...champs, valeur: 'oui' }}
        />
      ) : null}
    </li>
  );
}

function OuEnEst({ m, mien }: { m: Accord; mien: MonAccompagnement }): VNode {
  const zone = fuseau(mien.etat.territoire);
  if (m.confirme?.exact === false) return <>noté, puis dit inexact : cela ne compte pas.</>;
  if (m.retireLe !== undefined)
    return (
      <>
        retiré <Quand le={m.retireLe} annee fuseau={zone} />.
      </>
    );
  if (m.valeur === 'non')
    return (
      <>
        vous avez dit non <Quand le={m.le} annee fuseau={zone} />.
      </>
    );
  const terme = m.expire === undefined ? '' : jourEnClair(m.expire, { fuseau: zone, annee: true });
  if (!vaut(m, mien.instant)) return <>votre accord est arrivé à son terme le {terme} : il ne compte plus.</>;
  return (
    <>
      d’accord <Quand le={m.le} annee fuseau={zone} />
      {m.voie === 'recueilli' ? ', noté par la personne qui vous accompagne' : ''}
      {terme === '' ? '.' : ` ; vaut jusqu’au ${terme}.`}
    </>
  );
}
