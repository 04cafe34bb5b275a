import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { lecteursPossibles } from '#libs/domaine/partage/actes/relire-phrase.js';
import { genres } from '#libs/domaine/partage/possibles.js';
import { motsDesPoints, reperer } from '#libs/domaine/partage/relire.js';
import type { Phrase } from '#libs/domaine/partage/etat.js';
import type { AccompagnementLu } from '#libs/registre/lecteurs/un-accompagnement.js';
import type { PartageVu } from '#libs/registre/lecteurs/partages.js';
import { Quand } from '../../commun/pages/dates.js';
import { BoutonActe, ChoixEgal } from '../../commun/pages/formulaire.js';
import type { ContextePage } from '../../commun/requete/page.js';
import { NouveauPartage } from './nouveau-partage.js';
import type { PropsVu } from './parties.js';

/** What is said of each in one line: never more than what is known. */
const OU: Readonly<Record<PartageVu['ou'], string>> = {
  ecrit: 'À relire : l’agent ne voit encore rien',
  demande: 'L’agent peut lire ces phrases ; il n’a pas répondu',
  refuse: 'L’agent a dit non : rien ne part',
  pret: 'Peut partir',
  ouvert: 'Transmis, lisible en ce moment',
  fini: 'Terminé : plus personne ne le lit',
};

/** What leaves, sentence by sentence, in the order of its steps; and the form that begins one. */
export function SectionPartages({ page, vu, erreurs }: PropsVu): VNode {
  return (
    <section aria-labelledby="partages">
      <h2 id="partages">Ce qui est dit à d’autres</h2>
      <p class="aide">Orienter, passer le relais, transmettre, partager : quatre actes. Rien ne part sans vous.</p>
      {vu.partages.map((p) => (
        <UnPartage page={page} vu={vu} partage={p} key={p.reference} />
      ))}
      <NouveauPartage page={page} vu={vu} erreurs={erreurs} />
    </section>
  );
}

interface PropsPartage {
  page: ContextePage;
  vu: AccompagnementLu;
  partage: AccompagnementLu['partages'][number];
}

function UnPartage({ page, vu, partage: p }: PropsPartage): VNode {
  const zone = fuseau(p.etat.territoire);
  const vers = (verbe: string): string => `/accompagnements/${vu.reference}/${verbe}`;
  const champs = { partage: p.reference };
  return (
    <article>
      <h3>
        {genres[p.etat.genre]} — {p.a}
      </h3>
      <p>
        <strong>{OU[p.ou]}.</strong> But : {p.etat.but}. Jusqu’au <Quand le={p.etat.jusquau} annee fuseau={zone} />.
      </p>
      <Membres partage={p} />
      <ul>
        {p.etat.phrases.map((phrase) => (
          <UnePhrase
            phrase={phrase}
            deLAgent={phrase.par === p.etat.agent}
            key={phrase.numero}
            {...(p.ou === 'ecrit' && phrase.relueLe === undefined
              ? {
                  relire: (
                    <Relire
                      page={page}
                      action={vers('partage-relu')}
                      groupe={p.etat.genre === 'groupe'}
                      champs={{ ...champs, phrase: String(phrase.numero) }}
                    />
                  ),
                }
              : {})}
          />
        ))}
      </ul>
      {p.ou === 'pret' ? <Envoi page={page} partage={p} vers={vers('partage-envoi')} /> : null}
      {p.code === undefined ? null : (
        <>
          <ParCode accompagnement={vu.reference} partage={p} />
          <BoutonActe page={page} action={vers('partage-code')} libelle="Donner un autre code" champs={champs} />
          {p.etat.recuLe === undefined ? (
            <BoutonActe
              page={page}
              action={vers('partage-recu')}
              libelle="Le service m’a dit l’avoir reçu"
              champs={champs}
            />
          ) : null}
        </>
      )}
      <Lectures partage={p} />
      {p.ou === 'fini' ? null : (
        <BoutonActe page={page} action={vers('partage-fin')} libelle="Fermer ce partage" champs={champs} />
      )}
    </article>
  );
}

