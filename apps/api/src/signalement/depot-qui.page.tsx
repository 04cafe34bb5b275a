import type { VNode } from 'preact';
import { libelleDuTitre } from '#libs/reglementation/roles.js';
import type { Voie, VoiesDuTiers } from '#libs/registre/lecteurs/voies-du-tiers.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Note } from '../commun/pages/note.js';
import { Telephone } from '../commun/pages/telephone.js';
import type { ContextePage } from '../commun/requete/page.js';

/** One person or a service is asked first (T-67); then only the roads that the text opens to this reader are shown. */
export function PageDeQui({ page, voies }: { page: ContextePage; voies: VoiesDuTiers }): VNode {
  const ouvre = (...entrees: string[]): boolean => voies.voies.some((v) => v.entrees.some((e) => entrees.includes(e)));
  const nomme = ouvre('signalement', 'saisine');
  const explications = voies.voies
    .filter((v) => !v.entrees.some((e) => e === 'signalement' || e === 'saisine'))
    .filter((v) => !nomme || v.entrees.length > 0) // whoever may name somebody need not hear what he may not from elsewhere
    .map((v) => <Explication voie={v} />);
  return (
    <Gabarit
      page={page}
      titre="De qui s’agit-il ?"
      chapeau="Nous vous demandons seulement ce qu’il faut pour proposer une aide."
    >
      {nomme ? null : explications}
      {nomme || ouvre('contact') ? (
        <ul class="choix-egal">
          {nomme ? (
            <li>
              <a class="bouton fr-btn fr-btn--secondary" href="/signalements/nouveau/situation">
                D’une personne
              </a>
            </li>
          ) : null}
          {ouvre('contact') ? (
            <li>
              <a class="bouton fr-btn fr-btn--secondary" href="/signalements/nouveau/message">
                Laisser un message au service social
              </a>
            </li>
          ) : null}
          {voies.services.length === 0 ? null : (
            <li>
              <a class="bouton fr-btn fr-btn--secondary" href="/signalements/nouveau/service">
                D’un service ou d’une équipe, sans nommer personne
              </a>
            </li>
          )}
        </ul>
      ) : null}
      {nomme ? explications : null}
      <p class="aide">
        Le service social ne vérifie ni un arrêt, ni une présence, ni un travail : une demande faite pour contrôler un
        agent ne peut pas être reçue.
      </p>
    </Gabarit>
  );
}

/** Why nobody can be named from this function, and what can be done instead. */
function Explication({ voie }: { voie: Voie }): VNode {
  const { titre, structureNom, profil, entrees, contacts } = voie;
  const quoi = entrees.includes('orientation')
    ? `Comme ${libelleDuTitre(titre)}, vous pouvez orienter cette personne : donnez-lui ces coordonnées. Rien ne s’ouvre tant qu’elle n’appelle pas.`
    : entrees.includes('contact')
      ? `Le texte qui s’applique ici (${profil.court}) ne prévoit pas de signaler un agent : l’aide va à l’agent qui la demande. Donnez-lui ces coordonnées, ou laissez un message à l’assistante.`
      : `Le texte qui s’applique ici (${profil.court}) ne vous permet pas de signaler quelqu’un. La personne peut joindre elle-même le service social.`;
  return (
    <Note genre="information" titre={structureNom}>
      <p>{quoi}</p>
      <ul>
        {contacts.slice(0, 3).map((c) => (
          <li>
            {c.nom}, {c.qualite}
            {c.telephone === null ? '' : ', '}
            {c.telephone === null ? null : <Telephone numero={c.telephone} />}
            {c.courriel === null ? '' : `, ${c.courriel}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/textes/${profil.id}`}>Ce que dit le texte</a>
      </p>
    </Note>
  );
}
