import type { VNode } from 'preact';
import { AvecUneLettre } from '../../connexion/avec-une-lettre.js';
import type { Probleme } from '../problemes.js';
import type { ContextePage } from '../requete/page.js';
import { Gabarit } from './gabarit.js';
import { Note } from './note.js';
import { Telephone } from './telephone.js';

/** What happened, what was kept, what to do now, whom to call. Needs no database. */
export function PageProbleme({
  page,
  probleme,
  brouillon,
}: {
  page: ContextePage;
  probleme: Probleme;
  brouillon?: string;
}): VNode {
  const { status, title, detail, champs } = probleme;
  return (
    <Gabarit page={page} titre={title} chapeau={detail}>
      {brouillon === undefined ? null : (
        <Note genre="information" titre="Rien de ce que vous avez écrit n’est perdu.">
          Votre texte est gardé une demi-heure. Vous le retrouverez dans le formulaire, à vérifier et à envoyer.
        </Note>
      )}
      {champs === undefined ? null : (
        <ul>
          {Object.entries(champs).map(([nom, messages]) => (
            <li key={nom}>{messages.join(' ')}</li>
          ))}
        </ul>
      )}
      <p class="actes">{suite(status, brouillon)}</p>
      <h2>Plutôt par téléphone ?</h2>
      <p>
        <Telephone numero={page.site.telephone} />, la permanence du service social. En cas de danger immédiat :{' '}
        <Telephone numero="15" /> ou <Telephone numero="112" />.
      </p>
    </Gabarit>
  );
}

function suite(statut: number, brouillon: string | undefined): VNode {
  const bouton = (href: string, libelle: string): VNode => (
    <a class="bouton principal fr-btn" href={href}>
      {libelle}
    </a>
  );
  if (statut === 401)
    return (
      <>
        {bouton(`/connexion?retour=${encodeURIComponent(brouillon ?? '/')}`, 'Se connecter de nouveau')}
        <AvecUneLettre />
      </>
    );
  if (brouillon !== undefined) return bouton(brouillon, 'Revenir au formulaire');
  return bouton('/', 'Aller à l’accueil');
}