/** She says that it may leave; of an item of a group, and which members read it. */
function Relire(props: { page: ContextePage; action: string; groupe: boolean; champs: Record<string, string> }): VNode {
  const { page, action, groupe, champs } = props;
  if (!groupe)
    return (
      <BoutonActe page={page} action={action} libelle="J’ai relu cette phrase : elle peut partir" champs={champs} />
    );
  return (
    <ChoixEgal
      page={page}
      action={action}
      nom="pour"
      champs={champs}
      options={Object.entries(lecteursPossibles).map(([valeur, libelle]) => ({ valeur, libelle }))}
    />
  );
}

/** Who will read, as the agent is shown it: those bound by secrecy and those who are not. */
export function Membres({ partage: p }: { partage: PartageVu }): VNode | null {
  if (p.membres.length === 0) return null;
  return (
    <ul>
      {p.membres.map((m) => (
        <li key={m.personne}>
          Lu par {m.nom}, {m.tenuAuSecret ? 'tenu au secret professionnel' : 'sauf ce qui est réservé au secret'}
        </li>
      ))}
    </ul>
  );
}

/** The choice is hers at the last moment, inside what the agent read. */
function Envoi(props: { page: ContextePage; partage: PartageVu; vers: string }): VNode {
  const { page, partage: p, vers } = props;
  const champs = { partage: p.reference };
  if (p.etat.forme !== 'document')
    return <BoutonActe page={page} action={vers} libelle="Transmettre maintenant" champs={champs} principal />;
  return (
    <>
      <p class="aide">
        L’agent a lu que ce pourrait être un document, et qu’une fois remis il ne peut plus être repris. La page, elle,
        se referme.
      </p>
      <div class="actes">
        <BoutonActe
          page={page}
          action={vers}
          libelle="Transmettre par une page"
          champs={{ ...champs, forme: 'page' }}
        />
        <BoutonActe
          page={page}
          action={vers}
          libelle="Transmettre par un document scellé"
          champs={{ ...champs, forme: 'document' }}
        />
      </div>
    </>
  );
}

/** What she tells, and what she hands over; never both by the same way. */
function ParCode({ accompagnement, partage: p }: { accompagnement: string; partage: PropsPartage['partage'] }): VNode {
  const code = <strong>{p.code}</strong>;
  if (p.etat.forme !== 'document')
    return <p>Code à dire au téléphone, jamais par écrit : {code}. Il ouvre la page une seule fois.</p>;
  return (
    <>
      <p>
        Code à dire au téléphone, jamais par écrit ni avec le document : {code}. Il se tape en majuscules, sans espace
        ni tiret. Les copies déjà remises s’ouvrent avec le code de leur jour.
      </p>
      <p>
        <a class="fr-link" href={`/api/v1/accompagnements/${accompagnement}/partages/${p.reference}/document.pdf`}>
          Prendre le document scellé (PDF)
        </a>
        . Remettez-le vous-même au service ; chaque copie est notée, et l’agent le voit.
      </p>
    </>
  );
}

function UnePhrase(props: { phrase: Phrase; deLAgent: boolean; relire?: VNode }): VNode {
  const { phrase, deLAgent, relire } = props;
  const points = relire === undefined ? [] : reperer(phrase.texte);
  return (
    <li>
      <q>{phrase.texte}</q>
      {deLAgent ? <small> (mots de l’agent)</small> : null}
      {phrase.confiee === true ? <small> (réservée aux membres tenus au secret)</small> : null}
      {points.length === 0 ? null : (
        <ul class="aide">
          {points.map(({ quoi, mot }) => (
            <li key={`${quoi}-${mot}`}>
              « {mot} » : {motsDesPoints[quoi]}
            </li>
          ))}
        </ul>
      )}
      {relire ?? null}
    </li>
  );
}

/** Who read, and when: the agent sees the same. */
export function Lectures({ partage: { etat, lectures } }: { partage: PartageVu }): VNode | null {
  if (lectures.length === 0 && etat.recuLe === undefined) return null;
  const zone = fuseau(etat.territoire);
  return (
    <ul>
      {lectures.map((l) => (
        <li key={l.instant}>
          {l.remise ? 'Document scellé pris pour être remis, par' : 'Lu par'} {l.nom},{' '}
          <Quand le={l.instant} annee fuseau={zone} />
        </li>
      ))}
      {etat.recuLe === undefined ? null : (
        <li>
          Réception confirmée, <Quand le={etat.recuLe} annee fuseau={zone} />
        </li>
      )}
    </ul>
  );
}
