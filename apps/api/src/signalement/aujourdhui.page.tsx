import type { VNode } from 'preact';
import { roles } from '#libs/reglementation/roles.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import type { AFaire, LigneAFaire } from '#libs/registre/lecteurs/a-faire.js';
import { jourEnClair, Quand } from '../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../commun/pages/file-attente.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { fileDe, MOTS_COURRIEL, type FileAssistante } from './signalement.presenter.js';

/** The day of an ASS: queues named by what is missing, oldest first, each line with what happens by itself and when. */
export function PageAujourdhui({ page, aFaire }: { page: ContextePage; aFaire: AFaire }): VNode {
  const { miennes, appels, instant } = aFaire;
  const de = (file: FileAssistante): LigneAFaire[] => miennes.filter((l) => fileDe(l.etat, l.courriel) === file);
  const attendent =
    appels.length + de('aPrendreEnCharge').length + de('aProposer').length + de('adresseAVerifier').length;
  return (
    <Gabarit page={page} titre={titreDuJour(instant)} chapeau={chapeau(attendent)}>
      {appels.length === 0 ? null : (
        <FileAttente
          titre="Sans réponse : la ligne technique est appelée"
          urgent
          sinon="le contenu ne vous est montré que si vous vous en chargez"
          lignes={appels.map((a) => ({
            titre: 'Une situation attend',
            precision: (
              <>
                reçue <Quand le={a.recuLe} maintenant={instant} />
              </>
            ),
            acte: (
              <BoutonActe page={page} action={`/dossiers/${a.reference}/accuse-reception`} libelle="Je m’en charge" />
            ),
          }))}
        />
      )}
      <FileAttente
        titre="À prendre en charge"
        urgent
        sinon="sinon la ligne technique est appelée"
        lignes={de('aPrendreEnCharge').map((l, rang) => ligne(l, instant, 'Ouvrir', rang === 0))}
      />
      <FileAttente
        titre="À proposer"
        sinon="sinon la ligne technique est appelée"
        lignes={de('aProposer').map((l) => ligne(l, instant, 'Proposer une aide'))}
      />
      <FileAttente
        titre="Adresses à vérifier"
        sinon="rien ne part avant votre choix"
        lignes={de('adresseAVerifier').map((l) => ({
          ...ligne(l, instant, 'Choisir une autre voie'),
          precision: MOTS_COURRIEL[l.courriel ?? ''],
        }))}
      />
      <FileAttente titre="Réponses reçues" lignes={de('repondu').map((l) => ligne(l, instant, 'Ouvrir'))} />
      <FileAttente
        titre="Offres sans réponse"
        sinon="l’agent est libre de ne pas répondre"
        lignes={[...de('envoiEnCours'), ...de('sansReponse')].map((l) => ligne(l, instant, 'Ouvrir'))}
      />
    </Gabarit>
  );
}

function titreDuJour(instant: string): string {
  return instant.startsWith('1970') ? 'Aujourd’hui' : `Aujourd’hui, ${jourEnClair(instant)}`;
}

function chapeau(n: number): string {
  if (n === 0) return 'Rien ne vous attend.';
  return n === 1 ? 'Une chose vous attend.' : `${n} choses vous attendent. La plus ancienne est en premier.`;
}

function ligne(
  { reference, agent, etat, prochaine }: LigneAFaire,
  instant: string,
  libelle: string,
  principal = false,
): PropsLigne {
  return {
    titre: agent,
    precision: (
      <>
        {origine(etat)}, <Quand le={etat.deposeLe} maintenant={instant} />
      </>
    ),
    quand: (
      <>
        avant <Quand le={prochaine} maintenant={instant} />
      </>
    ),
    puis: consequence(etat),
    acte: { href: `/dossiers/${reference}`, libelle, principal },
  };
}

export function origine({ origine: o }: Signalement): string {
  return o.luiMeme ? 'demande de l’agent' : `signalé par : ${roles[o.titre].libelle}`;
}

/** What happens by itself at the next instant. */
export function consequence(s: Signalement): string {
  if (s.priseEnCharge === undefined) return 'puis la conseillère technique est appelée';
  if (s.offres.length === 0) return 'puis la conseillère technique est prévenue';
  if (s.offreFaite === undefined) return 'l’offre comptera comme faite, sauf retour';
  return s.rappels.length < (s.offres.at(-1)?.rappels ?? 0)
    ? 'rappel ou fin de la proposition'
    : 'fin de la proposition';
}
