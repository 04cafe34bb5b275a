import type { VNode } from 'preact';
import { Definitions } from '../commun/pages/definitions.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import { Tableau } from '../commun/pages/tableau.js';
import { Telephone } from '../commun/pages/telephone.js';
import { Courriel, Ou } from './a-completer.js';
import type { Conservation } from './conservation.js';
import type { PropsMentions } from './mentions-legales.page.js';

interface Props extends PropsMentions {
  durees: readonly Conservation[];
  /** How long a request about one's own data may take, by the réglage. */
  reponse: string;
}

/** What RGPD art. 13 asks to be told, for everybody and without login. */
export function PageDonneesPersonnelles({ page, service, courriel, durees, reponse }: Props): VNode {
  return (
    <Gabarit
      page={page}
      titre="Données personnelles"
      chapeau="Ce que Relais garde, pourquoi, qui le lit, combien de temps, et ce que vous pouvez demander."
    >
      <Definitions
        faits={[
          [
            'Responsable de traitement',
            <Ou valeur={service.responsableTraitement} quoi="autorité responsable de traitement">
              {(r) => r}
            </Ou>,
          ],
          [
            'Délégué à la protection des données',
            <Ou valeur={service.dpo} quoi="adresse postale et électronique du délégué">
              {({ adresse, courriel: ecrire }) => (
                <>
                  <Courriel adresse={ecrire} />, {adresse}
                </>
              )}
            </Ou>,
          ],
          ['Service social', <Courriel adresse={courriel} />],
          ['Permanence', <Telephone numero={page.site.telephone} />],
        ]}
      />
      <Pourquoi />
      <QuiLit />
      <CombienDeTemps durees={durees} />
      <Droits reponse={reponse} />
      <Protection />
    </Gabarit>
  );
}

function Pourquoi(): VNode {
  return (
    <>
      <h2>Pourquoi, et sur quelle base</h2>
      <ul>
        <li>Proposer une aide à un agent, l’accompagner s’il le veut, et tenir la continuité du service.</li>
        <li>Envoyer une équipe auprès des agents après un événement grave.</li>
        <li>Rendre compte de l’activité par des nombres, sans que personne puisse être reconnu.</li>
        <li>Répondre aux demandes sur les données, et protéger le service.</li>
      </ul>
      <p>
        La base est une <strong>mission d’intérêt public</strong> (RGPD, article 6-1-e). Votre accord est la condition
        de l’aide et de tout partage ; il n’est pas la base du traitement, et rien n’arrive à qui ne le donne pas. Ce
        qui touche à la santé ou à la vie privée n’est traité que par des professionnels tenus au secret (RGPD, articles
        9-2-h et 9-3, que l’analyse d’impact de l’administration doit confirmer).
      </p>
      <p>
        Rien n’est décidé par une machine : ni note, ni score, ni classement d’une personne. Rien ne sert à évaluer un
        agent, un service ou une assistante.
      </p>
    </>
  );
}

function QuiLit(): VNode {
  return (
    <>
      <h2>Qui lit quoi</h2>
      <p>
        Les assistantes et assistants de service social sont tenus au <strong>secret professionnel</strong> (code de
        l’action sociale et des familles, article L. 411-3 ; code pénal, article 226-13). Sous chaque champ est écrit
        qui peut lire ce que vous tapez.
      </p>
      <ul>
        <li>
          L’assistante chargée de la situation la lit ; sa remplaçante, pendant une absence, ce qui ne peut pas
          attendre.
        </li>
        <li>La ligne technique voit des nombres et des âges ; elle ne lit que ce dont elle se charge.</li>
        <li>La personne qui signale n’apprend jamais la réponse de l’agent, ni s’il a répondu.</li>
        <li>La hiérarchie et les ressources humaines n’ouvrent aucun dossier ; qui administre Relais non plus.</li>
        <li>
          D’autres ne lisent que des phrases que l’agent a lues et acceptées, jusqu’au jour dit, hors ce que{' '}
          <a href="/textes">son texte</a> ou la loi permet sans cet accord.
        </li>
      </ul>
      <p>Chaque lecture d’un dossier est inscrite, et l’agent peut voir qui a lu le sien. Rien n’est vendu ni cédé.</p>
    </>
  );
}

