import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { DonnerAvis } from '#libs/domaine/accompagnement/derogations/actes/donner-avis.js';
import { RelireDerogation } from '#libs/domaine/accompagnement/derogations/actes/relire.js';
import { TransmettreExtrait } from '#libs/domaine/accompagnement/derogations/actes/transmettre-extrait.js';
import { estTerminee, permet } from '#libs/domaine/accompagnement/derogations/etat.js';
import { motifs } from '#libs/domaine/accompagnement/derogations/mots.js';
import type { DerogationDemandee, DerogationSienne } from '#libs/registre/lecteurs/derogations.js';
import { ChampCase, ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  liste: readonly (DerogationSienne | DerogationDemandee)[];
  /** Of the form that came back. */
  erreurs?: { reference: string; champs: Erreurs };
}

/** Her derogations, and those on which a colleague awaits her word. */
export function PageDerogations({ page, liste, erreurs }: Props): VNode {
  return (
    <Gabarit page={page} titre="Dérogations au secret" enErreur={erreurs !== undefined}>
      {liste.length === 0 ? <p>Rien ne vous attend ✔</p> : null}
      {liste.map((d) => {
        const siennes = erreurs?.reference === d.reference ? erreurs.champs : {};
        return d.qualite === 'titulaire' ? (
          <Sienne page={page} d={d} erreurs={siennes} key={d.reference} />
        ) : (
          <Demandee page={page} d={d} erreurs={siennes} key={d.reference} />
        );
      })}
    </Gabarit>
  );
}

function Demandee({ page, d, erreurs }: { page: ContextePage; d: DerogationDemandee; erreurs: Erreurs }): VNode {
  const avis = liaison(DonnerAvis, page, erreurs);
  const relecture = liaison(RelireDerogation, page, erreurs);
  const vers = (verbe: string): string => `/derogations/${d.reference}/${verbe}`;
  return (
    <article>
      <h2>{d.qualite === 'avis' ? `${d.de} vous demande votre accord` : `${d.de} a décidé seule : à relire`}</h2>
      <p>
        {motifs[d.motif]}, <Quand le={d.depuis} annee />. Vous lisez ses mots, et rien du dossier.
      </p>
      <blockquote class="paroles">{d.raison}</blockquote>
      {d.qualite === 'avis' ? (
        <Formulaire page={page} action={vers('avis')} erreurs={erreurs} bouton="Donner mon avis">
          <ChampChoix {...avis('avis')} />
          <ChampTexte {...avis('mots')} lignes={3} lisiblePar="elle et vous" />
        </Formulaire>
      ) : (
        <Formulaire page={page} action={vers('relecture')} erreurs={erreurs} bouton="Enregistrer ma relecture">
          <ChampTexte {...relecture('mots')} lignes={3} lisiblePar="elle et vous" />
        </Formulaire>
      )}
    </article>
  );
}

function Sienne({ page, d, erreurs }: { page: ContextePage; d: DerogationSienne; erreurs: Erreurs }): VNode {
  const { etat, instant } = d;
  const zone = fuseau(etat.territoire);
  const lier = liaison(TransmettreExtrait, page, erreurs);
  const vers = (verbe: string): string => `/derogations/${d.reference}/${verbe}`;
  return (
    <article>
      <h2>
        {d.agent} — {motifs[etat.motif]}
      </h2>
      <p>
        {quiAvecElle(d)} {estTerminee(etat, instant) ? 'Terminée.' : 'Possible jusqu’au '}
        {estTerminee(etat, instant) ? null : <Quand le={etat.expire} annee fuseau={zone} />}
      </p>
      <blockquote class="paroles">{etat.raison}</blockquote>
      <ul>
        {etat.extraits.map((e) => (
          <li key={e.le}>
            À {e.a}, <Quand le={e.le} annee fuseau={zone} /> : <q>{e.texte}</q>
          </li>
        ))}
      </ul>
      {permet(etat, instant) ? (
        <Formulaire page={page} action={vers('extrait')} erreurs={erreurs} bouton="Noter ce que je transmets">
          <ChampTexte {...lier('a')} aide="Rien n’est envoyé d’ici : vous le transmettez vous-même." />
          <ChampTexte {...lier('texte')} lignes={4} lisiblePar="vous, et l’agent quand il pourra le lire" />
          <ChampCase {...lier('necessaire')} />
        </Formulaire>
      ) : null}
      {etat.informeLe === undefined ? (
        <BoutonActe page={page} action={vers('information')} libelle="L’agent peut maintenant la lire" />
      ) : (
        <p>L’agent peut la lire dans son espace.</p>
      )}
      {estTerminee(etat, instant) ? null : (
        <BoutonActe page={page} action={vers('fin')} libelle="Fermer cette dérogation" />
      )}
    </article>
  );
}

function quiAvecElle({ avec, etat }: DerogationSienne): string {
  if (etat.avec === null)
    return etat.relecture?.faite === undefined ? 'Décidée seule, à relire.' : 'Décidée seule, relue.';
  if (etat.avis === undefined) return `${avec ?? 'Votre collègue'} n’a pas encore répondu : appelez-la.`;
  return etat.avis.daccord
    ? `${avec ?? 'Votre collègue'} est d’accord.`
    : `${avec ?? 'Votre collègue'} n’est pas d’accord.`;
}
