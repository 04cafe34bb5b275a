import type { VNode } from 'preact';
import { DateTime } from 'luxon';
import { fuseau } from '#libs/calendrier/territoires.js';
import { Deployer as Champs } from '#libs/domaine/evenement/actes/deployer.js';
import { deploiementDe, estClos } from '#libs/domaine/evenement/etat.js';
import { ChampCase, ChampDate, ChampHeure, ChampListe, ChampTexte } from '../commun/pages/champs.js';
import { Formulaire, liaison } from '../commun/pages/formulaire.js';
import { Regle } from '../continuite/regles-dites.js';
import type { PartieProps } from './evenement.page.js';
import { ChampsDesModalites } from './modalites-champs.js';
import { Morceau } from './mots.js';
import { peut } from './presenter.js';
import { saisieDe } from './saisie.js';

const COMBIEN = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100];

/** One screen, one touch: who goes, where, when, and with which modalités if they are agreed already. */
export function Deployer(partie: PartieProps): VNode | null {
  const { lu, personne } = partie;
  const { charge, finie, type, reconnu, urgent } = lu.etat;
  if (!urgent || charge === undefined || finie !== undefined || estClos(lu.etat)) return null;
  if (!peut(lu, personne, 'deployer') || (type === 'autre' && reconnu === undefined)) return null;
  if (deploiementDe(lu.etat) === undefined)
    return (
      <Morceau id="deployer" titre="Appeler une équipe">
        <p>Rappelez d’abord qui a déclaré. Les volontaires présents du secteur sont appelés tous à la fois.</p>
        <LeFormulaire {...partie} />
      </Morceau>
    );
  return (
    <details id="deployer" open={saisieDe(partie, 'equipe', 'combien').ouverte}>
      <summary>Demander plus de monde, changer le lieu ou l’heure</summary>
      <LeFormulaire {...partie} />
    </details>
  );
}

function LeFormulaire({ lu, ...partie }: PartieProps): VNode {
  const { page: reelle, erreurs, de, ouverte } = saisieDe(partie, 'equipe', 'combien');
  const { etat: e, instant } = lu;
  const local = DateTime.fromISO(instant, { zone: fuseau(e.territoire) });
  const d = deploiementDe(e);
  const valeurs = {
    combien: String(d?.combien ?? 2),
    ou: d?.ou ?? lu.ou,
    jour: local.toFormat('yyyy-MM-dd'),
    heure: local.toFormat('HH:mm'),
    ...reelle.valeurs,
  };
  const lier = liaison(Champs, { ...reelle, valeurs }, erreurs);
  const page = { ...reelle, valeurs };
  const avecModalites = e.modalites === undefined;
  return (
    <Formulaire
      page={reelle}
      action={`/evenements/${lu.reference}/deploiement`}
      erreurs={erreurs}
      bouton={d === undefined ? 'Appeler les volontaires' : 'Appeler de nouveau'}
    >
      <ChampListe
        {...lier('combien')}
        {...de}
        choix={Object.fromEntries(COMBIEN.map((n) => [String(n), String(n)]))}
        aide="Personne ne reste seule : deux au moins."
      />
      <ChampTexte {...lier('ou')} {...de} />
      <div class="cote-a-cote">
        <ChampDate {...lier('jour')} {...de} />
        <ChampHeure {...lier('heure')} {...de} />
      </div>
      {avecModalites ? (
        <details open={ouverte}>
          <summary>Les modalités sont déjà convenues avec le chef de service</summary>
          <ChampsDesModalites lu={lu} page={page} erreurs={erreurs} de={de} />
        </details>
      ) : null}
      {avecModalites ? (
        <>
          <p>Sans modalités écrites, les volontaires répondent, et personne ne part.</p>
          <ChampCase {...lier('accueilUrgent')} {...de} />
        </>
      ) : null}
      {e.profil.ordreDeMission.force === 'silence' ? null : (
        <>
          <ChampCase {...lier('ordreDeMission')} {...de} />
          <p class="aide">
            <Regle profil={e.profil} cle="ordreDeMission" />
          </p>
        </>
      )}
    </Formulaire>
  );
}
