import type { VNode } from 'preact';
import { motifsDeRecusation } from '#libs/domaine/signalement/actes/recuser.js';
import type { Conseil, Du } from '#libs/registre/lecteurs/conseil.js';
import type { Suppleance } from '#libs/registre/lecteurs/suppleances.js';
import { dureeEnClair, Quand } from '../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';
import { Avant } from '../signalement/assistante/instants.js';
import { Chemin } from './chemin.js';
import { Suppleances } from './suppleances.js';

interface Props {
  page: ContextePage;
  conseil: Conseil;
  relayes: readonly Suppleance[];
}

/** What is owed under her line: by duty, the overdue first; no page here shows what was said, nor of whom. */
export function PageConseil({ page, conseil, relayes }: Props): VNode {
  const { ouvertes, devoirs, dus, instant, aVerifier } = conseil;
  const lignes = (quoi: Du['quoi']): PropsLigne[] => dus.filter((d) => d.quoi === quoi).map((d) => ligne(d, instant));
  return (
    <Gabarit
      page={page}
      titre="Ce qui est dû dans votre ligne"
      chapeau={`${ouvertes} situation${ouvertes > 1 ? 's' : ''} ouverte${ouvertes > 1 ? 's' : ''}. Des nombres, des âges, des devoirs : le contenu ne vous est pas montré.`}
    >
      <SansResponsable nombre={conseil.sansResponsable} />
      <SansReceveur {...conseil.sansReceveur} />
      <EnRetard nombre={devoirs.proposer?.enRetard ?? 0} quoi="proposer" />
      <EnRetard nombre={devoirs.accuser?.enRetard ?? 0} quoi="accuser" />
      <FileAttente
        titre="Offres à faire"
        sinon="l’échéance la plus proche d’abord"
        urgent={(devoirs.proposer?.enRetard ?? 0) > 0}
        nombre={devoirs.proposer?.nombre ?? 0}
        lignes={lignes('proposer')}
      />
      <FileAttente
        titre="À prendre en charge"
        sinon="l’échéance la plus proche d’abord"
        urgent={(devoirs.accuser?.enRetard ?? 0) > 0}
        nombre={devoirs.accuser?.nombre ?? 0}
        lignes={lignes('accuser')}
      />
      <FileAttente
        titre="Rien de dû pour l’instant"
        sinon="la plus ancienne d’abord"
        vide="Aucune autre situation ouverte."
        lignes={lignes('suivre')}
      />
      <PlansDus plans={conseil.plans} />
      <FileAttente
        titre="Messages à vérifier"
        sinon="par l’assistante chargée de la situation"
        nombre={somme(aVerifier)}
        lignes={[]}
      >
        {somme(aVerifier) === 0
          ? undefined
          : `Depuis moins d’un jour : ${aVerifier.jour} ; depuis un à trois jours : ${aVerifier.troisJours} ; depuis plus de trois jours : ${aVerifier.plus}.`}
      </FileAttente>
      <Suppleances relayes={relayes} />
      <EnNombres conseil={conseil} />
      <p>
        <a class="fr-link" href="/conseil/dossiers">
          Accompagnements et dossiers terminés : confier, arrêter un effacement
        </a>
      </p>
      <p>
        <a class="fr-link" href="/conseil/reseau">
          Le réseau : qui répond, où
        </a>
      </p>
    </Gabarit>
  );
}

const somme = (n: Record<string, number>): number => Object.values(n).reduce((a, b) => a + b, 0);

/** The invariant, as a number that anybody can hold against us. */
function SansResponsable({ nombre }: { nombre: number | null }): VNode | null {
  if (nombre === null) return null;
  const titre = `Situations ouvertes sans personne responsable : ${nombre}`;
  return nombre === 0 ? (
    <Note genre="information" titre={titre}>
      Dans tout le réseau, à cet instant.
    </Note>
  ) : (
    <Note genre="danger" titre={titre}>
      Dans tout le réseau : la personne qui en répondait n’exerce plus de fonction. Prévenez l’administration du réseau.
    </Note>
  );
}

