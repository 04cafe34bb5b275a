import type { VNode } from 'preact';
import type { LigneAppel } from '#libs/registre/lecteurs/a-faire.js';
import { dureeEnClair } from '../../commun/pages/dates.js';
import { FileAttente } from '../../commun/pages/file-attente.js';
import { BoutonActe } from '../../commun/pages/formulaire.js';
import { Telephone } from '../../commun/pages/telephone.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { Avant } from './instants.js';

/** Called up the technical line: the age of the matter and whom to reach, nothing of its content (design §3). */
export function Appels({
  page,
  appels,
  instant,
}: {
  page: ContextePage;
  appels: LigneAppel[];
  instant: string;
}): VNode {
  return (
    <FileAttente
      titre="Appels de la ligne technique"
      urgent
      sinon="le contenu ne vous est montré que si vous vous en chargez"
      lignes={appels.map(({ reference, recuLe, confieeA, prochaine, epuisee }) => ({
        titre: `Une situation attend depuis ${dureeEnClair((Date.parse(instant) - Date.parse(recuLe)) / 1000)}`,
        precision:
          confieeA === undefined ? undefined : (
            <>
              confiée à {confieeA.nom}
              {confieeA.telephone === null ? null : (
                <>
                  , <Telephone numero={confieeA.telephone} />
                </>
              )}
            </>
          ),
        quand: epuisee ? (
          'toute la ligne a été appelée'
        ) : (
          <Avant quand={prochaine} instant={instant} territoire="metropole" />
        ),
        puis: epuisee ? 'l’administration du réseau est prévenue' : 'sinon l’appel se poursuit plus haut',
        acte: <BoutonActe page={page} action={`/dossiers/${reference}/accuse-reception`} libelle="Je m’en charge" />,
      }))}
    />
  );
}
