import type { VNode } from 'preact';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { InscrirePoint } from '#libs/domaine/groupe/actes/inscrire-point.js';
import { InscrireSituation } from '#libs/domaine/groupe/actes/inscrire-situation.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** What may come before a group: about the agent with his agreement, or without anybody named. What is written stands with the shares. */
export function SectionGroupes({ page, vu, erreurs }: PropsVu): VNode | null {
  const { groupesRessources: regle } = vu.etat.profil;
  if (regle.force === 'silence' || cloture(vu.etat) !== undefined) return null;
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">Porter la situation devant un groupe</h2>
      <p class="aide">Votre texte dit : « {regle.contenu.mots} ».</p>
      {vu.seances.length === 0 ? (
        <p>
          Vous ne siégez à aucune séance à venir : <a href="/groupes">en convoquer une</a>.
        </p>
      ) : (
        <>
          <DeLAgent page={page} vu={vu} erreurs={erreurs} />
          <SansPersonne page={page} vu={vu} erreurs={erreurs} />
        </>
      )}
    </section>
  );
}

const seances = (vu: PropsVu['vu']): Record<string, string> =>
  Object.fromEntries(vu.seances.map((s) => [s.reference, `${s.mot}, ${s.seance.split('-').reverse().join('/')}`]));

function DeLAgent({ vu, ...reste }: PropsVu): VNode {
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'attente');
  const lier = liaison(InscrireSituation, page, erreurs);
  const { partage } = vu.etat.profil;
  const auSecret = partage.force !== 'silence' && partage.contenu.genre === 'professionnelsAuSecret';
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Avec son accord, en le nommant</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/groupe-situation`}
        erreurs={erreurs}
        bouton="Enregistrer, puis relire"
      >
        <ChampListe {...lier('groupe')} choix={seances(vu)} />
        <ChampTexte
          {...lier('lignes')}
          lignes={5}
          lisiblePar="vous, puis l’agent, puis les membres que vous direz, s’il est d’accord"
          aide="Une phrase par ligne. Vous direz pour chacune qui la lit."
        />
        <ChampTexte {...lier('attente')} />
        {auSecret ? <ChampChoix {...lier('article')} /> : null}
      </Formulaire>
    </details>
  );
}

function SansPersonne({ vu, ...reste }: PropsVu): VNode {
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'situation');
  const lier = liaison(InscrirePoint, page, erreurs);
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Sans nommer personne</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/groupe-point`}
        erreurs={erreurs}
        bouton="Inscrire ce point"
      >
        <ChampListe {...lier('seance')} choix={seances(vu)} />
        <ChampTexte {...lier('situation')} lignes={4} lisiblePar="tous les membres de la séance" />
        <ChampCase {...lier('sansNom')} />
      </Formulaire>
    </details>
  );
}
