import type { VNode } from 'preact';
import type { LieuDEvenement } from '#libs/registre/lecteurs/lieux-d-evenement.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import { dureeEnClair } from '../signalement/mots.js';

/** He prepares and the direction confirms in one step (T-32); a professional who writes down a call asks for whoever called. */
export const estUnePreparation = ({ demande, qualite }: LieuDEvenement): boolean =>
  !demande && qualite !== 'serviceSocial';

/** What his touch does, by itself, and when: said before he touches. */
export function CeQuiSePasse({ lieu }: { lieu: LieuDEvenement }): VNode {
  const { local, choix } = lieu;
  return (
    <Note genre="information" titre="Ce qui se passe ensuite">
      {choix.some((c) => c.urgent) ? <EnUrgence lieu={lieu} /> : null}
      {choix.some((c) => !c.urgent) ? (
        <p>
          Une demande sans urgence va à la conseillère technique, qui vous rappelle ; personne n’est appelé la nuit.
        </p>
      ) : null}
      {local ? (
        <p>
          <strong>Réglage local</strong> : le texte ne dit pas qui demande ; votre service l’a choisi.
        </p>
      ) : null}
    </Note>
  );
}

function EnUrgence({ lieu }: { lieu: LieuDEvenement }): VNode {
  const minutes = dureeEnClair(lieu.echelon);
  if (estUnePreparation(lieu))
    return (
      <p>
        Vous préparez la demande : {lieu.local ? 'ici' : `le texte (${lieu.texte})`} la donne à la direction. Elle la
        reçoit tout de suite et la confirme en une étape ; sans réponse en {minutes}, la suivante est appelée, puis le
        service social. Téléphonez-lui aussi.
      </p>
    );
  return (
    <p>
      La première personne du service social est appelée tout de suite ; sans réponse en {minutes}, la suivante, et
      ainsi de suite jusqu’à ce que quelqu’un s’en charge. Vous verrez son nom et son téléphone, et elle vous rappelle.
    </p>
  );
}

/** Where nothing grave is declared: the text does not provide it, nobody chose it here, and this is what to do instead (T-36). */
export function RienDeGraveIci({ lieu, telephone }: { lieu: LieuDEvenement; telephone: string }): VNode | null {
  if (lieu.choix.some((c) => c.urgent)) return null;
  return (
    <Note genre="attention" titre="Un événement grave ne se déclare pas par ici.">
      <p>
        Le texte ({lieu.texte}) ne le prévoit pas, et votre service ne l’a pas choisi. Téléphonez au service social,{' '}
        <Telephone numero={telephone} /> : chacun peut être reçu. Ci-dessous, seulement une demande sans urgence.
      </p>
    </Note>
  );
}