/** A hole that is seen: somebody came, and nobody could receive. */
function SansReceveur({ nombre, dernier, pourquoi }: Conseil['sansReceveur']): VNode | null {
  if (nombre === 0 || dernier === null) return null;
  const s = nombre > 1 ? 's' : '';
  return (
    <Note
      genre="danger"
      titre={`${nombre} demande${s} n’${nombre > 1 ? 'ont' : 'a'} trouvé personne pour la recevoir depuis trente jours.`}
    >
      <p>
        La dernière <Quand le={dernier} annee />. Qui est venu, et pour qui, n’est pas gardé. Pourvoyez un poste, ou
        inscrivez un retour d’absence.
      </p>
      <Chemin pas={pourquoi} />
    </Note>
  );
}

function EnRetard({ nombre, quoi }: { nombre: number; quoi: Du['quoi'] }): VNode | null {
  if (nombre === 0) return null;
  const un = nombre === 1;
  const fait =
    quoi === 'proposer'
      ? `${nombre} offre${un ? ' n’a pas été faite' : 's n’ont pas été faites'} dans le délai.`
      : `${nombre} situation${un ? ' n’a pas été prise' : 's n’ont pas été prises'} en charge dans le délai.`;
  return (
    <Note genre="attention" titre={fait}>
      Vous pouvez {un ? 'la' : 'les'} confier à une autre assistante de service social. Le contenu ne vous est pas
      montré. Ce délai est un réglage local.
    </Note>
  );
}

const TITRES: Readonly<Record<Du['quoi'], (depuis: string) => string>> = {
  proposer: (depuis) => `Une offre est à faire, reçue il y a ${depuis}`,
  accuser: (depuis) => `Une situation attend depuis ${depuis}`,
  suivre: (depuis) => `Une situation reçue il y a ${depuis}`,
};

function ligne({ reference, quoi, avant, recuLe, confieeA }: Du, instant: string): PropsLigne {
  const depuis = dureeEnClair((Date.parse(instant) - Date.parse(recuLe)) / 1000);
  return {
    titre: TITRES[quoi](depuis),
    precision:
      confieeA === undefined ? undefined : (
        <>
          confiée à {confieeA.nom}
          {confieeA.telephone === null ? null : (
            <>
              , <Telephone numero={confieeA.telephone} />
            </>
          )}
        </>
      ),
    ...(avant === null
      ? {}
      : {
          quand: <Avant quand={avant} instant={instant} territoire="metropole" />,
          puis: avant <= instant ? 'la ligne technique est appelée' : 'sinon la ligne technique est appelée',
        }),
    acte: { href: `/conseil/situations/${reference}`, libelle: 'Confier à quelqu’un d’autre' },
  };
}

/** Counts and nothing else: an accompaniment is nobody's to open but hers who answers for it. */
function PlansDus({ plans }: { plans: Conseil['plans'] }): VNode {
  const { ecrirePlan = AUCUN, revoirPlan = AUCUN } = plans;
  const enRetard = ecrirePlan.enRetard + revoirPlan.enRetard;
  return (
    <FileAttente
      titre="Plans à écrire ou à revoir"
      sinon="par l’assistante chargée de l’accompagnement"
      urgent={enRetard > 0}
      nombre={ecrirePlan.nombre + revoirPlan.nombre}
      lignes={[]}
    >
      {ecrirePlan.nombre + revoirPlan.nombre === 0
        ? undefined
        : `À écrire : ${ecrirePlan.nombre} ; à revoir avec l’agent : ${revoirPlan.nombre} ; hors du délai local : ${enRetard}. Vous ne voyez que des nombres.`}
    </FileAttente>
  );
}

const AUCUN = { nombre: 0, enRetard: 0 };

function EnNombres({ conseil: { ages, recusations, autrePersonne } }: { conseil: Conseil }): VNode {
  return (
    <>
      <h2>En nombres</h2>
      <Tableau
        legende="Âge des situations ouvertes"
        colonnes={['Reçues', 'Nombre']}
        nombres={[1]}
        lignes={[
          ['depuis moins d’une semaine', ages.semaine],
          ['depuis une semaine à un mois', ages.mois],
          ['depuis plus d’un mois', ages.plus],
        ]}
      />
      <Tableau
        legende="Situations qui ont changé de mains depuis un an"
        colonnes={['Motif donné par l’assistante, ou demande de l’agent', 'Nombre']}
        nombres={[1]}
        lignes={[
          ...Object.entries(motifsDeRecusation).map(
            ([motif, libelle]) => [`« ${libelle} »`, recusations[motif] ?? 0] as const,
          ),
          ['Un agent a demandé une autre personne', autrePersonne],
        ]}
      />
    </>
  );
}
