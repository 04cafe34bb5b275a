import { randomUUID } from 'node:crypto';
import { actes, evenementGrave } from '#libs/domaine/evenement/index.js';
import { accepte, uneMaison, type Maison } from '../../outils/maison.js';
import { pompesDe } from '../../outils/monde.js';
import { SmtpDouble } from '../../outils/smtp-double.js';
import { desVolontaires } from './foule.js';
import { mourir, type Vie } from './feu-processus.js';
import { autourDUnEvenement, declare, horloge, surLEvenement, type Autour } from './outils.js';

const REGLAGES = { defaut: {}, structures: {} };
const VOLONTAIRES = 500;
/** Mails that one pump may have claimed at once. */
const LOT = 20;
const MINUTE = 60_000;
const feu = process.env['RELAIS_FEU'] === 'complet';

type Mort = Pick<Vie, 'quoi' | 'point'>;
/** Each process of the house in turn; with `npm run feu`, at each of its points and at several depths. */
const DU_SITE: Mort[] = (
  feu ? ['avant_tx', 'dans_tx', 'apres_commit', 'avant_reponse'] : ['dans_tx', 'apres_commit']
).map((p) => ({ quoi: 'site', point: `api.${p}:kill` }));
const ENVOIS = feu ? ['bail_pris', 'apres_354', 'apres_250', 'avant_marque', 'apres_marque'] : ['apres_250'];
const DES_ENVOIS: Mort[] = ENVOIS.flatMap((p, i) => [
  { quoi: 'pompe', point: `mail.${p}:kill:${30 + 7 * i}` },
  { quoi: 'vigie', point: `mail.${p}:kill:${25 + 3 * i}` },
]);
const DE_L_HORLOGE: Mort[] = (feu ? ['dans_tx', 'apres_commit'] : ['dans_tx']).map((p) => ({
  quoi: 'horloge',
  point: `etape.${p}:kill`,
}));

describe(`Cinq cents volontaires appelés, chaque processus tué (kill -9) en plein appel`, () => {
  let m: Maison;
  let a: Autour;
  let smtp: SmtpDouble;
  beforeAll(async () => {
    m = await uneMaison(REGLAGES);
    a = await autourDUnEvenement(m);
    await desVolontaires(m, VOLONTAIRES);
    smtp = await SmtpDouble.ouvrir();
  });
  afterAll(async () => {
    await smtp?.fermer();
    await m?.fermer();
  });

  const compter = async (ref: string, etat?: string): Promise<number> =>
    (
      await m.horlogeBases.registre.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM courriel WHERE dossier = $1 AND gabarit = 'appelDEquipe' AND ($2::text IS NULL OR etat = $2)`,
        [ref, etat ?? null],
      )
    ).rows[0]?.n ?? 0;

  it(
    'zéro perdu ; ne repart que ce qui était en vol, sous le même Message-ID ; un acte répété donne la première réponse (F-12, F-22, F-40)',
    async () => {
      m.temps.avancer(90 * MINUTE);
      const ref = await declare(m, a.direction);
      accepte(await surLEvenement(m, actes.prendreEnCharge, ref, m.reseau.ctr, {}));
      const champs = { combien: '500', ou: 'Accueil du service', jour: '2026-03-10', heure: '14:00' };
      const demande = { auteur: m.reseau.ctr, cle: randomUUID(), champs };
      const tuer = async (mort: Mort): Promise<void> => {
        expect(await mourir(m, REGLAGES, { ...mort, reference: ref, smtp: smtp.url, demande })).toBe('SIGKILL');
      };

      for (const mort of DU_SITE) {
        await tuer(mort);
        expect([0, VOLONTAIRES + 3]).toContain(await compter(ref)); // all of them or none
      }
      const recu = accepte(await m.registre.acter(evenementGrave, actes.deployer, ref, demande));
      expect(recu['appeles']).toBe(VOLONTAIRES + 3);
      expect(await compter(ref)).toBe(VOLONTAIRES + 3); // and nobody twice

      for (const mort of DES_ENVOIS) {
        m.temps.avancer(MINUTE + 1000); // the watchdog comes second
        await tuer(mort);
      }
      expect(await compter(ref, 'ACCEPTE')).toBeLessThan(VOLONTAIRES);
      const [avant, debut] = [smtp.recus.length, performance.now()];
      const reprise = smtp.jusqua((s) => s.recus.length > avant).then(() => performance.now() - debut);
      await finir(ref);
      process.stderr.write(
        `${DU_SITE.length + DES_ENVOIS.length} processes killed in the middle of a call of ${VOLONTAIRES + 3}: the next pump sent its first mail after ${(await reprise).toFixed(0)} ms, ` +
          `${doublons().length} mails came twice\n`,
      );
      expect(destinataires()).toHaveLength(VOLONTAIRES + 3);
      expect(doublons().length).toBeLessThanOrEqual(LOT * DES_ENVOIS.length);

      m.temps.avancer(11 * MINUTE); // nobody answered: the next wave is the clock's
      for (const mort of DE_L_HORLOGE) await tuer(mort);
      await horloge(m, ref);
      await finir(ref);
      expect(destinataires()).toHaveLength(VOLONTAIRES + 4);
      expect(new Set(appels().map((r) => `${r.a} ${messageId(r.brut)}`)).size).toBe(VOLONTAIRES + 4);
    },
    feu ? 900_000 : 180_000,
  );

  const appels = (): typeof smtp.recus => smtp.recus.filter((r) => /vol-|assistante|v3|lointaine/i.test(r.a));
  const destinataires = (): string[] => [...new Set(appels().map((r) => r.a))];
  const messageId = (brut: string): string => /^Message-ID: (.*)$/im.exec(brut)?.[1] ?? '';
  const doublons = (): string[] => {
    const ids = appels().map((r) => messageId(r.brut));
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  };

  /** A pump that nobody kills; what the dead ones held is free once PostgreSQL saw that they are gone. */
  async function finir(ref: string): Promise<void> {
    const incidents: unknown[] = [];
    const pompes = pompesDe(m, smtp, (e) => incidents.push(e));
    for (let tour = 0; tour < 50 && (await compter(ref, 'ACCEPTE')) < (await compter(ref)); tour += 1) {
      await Promise.all(pompes.map((p) => p.viderMaintenant()));
      m.temps.avancer(MINUTE); // a vital mail in doubt leaves again after half a minute
    }
    await Promise.all(pompes.map((p) => p.arreter()));
    expect(incidents).toEqual([]);
  }
});
