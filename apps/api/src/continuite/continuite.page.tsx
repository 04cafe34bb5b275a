import type { VNode } from 'preact';
import type { AbsenceLue } from '#libs/registre/lecteurs/absences.js';
import type { PosteVacant } from '#libs/registre/lecteurs/postes-vacants.js';
import type { PosteAAbsenter } from '#libs/registre/lecteurs/postes-a-absenter.js';
import type { Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';
import { ConstaterLAbsence, JeSeraiAbsente, type Formulaires } from './declarer.js';
import { LiensDeContinuite } from './liens.js';
import { estTrou, ouEnEst } from './presenter.js';
import { UneAbsence } from './une-absence.js';
import { PostesVacants } from './vacances.js';

interface Props {
  page: ContextePage;
  absences: readonly AbsenceLue[];
  postes: readonly PosteAAbsenter[];
  vacants?: readonly PosteVacant[];
  erreurs?: { de: Formulaires; champs: Erreurs };
}

/** Who is away, who stands in, since when; what nobody holds comes first. One component for each part. */
export function PageContinuite({ page, absences, postes, vacants = [], erreurs }: Props): VNode {
  const de = (qui: Formulaires): Erreurs | undefined => (erreurs?.de === qui ? erreurs.champs : undefined);
  return (
    <Gabarit
      page={page}
      titre="Continuité"
      chapeau="Qui est absent du service social, qui assure l’intérim, et à partir de quand. Aucune raison n’est demandée ni montrée."
      enErreur={erreurs !== undefined}
    >
      <LiensDeContinuite page={page} />
      {parties(absences).map(({ titre, id, lues }) => (
        <Partie page={page} titre={titre} id={id} lues={lues} key={id} />
      ))}
      {absences.length === 0 ? <p class="rien">Aucune absence, en cours ou à venir ✔</p> : null}
      <PostesVacants vacants={vacants} permanence={page.site.telephone} />
      <JeSeraiAbsente page={page} postes={postes} erreurs={de('moi')} />
      <ConstaterLAbsence page={page} postes={postes} erreurs={de('autre')} />
    </Gabarit>
  );
}

interface UnePartie {
  titre: string;
  id: string;
  lues: AbsenceLue[];
}

/** Each absence stands once, under what it asks of the reader. */
function parties(absences: readonly AbsenceLue[]): UnePartie[] {
  const place = (lue: AbsenceLue): string => {
    if (lue.qualites.includes('absente')) return 'miennes';
    if (estTrou(lue)) return 'trous';
    if (lue.tenueParMoi && ouEnEst(lue) !== 'aRelire') return ouEnEst(lue) === 'enCours' ? 'interims' : 'bientot';
    return ouEnEst(lue);
  };
  return [
    { id: 'trous', titre: 'Sans personne' },
    { id: 'interims', titre: 'Vous assurez l’intérim' },
    { id: 'bientot', titre: 'Vous assurerez l’intérim' },
    { id: 'miennes', titre: 'Vos absences' },
    { id: 'enCours', titre: 'En cours' },
    { id: 'aVenir', titre: 'À venir' },
    { id: 'aRelire', titre: 'Finies' },
  ].flatMap(({ id, titre }) => {
    const lues = absences.filter((lue) => place(lue) === id);
    return lues.length === 0 ? [] : [{ id, titre, lues }];
  });
}

function Partie({ page, titre, id, lues }: UnePartie & { page: ContextePage }): VNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{titre}</h2>
      {lues.map((lue) => (
        <UneAbsence page={page} lue={lue} key={lue.reference} />
      ))}
    </section>
  );
}
