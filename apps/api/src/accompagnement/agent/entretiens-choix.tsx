import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { DemanderAutresMoments } from '#libs/domaine/accompagnement/entretiens/actes/demander-autres-moments.js';
import type { Entretien } from '#libs/domaine/accompagnement/entretiens/etat.js';
import type { MonAccompagnement } from '#libs/registre/lecteurs/mon-accompagnement.js';
import { ChampTexte } from '../../commun/pages/champs.js';
import { dateEnClair, dureeEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { duGeste, gesteOuvert, lienDuGeste } from '../gestes.js';
import type { PropsMien } from './places.js';

/** The times that are still to come, each its own button; and one that sends him what his agenda needs, if he wants it. */
export function Choisir(props: { page: ContextePage; mien: MonAccompagnement; e: Entretien }): VNode | null {
  const { page, mien, e } = props;
  const { etat, reference, instant } = mien;
  const restent = e.creneaux
    .map((c, rang) => ({ ...c, valeur: String(rang + 1) }))
    .filter((c) => c.debut > instant && (e.issue !== undefined || c.debut !== e.retenu?.debut));
  const retenu = e.creneaux.findIndex((c) => c.debut === e.retenu?.debut);
  const action = `/mon-espace/accompagnements/${reference}/rendez-vous-choix`;
  const entretien = String(e.numero);
  return (
    <>
      {restent.length === 0 ? null : (
        <ChoixEgal
          page={page}
          action={action}
          champs={{ entretien }}
          nom="creneau"
          options={restent.map(({ debut, duree, valeur }) => ({
            valeur,
            libelle: dateEnClair(debut, { fuseau: fuseau(etat.territoire) }),
            aide: dureeEnClair(duree * 60),
          }))}
        />
      )}
      {retenu < 0 || e.issue !== undefined ? null : (
        <BoutonActe
          page={page}
          action={action}
          libelle="Me l’envoyer par message"
          champs={{ entretien, creneau: String(retenu + 1), recevoir: 'oui' }}
        />
      )}
    </>
  );
}

/** Another time, with or without a word: the form opens by its own link. */
export function AutresMoments({ page, mien, erreurs, e }: PropsMien & { e: Entretien }): VNode {
  const { reference } = mien;
  const ouvert = gesteOuvert(page, reference);
  if (ouvert?.quel !== 'autres' || ouvert.de !== String(e.numero))
    return (
      <p>
        <a class="fr-link" href={lienDuGeste('/mon-espace/rendez-vous', reference, 'autres', String(e.numero))}>
          Demander d’autres moments
        </a>
      </p>
    );
  const siens = duGeste(page, erreurs, 'mot');
  const lier = liaison(DemanderAutresMoments, siens.page, siens.erreurs);
  return (
    <div id="geste">
      <Formulaire
        page={siens.page}
        action={`/mon-espace/accompagnements/${reference}/rendez-vous-autre`}
        erreurs={siens.erreurs}
        bouton="Demander d’autres moments"
        annuler={{ href: '/mon-espace/rendez-vous', libelle: 'Ne rien demander' }}
      >
        <input type="hidden" name="entretien" value={String(e.numero)} />
        <ChampTexte {...lier('mot')} lignes={3} lisiblePar="vous et la personne qui vous accompagne" />
      </Formulaire>
    </div>
  );
}
