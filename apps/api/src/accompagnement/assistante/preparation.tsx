import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { FixerReprise } from '#libs/domaine/accompagnement/preparation/actes/fixer-reprise.js';
import { OuvrirPreparation } from '#libs/domaine/accompagnement/preparation/actes/ouvrir-preparation.js';
import { resteAPreparer, suivisDus } from '#libs/domaine/accompagnement/preparation/procedure.js';
import { motifsDuRetour } from '#libs/domaine/accompagnement/preparation/regles.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { ChampDate, ChampListe } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';
import { AccueilParLeService } from './preparation-accueil.js';
import { ListeDuRetour, Nouvelles } from './preparation-liste.js';

/** A return to work: his own project stays in the plan, secret; how his service receives him is said only as he allows it (R-195). */
export function SectionPreparation(props: PropsVu): VNode | null {
  const { page, vu, erreurs } = props;
  const { etat } = vu;
  const p = etat.preparation;
  if (cloture(etat) !== undefined) return null;
  if (p === undefined || p.termineeLe !== undefined) return <Ouvrir {...props} />;
  const base = `/accompagnements/${vu.reference}`;
  const jour = lesSiens(page, erreurs, 'jour');
  const motif = p.motif === undefined ? undefined : motifsDuRetour(etat.profil)[p.motif];
  return (
    <section aria-labelledby="preparation">
      <h2 id="preparation">Préparer le retour au travail</h2>
      <p class="aide">
        Rien de médical ne se note ici : l’agent s’adresse lui-même au médecin. Son projet reste dans le plan, et ne va
        à personne.
      </p>
      {motif === undefined ? null : <p>Occasion, dans les mots du texte : {motif}</p>}
      <p>
        {p.jour === undefined
          ? 'Le jour de la reprise n’est pas encore connu.'
          : `Reprise le ${jourEnClair(`${p.jour}T12:00:00Z`, { fuseau: fuseau(etat.territoire), annee: true })}, comme l’agent le dit.`}
      </p>
      {resteAPreparer(etat, vu.instant) ? <p role="status">Le jour approche : la liste a encore des lignes.</p> : null}
      {suivisDus(etat, vu.instant) > p.nouvelles.length ? (
        <p role="status">Vous pouvez lui demander comment cela se passe, s’il le veut (réglage local).</p>
      ) : null}
      <Formulaire page={jour.page} action={`${base}/preparation-jour`} erreurs={jour.erreurs} bouton="Noter ce jour">
        <ChampDate
          {...liaison(FixerReprise, jour.page, jour.erreurs)('jour')}
          de="reprise"
          aide="Laissez vide s’il n’est plus connu."
        />
      </Formulaire>
      <ListeDuRetour {...props} />
      <AccueilParLeService {...props} />
      {p.jour === undefined ? null : <Nouvelles {...props} />}
      <BoutonActe page={page} action={`${base}/preparation-fin`} libelle="Terminer la préparation" />
    </section>
  );
}

/** Offered folded: most accompaniments prepare no return. */
function Ouvrir({ page: toute, vu, erreurs: toutes }: PropsVu): VNode {
  const { page, erreurs } = lesSiens(toute, toutes, 'motif');
  const motifs = motifsDuRetour(vu.etat.profil);
  const { choix: _choix, ...motif } = liaison(OuvrirPreparation, page, erreurs)('motif');
  return (
    <section aria-labelledby="preparation">
      <h2 id="preparation">Retour au travail</h2>
      <details>
        <summary>Préparer un retour, s’il le souhaite</summary>
        <Formulaire
          page={page}
          action={`/accompagnements/${vu.reference}/preparation`}
          erreurs={erreurs}
          bouton="Préparer son retour"
        >
          {Object.keys(motifs).length === 0 ? null : (
            <ChampListe {...motif} choix={motifs} aide="Facultatif, pour vous seule. Rien de médical ne s’y ajoute." />
          )}
        </Formulaire>
      </details>
    </section>
  );
}
