import type { VNode } from 'preact';
import { EcrireLigne } from '#libs/domaine/accompagnement/fiche/actes/ecrire-ligne.js';
import { lignesDeLaFiche } from '#libs/domaine/accompagnement/fiche/etat.js';
import { ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsVu } from './parties.js';

const AVIS = { oui: 'permise par l’agent', non: 'gardée pour vous deux' } as const;

/** What whoever stands in would know, line by line, each allowed by the agent. Her own notes are on another page and never come here. */
export function SectionFiche({ page, vu, erreurs }: PropsVu): VNode {
  const lignes = lignesDeLaFiche(vu.etat);
  const chemin = `/accompagnements/${vu.reference}`;
  const lier = liaison(EcrireLigne, page, erreurs);
  return (
    <section aria-labelledby="fiche">
      <h2 id="fiche">Fiche de continuité</h2>
      <p class="aide">Votre remplaçante ne lit que les lignes que l’agent a permises.</p>
      <ul>
        {lignes.map((l) => (
          <li key={l.numero}>
            {l.texte} <small>({l.avis === undefined ? 'pas encore lue par l’agent' : AVIS[l.avis.valeur]})</small>
            <BoutonActe
              page={page}
              action={`${chemin}/fiche-retrait`}
              libelle="Retirer cette ligne"
              champs={{ numero: String(l.numero) }}
            />
          </li>
        ))}
      </ul>
      <Formulaire page={page} action={`${chemin}/fiche-ligne`} erreurs={erreurs} bouton="Écrire cette ligne">
        <ChampTexte {...lier('texte')} lignes={2} lisiblePar="vous, l’agent, et votre remplaçante s’il le permet" />
        {lignes.length === 0 ? null : (
          <ChampListe
            {...lier('remplace')}
            aide="Pour corriger une ligne : l’agent la relira."
            choix={Object.fromEntries(lignes.map((l) => [String(l.numero), l.texte]))}
          />
        )}
      </Formulaire>
    </section>
  );
}
