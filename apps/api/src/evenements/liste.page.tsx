import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { demandeurs } from '#libs/domaine/evenement/regle.js';
import { premiere } from '#libs/domaine/evenement/etat.js';
import { estDuService } from '#libs/domaine/evenement/agir.js';
import type { EvenementEnListe } from '#libs/registre/lecteurs/evenements.js';
import type { PersonneConnectee } from '#libs/registre/lecteurs/personne.js';
import { Quand } from '../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { motDuType, ouEnEst, type Ou } from './presenter.js';

interface Props {
  page: ContextePage;
  evenements: readonly EvenementEnListe[];
  personne: PersonneConnectee;
}

type Qui = PersonneConnectee;

interface File {
  titre: string;
  sinon: string;
  urgent?: boolean;
  libelle: string;
  /** Of the service social alone. */
  duService?: true;
  contient: (e: EvenementEnListe, qui: Qui) => boolean;
}

const confirme = ({ etat, encadre }: EvenementEnListe, { fonctions }: Qui): boolean => {
  const { roles } = demandeurs(etat.profil, etat.reglages);
  return encadre && fonctions.some((f) => roles.includes(f.role));
};
const tient = ({ etat }: EvenementEnListe, { id }: Qui): boolean =>
  etat.charge?.par === id ||
  etat.affectations.some((a) => a.role === 'pilote' && a.personne === id && a.jusqua === undefined);
const finis: readonly Ou[] = ['close', 'ecartee'];

/** Named by what is missing; each event stands in the first that holds it. */
const FILES: readonly File[] = [
  {
    titre: 'À confirmer',
    sinon: 'sinon la direction suivante est appelée',
    urgent: true,
    libelle: 'Lire et confirmer',
    contient: (e, qui) => ouEnEst(e) === 'brouillon' && (confirme(e, qui) || e.deLaLigne),
  },
  {
    titre: 'À prendre en charge',
    sinon: 'sinon la personne suivante est appelée',
    urgent: true,
    libelle: 'Ouvrir',
    duService: true,
    contient: (e) => e.deLaLigne && (ouEnEst(e) === 'appel' || ouEnEst(e) === 'sansPersonne'),
  },
  {
    titre: 'À conduire',
    sinon: 'sans suite, l’appel reprend de lui-même',
    libelle: 'Conduire',
    duService: true,
    contient: (e, qui) => tient(e, qui) && !finis.includes(ouEnEst(e)),
  },
  {
    titre: 'On vous appelle',
    sinon: 'dites si vous pouvez y aller ; aucune raison n’est demandée',
    urgent: true,
    libelle: 'Répondre',
    duService: true,
    contient: (e) => e.appelee && ouEnEst(e) === 'equipe',
  },
  {
    titre: 'En cours',
    sinon: 'quelqu’un s’en occupe, ou est appelé',
    libelle: 'Suivre',
    contient: (e) => !finis.includes(ouEnEst(e)),
  },
  { titre: 'Clos', sinon: 'rien n’est plus attendu', libelle: 'Revoir', contient: () => true },
];

/** The events that concern the reader, by what is missing, the oldest first. */
export function PageEvenements({ page, evenements, personne }: Props): VNode {
  const duService = estDuService(personne);
  const files = FILES.filter((f) => f.duService !== true || duService);
  const anciens = [...evenements].sort((a, b) => (premiere(a.etat).le < premiere(b.etat).le ? -1 : 1));
  const places = anciens.map((e) => [files.find((f) => f.contient(e, personne)), e] as const);
  return (
    <Gabarit page={page} titre="Événements graves">
      <p class="actes">
        <a class="bouton principal fr-btn" href="/evenements/declarer">
          {duService ? 'Noter un appel' : 'Déclarer un événement'}
        </a>
      </p>
      {files.map((f) => (
        <FileAttente
          key={f.titre}
          titre={f.titre}
          sinon={f.sinon}
          urgent={f.urgent === true}
          {...(f.titre === 'Clos' || f.titre === 'En cours' ? { vide: 'Aucun ✔' } : {})}
          lignes={places.filter(([file]) => file === f).map(([, e]) => ligne(e, f.libelle))}
        />
      ))}
      <p class="aide">
        Permanence du service social : <Telephone numero={page.site.telephone} />.
      </p>
    </Gabarit>
  );
}

const OU: Record<Ou, string> = {
  brouillon: 'la direction n’a pas encore confirmé',
  appel: 'personne n’a encore pris en charge',
  sansPersonne: 'plus personne à appeler par message : téléphonez',
  prisEnCharge: 'quelqu’un s’en charge',
  equipe: 'une équipe est appelée',
  terminee: 'l’intervention sur place est terminée',
  close: 'le rapport est écrit',
  ecartee: 'écarté',
};

function ligne(e: EvenementEnListe, libelle: string): PropsLigne {
  const { etat, instant, nature, reference } = e;
  const exercice = nature === 'exerciceEvenement' ? 'Exercice : ' : '';
  return {
    titre: `${exercice}${motDuType(etat.type)}, ${e.ou}`,
    precision: OU[ouEnEst(e)],
    quand: <Quand le={premiere(etat).le} maintenant={instant} fuseau={fuseau(etat.territoire)} />,
    acte: { href: `/evenements/${reference}`, libelle, principal: libelle !== 'Revoir' && libelle !== 'Suivre' },
  };
}
