import type { VNode } from 'preact';
import { Declarer } from '#libs/domaine/evenement/actes/declarer.js';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import { ChampChoix, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { NumerosUrgence, SECOURS } from '../commun/pages/urgences.js';
import type { ContextePage } from '../commun/requete/page.js';
import { CeQuiSePasse, estUnePreparation, RienDeGraveIci } from './declarer-suite.js';
import { Lieux, LieuChoisi } from './declarer-lieu.js';
import { Quand } from './declarer-quand.js';

interface Props {
  page: ContextePage;
  lieux: readonly LieuDEvenement[];
  /** Chosen on the screen before, when there are several. */
  lieu?: string;
  erreurs: Erreurs;
  maintenant: Date;
}

/** Under a minute on a telephone: the emergency numbers, where if there are several places, then what, when, whom to call back. */
export function PageDeclarer({ page, lieux, lieu, erreurs, maintenant }: Props): VNode {
  const choisi = lieux.length === 1 ? lieux[0] : lieux.find((l) => l.id === lieu);
  return (
    <Gabarit
      page={page}
      titre="Déclarer un événement grave"
      enErreur={Object.keys(erreurs).length > 0}
      crise={{ instant: maintenant.toISOString() }}
    >
      <Note genre="danger" titre="D’abord les secours.">
        <NumerosUrgence numeros={SECOURS} />
      </Note>
      {choisi !== undefined ? (
        <QuatreChamps {...{ page, lieux, erreurs, maintenant }} lieu={choisi} />
      ) : lieux.length > 0 ? (
        <Lieux lieux={lieux} />
      ) : (
        <PasPrevu telephone={page.site.telephone} />
      )}
      <p class="aide">
        Plutôt par téléphone : <Telephone numero={page.site.telephone} />, la permanence du service social.
      </p>
    </Gabarit>
  );
}

function QuatreChamps(props: Omit<Props, 'lieu'> & { lieu: LieuDEvenement }): VNode {
  const { page: reelle, lieux, lieu, erreurs, maintenant } = props;
  const { personne, valeurs } = reelle;
  // Whoever declares is the first whom one would call back: he corrects it when it is somebody else.
  const page =
    'rappeler' in valeurs || personne === undefined || lieu.qualite === 'serviceSocial'
      ? reelle
      : { ...reelle, valeurs: { ...valeurs, rappeler: `${personne.prenom} ${personne.nom}` } };
  const lier = liaison(Declarer, page, erreurs);
  return (
    <Formulaire page={page} action="/evenements/declarer" erreurs={erreurs} bouton={motDuBouton(lieu)}>
      <LieuChoisi lieu={lieu} seul={lieux.length === 1} />
      <RienDeGraveIci lieu={lieu} telephone={page.site.telephone} />
      <ChampChoix {...lier('type')} choix={Object.fromEntries(lieu.choix.map((c) => [c.type, motDuChoix(c)]))} />
      {lieu.choix.some((c) => c.type === 'autre') ? (
        <div class="si-autre">
          <ChampTexte
            {...lier('motif')}
            lignes={2}
            aide="Une phrase suffit, sans nommer personne."
            lisiblePar="la conseillère technique, qui en décide"
          />
        </div>
      ) : null}
      <Quand page={page} erreurs={erreurs} territoire={lieu.territoire} maintenant={maintenant} />
      <ChampTexte {...lier('rappeler')} aide="Un nom, un guichet, un accueil." />
      <ChampTexte
        {...lier('telephone')}
        clavier="tel"
        autocomplete="tel"
        aide="Un téléphone auquel on répond maintenant."
        lisiblePar="le service social et la direction"
      />
      {lieu.qualite === 'serviceSocial' ? (
        <ChampTexte {...lier('demandeOrale')} aide="Vous notez un appel : écrivez qui vous le demande." />
      ) : null}
      <CeQuiSePasse lieu={lieu} />
    </Formulaire>
  );
}

function motDuBouton(lieu: LieuDEvenement): string {
  if (estUnePreparation(lieu)) return 'Préparer : la direction confirmera';
  return lieu.choix.some((c) => c.urgent) ? 'Appeler le service social' : 'Envoyer la demande';
}

/** The words of the text; ours, said to be local, where it is silent; without urgency, said too. */
function motDuChoix({ mot, urgent, local }: LieuDEvenement['choix'][number]): string {
  const dit = mot.charAt(0).toUpperCase() + mot.slice(1);
  return `${dit}${local ? ' (réglage local)' : ''}${urgent ? '' : ' : demande sans urgence'}`;
}

function PasPrevu({ telephone }: { telephone: string }): VNode {
  return (
    <Note genre="attention" titre="Rien ne se déclare par ici pour vos lieux.">
      <p>
        Ou bien vous ne dirigez aucun lieu dans l’annuaire, ou bien le texte de votre administration ne prévoit pas
        cette demande et votre service ne l’a pas choisie.
      </p>
      <p>
        Téléphonez au service social, <Telephone numero={telephone} /> : chaque agent peut être reçu, et une
        professionnelle peut noter votre appel. Pour signaler la situation d’un agent :{' '}
        <a class="fr-link" href="/signalements/nouveau">
          signaler une situation
        </a>
        .
      </p>
    </Note>
  );
}
