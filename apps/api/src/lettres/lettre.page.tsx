import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { PreparerLettre } from '#libs/domaine/signalement/actes/preparer-lettre.js';
import { appelleUneOffre } from '#libs/domaine/signalement/etat.js';
import { finDuCode } from '#libs/domaine/signalement/lettre.js';
import type { DossierLu } from '#libs/registre/lecteurs/un-dossier.js';
import { ChampCase, ChampTexte } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  dossier: DossierLu;
  erreurs?: Erreurs;
}

/** From the dossier to its letter, when there may be one. */
export function VersLaLettre({ dossier: { etat, reference } }: { dossier: DossierLu }): VNode | null {
  if (!appelleUneOffre(etat) || etat.priseEnCharge === undefined || etat.closLe !== undefined) return null;
  if (etat.reponse?.valeur === 'non') return null;
  return (
    <p>
      <a class="fr-link" href={`/dossiers/${reference}/lettre`}>
        {etat.lettre === undefined ? 'Préparer une lettre sur papier' : 'La lettre sur papier'}
      </a>
    </p>
  );
}

/** The paper path in three gestures: prepare, print, say on which day it was posted. */
export function PageLettre({ page, dossier, erreurs = {} }: Props): VNode {
  const { etat, reference, agent } = dossier;
  return (
    <Gabarit
      page={page}
      titre="La lettre sur papier"
      chapeau={`Pour ${agent ?? 'l’agent'}, faute d’adresse électronique ou quand une lettre convient mieux. Rien ne part d’ici : vous imprimez, vous postez.`}
      enErreur={Object.keys(erreurs).length > 0}
    >
      <Prete dossier={dossier} />
      {etat.lettre === undefined ? (
        <Preparer page={page} dossier={dossier} erreurs={erreurs} />
      ) : (
        <details open={Object.keys(erreurs).length > 0}>
          <summary>Changer l’adresse ou le texte de la lettre</summary>
          <Preparer page={page} dossier={dossier} erreurs={erreurs} />
        </details>
      )}
      <p>
        <a class="fr-link" href={`/dossiers/${reference}`}>
          Revenir au dossier
        </a>
      </p>
    </Gabarit>
  );
}

function Prete({ dossier }: { dossier: DossierLu }): VNode | null {
  const { etat, reference, instant } = dossier;
  const fin = finDuCode(etat);
  if (fin === undefined || fin <= instant) return null;
  const postee = etat.offres.filter((o) => o.voie === 'courrier').length >= (etat.lettre?.numero ?? 0);
  return (
    <section>
      <h2>La lettre est prête</h2>
      <p>
        Elle porte un code qui ouvre à l’agent sa page, sans compte, jusqu’au{' '}
        {jourEnClair(fin, { fuseau: fuseau(etat.territoire), annee: true })}.
      </p>
      <p class="actes">
        <a class="bouton principal fr-btn" href={`/api/v1/signalements/${reference}/lettre.pdf`}>
          Imprimer la lettre (PDF)
        </a>
      </p>
      <Note genre="information" titre="Avant de la poster">
        <ul>
          <li>Chez l’agent plutôt qu’au bureau : ce qui arrive au bureau peut être ouvert par quelqu’un d’autre.</li>
          <li>Une longue enveloppe à fenêtre, sans nom de service : seuls se voient le nom et l’adresse.</li>
          <li>Le fichier porte le code. Ne le transmettez à personne, et effacez-le une fois imprimé.</li>
        </ul>
      </Note>
      {postee ? null : (
        <p>
          Quand elle est postée, <a href={`/dossiers/${reference}`}>dites-le dans le dossier</a>, avec le jour : c’est
          alors que l’offre est faite.
        </p>
      )}
    </section>
  );
}

function Preparer({ page, dossier, erreurs = {} }: Props): VNode {
  const { reference, etat } = dossier;
  const vierge = Object.keys(page.valeurs).length === 0; // nothing typed yet: the letter as it stands
  const { adresse = '', direOrigine = false } = etat.lettre ?? {};
  const lier = liaison(
    PreparerLettre,
    vierge ? { ...page, valeurs: { adresse, direOrigine: direOrigine ? 'oui' : '' } } : page,
    erreurs,
  );
  return (
    <Formulaire
      page={page}
      action={`/dossiers/${reference}/lettre`}
      erreurs={erreurs}
      bouton={etat.lettre === undefined ? 'Préparer la lettre' : 'Préparer de nouveau'}
    >
      <ChampTexte
        {...lier('adresse')}
        lignes={5}
        aide="Cinq lignes au plus, sans le nom. Vide, vous l’écrirez à la main."
        lisiblePar="vous, et la personne qui répondrait de ce dossier après vous"
      />
      {etat.origine.luiMeme ? null : (
        <ChampCase
          {...lier('direOrigine')}
          aide="Une phrase, sans nom ni raison. Sans votre accord, la lettre n’en dit rien."
        />
      )}
      <p class="aide">Avant d’être postée, la lettre garde le même code, même préparée plusieurs fois.</p>
    </Formulaire>
  );
}
