import type { VNode } from 'preact';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import { ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  genre: 'collectif' | 'contact';
  services: readonly { id: string; nom: string }[];
  erreurs?: Erreurs;
}

const MOTS = {
  collectif: {
    titre: 'Signaler la situation d’un service',
    chapeau:
      'Dites ce que vous observez dans l’équipe. Ne nommez personne, même une personne que vous croyez en cause.',
    aide: 'Par exemple : tensions, départs, réorganisation, accident. Aucun nom.',
    bouton: 'Envoyer au service social',
  },
  contact: {
    titre: 'Laisser un message au service social',
    chapeau: 'L’assistante le lira et pourra se rendre disponible. Ce message n’ouvre rien au sujet d’un agent.',
    aide: 'Dites ce dont vous voulez parler et comment vous joindre.',
    bouton: 'Envoyer le message',
  },
} as const;

/** A situation of a service, where nobody is named (T-67), or a message where no text lets a third party name an agent. */
export function PageService({ page, genre, services, erreurs = {} }: Props): VNode {
  const lier = liaison(Deposer, page, erreurs);
  const mots = MOTS[genre];
  return (
    <Gabarit page={page} titre={mots.titre} chapeau={mots.chapeau} enErreur={Object.keys(erreurs).length > 0}>
      <Formulaire
        page={page}
        action={genre === 'collectif' ? '/signalements/service' : '/signalements/message'}
        erreurs={erreurs}
        bouton={mots.bouton}
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <ChampListe
          {...lier('service')}
          optionnel={false}
          choix={Object.fromEntries(services.map((s) => [s.id, s.nom]))}
        />
        <ChampTexte
          {...lier('situation')}
          libelle={genre === 'collectif' ? 'Ce que vous observez' : 'Votre message'}
          lignes={8}
          aide={mots.aide}
          lisiblePar="la personne du service social chargée de votre secteur"
        />
      </Formulaire>
      <Note genre="information" titre="Ces mots s’effacent">
        Ils sont supprimés quand cette demande est terminée, au plus tard à la date fixée par le réglage local.
      </Note>
    </Gabarit>
  );
}
