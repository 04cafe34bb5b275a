import type { Auteur } from '#libs/domaine/acte.js';
import { lireCourrielsEnPanne, reglerCourriel } from '#libs/registre/lecteurs/courriels-en-panne.js';
import type { Acces } from '#libs/registre/lecteurs/lecteur.js';
import { rapport } from '../../outils/retours.js';
import { HEURE, VaEtVient } from './va-et-vient.js';

let v: VaEtVient;
let acces: Acces;
beforeAll(async () => {
  v = await VaEtVient.ouvrir();
  acces = { bases: v.m.api, coffre: v.m.coffre, empreinte: v.m.empreinte, horloge: v.m.horloge };
});
beforeEach(() => {
  v.relais.scenario = {};
});
afterAll(() => v.fermer());

const admin = (): Auteur => v.m.reseau.administratrice;
const lire = (qui = admin()): ReturnType<typeof lireCourrielsEnPanne> => lireCourrielsEnPanne(acces, qui.id);
const vider = async (): Promise<void> => {
  for (const { repere } of (await lire()).plusAnciens)
    await reglerCourriel(acces, admin().id, { repere, geste: 'classer' });
};

describe('les messages du service qui ne sont pas arrivés', () => {
  beforeEach(vider);

  it('se lisent par sorte et par âge, sans dossier ni personne ; les offres n’y sont pas', async () => {
    v.relais.scenario = { rcpt: '550 no' };
    const { reference } = await v.signale();
    v.m.temps.avancer(2 * HEURE);
    const lu = await lire();
    expect(lu.plusAnciens.map(({ gabarit, classe, etat }) => ({ gabarit, classe, etat }))).toEqual([
      { gabarit: 'nouvelleAffaire', classe: 'vital', etat: 'REFUSE' },
    ]);
    expect(Date.parse(lu.instant) - Date.parse(lu.plusAnciens[0]?.depuis ?? '')).toBe(2 * HEURE);
    const { cle } = await v.courriel(reference, 'nouvelleAffaire');
    for (const secret of [reference, cle.slice(0, 16), v.m.reseau.assistante.id, '@'])
      expect(JSON.stringify(lu)).not.toContain(secret);
    v.relais.scenario = {};
    const offre = await v.propose();
    await v.rendre(
      (await v.courriel(offre.reference, 'propositionAgent')).cle,
      rapport({ action: 'failed', statut: '5.1.1' }),
    );
    expect((await lire()).nombre).toBe(1);
  });

  it('ne se montrent à personne d’autre, et personne d’autre ne les règle', async () => {
    v.relais.scenario = { rcpt: '550 no' };
    await v.signale();
    const [ligne] = (await lire()).plusAnciens;
    for (const autre of [v.m.reseau.assistante, v.m.reseau.ctr, v.m.reseau.chef, v.m.reseau.agent]) {
      expect(await lire(autre)).toMatchObject({ nombre: 0, plusAnciens: [], retoursIgnores: 0 });
      expect(await reglerCourriel(acces, autre.id, { repere: ligne?.repere ?? '', geste: 'classer' })).toBe(false);
    }
    expect((await lire()).nombre).toBe(1);
  });

  it('« relancer » envoie le même message, ferme la tâche ; un second geste ne trouve plus rien', async () => {
    v.relais.scenario = { rcpt: '550 no' };
    const { reference } = await v.signale();
    expect(await v.taches(reference)).toEqual([{ nature: 'courrielAbandonne', pour: null }]);
    const [ligne] = (await lire()).plusAnciens;
    const geste = { repere: ligne?.repere ?? '', geste: 'relancer' as const };
    const fois = await Promise.all([1, 2, 3].map(() => reglerCourriel(acces, admin().id, geste)));
    expect(fois.filter(Boolean)).toHaveLength(1);
    expect(await v.taches(reference)).toEqual([]);
    v.relais.scenario = {};
    v.relais.recus.length = 0;
    await v.livrer();
    expect(v.relais.recus.map((r) => r.a)).toEqual(['assistante@dgfip-38.example']);
    expect((await v.courriel(reference, 'nouvelleAffaire')).etat).toBe('ACCEPTE');
    expect((await lire()).nombre).toBe(0);
  });

  it('relancé et refusé encore : il revient dans la liste, et la tâche avec lui', async () => {
    v.relais.scenario = { rcpt: '550 no' };
    const { reference } = await v.signale();
    const [ligne] = (await lire()).plusAnciens;
    v.m.temps.avancer(HEURE);
    await reglerCourriel(acces, admin().id, { repere: ligne?.repere ?? '', geste: 'relancer' });
    v.m.temps.avancer(HEURE);
    await v.livrer();
    expect((await lire()).nombre).toBe(1);
    expect(await v.taches(reference)).toEqual([{ nature: 'courrielAbandonne', pour: null }]);
  });

  it('« classer » l’ôte de la liste sans rien envoyer, et la ligne garde qui l’a fait', async () => {
    v.relais.scenario = { rcpt: '550 no' };
    const { reference } = await v.signale();
    const envois = v.relais.recus.length;
    await vider();
    await v.livrer();
    expect([(await lire()).nombre, v.relais.recus.length]).toEqual([0, envois]);
    expect(await v.taches(reference)).toEqual([]);
    const { rows } = await v.m.horlogeBases.registre.query(
      'SELECT regle_par, regle_le FROM courriel WHERE dossier = $1 AND gabarit = $2',
      [reference, 'nouvelleAffaire'],
    );
    expect(rows).toEqual([{ regle_par: admin().id, regle_le: v.m.temps.maintenant }]);
  });
});
