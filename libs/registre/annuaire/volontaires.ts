import { ajouter } from '#libs/calendrier/calendrier.js';
import { introuvable, refus, type Refus } from '#libs/domaine/erreurs.js';
import { essaiEnAttente } from '#libs/domaine/volontariat/etat.js';
import { transaction, type Client } from '../bases.js';
import type { Acces } from '../lecteurs/lecteur.js';
import { monCanal } from '../lecteurs/volontaires.js';
import type { ReglagesDuLieu } from '../reglages.js';

export const aucunEssai = refus(
  'AUCUN_ESSAI',
  'Aucun message d’essai ne vous a encore été envoyé depuis votre dernière réponse. Attendez le prochain : rien n’est à faire.',
);

interface Demandee {
  personne: string;
}

/** She may be called for an event, by her own choice; untried yet, she is not counted. Asked twice, she is enrolled once. */
export async function sInscrire(acces: Acces, { personne }: Demandee): Promise<Refus | { volontaire: boolean }> {
  return enSonNom(acces, personne, async (client) => {
    const { rows } = await client.query<{ exerce: boolean }>('SELECT exerce($1) AS exerce', [personne]);
    if (rows[0]?.exerce !== true) return introuvable;
    const { rowCount } = await client.query(
      `INSERT INTO volontaire (personne, inscrit_le) VALUES ($1, ${acces.horloge.sql()}) ON CONFLICT DO NOTHING`,
      [personne],
    );
    if (rowCount === 1) await noter(acces, client, personne, 'inscrite');
    return { volontaire: true };
  });
}

/** She leaves at once, without a reason; nobody is told. */
export async function seRetirer(acces: Acces, { personne }: Demandee): Promise<Refus | { volontaire: boolean }> {
  return enSonNom(acces, personne, async (client) => {
    const { rowCount } = await client.query('DELETE FROM volontaire WHERE personne = $1', [personne]);
    if (rowCount === 1) await noter(acces, client, personne, 'partie');
    return { volontaire: false };
  });
}

/** « Je reçois bien vos messages » : she answers the last trial, once logged in. Said again, it is said. */
export async function direRecu(
  acces: Acces,
  { personne, reglages }: Demandee & { reglages: ReglagesDuLieu },
): Promise<Refus | { volontaire: boolean }> {
  return enSonNom(acces, personne, async (client) => {
    const { canal, codes, territoire, instant } = await monCanal(acces, client, personne);
    if (canal === undefined) return introuvable;
    if (!essaiEnAttente(canal, instant)) return canal.jointeLe === null ? aucunEssai : { volontaire: true };
    const jusquau = ajouter(instant, reglages(codes).essaiVolontaire, territoire);
    await client.query('UPDATE volontaire SET joint_le = $2, compte_jusquau = $3 WHERE personne = $1', [
      personne,
      instant,
      jusquau,
    ]);
    await noter(acces, client, personne, 'jointe');
    return { volontaire: true };
  });
}

/** Row-level security lets her write her own row, and nobody else's. */
function enSonNom<T>({ bases, empreinte }: Acces, personne: string, f: (client: Client) => Promise<T>): Promise<T> {
  return transaction(bases.registre, empreinte, { personne }, f);
}

async function noter(acces: Acces, client: Client, personne: string, geste: string): Promise<void> {
  await client.query(
    `INSERT INTO volontaire_histoire (personne, instant, geste) VALUES ($1, ${acces.horloge.sql()}, $2) ON CONFLICT DO NOTHING`,
    [personne, geste],
  );
}
