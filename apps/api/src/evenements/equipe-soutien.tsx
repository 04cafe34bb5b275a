import type { VNode } from 'preact';
import { soutienAuService } from '#libs/domaine/evenement/courriels/soutien-au-service.js';
import { mene } from '#libs/domaine/evenement/agir.js';
import { peutPartir } from '#libs/domaine/evenement/equipe.js';
import { estClos } from '#libs/domaine/evenement/etat.js';
import type { EnvoiVu } from '#libs/registre/courriels/envois.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import type { PartieProps } from './evenement.page.js';
import { Moment, Morceau } from './mots.js';
import { compteDit } from './presenter.js';

const MAXIMUM = 2;

/** The one message to all the agents of the service: what it says, how it leaves, twice at most. */
export function Soutien(props: PartieProps): VNode | null {
  const { page, lu, personne } = props;
  const { etat: e, envois = [] } = lu;
  const mien = mene(personne, e);
  if (!mien && e.soutiens.length === 0) return null;
  return (
    <Morceau id="soutien" titre="Le message de soutien au service">
      {e.soutiens.length === 0 ? <p>Pas encore envoyé.</p> : null}
      <ul>
        {e.soutiens.map(({ le }, rang) => (
          <li key={le}>
            Envoyé <Moment lu={lu} le={le} />. {remise(envois[rang], e.reglages.seuil)}
          </li>
        ))}
      </ul>
      {mien && !estClos(e) ? (
        <>
          <details>
            <summary>Lire ce message, le même pour tous</summary>
            <blockquote class="paroles">{soutienAuService.rendre({}, page.site).texte}</blockquote>
          </details>
          <Envoyer {...props} />
        </>
      ) : null}
    </Morceau>
  );
}

/** Never more than known: handed over to mailboxes, read by nobody knows whom. */
export function remise(envoi: EnvoiVu | undefined, seuil: number): string {
  if (envoi === undefined) return '';
  const { total, acceptes, enAttente } = envoi;
  const sans = total - acceptes - enAttente;
  return `Agents : ${compteDit(total, seuil)} ; remis à leur messagerie : ${compteDit(acceptes, seuil)} ; encore à envoyer : ${
    enAttente === 0 ? 'aucun' : compteDit(enAttente, seuil)
  }${sans === 0 ? '' : ` ; non remis : ${compteDit(sans, seuil)}, à prévenir autrement`}.`;
}

function Envoyer({ page, lu }: PartieProps): VNode {
  const { etat: e } = lu;
  if (e.sorte === 'exercice') return <p>C’est un exercice : rien n’est envoyé aux agents.</p>;
  if (e.modalites === undefined || !peutPartir(e))
    return <p>Rien n’est envoyé au service avant que les modalités soient convenues avec le chef de service.</p>;
  if (e.soutiens.length >= MAXIMUM)
    return <p>Il est parti deux fois : plus serait une pression. Il ne peut plus être envoyé.</p>;
  return (
    <>
      <p>
        À tous les agents du service, deux fois au plus. Il part à part, peu à peu, sans retarder aucun appel. Il ne dit
        ni ce qui s’est passé, ni où, et n’attend aucune réponse ; la liste de qui l’a reçu n’est pas gardée.
      </p>
      <BoutonActe
        page={page}
        action={`/evenements/${lu.reference}/soutien`}
        libelle={e.soutiens.length === 0 ? 'Envoyer ce message au service' : 'L’envoyer une seconde et dernière fois'}
      />
    </>
  );
}
