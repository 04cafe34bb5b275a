import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { aVoir, type AVoir } from '#libs/domaine/accompagnement/entretiens/devoir.js';
import { aRevoir, type ARevoir } from '#libs/domaine/accompagnement/plan/devoir.js';
import type { Suivi } from '#libs/registre/lecteurs/mes-suivis.js';
import { Quand } from '../../commun/pages/dates.js';
import { FileAttente, type PropsLigne } from '../../commun/pages/file-attente.js';
import { Gabarit } from '../../commun/pages/gabarit.js';
import type { ContextePage } from '../../commun/requete/page.js';

/** A queue of accompaniments, named by what is missing. */
export interface FileDeSuivis {
  titre: string;
  sinon: string;
  vide?: string;
  contient: (s: Suivi) => boolean;
  reste?: (s: Suivi) => Partial<PropsLigne>;
}

const A_REVOIR: Readonly<Record<ARevoir['quoi'], string>> = {
  aLire: 'l’agent a écrit',
  revue: 'vous deviez en reparler',
  echeance: 'une date est passée',
  aEcrire: 'rien n’est encore proposé (réglage local)',
};

const pourquoiRevoir = (s: Suivi): string =>
  aRevoir(s.etat, s.instant)
    .map((r) => A_REVOIR[r.quoi])
    .join(' ; ');

const A_VOIR: Readonly<Record<AVoir, string>> = {
  autresMoments: 'l’agent demande d’autres moments',
  aNoter: 'un rendez-vous est passé : notez ce qu’il en a été',
};

/** In the order in which they are worked; the last holds them all. */
export const FILES_DE_SUIVIS: readonly FileDeSuivis[] = [
  {
    titre: 'Rendez-vous à regarder',
    sinon: 'ils restent ici jusqu’à ce que vous ayez proposé un autre moment, ou noté le rendez-vous',
    contient: (s) => aVoir(s.etat, s.instant).length > 0,
    reste: (s) => ({
      precision: aVoir(s.etat, s.instant)
        .map((quoi) => A_VOIR[quoi])
        .join(' ; '),
    }),
  },
  {
    titre: 'Plans à revoir',
    sinon: 'ils restent ici jusqu’à ce que vous les ayez lus, écrits ou revus avec l’agent',
    contient: (s) => aRevoir(s.etat, s.instant).length > 0,
    reste: (s) => ({ precision: pourquoiRevoir(s) }),
  },
  {
    titre: 'Mes accompagnements',
    sinon: 'ils continuent jusqu’à ce que l’agent ou vous les terminiez',
    vide: 'Aucun accompagnement en cours ✔',
    contient: () => true,
  },
];

/** Her accompaniments: what waits for her first, then all of them, the oldest first. */
export function PageSuivis({ page, suivis }: { page: ContextePage; suivis: readonly Suivi[] }): VNode {
  return (
    <Gabarit page={page} titre="Mes accompagnements">
      {FILES_DE_SUIVIS.map((f) => (
        <FileAttente
          titre={f.titre}
          sinon={f.sinon}
          {...(f.vide === undefined ? {} : { vide: f.vide })}
          lignes={suivis.filter(f.contient).map((s) => ({
            titre: s.agent,
            quand: <Quand le={s.etat.ouvertLe} maintenant={s.instant} fuseau={fuseau(s.etat.territoire)} />,
            acte: { href: `/accompagnements/${s.reference}`, libelle: 'Ouvrir' },
            ...f.reste?.(s),
          }))}
          key={f.titre}
        />
      ))}
    </Gabarit>
  );
}
