import type { VNode } from 'preact';
import { ConvoquerGroupe } from '#libs/domaine/groupe/actes/convoquer.js';
import { InviterMembre } from '#libs/domaine/groupe/actes/inviter-membre.js';
import { fondements } from '#libs/domaine/partage/actes/demander-partage.js';
import { roles } from '#libs/reglementation/roles.js';
import type { GroupeLu, SituationLue } from '#libs/registre/lecteurs/groupes.js';
import type { Destinataire } from '#libs/registre/lecteurs/partages.js';
import { ChampDate, ChampListe } from '../commun/pages/champs.js';
import { jourEnClair } from '../commun/pages/dates.js';
import { Definitions } from '../commun/pages/definitions.js';
import { BoutonActe, Formulaire, liaison, type Erreurs } from '../commun/pages/formulaire.js';
import { Gabarit } from '../commun/pages/gabarit.js';
import type { ContextePage } from '../commun/requete/page.js';

interface Props {
  page: ContextePage;
  seances: readonly GroupeLu[];
  /** By session: whom its convener may still invite. */
  invitables: ReadonlyMap<string, readonly Destinataire[]>;
  /** Where the reader may convene one. */
  services: readonly { id: string; nom: string }[];
  /** Of the form that came back; an empty reference: the one that convenes. */
  erreurs?: { reference: string; champs: Erreurs };
}

/** The sessions to come where the reader sits, with their agenda. */
export function PageGroupes({ page, seances, invitables, services, erreurs }: Props): VNode {
  const deConvoquer = erreurs?.reference === '' ? erreurs.champs : {};
  const lier = liaison(ConvoquerGroupe, page, deConvoquer);
  return (
    <Gabarit
      page={page}
      titre="Groupes ressources"
      chapeau="Une personne n’y est nommée qu’avec son accord, dans les mots qu’elle a lus. Chaque lecture est notée, et elle la voit."
      enErreur={erreurs !== undefined}
    >
      {seances.length === 0 ? <p>Vous ne siégez à aucune séance à venir.</p> : null}
      {seances.map((g) => (
        <Seance
          page={page}
          g={g}
          invitables={invitables.get(g.reference) ?? []}
          erreurs={erreurs?.reference === g.reference ? erreurs.champs : {}}
          key={g.reference}
        />
      ))}
      {services.length === 0 ? null : (
        <section aria-labelledby="convoquer">
          <h2 id="convoquer">Convoquer une séance</h2>
          <Formulaire page={page} action="/groupes" erreurs={deConvoquer} bouton="Convoquer">
            <ChampListe {...lier('structure')} choix={Object.fromEntries(services.map((s) => [s.id, s.nom]))} />
            <ChampDate {...lier('seance')} aide="Personne n’est prévenu d’ici : vous invitez par vos propres moyens." />
          </Formulaire>
        </section>
      )}
    </Gabarit>
  );
}

interface PropsSeance {
  page: ContextePage;
  g: GroupeLu;
  invitables: readonly Destinataire[];
  erreurs: Erreurs;
}

const leJour = (seance: string): string => jourEnClair(`${seance}T12:00:00Z`, { annee: true });

function Seance({ page, g, invitables, erreurs }: PropsSeance): VNode {
  const vers = (verbe: string): string => `/groupes/${g.reference}/${verbe}`;
  const vide = g.points.length + g.situations.length === 0;
  return (
    <article>
      <h2>
        {g.mot}, {leJour(g.seance)}
      </h2>
      <h3>Ordre du jour</h3>
      {vide ? <p>Rien à l’ordre du jour pour vous en ce moment.</p> : null}
      <ul>
        {g.points.map((p) => (
          <li key={p.numero}>
            <span class="paroles">{p.texte}</span>
            {g.mien || p.deMoi ? (
              <BoutonActe
                page={page}
                action={vers('point-ote')}
                libelle="Ôter ce point"
                champs={{ point: String(p.numero) }}
              />
            ) : null}
          </li>
        ))}
        {g.situations.map((s) => (
          <li key={s.reference}>
            <a class="fr-link" href={`/groupes/situations/${s.reference}`}>
              Une personne d’accord pour être nommée, de la part de {s.de?.nom ?? 'une assistante de service social'}
            </a>
          </li>
        ))}
      </ul>
      <h3>Qui siège</h3>
      <Membres page={page} g={g} vers={vers} />
      {g.mien ? <Inviter page={page} g={g} invitables={invitables} erreurs={erreurs} vers={vers} /> : null}
      <p class="aide">Rien ne se lit après le jour de la séance. Ce qui s’y dit n’est pas noté ici.</p>
    </article>
  );
}

function Membres({ page, g, vers }: { page: ContextePage; g: GroupeLu; vers: (v: string) => string }): VNode {
  return (
    <ul>
      {g.membres.map((m, rang) => (
        <li key={m.personne}>
          {m.nom} ({m.tenuAuSecret ? 'tenu au secret professionnel' : 'ne lit rien de ce qui a été confié'})
          {g.mien && rang > 0 ? (
            <BoutonActe
              page={page}
              action={vers('membre-retire')}
              libelle={`Retirer ${m.nom}`}
              champs={{ personne: m.personne }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Inviter(props: PropsSeance & { vers: (v: string) => string }): VNode {
  const { page, g, invitables, erreurs, vers } = props;
  const dejaLa = new Set(g.membres.map((m) => m.personne));
  const choix = invitables.filter((d) => !dejaLa.has(d.personne));
  return (
    <>
      <Formulaire page={page} action={vers('membre')} erreurs={erreurs} bouton="Inviter à cette séance">
        <ChampListe
          {...liaison(InviterMembre, page, erreurs)('personne')}
          choix={Object.fromEntries(
            choix.map((d) => [d.personne, `${d.nom} (${d.fonctions.map((f) => roles[f].libelle).join(', ')})`]),
          )}
          aide="Il ne lira rien de ce qu’une personne a accepté avant lui."
        />
      </Formulaire>
      <BoutonActe page={page} action={vers('fin')} libelle="Clore cette séance" />
    </>
  );
}

/** One item about a person, in the sentences that this member may read: nothing to answer, to copy or to forward. */
export function PageSituation({ page, lue }: { page: ContextePage; lue: SituationLue }): VNode {
  return (
    <Gabarit
      page={page}
      titre={`Au sujet de ${lue.agent}`}
      chapeau="Avec l’accord de cette personne, dans les mots qu’elle a lus."
      cacher
    >
      <ul class="paroles">
        {lue.phrases.map((phrase, rang) => (
          <li key={rang}>{phrase}</li>
        ))}
      </ul>
      <Definitions
        faits={[
          ['But', lue.but],
          ...(lue.fondement === null ? [] : [['Fondement', fondements[lue.fondement]] as const]),
          ['De la part de', lue.de?.nom ?? 'Service social du personnel'],
        ]}
      />
      <p class="aide">
        Ne copiez pas ces phrases, ne les transmettez pas. La personne voit que vous les avez lues, et peut les retirer
        à tout moment.
      </p>
    </Gabarit>
  );
}
