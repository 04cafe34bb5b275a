import type { SuiteDeLEvenement } from '#libs/domaine/evenement/suite.js';
import type { Client } from '../bases.js';
import type { Ecriture, Outils } from '../ecrire.js';

/** What an act or the clock changes of an event in clear, in its transaction: that it is open, who is called, when somebody can be met. */
export async function ecrireEvenement<E>(
  client: Client,
  { coffre, empreinte }: Outils,
  { reference, instant, decisions }: Pick<Ecriture<E>, 'reference' | 'instant' | 'decisions'>,
): Promise<void> {
  for (const { evenement } of decisions) {
    if (evenement === undefined) continue;
    const { quoi, declareLe, appeler, seance, oublierPlaces } = evenement;
    if (quoi !== undefined)
      await client.query('INSERT INTO evenement (dossier, quoi, declare_le) VALUES ($1, $2, $3)', [
        reference,
        empreinte('evenement', quoi),
        declareLe,
      ]);
    if (evenement.combien !== undefined || evenement.closLe !== undefined)
      await client.query('UPDATE evenement SET combien = $2, clos_le = coalesce($3, clos_le) WHERE dossier = $1', [
        reference,
        evenement.combien ?? null,
        evenement.closLe ?? null,
      ]);
    if (appeler !== undefined && appeler.personnes.length > 0) await ecrireAppels(client, reference, instant, appeler);
    if (seance !== undefined)
      await client.query(
        `INSERT INTO seance (dossier, numero, debut, minutes, places, ou, annulee_le) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (dossier, numero) DO UPDATE SET annulee_le = excluded.annulee_le`,
        [
          reference,
          seance.numero,
          seance.debut,
          seance.minutes,
          seance.places,
          coffre.fermerService(lieuDeSeance(reference, seance.numero), seance.ou),
          seance.annuleeLe ?? null,
        ],
      );
    if (oublierPlaces !== undefined)
      await client.query(
        'DELETE FROM place USING seance s WHERE s.id = place.seance AND s.dossier = $1 AND s.numero = $2',
        [reference, oublierPlaces],
      );
  }
}

/** What the place of meeting is sealed with. */
export const lieuDeSeance = (dossier: string, numero: number): string => `seance|ou|${dossier}|${numero}`;

/** One statement for all who are called at once. */
async function ecrireAppels(
  client: Client,
  reference: string,
  instant: string,
  { personnes, vague }: NonNullable<SuiteDeLEvenement['appeler']>,
): Promise<void> {
  await client.query(
    `INSERT INTO appel (dossier, personne, vague, appele_le) SELECT $1, p, $3, $4 FROM unnest($2::uuid[]) AS p
     ON CONFLICT (dossier, personne) DO NOTHING`,
    [reference, personnes, vague, instant],
  );
}
