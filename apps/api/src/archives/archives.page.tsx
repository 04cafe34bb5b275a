import type { VNode } from 'preact';
import { BASES } from '#libs/domaine/conservation/archives.js';
import { decisions } from '#libs/domaine/conservation/actes/viser.js';
import type { VisaAttendu } from '#libs/registre/lecteurs/visas.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import type { ContextePage } from '../commun/requete/page.js';

const NATURES: Readonly<Record<string, string>> = {
  accompagnement: 'Dossier d’accompagnement',
  signalement: 'Signalement',
};

/** What waits for the archives: a reference that says nothing, a kind, dates, what the decision rests on. */
export function PageArchives({ page, visas }: { page: ContextePage; visas: readonly VisaAttendu[] }): VNode {
  return (
    <Gabarit page={page} titre="Archives" chapeau="Dossiers dont la durée est écoulée. Rien n’y est lu ni montré.">
      <p>{BASES.archives}</p>
      <p>{BASES.duree}</p>
      <p class="aide">
        « Verser » est écrit et arrête la destruction : le contenu est secret, il ne s’exporte pas d’ici. Le versement
        se règle entre les archives et le service ; la décision peut encore changer.
      </p>
      <Tableau
        legende="Décisions attendues"
        colonnes={['Référence', 'Nature', 'Ouvert', 'Durée écoulée', 'Décision']}
        vide="Aucune décision n’est attendue."
        lignes={visas.map((v) => [
          <code>{v.reference}</code>,
          NATURES[v.nature] ?? v.nature,
          <Quand le={v.creeLe} annee />,
          <Quand le={v.depuis} annee />,
          <>
            {v.versement ? <p>Versement demandé : rien n’est détruit.</p> : null}
            {Object.entries(decisions)
              .filter(([decision]) => decision === 'detruire' || !v.versement)
              .map(([decision, libelle]) => (
                <BoutonActe
                  page={page}
                  action={`/archives/${v.nature}/${v.reference}`}
                  libelle={libelle}
                  champs={{ decision }}
                  key={decision}
                />
              ))}
          </>,
        ])}
      />
    </Gabarit>
  );
}
