import type { VNode } from 'preact';
import { contenuOu } from '#libs/reglementation/regle.js';
import type { Derogation as Motif, ProfilReglementaire } from '#libs/reglementation/profil.js';
import { estDuService, OuvrirDerogation } from '#libs/domaine/accompagnement/derogations/actes/ouvrir.js';
import { motifs } from '#libs/domaine/accompagnement/derogations/mots.js';
import type { Destinataire } from '#libs/registre/lecteurs/partages.js';
import { ChampCase, ChampChoix, ChampListe, ChampTexte } from '../../commun/pages/champs.js';
import { Formulaire, liaison, type Erreurs } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { lesSiens } from './forme.js';
import type { PropsVu } from './parties.js';

/** The grounds of his text and no others, with the articles it cites; what they say is not ours to code (T-14, T-15). */
export function SectionDerogations({ vu, ...reste }: PropsVu): VNode {
  const { profil } = vu.etat;
  const { page, erreurs } = lesSiens(reste.page, reste.erreurs, 'taire');
  return (
    <section aria-labelledby="derogations">
      <h2 id="derogations">Si quelqu’un est en danger</h2>
      <p class="aide">
        C’est votre décision, à deux, pour un temps. Elle n’ouvre ce dossier à personne. Articles cités par le texte :{' '}
        {contenuOu<readonly string[]>(profil.references, []).join(' ; ')}.
      </p>
      <p>
        <a class="fr-link" href="/derogations">
          Mes dérogations
        </a>
      </p>
      <details {...(Object.keys(erreurs).length > 0 ? { open: true } : {})}>
        <summary>Décider d’une dérogation au secret</summary>
        <FormulaireDerogation
          page={page}
          erreurs={erreurs}
          action={`/accompagnements/${vu.reference}/derogation`}
          profil={profil}
          alentour={vu.alentour}
        />
      </details>
    </section>
  );
}

interface PropsDerogation {
  page: ContextePage;
  erreurs: Erreurs;
  action: string;
  profil: ProfilReglementaire;
  alentour: readonly Destinataire[];
}

/** The same form from an accompaniment and from a signalement. */
export function FormulaireDerogation({ page, erreurs, action, profil, alentour }: PropsDerogation): VNode {
  const permis = contenuOu<readonly Motif[]>(profil.derogations, []);
  const lier = liaison(OuvrirDerogation, page, erreurs);
  return (
    <Formulaire page={page} action={action} erreurs={erreurs} bouton="Ouvrir la dérogation">
      <ChampChoix {...lier('motif')} choix={Object.fromEntries(permis.map((motif) => [motif, motifs[motif]]))} />
      <ChampTexte {...lier('raison')} lignes={4} lisiblePar="vous et la professionnelle que vous sollicitez" />
      <ChampListe
        {...lier('avec')}
        aide="Appelez-la : aucun message n’est envoyé, elle le lit sur sa page."
        choix={Object.fromEntries(alentour.filter((d) => estDuService(d.fonctions)).map((d) => [d.personne, d.nom]))}
      />
      <ChampCase {...lier('seule')} />
      <ChampTexte {...lier('taire')} aide="Sans réponse, l’agent la lit dès maintenant dans son espace." />
      <ChampCase {...lier('direALaFin')} />
    </Formulaire>
  );
}
