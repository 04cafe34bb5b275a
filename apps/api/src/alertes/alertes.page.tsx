import type { VNode } from 'preact';
import { Alerter, niveaux as motsDesNiveaux, sujets } from '#libs/domaine/alerte-sortante/actes/alerter.js';
import { classements } from '#libs/domaine/information/classement.js';
import type { AlerteLue } from '#libs/registre/lecteurs/alertes.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { Quand } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  alertes: readonly AlerteLue[];
  /** Services to which the reader may write; none: she only reads. */
  services: readonly { id: string; nom: string }[];
  /** Her text also knows a letter to the services. */
  lettre: boolean;
  /** Her text tells grave situations from weak signals. */
  niveaux: boolean;
  erreurs?: Erreurs;
}

/** What the service social writes to those who lead services: collective, nobody is named. */
export function PageAlertes({ page, alertes, services, lettre, niveaux, erreurs = {} }: Props): VNode {
  const lier = liaison(Alerter, page, erreurs);
  return (
    <Gabarit
      page={page}
      titre="Alertes du service social"
      chapeau="Le service social y porte à la connaissance d’un service ce qui met ses agents en difficulté. Personne n’y est nommé."
      enErreur={Object.keys(erreurs).length > 0}
    >
      {alertes.length === 0 ? <p>Aucune alerte ✔</p> : null}
      {alertes.map((a) => (
        <article>
          <h2>
            {sujets[a.quoi as keyof typeof sujets]} — {a.service}
          </h2>
          <p class="aide">
            {a.niveau === null ? null : `${motsDesNiveaux[a.niveau]}. `}
            {a.envoyee ? 'Écrite par vous' : `Écrite par ${a.de}, service social`}, <Quand le={a.le} annee />.{' '}
            {classements.discret}
          </p>
          <blockquote class="paroles">{a.texte}</blockquote>
        </article>
      ))}
      {services.length === 0 ? null : (
        <section>
          {lettre ? (
            <p>
              <a href="/lettre-aux-services">Imprimer la lettre qui vous présente aux services</a>
            </p>
          ) : null}
          <h2>Alerter un service</h2>
          <Formulaire page={page} action="/alertes" erreurs={erreurs} bouton="Envoyer à ceux qui dirigent ce service">
            <ChampListe {...lier('structure')} choix={Object.fromEntries(services.map((s) => [s.id, s.nom]))} />
            <ChampChoix {...lier('quoi')} />
            {niveaux ? <ChampChoix {...lier('niveau')} optionnel={false} /> : null}
            <ChampTexte
              {...lier('texte')}
              lignes={6}
              lisiblePar="ceux qui dirigent ce service"
              aide="Des constats sur le service. Rien de ce qu’une personne vous a confié."
            />
            <ChampCase {...lier('sansNom')} />
          </Formulaire>
        </section>
      )}
    </Gabarit>
  );
}
