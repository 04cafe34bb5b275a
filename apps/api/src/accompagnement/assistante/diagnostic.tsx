import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { ClasserProblematique } from '#libs/domaine/accompagnement/plan/actes/classer-problematique.js';
import { EcrireDiagnostic } from '#libs/domaine/accompagnement/plan/actes/ecrire-diagnostic.js';
import { diagnosticPrevu, problematiquesDe } from '#libs/domaine/accompagnement/plan/regles.js';
import { ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { Conflits } from '../plan/conflit.js';
import { duGeste, gesteOuvert, lienDuGeste } from '../gestes.js';
import { majuscule } from '../plan/mots.js';
import type { PropsVu } from './parties.js';

/** Her assessment, under the headings of his text: hers alone to read, the agent included. */
export function SectionDiagnostic(props: PropsVu): VNode | null {
  const { page, vu } = props;
  const { etat, reference } = vu;
  const { mot, rubriques } = diagnosticPrevu(etat.profil);
  const clos = cloture(etat) !== undefined;
  const demande = gesteOuvert(page, reference);
  const ecrits = etat.diagnostic?.rubriques ?? {};
  return (
    <section>
      <h2>{majuscule(mot.replaceAll("'", '’'))}</h2>
      <p class="aide">Lisible par : vous seule. Les titres sont ceux du texte de cet agent.</p>
      {rubriques.map(({ cle, mot: titre }) => (
        <section key={cle}>
          <h3>{majuscule(titre.replaceAll("'", '’'))}</h3>
          {demande?.quel === 'diagnostic' && demande.de === cle ? (
            <Titre {...props} cle={cle} />
          ) : (
            <>
              {(ecrits[cle] ?? '') === '' ? <p class="aide">Rien d’écrit.</p> : <p class="paroles">{ecrits[cle]}</p>}
              {clos ? null : (
                <p class="actes">
                  <a class="fr-link" href={lienDuGeste(`/accompagnements/${reference}`, reference, 'diagnostic', cle)}>
                    Écrire<span class="invisible"> : {titre}</span>
                  </a>
                </p>
              )}
            </>
          )}
        </section>
      ))}
      <Problematiques {...props} clos={clos} />
    </section>
  );
}

function Titre({ vu, cle, ...reste }: PropsVu & { cle: string }): VNode {
  const { etat, reference } = vu;
  const { page, erreurs } = duGeste(reste.page, reste.erreurs, 'rubrique');
  const base = `/accompagnements/${reference}`;
  const action = `${base}/diagnostic`;
  const { version, rubriques = {}, editions = [] } = etat.diagnostic ?? { version: 0 };
  const present = { evaluation: rubriques[cle] ?? '' };
  const anciennes = editions.flatMap((e) =>
    e.avant[cle] === undefined ? [] : [{ ...e, avant: { evaluation: e.avant[cle] } }],
  );
  return (
    <div id="geste">
      <Conflits
        page={page}
        action={action}
        noms={{ evaluation: 'Ce titre' }}
        mots={['evaluation']}
        present={present}
        editions={anciennes}
        version={version}
        visee={{ rubrique: cle }}
        dire={(_champ, v) => v}
      />
      <Formulaire
        page={page}
        action={action}
        erreurs={erreurs}
        bouton="Enregistrer"
        annuler={{ href: base, libelle: 'Revenir sans changer' }}
      >
        <input type="hidden" name="rubrique" value={cle} />
        <input type="hidden" name="lu" value={page.valeurs['lu'] ?? version} />
        <ChampTexte
          {...(present.evaluation === '' ? {} : { valeur: present.evaluation })}
          {...liaison(EcrireDiagnostic, page, erreurs)('evaluation')}
          lignes={8}
          lisiblePar="vous seule"
        />
      </Formulaire>
    </div>
  );
}

/** A classification that nobody is asked for: neither the agent nor who referred. */
function Problematiques({ vu, clos, ...reste }: PropsVu & { clos: boolean }): VNode | null {
  const { etat, reference } = vu;
  const liste = problematiquesDe(etat.profil);
  if (Object.keys(liste).length === 0) return null;
  const { page, erreurs } = duGeste(reste.page, reste.erreurs, 'problematique');
  const choisies = etat.diagnostic?.problematiques ?? [];
  const autres = Object.fromEntries(Object.entries(liste).filter(([cle]) => !choisies.includes(cle)));
  const action = `/accompagnements/${reference}/problematique`;
  return (
    <section>
      <h3>Domaines de difficulté</h3>
      {choisies.length === 0 ? <p class="aide">Aucun n’est choisi.</p> : null}
      <ul>
        {choisies.map((cle) => (
          <li key={cle}>
            {liste[cle]}
            {clos ? null : (
              <BoutonActe
                page={page}
                action={action}
                libelle={`Retirer « ${liste[cle] ?? ''} »`}
                champs={{ problematique: cle, concerne: 'non' }}
              />
            )}
          </li>
        ))}
      </ul>
      {clos || Object.keys(autres).length === 0 ? null : (
        <Formulaire page={page} action={action} erreurs={erreurs} bouton="Ajouter ce domaine">
          <input type="hidden" name="concerne" value="oui" />
          <ChampListe {...liaison(ClasserProblematique, page, erreurs)('problematique')} optionnel choix={autres} />
        </Formulaire>
      )}
    </section>
  );
}
