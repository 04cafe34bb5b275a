import { instantLocal } from '#libs/calendrier/journee.js';
import type { Territoire } from '#libs/calendrier/territoires.js';
import { Heure, Jour, Reference, estReference } from '#libs/domaine/champs.js';
import { estRefus, introuvable, saisieInvalide, type Refus } from '#libs/domaine/erreurs.js';
import type { Client } from '../bases.js';
import type { Acces } from '../lecteurs/lecteur.js';
import { changer, type Geste } from './gestes/geste.js';

/** Who is on call, from when to when by the clocks of the place. */
export class ChangerAstreinte {
  @Reference({ libelle: 'Qui est d’astreinte' })
  personne!: string;

  @Jour({ libelle: 'Du' })
  du!: string;

  @Heure({ libelle: 'À partir de' })
  duHeure!: string;

  @Jour({ libelle: 'Au' })
  au!: string;

  @Heure({ libelle: 'Jusqu’à' })
  auHeure!: string;
}

/** For a place and all below it. */
export class TenirAstreinte extends ChangerAstreinte {
  @Reference({ libelle: 'Lieu' })
  lieu!: string;
}

interface Garde {
  id: string;
  lieu: string;
  personne: string;
  du: Date;
  au: Date;
}

type Reponse = { astreinte: string };

/** Somebody is on call. Asked again with the same key it changes nothing. @returns its id, or why not */
export async function tenirAstreinte(acces: Acces, g: Geste<TenirAstreinte>): Promise<Refus | Reponse> {
  return changer(acces, g.personne, async (client) => {
    const ou = await auLieu(client, acces, g.champs.lieu);
    if (ou === undefined) return introuvable;
    const id = await idDe(client, g);
    const { rowCount: deja } = await client.query('SELECT 1 FROM astreinte WHERE id = $1', [id]);
    if (deja === 1) return { astreinte: id };
    const lue = await lire(client, g.champs, ou, id);
    if (estRefus(lue)) return lue;
    await client.query('INSERT INTO astreinte (id, lieu, personne, du, au) VALUES ($1, $2, $3, $4, $5)', valeurs(lue));
    await inscrire(client, ou.maintenant, g.personne, 'ajoutee', lue);
    return { astreinte: id };
  });
}

/** Somebody else, or other hours. @returns its id, or why not */
export async function changerAstreinte(
  acces: Acces,
  g: Geste<ChangerAstreinte>,
  astreinte: string,
): Promise<Refus | Reponse> {
  return changer(acces, g.personne, async (client) => {
    const avant = await laGarde(client, astreinte);
    const ou = avant === undefined ? undefined : await auLieu(client, acces, avant.lieu);
    if (avant === undefined || ou === undefined) return introuvable;
    const lue = await lire(client, { ...g.champs, lieu: avant.lieu }, ou, astreinte);
    if (estRefus(lue)) return lue;
    const meme = lue.personne === avant.personne && +lue.du === +avant.du && +lue.au === +avant.au;
    if (meme) return { astreinte };
    await client.query('UPDATE astreinte SET personne = $3, du = $4, au = $5, importee = false WHERE id = $1 AND lieu = $2', valeurs(lue)); // prettier-ignore
    await inscrire(client, ou.maintenant, g.personne, 'changee', avant);
    return { astreinte };
  });
}

/** Nobody is on call then any more; hours that have passed stay written. */
export async function retirerAstreinte(
  acces: Acces,
  { personne, astreinte }: { personne: string; astreinte: string },
): Promise<Refus | Reponse> {
  return changer(acces, personne, async (client) => {
    const avant = await laGarde(client, astreinte);
    const ou = avant === undefined ? undefined : await auLieu(client, acces, avant.lieu);
    if (avant === undefined || ou === undefined) return introuvable;
    if (avant.au <= ou.maintenant) return { astreinte };
    if (avant.du < ou.maintenant)
      await client.query('UPDATE astreinte SET au = $2, importee = false WHERE id = $1', [astreinte, ou.maintenant]);
    else await client.query('DELETE FROM astreinte WHERE id = $1', [astreinte]);
    await inscrire(client, ou.maintenant, personne, 'retiree', avant);
    return { astreinte };
  });
}

