import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { ProposerEntremise } from '#libs/domaine/entremise/actes/proposer-entremise.js';
import type { EntremiseVue } from '#libs/registre/lecteurs/entremises.js';
import { ChampDate, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { EntremiseDite } from '../../ensemble/entremise-dite.js';
import { FONDEMENTS, majuscule } from '../../ensemble/mots.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** Between the agent and others, under the word of his text; what each answered is shown to her no more than to them. */
export function SectionEntremises({ page, vu, erreurs }: PropsVu): VNode | null {
  const { entremise: regle } = vu.etat.profil;
  if (regle.force === 'silence') return null;
  const { mot, accord, mots } = regle.contenu;
  return (
    <section aria-labelledby="entremises">
      <h2 id="entremises">{majuscule(mot)}</h2>
      <p class="aide">
        Votre texte dit : « {mots} ». {FONDEMENTS[accord]} L’agent lit en premier ; les autres ne voient rien avant son
        oui. Personne n’apprend qui a dit non, vous non plus. Aucun compte rendu n’a sa place ici.
      </p>
      {vu.entremises.map((e) => (
        <Une page={page} reference={vu.reference} e={e} key={e.reference} />
      ))}
      {cloture(vu.etat) === undefined ? <Proposer page={page} vu={vu} erreurs={erreurs} /> : null}
    </section>
  );
}

function Une({ page, reference, e }: { page: ContextePage; reference: string; e: EntremiseVue }): VNode {
  const vers = (verbe: string): string => `/accompagnements/${reference}/${verbe}`;
  const champs = { entremise: e.reference };
  const finie = e.ou === 'terminee' || e.ou === 'nAPasLieu';
  return (
    <article>
      <EntremiseDite e={e} avec={e.parties} />
      {e.ou === 'attendue' ? (
        <p class="aide">
          {e.ouverte
            ? 'Les personnes nommées peuvent lire et répondre : dites-leur de vive voix de se connecter.'
            : 'L’agent seul peut la lire. Elle ne lui est pas rappelée.'}
        </p>
      ) : null}
      {e.ou === 'possible' ? (
        <BoutonActe page={page} action={vers('entremise-debut')} libelle="Commencer" champs={champs} principal />
      ) : null}
      {finie ? null : (
        <BoutonActe
          page={page}
          action={vers('entremise-fin')}
          libelle={e.ou === 'commencee' ? 'Dire qu’elle est terminée' : 'Y renoncer'}
          champs={champs}
        />
      )}
    </article>
  );
}

function Proposer({ vu, ...reste }: PropsVu): VNode {
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'organismes');
  const lier = liaison(ProposerEntremise, page, erreurs);
  const gens = new Map([...vu.collegues, ...vu.alentour].map((p) => [p.personne, p.nom]));
  gens.delete(vu.etat.agent);
  gens.delete(vu.etat.titulaire);
  const choix = Object.fromEntries(gens);
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>En proposer une à l’agent</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/entremise`}
        erreurs={erreurs}
        bouton="La proposer à l’agent"
      >
        <ChampTexte
          {...lier('termes')}
          lignes={4}
          lisiblePar="vous, l’agent, puis chaque personne choisie s’il dit oui"
          aide="Une phrase par ligne, rien de ce qui a été confié."
        />
        <ChampListe {...lier('personne1')} choix={choix} />
        <ChampListe {...lier('personne2')} choix={choix} />
        <ChampListe {...lier('personne3')} choix={choix} />
        <ChampTexte {...lier('organismes')} lignes={2} aide="Ils ne lisent rien d’ici." />
        <ChampDate {...lier('auPlusTard')} />
      </Formulaire>
    </details>
  );
}
