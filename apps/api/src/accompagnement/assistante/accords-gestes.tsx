import type { VNode } from 'preact';
import { ConstaterRetrait } from '#libs/domaine/accompagnement/accords/actes/constater-retrait.js';
import { DemanderAccord } from '#libs/domaine/accompagnement/accords/actes/demander-accord.js';
import { NoterDemarche } from '#libs/domaine/accompagnement/accords/actes/noter-demarche.js';
import { NoterParole } from '#libs/domaine/accompagnement/accords/actes/noter-parole.js';
import { forceDe } from '#libs/domaine/accompagnement/accords/regle.js';
import { ChampChoix, ChampDate, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { duGeste, gesteOuvert } from '../gestes.js';
import type { PropsVu } from './parties.js';

interface Ouvert {
  page: ContextePage;
  erreurs: Erreurs;
  base: string;
  de: string;
}

const GESTES: Readonly<
  Record<string, { titre: string; temoin: string; Corps: (p: Ouvert & { vu: PropsVu['vu'] }) => VNode }>
> = {
  question: { titre: 'Demander son accord', temoin: 'quoi', Corps: Question },
  parole: { titre: 'Noter ce qu’il a dit', temoin: 'jour', Corps: Parole },
  demarche: { titre: 'Noter un échange sur le projet', temoin: 'jour', Corps: Demarche },
  retrait: { titre: 'Il est revenu sur cet accord', temoin: 'jour', Corps: Retrait },
};

/** The one form about accords that the address of the page asks for. */
export function GesteDAccord({ page, vu, erreurs }: PropsVu): VNode | null {
  const ouvert = gesteOuvert(page, vu.reference);
  const geste = ouvert === undefined ? undefined : GESTES[ouvert.quel];
  if (ouvert === undefined || geste === undefined) return null;
  const { titre, temoin, Corps } = geste;
  return (
    <div id="geste">
      <h3>{titre}</h3>
      <Corps {...duGeste(page, erreurs, temoin)} vu={vu} base={`/accompagnements/${vu.reference}`} de={ouvert.de} />
    </div>
  );
}

function Question({ page, erreurs, base }: Ouvert): VNode {
  const lier = liaison(DemanderAccord, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`${base}/question`}
      erreurs={erreurs}
      bouton="Lui poser la question"
      annuler={revenir(base)}
    >
      <p class="aide">
        Il reçoit un message qui dit seulement qu’une question l’attend. Une seule question à la fois pour une même
        chose ; après un non, lui seul y revient.
      </p>
      <ChampListe {...lier('objet')} />
      <ChampTexte
        {...lier('quoi')}
        aide="Le nom du service, de la personne ou de l’action : l’accord ne vaudra que pour lui."
      />
      <ChampTexte {...lier('motPourMot')} lignes={5} lisiblePar="vous et l’agent" />
    </Formulaire>
  );
}

function Parole({ page, erreurs, base, vu }: Ouvert & { vu: PropsVu['vu'] }): VNode {
  const lier = liaison(NoterParole, page, erreurs);
  return (
    <Formulaire page={page} action={`${base}/parole`} erreurs={erreurs} bouton="Noter" annuler={revenir(base)}>
      <p class="aide">Il le relira à sa prochaine connexion, et pourra dire que c’est inexact.</p>
      <ChampListe {...lier('objet')} />
      <ChampTexte {...lier('quoi')} />
      {forceDe(vu.etat) === 'adhesionRecherchee' ? <ChampTexte {...lier('proche')} /> : null}
      <ChampChoix {...lier('valeur')} />
      <ChampDate {...lier('jour')} />
      <ChampChoix {...lier('maniere')} />
    </Formulaire>
  );
}

function Demarche({ page, erreurs, base, vu }: Ouvert & { vu: PropsVu['vu'] }): VNode {
  const lier = liaison(NoterDemarche, page, erreurs);
  return (
    <Formulaire page={page} action={`${base}/demarche`} erreurs={erreurs} bouton="Noter" annuler={revenir(base)}>
      {forceDe(vu.etat) === 'adhesionRecherchee' ? (
        <ChampTexte {...lier('proche')} aide="Une note par personne concernée ; laissez vide pour l’agent." />
      ) : null}
      <ChampDate {...lier('jour')} />
      <ChampChoix {...lier('maniere')} />
    </Formulaire>
  );
}

function Retrait({ page, erreurs, base, de }: Ouvert): VNode {
  const lier = liaison(ConstaterRetrait, page, erreurs);
  return (
    <Formulaire
      page={page}
      action={`${base}/retrait-constate`}
      erreurs={erreurs}
      bouton="Noter son retrait"
      annuler={revenir(base)}
    >
      <p class="aide">Cela vaut aussitôt. Aucune raison n’est notée, personne n’est averti, rien ne part vers lui.</p>
      <input type="hidden" name="accord" value={de} />
      <ChampDate {...lier('jour')} />
      <ChampChoix {...lier('maniere')} />
    </Formulaire>
  );
}

const revenir = (base: string): { href: string; libelle: string } => ({ href: base, libelle: 'Ne rien changer' });
