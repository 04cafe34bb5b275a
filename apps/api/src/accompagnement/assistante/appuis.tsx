import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { DemanderAppui } from '#libs/domaine/accompagnement/appuis/actes/demander-appui.js';
import { quiAppuie } from '#libs/domaine/accompagnement/appuis/ligne.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { ConsulterNommement } from '#libs/domaine/partage/actes/consulter-nommement.js';
import { genresPossibles } from '#libs/domaine/partage/possibles.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Quand } from '../../commun/pages/dates.js';
import { Formulaire, liaison } from '../../commun/pages/formulaire.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** A question of the trade to the technical line of his text, and to nobody where it names none. */
export function SectionAppuis({ vu, ...reste }: PropsVu): VNode | null {
  const { etat } = vu;
  const natures = quiAppuie(etat.profil);
  if (natures.length === 0) return null;
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'questionTechnique');
  const lier = liaison(DemanderAppui, page, erreurs);
  const choix = Object.fromEntries(
    vu.alentour.filter((d) => d.fonctions.some((f) => natures.some((n) => n === f))).map((d) => [d.personne, d.nom]),
  );
  return (
    <section aria-labelledby="appuis">
      <h2 id="appuis">Appui technique</h2>
      <p>
        <a class="fr-link" href="/appuis">
          Mes questions et leurs réponses
        </a>
      </p>
      <ul>
        {(etat.appuis ?? []).map((p) => (
          <li key={p.reference}>
            Question posée, <Quand le={p.le} annee fuseau={fuseau(etat.territoire)} />
          </li>
        ))}
      </ul>
      {cloture(etat) !== undefined ? null : (
        <>
          <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
            <summary>Demander un appui technique, sans nom</summary>
            <Formulaire
              page={page}
              action={`/accompagnements/${vu.reference}/appui`}
              erreurs={erreurs}
              bouton="Poser ma question"
            >
              <ChampTexte
                {...lier('questionTechnique')}
                lignes={5}
                lisiblePar="vous et la conseillère choisie"
                aide="Elle ne saura pas de qui il s’agit. Pour le lui dire, demandez l’accord de l’agent : « Consulter en le nommant »."
              />
              <ChampListe
                {...lier('conseillere')}
                aide="Sans choix : la plus proche de votre ligne. Elle le lit sur sa page ; aucun message ne part."
                choix={choix}
              />
              <ChampCase {...lier('anonyme')} />
            </Formulaire>
          </details>
          <Consultation vu={vu} conseilleres={choix} {...reste} />
        </>
      )}
    </section>
  );
}

/** By name, as an act of its own: nothing leaves before he has read the very words and agreed. */
function Consultation({
  vu,
  conseilleres,
  ...reste
}: PropsVu & { conseilleres: Readonly<Record<string, string>> }): VNode {
  if (!genresPossibles(vu.etat.profil).includes('consultation'))
    return <p>Le texte de cet agent interdit de le nommer à la conseillère technique, même avec son accord.</p>;
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'conseillereNommee');
  const lier = liaison(ConsulterNommement, page, erreurs);
  return (
    <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
      <summary>Consulter en le nommant</summary>
      <Formulaire
        page={page}
        action={`/accompagnements/${vu.reference}/consultation`}
        erreurs={erreurs}
        bouton="Enregistrer, puis relire"
      >
        <ChampListe {...lier('conseillereNommee')} choix={conseilleres} />
        <ChampChoix {...lier('motifDeConsultation')} />
        <ChampTexte
          {...lier('phrasesNommees')}
          lignes={5}
          lisiblePar="vous, puis l’agent, puis la conseillère s’il est d’accord"
          aide="Vous relisez chaque phrase avec les autres partages ; l’agent les lit et répond ; il voit ensuite qui les a lues."
        />
      </Formulaire>
    </details>
  );
}
