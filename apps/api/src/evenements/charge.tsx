import type { VNode } from 'preact';
import { pourquoiEcarter, type Evenement } from '#libs/domaine/evenement/etat.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Note } from '../commun/pages/note.js';
import { Brouillon } from './brouillon.js';
import type { PartieProps } from './evenement.page.js';
import { ListeDesTelephones, prochains } from './ligne.js';
import { Compte, Moment, nomDe, QuiAppeler } from './mots.js';
import { ensuite, ouEnEst, peut } from './presenter.js';

/** Who has it; nobody yet, and who is called next; and the one act that is the reader's. */
export function Charge(partie: PartieProps): VNode {
  return (
    <section id="charge" aria-label="Où cela en est">
      <Etat {...partie} />
      <Reconnaissance {...partie} />
      <Gestes {...partie} />
    </section>
  );
}

function Etat(partie: PartieProps): VNode {
  const { lu } = partie;
  switch (ouEnEst(lu)) {
    case 'brouillon':
      return <Brouillon {...partie} />;
    case 'appel':
      return lu.etat.urgent ? <Personne {...partie} /> : <SansUrgence />;
    case 'sansPersonne':
      return <ListeDesTelephones lu={lu} permanence={partie.page.site.telephone} />;
    case 'ecartee':
      return <Ecarte e={lu.etat} />;
    case 'close':
      return (
        <Note genre="information" titre="Le rapport est écrit : rien n’est plus attendu ici.">
          Le suivi, lui, continue à ses dates.
        </Note>
      );
    case 'prisEnCharge':
    case 'equipe':
    case 'terminee':
      return <PriseEnCharge {...partie} />;
  }
}

function Personne({ lu, personne }: PartieProps): VNode {
  const suite = ensuite(lu);
  const [qui] = prochains(lu);
  return (
    <Note genre="danger" titre="Personne n’a encore pris en charge.">
      {suite === null ? null : (
        <p>
          {qui === undefined
            ? 'Fin de la liste'
            : `Prochaine personne appelée (${qui.personne === personne.id ? 'vous' : nomDe(lu, qui.personne)})`}{' '}
          dans <Compte lu={lu} vers={suite.quand} />.
        </p>
      )}
    </Note>
  );
}

const SansUrgence = (): VNode => (
  <Note genre="information" titre="Demande sans urgence : personne ne l’a encore prise.">
    Aucune équipe n’est appelée. Rappelez le service, convenez avec lui de la suite.
  </Note>
);

function PriseEnCharge({ lu, personne }: PartieProps): VNode {
  const { charge } = lu.etat;
  if (charge === undefined) return <></>;
  const moi = charge.par === personne.id;
  const suite = ensuite(lu);
  return (
    <Note genre="information" titre={moi ? 'Vous avez pris en charge.' : `${nomDe(lu, charge.par)} a pris en charge.`}>
      <p>
        Depuis <Moment lu={lu} le={charge.le} />
        {moi ? '.' : ' : '}
        {moi ? null : <QuiAppeler lu={lu} id={charge.par} />}
      </p>
      {suite === null ? null : (
        <p>
          Sans suite de {moi ? 'vous' : 'sa part'}, l’appel de la ligne reprend dans{' '}
          <Compte lu={lu} vers={suite.quand} />.
        </p>
      )}
    </Note>
  );
}

const Ecarte = ({ e: { ecarte } }: { e: Evenement }): VNode => (
  <Note genre="information" titre="Écarté.">
    {ecarte === undefined ? null : `${pourquoiEcarter[ecarte.pourquoi]}.`}
  </Note>
);

/** « Autre »: not in the list of the text, so it is said to be grave by whoever took charge, before a team is called (T-34). */
function Reconnaissance({ page, lu, personne }: PartieProps): VNode | null {
  const { type, motif, reconnu } = lu.etat;
  if (type !== 'autre') return null;
  return (
    <Note
      genre="attention"
      titre={reconnu === undefined ? '« Autre » : est-ce grave au sens du texte ?' : 'Reconnu grave.'}
    >
      {motif === undefined ? null : <p class="paroles">{motif}</p>}
      {reconnu === undefined ? (
        peut(lu, personne, 'reconnaitre') ? (
          <BoutonActe
            page={page}
            action={`/evenements/${lu.reference}/reconnaissance`}
            libelle="Oui, c’est un événement grave"
          />
        ) : (
          <p>C’est à qui prend en charge de le dire, avant d’appeler une équipe.</p>
        )
      ) : (
        <p>
          Par <QuiAppeler lu={lu} id={reconnu.par} />
        </p>
      )}
    </Note>
  );
}

function Gestes({ page, lu, personne }: PartieProps): VNode | null {
  const vers = (verbe: string): string => `/evenements/${lu.reference}/${verbe}`;
  const ou = ouEnEst(lu);
  if (ou === 'appel' || ou === 'sansPersonne')
    return peut(lu, personne, 'prendreEnCharge') ? (
      <div class="geste">
        <BoutonActe page={page} action={vers('prise-en-charge')} libelle="Je prends en charge" principal />
      </div>
    ) : null;
  if (ou !== 'prisEnCharge' && ou !== 'equipe') return null;
  if (peut(lu, personne, 'rendre'))
    return ensuite(lu) === null ? null : (
      <div class="actes">
        <BoutonActe page={page} action={vers('poursuite')} libelle="Je m’en occupe toujours" />
        <BoutonActe page={page} action={vers('rendu')} libelle="Je ne peux pas continuer" />
      </div>
    );
  return peut(lu, personne, 'reprendre') ? (
    <details>
      <summary>Reprendre à votre nom</summary>
      <p>Téléphonez-lui d’abord. Dès votre geste, c’est vous qui conduisez, et elle en est prévenue.</p>
      <BoutonActe page={page} action={vers('reprise')} libelle="Je reprends en mon nom" />
    </details>
  ) : null;
}
