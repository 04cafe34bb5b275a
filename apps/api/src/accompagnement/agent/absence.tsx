import type { VNode } from 'preact';
import { fuseau } from '#libs/calendrier/territoires.js';
import { AppelerSansAttendre } from '#libs/domaine/accompagnement/interim/actes/choisir.js';
import { cloture } from '#libs/domaine/accompagnement/etat.js';
import { ChampCase } from '../../commun/pages/champs.js';
import { jourEnClair } from '../../commun/pages/dates.js';
import { Telephone } from '../../commun/pages/telephone.js';
import { BoutonActe, Formulaire, liaison } from '../../commun/pages/formulaire.js';
import type { PropsMien } from './places.js';

/** While she who accompanies him is away: until when, who could answer, and that he may want nobody else. */
export function SectionAbsence({ page, mien, erreurs }: PropsMien): VNode | null {
  const { absence, etat, reference } = mien;
  if (absence === undefined || cloture(etat) !== undefined) return null;
  const { jusquau, interimaire } = absence;
  const titre = `absence-${reference}`;
  const acte = (verbe: string): string => `/mon-espace/accompagnements/${reference}/${verbe}`;
  const lier = liaison(AppelerSansAttendre, page, erreurs);
  const refuse = etat.interim?.refus !== undefined;
  const appelle = etat.interim?.appel !== undefined;
  return (
    <section aria-labelledby={titre}>
      <h2 id={titre}>La personne qui vous accompagne est absente</h2>
      <p>
        {jusquau === null
          ? 'Le jour de son retour n’est pas encore connu.'
          : `Son retour est prévu le ${jourEnClair(jusquau, { fuseau: fuseau(etat.territoire) })}.`}{' '}
        Rien n’est à refaire : elle vous retrouvera.{' '}
        {interimaire === undefined ? (
          <>
            Si quelque chose ne peut pas attendre, la permanence répond au <Telephone numero={page.site.telephone} />.
          </>
        ) : (
          <>
            Jusque-là, {interimaire.nom}, {interimaire.qualite}, peut vous répondre
            {interimaire.telephone === null ? null : (
              <>
                {' '}
                au <Telephone numero={interimaire.telephone} />
              </>
            )}
            .
          </>
        )}
      </p>
      {appelle ? (
        <p>
          Vous avez demandé à être appelé sans attendre : c’est noté
          {interimaire === undefined ? '' : `, et ${interimaire.nom} le voit sur sa page`}.
        </p>
      ) : null}
      {refuse ? (
        <p>Vous ne voulez pas d’une autre personne : c’est noté. La conseillère technique vous appellera elle-même.</p>
      ) : null}
      {appelle ? null : (
        <Formulaire page={page} action={acte('sans-attendre')} bouton="Je ne peux pas attendre" erreurs={erreurs}>
          <p class="aide">
            La personne qui assure l’intérim ne lirait que les lignes de votre fiche que vous avez permises, et vous
            verriez qu’elle les a lues.
          </p>
          <ChampCase {...lier('accord')} />
        </Formulaire>
      )}
      {refuse ? null : (
        <>
          <BoutonActe
            page={page}
            action={acte('refus-interim')}
            libelle="Je ne veux pas d’une autre personne"
            principal
          />
          <p class="aide">
            Votre fiche se referme aussitôt pour elle ; la conseillère technique vous appelle, et ne lit rien.
          </p>
        </>
      )}
    </section>
  );
}
