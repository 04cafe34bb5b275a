import type { VNode } from 'preact';
import type { Equipe, Equipiere } from '#libs/registre/lecteurs/equipe.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

/** Who makes up the service of a region, as its organisation chart shows it; no matter, no count. */
export function PageEquipe({ page, equipes }: { page: ContextePage; equipes: readonly Equipe[] }): VNode {
  return (
    <Gabarit
      page={page}
      titre="L’équipe de la région"
      chapeau="Les conseillères et toutes les assistantes de service social de la région, où qu’elles interviennent."
    >
      {equipes.length === 0 ? (
        <p>Le texte de votre ministère ne nomme pas d’équipe régionale, ou aucune ne dépend de vous.</p>
      ) : null}
      {equipes.map((e) => (
        <section key={e.region}>
          <h2>
            {e.region} : {e.mot}
          </h2>
          <Tableau
            legende={`Composition : ${e.region}`}
            colonnes={['Nom', 'Fonction', 'Téléphone', 'Service inter-régional', 'Temps de travail']}
            lignes={[
              ...e.conseilleres.map((m) => ligne(m, 'conseillère technique')),
              ...e.assistantes.map((m) => ligne(m, 'assistante de service social')),
            ]}
          />
        </section>
      ))}
      <p class="aide">
        Une assistante d’un service inter-régional reste de sa région : la référente coordonne, la région décide. Un
        jour habituellement non travaillé n’est pas une absence.
      </p>
    </Gabarit>
  );
}

function ligne(m: Equipiere, fonction: string): [VNode, string, VNode | string, string, string] {
  const parts = m.services.map((s) => `${s.nom} : ${s.etp.toLocaleString('fr-FR')} ETP`);
  const quotite = m.quotite === null ? 'non inscrit' : `${Math.round(m.quotite * 100)} %`;
  return [
    <>
      {m.nom}
      {m.absente ? ' (absence)' : ''}
    </>,
    fonction,
    m.telephone === null ? 'non inscrit' : <Telephone numero={m.telephone} />,
    m.interregionaux.join(' ; ') || 'aucun',
    [quotite, ...parts].join(' ; '),
  ];
}
