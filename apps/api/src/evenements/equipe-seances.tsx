import type { VNode } from 'preact';
import { OuvrirSeance } from '#libs/domaine/evenement/actes/ouvrir-seance.js';
import { peutPartir } from '#libs/domaine/evenement/equipe.js';
import { estClos, type Seance } from '#libs/domaine/evenement/etat.js';
import { ChampDate, ChampHeure, ChampTexte } from '../commun/pages/champs.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import type { PartieProps } from './evenement.page.js';
import { FauteDuBouton, FormulairePlie } from './formulaires-equipe.js';
import { Moment, Morceau, nomDe } from './mots.js';
import { compteDit, peut } from './presenter.js';

/** When people can be met. Places are counted, nobody is written down: who comes is known to nobody (R-170, T-37). */
export function Seances(props: PartieProps): VNode | null {
  const { lu, personne } = props;
  const { etat: e } = lu;
  const ouvrable = peut(lu, personne, 'ouvrirSeance') && !estClos(e);
  if (e.seances.length === 0 && !ouvrable) return null;
  return (
    <Morceau id="seances" titre="Les moments d’écoute">
      <FauteDuBouton {...props} champs={['numero']} />
      {e.seances.length === 0 ? <p>Aucun moment n’est ouvert.</p> : null}
      <ul>
        {e.seances.map((s) => (
          <li key={s.numero}>
            <UneSeance {...props} s={s} />
          </li>
        ))}
      </ul>
      {ouvrable ? <Ouvrir {...props} /> : null}
    </Morceau>
  );
}

function UneSeance({ page, lu, personne, s }: PartieProps & { s: Seance }): VNode {
  const aVenir = s.annuleeLe === undefined && s.debut > lu.instant;
  return (
    <>
      <p>
        <strong>
          <Moment lu={lu} le={s.debut} />
        </strong>
        , {s.minutes} minutes, {s.ou}. Tenu par {nomDe(lu, s.par)}.
      </p>
      <p class="aide">{ouEnEst(s, lu.prises.get(s.numero) ?? 0, lu.etat.reglages.seuil)}</p>
      {aVenir && peut(lu, personne, 'annulerSeance') ? (
        <BoutonActe
          page={page}
          action={`/evenements/${lu.reference}/seance-annulee`}
          champs={{ numero: String(s.numero) }}
          libelle={`Annuler ce moment (n° ${s.numero})`}
        />
      ) : null}
    </>
  );
}

/** A number that could show who comes is not shown. */
function ouEnEst({ annuleeLe, passee, places }: Seance, prises: number, seuil: number): string {
  if (annuleeLe !== undefined) return 'Annulé. Qui avait une place le lit sur la page « Être reçu ».';
  if (passee === true) return 'Passé : les places sont oubliées, combien sont venus n’est écrit nulle part.';
  return `${places} ${places > 1 ? 'places' : 'place'}, dont prises : ${compteDit(prises, seuil)}.`;
}

function Ouvrir(props: PartieProps): VNode {
  const { etat: e } = props.lu;
  if (e.sorte === 'exercice')
    return <p>C’est un exercice : aucun moment d’écoute n’est ouvert, rien n’est proposé aux agents.</p>;
  if (!peutPartir(e))
    return <p>Un moment d’écoute s’ouvre quand les modalités sont convenues avec le chef de service.</p>;
  return (
    <FormulairePlie
      {...props}
      verbe="seance"
      classe={OuvrirSeance}
      champs={['jour', 'heure', 'minutes', 'ou', 'places']}
      titre="Ouvrir un moment d’écoute"
      bouton="Ouvrir ce moment"
    >
      {(lier) => (
        <>
          <p>Les agents du service y prennent une place sans dire qui ils sont. Vous recevez l’heure à votre agenda.</p>
          <ChampDate {...lier('jour')} />
          <ChampHeure {...lier('heure')} />
          <ChampTexte {...lier('minutes')} aide="Entre 15 et 480." />
          <ChampTexte {...lier('ou')} lisiblePar="les agents du service, l’équipe et la ligne technique" />
          <ChampTexte {...lier('places')} aide="1 pour un entretien seul ; 30 au plus." />
        </>
      )}
    </FormulairePlie>
  );
}
