import type { ClientHttp } from '../../test/outils/systeme.js';
import { present } from '../outils/puits.js';
import { auRepos, type MaisonDuBanc } from '../outils/maison-du-banc.js';

/** Who acts around an event, each with a session of her own. */
export interface Gens {
  direction: ClientHttp;
  conseil: ClientHttp;
  benevoles: ClientHttp[];
  lieu: string;
  chef: string;
}

export const BENEVOLES = 12;

export async function lesGens(m: MaisonDuBanc): Promise<Gens> {
  const [direction, conseil] = await Promise.all([
    m.connecter('francoise.delmas'),
    m.connecter('catherine.roussillon'),
  ]);
  const benevoles: ClientHttp[] = [];
  for (let n = 1; n <= BENEVOLES; n += 1) benevoles.push(await m.connecter(`benevole.${n}`));
  const [chef] = await m.lire<{ personne: string; structure: string }>(
    `SELECT c.personne, f.structure FROM compte c JOIN fonction f USING (personne) WHERE c.sujet = 'helene.carbonnel' AND f.role <> 'agent'`,
  );
  if (chef === undefined) throw new Error('no chef de service');
  return { direction, conseil, benevoles, lieu: chef.structure, chef: chef.personne };
}

/** Ten thousand social workers who may be called, ten thousand agents of the service: rows of the annuaire, by one statement each. */
export async function peupler(
  { admin }: MaisonDuBanc,
  { volontaires, agents }: { volontaires: number; agents: number },
): Promise<void> {
  const inserer = (code: string, combien: number, role: string, ou: string, suite: string): Promise<unknown> =>
    admin.query(
      `WITH p AS (INSERT INTO personne (code) SELECT $1 || '-' || n FROM generate_series(1, $2::int) n RETURNING id, code),
            i AS (INSERT INTO identite (personne, prenom, nom, courriel, telephone, recherche)
                  SELECT id, 'Camille', code, lower(code) || '@dgfip-38.example', '04 65 71 00 09', lower(code) FROM p),
            f AS (INSERT INTO fonction SELECT id, $3, (SELECT id FROM structure WHERE code = $4) FROM p)
       ${suite}`,
      [code, combien, role, ou],
    );
  await admin.query('DELETE FROM volontaire');
  await inserer(
    'V',
    volontaires,
    'assistant',
    'MEF-38',
    'INSERT INTO volontaire SELECT id, now(), now(), now(), now() FROM p',
  );
  await inserer('A', agents, 'agent', 'MEF-38-SIP', 'SELECT count(*) FROM p');
  await admin.query('ANALYZE');
}

/** From now on exactly that many will be called, those who can log in among them when `avecBenevoles`. */
export async function appelables({ admin }: MaisonDuBanc, combien: number, avecBenevoles = false): Promise<void> {
  await admin.query(`DELETE FROM volontaire v USING personne p WHERE p.id = v.personne AND p.code LIKE 'BEN-%'`);
  if (avecBenevoles)
    await admin.query(
      `INSERT INTO volontaire SELECT id, now(), now(), now(), '2200-01-01' FROM personne WHERE code LIKE 'BEN-%'`,
    );
  await admin.query(
    `UPDATE volontaire v SET compte_jusquau = CASE WHEN split_part(p.code, '-', 2)::int <= $1 THEN timestamptz '2200-01-01' ELSE now() END
       FROM personne p WHERE p.id = v.personne AND p.code LIKE 'V-%'`,
    [combien],
  );
}

/** Declared and taken in charge, and what that sent has gone: the team is the next act. */
export async function unePriseEnCharge(m: MaisonDuBanc, { direction, conseil, lieu }: Gens): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 1100)); // within a second, a declaration joins the one before
  const { reference } = await reussi(
    direction.poster<{ reference: string }>('/api/v1/evenements', {
      structure: lieu,
      type: 'agression',
      jour: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      heure: '09:40',
      rappeler: 'Accueil du rez-de-chaussée',
      telephone: '04 65 71 00 12',
    }),
  );
  await reussi(conseil.poster(`/api/v1/evenements/${reference}/prise-en-charge`, {}));
  await auRepos(m);
  await m.puits.vider();
  return reference;
}

/** The act that calls. @returns its instant, and how long the person waited for its answer (ms) */
export async function deployer({ conseil }: Gens, reference: string): Promise<{ debut: number; acte: number }> {
  const debut = present();
  await reussi(
    conseil.poster(`/api/v1/evenements/${reference}/deploiement`, {
      combien: '9',
      ou: 'Accueil du service',
      jour: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      heure: '09:00',
    }),
  );
  return { debut, acte: present() - debut };
}

export async function reussi<T>(reponse: Promise<{ statut: number; texte: string; json: T }>): Promise<T> {
  const { statut, texte, json } = await reponse;
  if (statut !== 201) throw new Error(`${statut} ${texte.slice(0, 500)}`);
  return json;
}
