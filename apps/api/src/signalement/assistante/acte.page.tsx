import type { VNode } from 'preact';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import {
  FormulaireCloture,
  FormulaireContact,
  FormulaireNonRecevable,
  FormulaireQuestion,
  FormulaireRecusation,
} from './acte-formulaires.js';
import { FormulaireHorizon, FormulaireInformation, FormulaireRappels } from './acte-suite.js';
import { deQui } from '../mots.js';
import type { ActeAPage } from './possibles.js';

export interface PropsActe {
  page: ContextePage;
  dossier: DossierLu;
  erreurs: Erreurs;
}

interface Description {
  titre: string;
  chapeau: (d: DossierLu) => string;
  Formulaire: (p: PropsActe) => VNode;
}

/** One question per page: what is asked, what follows, one act. */
const ACTES: Readonly<Record<ActeAPage, Description>> = {
  recusation: {
    titre: 'Je ne peux pas m’en charger',
    chapeau: ({ suivant }) =>
      `La situation est confiée aussitôt à ${suivant?.nom ?? 'la personne suivante'}, et vous n’y aurez plus accès. L’agent et la personne qui a écrit n’en savent rien.`,
    Formulaire: FormulaireRecusation,
  },
  question: {
    titre: 'Poser une question de fait',
    chapeau: ({ origine }) =>
      `À ${origine}, une seule fois, avant de proposer votre aide. La question ne dit rien de ce qui suit et se ferme d’elle-même.`,
    Formulaire: FormulaireQuestion,
  },
  'non-recevable': {
    titre: 'Écarter cette demande',
    chapeau: () =>
      'D’après la demande seule, avant toute proposition. La personne qui a écrit en lit une phrase neutre, sans motif ; l’agent n’en sait rien.',
    Formulaire: FormulaireNonRecevable,
  },
  contact: {
    titre: 'Noter un appel ou une visite',
    chapeau: ({ agent, etat }) => `${deQui(agent, etat)}. Rien ne part d’ici.`,
    Formulaire: FormulaireContact,
  },
  rappels: {
    titre: 'Les rappels',
    chapeau: () =>
      'Aucun rappel ne part sans vous, et aucun après une réponse. La date passe de la même façon, quoi que fasse l’agent.',
    Formulaire: FormulaireRappels,
  },
  horizon: {
    titre: 'Donner plus de temps à l’agent',
    chapeau: () => 'Une date promise ne s’avance pas, elle se recule seulement.',
    Formulaire: FormulaireHorizon,
  },
  'information-ecrite': {
    titre: 'Écrire à la personne qui a signalé',
    chapeau: ({ origine }) =>
      `${origine} le lira tel que vous l’écrivez, une seule fois, et rien n’est écrit à votre place. Vous pouvez ne jamais le faire.`,
    Formulaire: FormulaireInformation,
  },
  cloture: {
    titre: 'Terminer cette situation',
    chapeau: () => 'Rien d’autre ne partira d’ici. Les mots reçus sont effacés aussitôt.',
    Formulaire: FormulaireCloture,
  },
};

export function PageActe({ quoi, ...props }: PropsActe & { quoi: ActeAPage }): VNode {
  const { page, dossier, erreurs } = props;
  const { titre, chapeau, Formulaire } = ACTES[quoi];
  return (
    <Gabarit page={page} titre={titre} chapeau={chapeau(dossier)} enErreur={Object.keys(erreurs).length > 0}>
      <Formulaire {...props} />
    </Gabarit>
  );
}
