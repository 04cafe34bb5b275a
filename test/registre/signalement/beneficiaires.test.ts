import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Auteur } from '#libs/domaine/acte.js';
import { estRefus, type Refus } from '#libs/domaine/erreurs.js';
import { deposer, ouvrirParAssistante, signalement } from '#libs/domaine/signalement/index.js';
import type { MotifFamille } from '#libs/reglementation/profil.js';
import { aFaire } from '#libs/registre/lecteurs/a-faire.js';
import { mesPropositions } from '#libs/registre/lecteurs/ma-proposition.js';
import type { Reponse } from '#libs/registre/une-fois.js';
import { unAgent } from '../../fabriques/reseau.js';
import { actes, agir, etatDe, uneMaison, type Maison } from '../../outils/maison.js';
import { accesDe } from '../boucle/outils.js';

async function uneMaisonSous(population: string): Promise<Maison> {
  const m = await uneMaison();
  await enAdministrateur(m, `UPDATE structure SET population = $1 WHERE population IS NOT NULL`, [population]);
  return m;
}

async function enAdministrateur({ base }: Maison, sql: string, valeurs: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: base.urls.admin });
  await client.connect();
  await client.query(sql, valeurs);
  await client.end();
}

async function unProche(m: Maison): Promise<Auteur> {
  const proche = await unAgent(m.base.urls.admin, m.reseau.service, `proche-${randomUUID()}`);
  await enAdministrateur(m, `UPDATE fonction SET role = 'ayantDroit' WHERE personne = $1`, [proche.id]);
  return proche;
}

const ouvrir = (m: Maison, agent: string, famille?: MotifFamille): Promise<Refus | Reponse> =>
  m.registre.deposer(signalement, ouvrirParAssistante, {
    auteur: m.reseau.assistante,
    cle: randomUUID(),
    champs: { agent, recueil: 'oral', note: 'Demande à être reçue.', ...(famille === undefined ? {} : { famille }) },
  });
const reference = (r: Refus | Reponse): string => {
  if (estRefus(r)) throw new Error(`${r.code} ${JSON.stringify(r.champs)}`);
  return r.reference;
};

describe('Pour qui, et qui d’abord', () => {
  it('2014 : la famille d’un agent gravement malade est aidée pour elle-même ; l’offre et la réponse sont les siennes (R-019)', async () => {
    const m = await uneMaisonSous('ecologie');
    const proche = await unProche(m);
    const ref = reference(await ouvrir(m, proche.id, 'gravementMalade'));
    expect(await etatDe(m, ref)).toMatchObject({
      agent: proche.id,
      portee: 'accompagnement',
      famille: 'gravementMalade',
    });
    await agir(m, actes.proposerAide, ref, m.reseau.assistante, { voie: 'telephone' });
    expect((await mesPropositions(accesDe(m), proche.id)).map((p) => p.reference)).toEqual([ref]);
    expect(await mesPropositions(accesDe(m), m.reseau.agent.id)).toEqual([]);
    await m.fermer();
  });

  it('2014 : sans ce titre un ayant droit n’a que l’accès aux prestations ; un agent n’est pas sa propre famille (R-018, R-019)', async () => {
    const m = await uneMaisonSous('ecologie');
    const proche = await unProche(m);
    expect(await etatDe(m, reference(await ouvrir(m, proche.id)))).toMatchObject({ portee: 'accesPrestations' });
    expect(await ouvrir(m, m.reseau.agent.id, 'decede')).toMatchObject({ champs: { famille: [expect.any(String)] } });
    await m.fermer();
  });

  it('MEF : le texte n’en dit rien, le titre est refusé et rien ne s’ouvre (R-019)', async () => {
    const m = await uneMaisonSous('mef');
    expect(await ouvrir(m, (await unProche(m)).id, 'decede')).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect((await m.horlogeBases.registre.query('SELECT 1 FROM dossier')).rowCount).toBe(0);
    await m.fermer();
  });

  it.each([
    ['equipement', 'contact', ['individuel', 'contact'], '2007 : l’agent en activité d’abord'],
    ['mef', 'collectif', ['collectif', 'individuel'], 'ailleurs : le plus ancien d’abord'],
  ] as const)(
    '%s : un message de l’encadrement puis une demande d’agent (%s) se lisent %j — %s, sans exclure personne (R-024)',
    async (population, genre, ordre, _quoi) => {
      const m = await uneMaisonSous(population);
      const dire = async (auteur: Auteur, champs: object): Promise<void> => {
        const complets = { situation: 'Les équipes du guichet sont à bout.', ...champs };
        reference(await m.registre.deposer(signalement, deposer, { auteur, cle: randomUUID(), champs: complets }));
        m.temps.avancer(60_000);
      };
      await dire(m.reseau.chef, { genre, service: m.reseau.service });
      await dire(m.reseau.agent, {});
      const { miennes } = await aFaire(accesDe(m), m.reseau.assistante.id);
      expect(miennes.map((l) => l.etat.genre)).toEqual(ordre);
      await m.fermer();
    },
  );
});
