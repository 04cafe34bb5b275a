import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { dernierMotSurLeLien, prochaineNouvelle, rythmes } from '#libs/domaine/retour-au-travail/etat.js';
import type { RetourLu } from '#libs/registre/lecteurs/mes-retours.js';
import { jourEnClair } from '../commun/pages/dates.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { GestesDuRetour } from './gestes.js';
import { COURRIELS, ETATS, TACHES_DU_RETOUR, VOIES } from './mots.js';

interface Props {
  page: ContextePage;
  retours: readonly RetourLu[];
  erreurs?: { reference: string; champs: Erreurs };
}

/** The agents who are away and to whom she went. Nothing of it leaves this page. */
export function PageRetours({ page, retours, erreurs }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Agents absents"
      chapeau="Ceux à qui vous avez proposé de garder le lien. Personne d’autre ne sait que vous l’avez fait, ni ce qu’ils répondent."
      enErreur={erreurs !== undefined}
    >
      <p class="actes">
        <a class="bouton fr-btn" href="/retours/nouveau">
          Proposer à un agent absent
        </a>
      </p>
      {retours.length === 0 ? <p>Aucune proposition en cours ✔</p> : null}
      {retours.map((r) => (
        <UnRetour
          page={page}
          r={r}
          erreurs={erreurs?.reference === r.reference ? erreurs.champs : {}}
          key={r.reference}
        />
      ))}
    </Gabarit>
  );
}

function UnRetour({ page, r, erreurs }: { page: ContextePage; r: RetourLu; erreurs: Erreurs }): VNode {
  const { etat } = r;
  const jour = (le: string): string => jourEnClair(le, { fuseau: fuseau(etat.territoire), annee: true });
  return (
    <article>
      <h2>
        {r.agent} — {r.lieu}
      </h2>
      <p class="aide">
        Proposé {VOIES[etat.voie]}, décidé le {jour(etat.ouvertLe)}
        {etat.faiteLe === undefined ? ' ; cela part après la nuit qui vient' : ''}. Tout se termine le{' '}
        {jour(etat.finLe)}.
      </p>
      <p>{ouEnEst(r, jour)}</p>
      <ul>
        {r.taches.map((t) => (
          <li key={t.nature}>{TACHES_DU_RETOUR[t.nature as keyof typeof TACHES_DU_RETOUR]}</li>
        ))}
        {r.courriels.map((c) => (
          <li key={`${c.gabarit}${c.maj}`}>
            {COURRIELS[c.gabarit]} : {ETATS[c.etat] ?? c.etat}
          </li>
        ))}
      </ul>
      <Joindre r={r} />
      <GestesDuRetour page={page} r={r} erreurs={erreurs} />
    </article>
  );
}

function ouEnEst(r: RetourLu, jour: (le: string) => string): string {
  const { etat, instant } = r;
  if (etat.accompagneDepuis !== undefined)
    return 'Il a donné son accord : la suite est dans votre liste « Accompagnements ».';
  const mot = dernierMotSurLeLien(etat);
  if (mot === undefined)
    return instant < etat.jusquau
      ? `Pas de réponse ; il peut répondre jusqu’au ${jour(etat.jusquau)}. Ne pas répondre est son droit.`
      : 'Pas de réponse. Rien ne part plus.';
  if (mot.valeur === 'non') return 'Il ne veut pas être contacté. Rien ne part plus ; lui seul peut changer d’avis.';
  const des = prochaineNouvelle(etat, instant);
  const ensuite =
    des === undefined ? '' : instant < des ? ` Pas avant le ${jour(des)}.` : ' Vous le pouvez maintenant.';
  return `Il veut garder le lien. ${rythmes[mot.rythme]}.${ensuite}`;
}

function Joindre({ r: { etat, reference } }: { r: RetourLu }): VNode | null {
  const { courriel, telephone } = etat.joindre ?? {};
  const lettre = etat.voie === 'courrier' && etat.offreTermineeLe === undefined && etat.closLe === undefined;
  if (courriel === undefined && telephone === undefined && !lettre) return null;
  return (
    <p>
      {[courriel, telephone].filter((c) => c !== undefined).join(' ; ')}{' '}
      {lettre ? (
        <a class="fr-link" href={`/api/v1/retours/${reference}/lettre.pdf`}>
          La lettre à imprimer (PDF)
        </a>
      ) : null}
    </p>
  );
}
