import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { FixerReprise } from '#libs/domaine/accompagnement/preparation/actes/fixer-reprise.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { lignesDuRetour } from '#libs/domaine/accompagnement/preparation/regles.js';
import { ChampDate } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { COTES } from '../../textes/mots.js';
import type { PropsMien } from './places.js';

/** His return, as it is prepared: he says the day, sees the list, and stops when he likes. */
export function SectionPreparationDeLAgent({ page, mien, erreurs }: PropsMien): VNode | null {
  const { etat, reference } = mien;
  const p = etat.preparation;
  if (p === undefined || p.termineeLe !== undefined || cloture(etat) !== undefined) return null;
  const base = `/mon-espace/accompagnements/${reference}`;
  const titre = `preparation-${reference}`;
  const siennes = 'jour' in page.valeurs ? { page, erreurs } : { page: { ...page, valeurs: {} }, erreurs: {} };
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>Mon retour au travail</h2>
      <p class="aide">
        Ce que vous projetez reste entre vous et la personne qui vous accompagne. Votre service n’apprend que ce que
        vous permettez, dans « Qui peut voir quoi ».
      </p>
      <p>
        {p.jour === undefined
          ? 'Le jour de votre reprise n’est pas encore connu.'
          : `Vous reprenez le ${jourEnClair(`${p.jour}T12:00:00Z`, { fuseau: fuseau(etat.territoire), annee: true })}.`}
      </p>
      <Formulaire
        page={siennes.page}
        action={`${base}/preparation-jour`}
        erreurs={siennes.erreurs}
        bouton="Noter ce jour"
      >
        <ChampDate
          {...liaison(FixerReprise, siennes.page, siennes.erreurs)('jour')}
          de={reference}
          aide="Laissez vide s’il n’est plus connu. Personne n’en est informé."
        />
      </Formulaire>
      {(['projet', 'accueil'] as const).map((cote) => (
        <div key={cote}>
          <h3>{COTES[cote]}</h3>
          <ul>
            {lignesDuRetour(etat.profil)
              .filter((l) => l.cote === cote)
              .map((l) => (
                <li key={l.cle}>
                  {p.faites.some((f) => f.cle === l.cle) ? '✔ ' : ''}
                  {l.mot}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <BoutonActe page={page} action={`${base}/preparation-fin`} libelle="Je ne veux plus préparer mon retour ici" />
    </section>
  );
}
