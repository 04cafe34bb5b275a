import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { DemanderPartage } from '#libs/domaine/partage/actes/demander-partage.js';
import { ecritsSurUnePersonne, genres, genresAUnDestinataire } from '#libs/domaine/partage/possibles.js';
import { partenaires, partenairesPrevus } from '#libs/domaine/partage/partenaires.js';
import { roles } from '#libs/reglementation/roles.js';
import { ChampChoix, ChampDate, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** The form by which something may come to be said: only what his text admits is offered. */
export function NouveauPartage({ vu, ...reste }: PropsVu): VNode | null {
  const { profil } = vu.etat;
  const possibles = genresAUnDestinataire(profil);
  if (cloture(vu.etat) !== undefined) return null;
  if (possibles.length === 0)
    return <p>Le texte qui s’applique à cet agent ne prévoit aucun envoi. Il peut porter lui-même l’information.</p>;
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'but');
  const lier = liaison(DemanderPartage, page, erreurs);
  const mots = ecritsSurUnePersonne(profil);
  const prevus = partenairesPrevus(profil);
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Écrire ce qui pourrait être transmis</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/partage`}
        erreurs={erreurs}
        bouton="Enregistrer, puis relire"
      >
        <ChampListe {...lier('genre')} choix={Object.fromEntries(possibles.map((g) => [g, genres[g]]))} />
        {mots.length === 0 ? null : (
          <ul class="aide">
            {mots.map((e) => (
              <li key={e.genre}>
                {genres[e.genre]} : « {e.mots} »
              </li>
            ))}
          </ul>
        )}
        <ChampListe
          {...lier('personne')}
          choix={Object.fromEntries(
            vu.alentour.map((d) => [d.personne, `${d.nom} (${d.fonctions.map((f) => roles[f].libelle).join(', ')})`]),
          )}
        />
        <ChampTexte
          {...lier('service')}
          aide="Hors du ministère : il lira avec un code dit au téléphone, jamais écrit."
        />
        {prevus.length === 0 ? null : (
          <>
            <ChampListe
              {...lier('partenaire')}
              aide="L’accord de l’agent vaut pour ce partenaire, et pour aucun autre."
              choix={Object.fromEntries(
                prevus.filter((p) => p.sansPersonne !== true).map((p) => [p.cle, partenaires[p.cle]]),
              )}
            />
            <p class="aide">Dans les mots du texte : {prevus.map((p) => `« ${p.mot} »`).join(' ; ')}.</p>
          </>
        )}
        <ChampChoix
          {...lier('forme')}
          aide="Sans réponse : la page, que vous et l’agent pouvez refermer. Un document remis ne peut plus être repris ; l’agent le lit avant de répondre."
        />
        <ChampTexte {...lier('courriel')} clavier="email" aide="Le message ne porte qu’un lien." />
        <ChampTexte
          {...lier('phrases')}
          lignes={6}
          lisiblePar="vous, puis l’agent, puis la personne choisie s’il est d’accord"
          aide="Une phrase par ligne. Vous relirez chacune."
        />
        <ChampTexte {...lier('but')} />
        <ChampDate {...lier('jusquau')} aide="Sans date : la durée locale." />
        {possibles.includes('partage') ? <ChampChoix {...lier('fondement')} /> : null}
      </Formulaire>
    </details>
  );
}
