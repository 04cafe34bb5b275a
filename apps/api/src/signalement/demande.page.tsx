import type { VNode } from 'preact';
import { Deposer } from '#libs/domaine/signalement/actes/deposer.js';
import { ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { NumerosUrgence } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { PlutotParTelephone } from './plutot-par-telephone.js';

/** The agent's own request: the same road, and nobody is told. */
export function PageDemande({ page, erreurs = {} }: { page: ContextePage; erreurs?: Erreurs }): VNode {
  const lier = liaison(Deposer, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Demander de l’aide pour moi"
      chapeau="Votre message va directement au service social de votre secteur. Votre hiérarchie n’en saura rien."
      cacher
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Note genre="danger" titre="Vous êtes en danger maintenant ?">
        N’attendez pas ce site, appelez.
        <NumerosUrgence />
      </Note>
      <Formulaire
        page={page}
        action="/demande"
        erreurs={erreurs}
        bouton="Envoyer au service social"
        annuler={{ href: '/', libelle: 'Ne pas envoyer' }}
      >
        <ChampTexte
          {...lier('situation')}
          libelle="Ce dont vous voulez parler"
          lignes={6}
          aide="Quelques mots suffisent. Rien n’est à prouver."
          lisiblePar="la personne du service social chargée de votre demande, et elle seule"
        />
        <p class="aide">Après l’envoi, elle vous répond directement ; vous suivez votre demande dans « Mon espace ».</p>
      </Formulaire>
      <PlutotParTelephone page={page} />
    </Gabarit>
  );
}