interface Ou {
  territoire: Territoire;
  maintenant: Date;
}

/** @returns undefined when the place is not under whoever asks */
async function auLieu(client: Client, { horloge }: Acces, lieu: string): Promise<Ou | undefined> {
  const { rows } = await client.query<Ou>(
    `SELECT territoire, ${horloge.sql()} AS maintenant FROM structure WHERE id = $1 AND sous_moi(id)`,
    [lieu],
  );
  return rows[0];
}

async function laGarde(client: Client, id: string): Promise<Garde | undefined> {
  if (!estReference(id)) return undefined;
  // On call oneself is not leading: row-level security shows one's own duty too
  const { rows } = await client.query<Garde>('SELECT * FROM astreinte WHERE id = $1 AND sous_moi(lieu)', [id]);
  return rows[0];
}

const UN_AN_MS = 366 * 86_400_000;

/** What was typed, as instants of the place; every field that is wrong says so. */
async function lire(client: Client, c: TenirAstreinte, ou: Ou, id: string): Promise<Refus | Garde> {
  const du = instantLocal(c.du, c.duHeure, ou.territoire);
  const au = instantLocal(c.au, c.auHeure, ou.territoire);
  const sans = 'Cette heure n’existe pas ce jour-là (passage à l’heure d’été). Choisissez-en une autre.';
  if (du === undefined) return saisieInvalide({ duHeure: [sans] });
  if (au === undefined) return saisieInvalide({ auHeure: [sans] });
  if (au <= du)
    return saisieInvalide({ au: ['L’astreinte finit avant d’avoir commencé. Donnez une fin après le début.'] });
  if (new Date(au) <= ou.maintenant)
    return saisieInvalide({ au: ['Cette astreinte est déjà finie. Donnez une fin à venir.'] });
  if (Date.parse(au) > ou.maintenant.getTime() + UN_AN_MS)
    return saisieInvalide({ au: ['Choisissez une fin dans l’année qui vient.'] });
  const garde = { id, lieu: c.lieu, personne: c.personne, du: new Date(du), au: new Date(au) };
  const { rows } = await client.query<{ peut: boolean; deja: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM gardiennes_possibles($2, $6) p WHERE p.personne = $3) AS peut,
            EXISTS (SELECT 1 FROM astreinte a WHERE a.id <> $1 AND a.lieu = $2 AND a.personne = $3 AND a.du < $5 AND $4 < a.au) AS deja`,
    [...valeurs(garde), ou.maintenant],
  );
  if (rows[0]?.peut !== true)
    return saisieInvalide({ personne: ['Seul un professionnel du service social de ce lieu peut y être d’astreinte. Choisissez dans la liste.'] }); // prettier-ignore
  if (rows[0].deja)
    return saisieInvalide({ personne: ['Cette personne y est déjà d’astreinte à ces heures. Changez la ligne qui existe.'] }); // prettier-ignore
  return garde;
}

const valeurs = ({ id, lieu, personne, du, au }: Garde): [string, string, string, Date, Date] => [id, lieu, personne, du, au]; // prettier-ignore

/** The same request is the same duty: its id is drawn from its author and key. */
async function idDe(client: Client, { personne, cle }: Geste<TenirAstreinte>): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT md5($1)::uuid AS id', [`${personne} ${cle}`]);
  return (rows[0] as { id: string }).id;
}

/** Under the name of whoever did it, with what the line said before. */
async function inscrire(client: Client, le: Date, auteur: string, geste: string, g: Garde): Promise<void> {
  await client.query(
    'INSERT INTO astreinte_histoire (instant, auteur, geste, lieu, personne, du, au) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [le, auteur, geste, g.lieu, g.personne, g.du, g.au],
  );
}
