import type { VNode } from 'preact';
import { jourLocal } from '#libs/calendrier/journee.js';
import { fuseau } from '#libs/calendrier/territoires.js';
import { InformerTiersParEcrit } from '#libs/domaine/signalement/actes/informer-tiers-par-ecrit.js';
import { PlanifierRappel } from '#libs/domaine/signalement/actes/planifier-rappel.js';
import { ReporterHorizon } from '#libs/domaine/signalement/actes/reporter-horizon.js';
import { heureQuiNeDitRien } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import { prochainRappel } from '#libs/domaine/signalement/etapes/suivre-offre.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { ChampCase, ChampChoix, ChampDate, ChampTexte } from '../../commun/pages/champs.js';
import { dateEnClair, jourEnClair } from '../../commun/pages/dates.js';
import { FileAttente } from '../../commun/pages/file-attente.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsActe } from './acte.page.js';
import { dureeEnClair } from '../mots.js';

const RANGS = ['Le prochain rappel', 'Le suivant'] as const;

/** Each reminder is hers to keep, move or cancel (T-09). */
export function FormulaireRappels({ page, dossier, erreurs }: PropsActe): VNode {
  const { reference, etat, instant } = dossier;
  const { rappelsPrevus, rappels, reglages } = etat;
  const lier = liaison(PlanifierRappel, page, erreurs);
  const { choix, ...rang } = lier('rang');
  const restent = reglages.offresMax - 1 - rappels.length;
  const permis = Object.fromEntries(
    Object.entries(choix).filter(([n]) => Number(n) <= Math.min(restent, rappelsPrevus.length + 1)),
  );
  return (
    <>
      <FileAttente
        titre="Rappels prévus"
        sinon="ils partent d’eux-mêmes, sauf réponse"
        vide="Aucun : rien ne partira."
        lignes={rappelsPrevus.map((_, i) => ({
          titre: RANGS[i] ?? `Rappel ${i + 1}`,
          quand: quandDuRappel(dossier, i),
          puis: 'si l’agent n’a pas répondu',
          acte: (
            <BoutonActe
              page={page}
              action={`/dossiers/${reference}/rappel-annulation`}
              libelle={`Annuler ${i === 0 ? 'le prochain' : 'le suivant'}`}
              champs={{ rang: String(i + 1) }}
            />
          ),
        }))}
      />
      {restent <= 0 ? (
        <p>L’aide a été proposée autant de fois que le réglage local le permet.</p>
      ) : (
        <>
          <h2>{rappelsPrevus.length === 0 ? 'Prévoir un rappel' : 'Déplacer ou ajouter un rappel'}</h2>
          <Formulaire
            page={page}
            action={`/dossiers/${reference}/rappels`}
            erreurs={erreurs}
            bouton="Garder ce jour"
            annuler={{ href: `/dossiers/${reference}`, libelle: 'Revenir sans rien changer' }}
          >
            <ChampChoix {...rang} choix={permis} valeur={rang.valeur ?? '1'} />
            <ChampDate {...lier('le')} du={jourLocal(instant, etat.territoire)} aide={aideDuJour(dossier)} />
          </Formulaire>
        </>
      )}
    </>
  );
}

function quandDuRappel({ etat }: DossierLu, i: number): string {
  const prevu = etat.rappelsPrevus[i] ?? (i === 0 ? prochainRappel(etat) : undefined);
  if (prevu !== undefined) return dateEnClair(prevu, { fuseau: fuseau(etat.territoire) });
  return `${dureeEnClair(etat.reglages.intervalleRappel)} après ${i === 0 ? 'l’offre' : 'le précédent'}`;
}

function aideDuJour({ etat }: DossierLu): string {
  const fin =
    etat.horizon === undefined ? '' : ` et avant le ${jourEnClair(etat.horizon, { fuseau: fuseau(etat.territoire) })}`;
  return `Un jour à venir${fin}. Jamais la nuit ni un jour férié chez l’agent.`;
}

export function FormulaireHorizon({ page, dossier: { reference, etat }, erreurs }: PropsActe): VNode {
  const { horizon = etat.deposeLe, territoire } = etat;
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/horizon`}
      erreurs={erreurs}
      bouton="Prolonger"
      annuler={{ href: `/dossiers/${reference}`, libelle: 'Revenir sans rien changer' }}
    >
      <ChampDate
        {...liaison(ReporterHorizon, page, erreurs)('jusquau')}
        du={jourLocal(horizon, territoire)}
        aide={`Aujourd’hui fixé au ${jourEnClair(horizon, { fuseau: fuseau(territoire), annee: true })}.`}
      />
    </Formulaire>
  );
}

/** Words of hers, strictly necessary, and nothing that secrecy covers (R-065, T-07). */
export function FormulaireInformation({ page, dossier, erreurs }: PropsActe): VNode {
  const { reference, etat, instant, origine } = dossier;
  const lier = liaison(InformerTiersParEcrit, page, erreurs);
  const part = heureQuiNeDitRien(etat, instant);
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/information-ecrite`}
      erreurs={erreurs}
      bouton="Envoyer ce texte"
      annuler={{ href: `/dossiers/${reference}`, libelle: 'Revenir sans rien écrire' }}
    >
      <ChampTexte
        {...lier('mots')}
        lignes={8}
        {...(part === instant
          ? {}
          : { aide: `Lu à partir du ${dateEnClair(part, { fuseau: fuseau(etat.territoire) })}.` })}
        lisiblePar={`${origine}, et vous`}
      />
      <ChampCase {...lier('necessaire')} />
      <ChampCase {...lier('horsSecret')} />
      <ChampChoix {...lier('accord')} />
    </Formulaire>
  );
}
