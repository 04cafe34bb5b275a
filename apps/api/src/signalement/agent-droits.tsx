import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import type { MaProposition } from '#libs/registre/lecteurs/ma-proposition.js';
import { Quand } from '../commun/pages/dates.js';
import { BoutonActe } from '../commun/pages/formulaire.js';
import type { ContextePage } from '../commun/requete/page.js';

/** What the agent may ask besides answering: another person, and to read what was written about him. No reason is wanted. */
export function MesDroits({ page, p }: { page: ContextePage; p: MaProposition }): VNode {
  return (
    <>
      <CeQuiFutEcrit page={page} p={p} />
      {p.autrePersonnePossible ? (
        <section>
          <h2>Vous préférez parler à quelqu’un d’autre ?</h2>
          <p>
            Une autre personne du service social vous est proposée aussitôt. Aucune raison n’est demandée ni gardée.
          </p>
          <BoutonActe
            page={page}
            action={`/mon-espace/${p.reference}/autre-personne`}
            libelle="Demander une autre personne"
          />
        </section>
      ) : null}
    </>
  );
}

function CeQuiFutEcrit({ page, p }: { page: ContextePage; p: MaProposition }): VNode | null {
  const zone = fuseau(p.territoire);
  if (p.origine !== null) {
    return (
      <section>
        <h2>Ce qui a été écrit</h2>
        <p>
          Par {p.origine.nom}, {p.origine.titre} :
        </p>
        <blockquote class="paroles">
          {p.origine.situation ?? 'Ces mots ont été effacés depuis, comme annoncé à leur auteur.'}
        </blockquote>
      </section>
    );
  }
  if (p.acces.demandeLe !== null) {
    return (
      <p>
        Vous avez demandé à lire ce qui a été écrit à votre sujet, <Quand le={p.acces.demandeLe} annee fuseau={zone} />.
        Le service social vous répondra ici.
      </p>
    );
  }
  if (!p.acces.possible) return null;
  return (
    <section>
      <h2>Lire ce qui a été écrit à votre sujet</h2>
      <p>Vous pouvez le demander ; personne d’autre que le service social ne le saura.</p>
      <BoutonActe page={page} action={`/mon-espace/${p.reference}/acces`} libelle="Demander à le lire" />
    </section>
  );
}
