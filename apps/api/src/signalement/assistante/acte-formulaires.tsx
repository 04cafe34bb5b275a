import type { VNode } from 'preact';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Clore } from '#libs/domaine/signalement/actes/clore.js';
import { DeclarerNonRecevable } from '#libs/domaine/signalement/actes/declarer-non-recevable.js';
import { NoterContact } from '#libs/domaine/signalement/actes/noter-contact.js';
import { QuestionnerTiers } from '#libs/domaine/signalement/actes/questionner-tiers.js';
import { Recuser } from '#libs/domaine/signalement/actes/recuser.js';
import { echeance } from '#libs/domaine/signalement/horizon.js';
import { ChampChoix, ChampDate, ChampTexte } from '../../commun/pages/champs.js';
import { dateEnClair } from '../../commun/pages/dates.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsActe } from './acte.page.js';

const retour = (reference: string): { href: string; libelle: string } => ({
  href: `/dossiers/${reference}`,
  libelle: 'Revenir sans rien changer',
});

export function FormulaireRecusation({ page, dossier: { reference }, erreurs }: PropsActe): VNode {
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/recusation`}
      erreurs={erreurs}
      bouton="Confier cette situation"
      annuler={retour(reference)}
    >
      <ChampChoix
        {...liaison(Recuser, page, erreurs)('motif')}
        aide="Vous pouvez ne rien répondre. Aucun de ces motifs ne dit quoi que ce soit de l’agent, et il n’est pas gardé avec la situation."
        lisiblePar="votre conseillère technique, en nombre"
      />
    </Formulaire>
  );
}

export function FormulaireQuestion({ page, dossier: { reference, etat, instant }, erreurs }: PropsActe): VNode {
  const fin = echeance(etat, instant, etat.reglages.question);
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/question`}
      erreurs={erreurs}
      bouton="Poser cette question"
      annuler={retour(reference)}
    >
      <ChampChoix
        {...liaison(QuestionnerTiers, page, erreurs)('question')}
        aide={`Sa réponse pourra arriver jusqu’au ${dateEnClair(fin, { fuseau: fuseau(etat.territoire) })} (réglage local). Sans réponse, rien ne vous retient.`}
      />
    </Formulaire>
  );
}

/** The third ground exists only where the text lets her judge whether to act at all (R-043, T-51). */
export function FormulaireNonRecevable({ page, dossier: { reference, etat }, erreurs }: PropsActe): VNode {
  const { choix, ...motif } = liaison(DeclarerNonRecevable, page, erreurs)('motif');
  const { inopportun: _sans, ...autres } = choix;
  const permis = etat.profil.opportunite.force === 'silence' ? autres : choix;
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/non-recevable`}
      erreurs={erreurs}
      bouton="Écarter cette demande"
      annuler={retour(reference)}
    >
      <ChampChoix {...motif} choix={permis} lisiblePar="vous" />
    </Formulaire>
  );
}

export function FormulaireContact({ page, dossier: { reference, etat, instant }, erreurs }: PropsActe): VNode {
  const lier = liaison(NoterContact, page, erreurs);
  const aujourdhui = jourLocal(instant, etat.territoire);
  const jour = lier('le');
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/contact`}
      erreurs={erreurs}
      bouton="Noter"
      annuler={retour(reference)}
    >
      <ChampDate {...jour} valeur={jour.valeur ?? aujourdhui} au={aujourdhui} />
      <ChampChoix {...lier('maniere')} />
      <ChampTexte
        {...lier('texte')}
        lignes={5}
        aide="Des faits, dans des mots que l’agent pourrait lire."
        lisiblePar="vous, et la personne qui répondrait de cette situation après vous"
      />
    </Formulaire>
  );
}

export function FormulaireCloture({ page, dossier: { reference }, erreurs }: PropsActe): VNode {
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/cloture`}
      erreurs={erreurs}
      bouton="Terminer"
      annuler={retour(reference)}
    >
      <ChampChoix {...liaison(Clore, page, erreurs)('issue')} lisiblePar="vous" />
    </Formulaire>
  );
}