function CombienDeTemps({ durees }: { durees: readonly Conservation[] }): VNode {
  return (
    <>
      <h2 id="durees">Combien de temps</h2>
      <p>
        Ces durées sont des <strong>réglages locaux</strong>, lus dans la configuration de ce site : aucun texte du
        service social n’en fixe. Un dossier garde celles du jour où il s’est ouvert ; « Mes données » donne les vôtres.
      </p>
      <Tableau
        legende="Ce qui est gardé, et combien de temps (réglages locaux en vigueur)"
        colonnes={['Quoi', 'Combien de temps', 'À partir de quand, et ensuite']}
        lignes={durees.map((d) => [
          d.quoi,
          d.ailleurs.length === 0 ? d.duree : `${d.duree} ; dans certains services : ${d.ailleurs.join(', ')}`,
          <>
            {d.suite} (réglage <code>{d.reglage}</code>)
          </>,
        ])}
      />
      <p>
        Un dossier terminé est une archive publique : il n’est détruit qu’avec l’accord des archives (code du
        patrimoine, articles L. 212-2 et L. 212-3). Une procédure en cours peut arrêter l’effacement ; l’agent lit alors
        qui l’a décidé, quand et pourquoi. Effacer détruit la clé du dossier : plus personne ne peut le lire, ni ses
        courriels, ni son journal ; il ne reste qu’une référence tirée au hasard, des dates et la décision des archives.
        Les journaux techniques ne portent ni nom, ni adresse, ni mot d’un dossier.
      </p>
    </>
  );
}

function Droits({ reponse }: { reponse: string }): VNode {
  return (
    <>
      <h2 id="droits">Vos droits, et comment faire</h2>
      <ul>
        <li>
          <strong>Lire et prendre une copie</strong> : « Mon espace », puis « Mes données ». Ce qui nomme une autre
          personne peut être masqué.
        </li>
        <li>
          <strong>Faire corriger, limiter, vous opposer</strong> : sur la même page, ou en écrivant au délégué à la
          protection des données, ou par téléphone.
        </li>
        <li>
          <strong>Faire effacer</strong> : vous pouvez le demander ; une mission d’intérêt public et les archives
          peuvent s’y opposer (RGPD, article 17-3), et la raison vous est alors dite.
        </li>
        <li>
          La portabilité ne s’applique pas à une mission d’intérêt public ; la copie existe quand même, en deux formats.
        </li>
      </ul>
      <p>
        La réponse est due dans le mois (RGPD, article 12-3). Ici, elle est attendue avant {reponse} (réglage local{' '}
        <code>reponseDroits</code>). Sans réponse, ou si elle ne vous convient pas, vous pouvez saisir la CNIL :{' '}
        <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr/fr/plaintes</a>, ou CNIL, 3 place de Fontenoy, TSA 80715,
        75334 Paris Cedex 07.
      </p>
    </>
  );
}

function Protection(): VNode {
  return (
    <>
      <h2>Comment c’est protégé</h2>
      <p>
        Les mots écrits sur une personne sont chiffrés, avec une clé propre à chaque dossier. Les courriels ne disent
        jamais de quoi il s’agit.
      </p>
      <h2 id="cookies">Cookies</h2>
      <p>
        Un seul : <strong>relais</strong>, celui de la connexion. Il est nécessaire, ne suit personne, et disparaît
        après une demi-heure sans activité. Aucun outil de mesure ou de suivi n’est utilisé : il n’y a donc rien à
        accepter.
      </p>
    </>
  );
}
