import type { VNode } from 'preact';
import type { Professionnel } from '#libs/domaine/courriel.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

/** A number that a human answers, on each page of the agent: her own line, or the duty line of the service. */
export function PlutotParTelephone({ page, qui }: { page: ContextePage; qui?: Professionnel | undefined }): VNode {
  const direct = qui?.telephone ?? null;
  return (
    <>
      <h2>Plutôt par téléphone ?</h2>
      <p>
        {qui === undefined || direct === null ? (
          <>
            <Telephone numero={page.site.telephone} />, la permanence du service social.
          </>
        ) : (
          <>
            <Telephone numero={direct} />, la ligne de {qui.nom}.
          </>
        )}
      </p>
    </>
  );
}
