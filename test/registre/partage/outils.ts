import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import type { Refus } from '#libs/domaine/erreurs.js';
import { accompagnement } from '#libs/domaine/accompagnement/index.js';
import type { ActeDePartage, SurUnPartage } from '#libs/domaine/partage/actes/commun.js';
import type { DemanderPartage } from '#libs/domaine/partage/actes/demander-partage.js';
import { actesADeux, demanderPartage, partage } from '#libs/domaine/partage/index.js';
import type { Partage } from '#libs/domaine/partage/etat.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { accompagne, donnerAccord } from '../accompagnement/outils.js';
import { enAdministrateur, nouvelAgent, sousLaPopulation, tenterDepot } from '../boucle/outils.js';
import { accepte, etatDe, type Maison } from '../../outils/maison.js';

export { actesADeux, partage };
const nes = { source: accompagnement, ne: partage };
const aDeux = { source: accompagnement, cible: partage };

/** What is asked in most tests: two sentences to one recipient. */
export const PHRASES = 'Un aménagement du poste est souhaité.\nLe service social peut être joint pour en parler.';

export const demande = (
  m: Maison,
  source: string,
  champs: Partial<DemanderPartage>,
  auteur: Auteur = m.reseau.assistante,
): Promise<Refus | Reponse> =>
  m.registre.engendrer(nes, demanderPartage, source, {
    champs: { genre: 'transmission', phrases: PHRASES, but: 'Préparer un aménagement de poste', ...champs },
    auteur,
    cle: randomUUID(),
  });

export const sur = <C extends SurUnPartage>(
  m: Maison,
  acte: ActeDePartage<C>,
  source: string,
  auteur: Auteur,
  champs: C,
): Promise<Refus | Reponse> => m.registre.conjoindre(aDeux, acte, source, { champs, auteur, cle: randomUUID() });

export const lePartage = async (m: Maison, reference: string): Promise<Partage> =>
  (await etatDe(m, reference)) as unknown as Partage;

/** A doctor of the ministry, who reads after login. */
export async function unMedecin(m: Maison): Promise<Auteur> {
  const code = `MED-${randomUUID()}`;
  await enAdministrateur(m, 'INSERT INTO personne (code) VALUES ($1)', [code]);
  await enAdministrateur(
    m,
    `INSERT INTO identite (personne, prenom, nom, courriel, recherche) SELECT id, 'Jeanne', 'Morel', 'medecin@dgfip-38.example', 'jeanne morel' FROM personne WHERE code = $1`,
    [code],
  );
  await enAdministrateur(
    m,
    `INSERT INTO fonction (personne, role, structure) SELECT id, 'medecin', $2 FROM personne WHERE code = $1`,
    [code, m.reseau.service],
  );
  const { rows } = await m.horlogeBases.registre.query<{ id: string }>('SELECT id FROM personne WHERE code = $1', [
    code,
  ]);
  return { id: rows[0]?.id ?? '', fonctions: [{ role: 'medecin', structure: m.reseau.service }] };
}

/** An accompaniment under another text: the agent came by himself, as all five admit. */
export async function accompagneSous(m: Maison, population: string): Promise<{ agent: Auteur; reference: string }> {
  await sousLaPopulation(m, population);
  const agent = await nouvelAgent(m);
  const { reference: demande } = accepte(await tenterDepot(m, agent, { agent: agent.id }));
  return { agent, reference: accepte(await donnerAccord(m, demande, agent)).reference };
}

export interface Scene {
  agent: Auteur;
  /** The accompaniment. */
  source: string;
  reference: string;
}

/** Written, every sentence read again: the agent is asked. */
export async function propose(
  m: Maison,
  champs: Partial<DemanderPartage>,
  de: (m: Maison) => Promise<{ agent: Auteur; reference: string }> = accompagne,
): Promise<Scene> {
  const { agent, reference: source } = await de(m);
  const { reference } = accepte(await demande(m, source, champs));
  await relireTout(m, source, reference);
  return { agent, source, reference };
}

export async function relireTout(m: Maison, source: string, reference: string): Promise<void> {
  for (const { numero } of (await lePartage(m, reference)).phrases)
    accepte(
      await sur(m, actesADeux.relirePhrase, source, m.reseau.assistante, {
        partage: reference,
        phrase: String(numero),
      }),
    );
}

export const dire = (
  m: Maison,
  { agent, source, reference }: Scene,
  valeur: 'oui' | 'non',
  version = '1',
): Promise<Refus | Reponse> =>
  sur(m, actesADeux.repondreAuPartage, source, agent, { partage: reference, version, valeur });

export const envoyer = (m: Maison, { source, reference }: Scene): Promise<Refus | Reponse> =>
  sur(m, actesADeux.transmettrePartage, source, m.reseau.assistante, { partage: reference });

/** Asked, agreed to, transmitted: the recipient may read. */
export async function ouvert(m: Maison, champs: Partial<DemanderPartage>): Promise<Scene> {
  const scene = await propose(m, champs);
  accepte(await dire(m, scene, 'oui'));
  accepte(await envoyer(m, scene));
  return scene;
}
