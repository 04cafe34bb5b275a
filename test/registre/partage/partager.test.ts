import { randomUUID } from 'node:crypto';
import type { Auteur } from '#libs/domaine/acte.js';
import { actes as duPartage } from '#libs/domaine/partage/index.js';
import { partageLu, partageParCode, partagesRecus } from '#libs/registre/lecteurs/partages-recus.js';
import { codeDeLettre } from '#libs/registre/codes/code.js';
import { accompagne, actes, etatDe, tenterSur } from '../accompagnement/outils.js';
import { accesDe, courrielsDe } from '../boucle/outils.js';
import { accepte, faitsDe, uneMaison, type Maison } from '../../outils/maison.js';
import {
  actesADeux,
  demande,
  dire,
  envoyer,
  lePartage,
  ouvert,
  partage,
  propose,
  relireTout,
  sur,
  unMedecin,
} from './outils.js';

const JOUR = 86_400_000;

describe('Un partage, phrase par phrase', () => {
  let m: Maison;
  let medecin: Auteur;
  beforeAll(async () => {
    m = await uneMaison();
    medecin = await unMedecin(m);
  });
  afterAll(() => m?.fermer());

  const accuser = (reference: string, auteur: Auteur = medecin): ReturnType<Maison['registre']['acter']> =>
    m.registre.acter(partage, duPartage.accuserPartage, reference, { champs: {}, auteur, cle: randomUUID() });
  const lectures = async (reference: string): Promise<string[]> => {
    const { rows } = await m.horlogeBases.registre.query<{ lecteur: string }>(
      `SELECT lecteur FROM lecture WHERE dossier = $1 AND qualite <> 'titulaire' ORDER BY instant`,
      [reference],
    );
    return rows.map((r) => r.lecteur);
  };

  it('écrit, relu, lu par l’agent, accordé, transmis, lu, reçu : rien ne part plus tôt (R-085, R-093, T-10)', async () => {
    const { agent, reference: source } = await accompagne(m);
    const { reference } = accepte(await demande(m, source, { personne: medecin.id }));
    const scene = { agent, source, reference };
    expect(await dire(m, scene, 'oui')).toMatchObject({ code: 'INTROUVABLE' }); // not put before him yet
    expect(await envoyer(m, scene)).toMatchObject({ code: 'PARTAGE_A_RELIRE' });
    await relireTout(m, source, reference);
    expect(await courrielsDe(m, reference)).toMatchObject([{ gabarit: 'accordDemande' }]);
    expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await partageLu(accesDe(m), medecin.id, reference)).toBeUndefined();
    accepte(await dire(m, scene, 'oui'));
    accepte(await envoyer(m, scene));
    expect((await courrielsDe(m, reference)).map((c) => c.gabarit)).toContain('partageOuvert');
    expect(await partagesRecus(accesDe(m), medecin.id)).toMatchObject([{ reference }]);
    expect(await partageLu(accesDe(m), medecin.id, reference)).toMatchObject({
      phrases: ['Un aménagement du poste est souhaité.', 'Le service social peut être joint pour en parler.'],
    });
    accepte(await accuser(reference));
    expect(await lePartage(m, reference)).toMatchObject({ recuLe: expect.any(String) as unknown });
    expect(await lectures(reference)).toEqual([medecin.id]);
    expect(await faitsDe(m, reference)).toEqual([
      'partageEcrit',
      'phraseRelue',
      'partagePropose',
      'partageRepondu',
      'partageTransmis',
      'partageRecu',
    ]);
  });

  it('l’accord d’être accompagné venu à son terme pendant qu’elle relit : rien n’est mis devant l’agent (R-077, T-12)', async () => {
    const { reference: source } = await accompagne(m);
    const { accords } = await etatDe(m, source);
    const terme = Date.parse(accords[0]?.expire ?? '');
    const depart = m.temps.maintenant;
    m.temps.maintenant = new Date(terme - 60_000);
    const { reference } = accepte(await demande(m, source, { personne: medecin.id }));
    const relire = (phrase: string): Promise<unknown> =>
      sur(m, actesADeux.relirePhrase, source, m.reseau.assistante, { partage: reference, phrase });
    expect(await relire('1')).not.toHaveProperty('code');
    m.temps.avancer(60_000);
    expect(await relire('2')).toMatchObject({ code: 'ACCORD_PERIME' });
    expect(await courrielsDe(m, reference)).toEqual([]);
    expect((await lePartage(m, reference)).proposeLe).toBeUndefined();
    m.temps.maintenant = depart;
  });

  it('une phrase changée se demande de nouveau : l’accord ne vaut que pour ses mots (T-10, T-12)', async () => {
    const scene = await propose(m, { personne: medecin.id });
    accepte(await dire(m, scene, 'oui'));
    const { agent, source, reference } = scene;
    const champs = { partage: reference, version: '1', phrase: '1', texte: 'Un siège adapté est souhaité.' };
    accepte(await sur(m, actesADeux.changerPhrase, source, agent, champs));
    expect(await envoyer(m, scene)).toMatchObject({ code: 'PARTAGE_A_RELIRE' });
    await relireTout(m, source, reference);
    expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_MANQUE' });
    expect(await dire(m, scene, 'oui', '1')).toMatchObject({ code: 'PHRASES_CHANGEES' });
    accepte(await dire(m, scene, 'oui', '2'));
    accepte(await envoyer(m, scene));
    expect((await partageLu(accesDe(m), medecin.id, reference))?.phrases[0]).toBe('Un siège adapté est souhaité.');
  });

  it('un « non » ne part nulle part, et personne n’en est averti', async () => {
    const scene = await propose(m, { personne: medecin.id });
    const avant = await courrielsDe(m, scene.reference);
    accepte(await dire(m, scene, 'non'));
    expect(await envoyer(m, scene)).toMatchObject({ code: 'ACCORD_REFUSE' });
    expect(await courrielsDe(m, scene.reference)).toEqual(avant);
  });

  it('un retrait entre l’accord et la transmission l’emporte, dans l’ordre où les deux arrivent (R-083, T-12)', async () => {
    const scene = await propose(m, { personne: medecin.id });
    accepte(await dire(m, scene, 'oui'));
    const [envoi, retrait] = await Promise.all([
      envoyer(m, scene),
      tenterSur(m, actes.retirer, scene.source, scene.agent, {}),
    ]);
    accepte(retrait);
    expect(await partageLu(accesDe(m), medecin.id, scene.reference)).toBeUndefined();
    if (!('refuse' in envoi)) expect(await accuser(scene.reference)).toMatchObject({ code: 'INTROUVABLE' });
    const partis = (await courrielsDe(m, scene.reference)).filter((c) => c.etat !== 'ANNULE');
    expect(partis).toEqual([]);
  });

  it('le retrait ferme tout en une transaction, l’horloge arrêtée (R-083, T-12)', async () => {
    const un = await ouvert(m, { personne: medecin.id });
    const { reference: deux } = accepte(await demande(m, un.source, { personne: medecin.id }));
    await relireTout(m, un.source, deux);
    const { reference: trois } = accepte(await demande(m, un.source, { service: 'Maison des solidarités' }));
    await relireTout(m, un.source, trois);
    accepte(await dire(m, { ...un, reference: trois }, 'oui'));
    accepte(await envoyer(m, { ...un, reference: trois }));
    accepte(await tenterSur(m, actes.retirer, un.source, un.agent, {}));
    const { rows } = await m.horlogeBases.registre.query<{
      ouverts: number;
      codes: number;
      instants: number;
      envois: number;
    }>(
      `SELECT count(*) FILTER (WHERE ferme_le IS NULL)::int AS ouverts, count(code)::int AS codes, count(DISTINCT ferme_le)::int AS instants,
              (SELECT count(*)::int FROM courriel WHERE etat = 'A_ENVOYER' AND dossier = ANY ($2)) AS envois
         FROM partage_ouvert WHERE accompagnement = $1`,
      [un.source, [un.reference, deux, trois]],
    );
    expect(rows).toEqual([{ ouverts: 0, codes: 0, instants: 1, envois: 0 }]);
    expect(await dire(m, { ...un, reference: deux }, 'oui')).toMatchObject({ code: 'ACCOMPAGNEMENT_TERMINE' });
  });

  it('revenir sur un seul accord ne ferme que ce partage, et ses mots ne repartent plus (R-083, T-10)', async () => {
    const un = await ouvert(m, { personne: medecin.id });
    const { reference: deux } = accepte(await demande(m, un.source, { personne: medecin.id }));
    await relireTout(m, un.source, deux);
    accepte(await dire(m, { ...un, reference: deux }, 'oui'));
    accepte(await envoyer(m, { ...un, reference: deux }));
    const accord = (await etatDe(m, un.source)).accords.find((a) => a.quoi === `${un.reference}:1`)?.numero;
    accepte(await tenterSur(m, actes.retirerUn, un.source, un.agent, { accord: String(accord) }));
    expect(await partageLu(accesDe(m), medecin.id, un.reference)).toBeUndefined();
    expect(await partageLu(accesDe(m), medecin.id, deux)).toMatchObject({ reference: deux });
    expect(await dire(m, un, 'oui')).toMatchObject({ code: 'PARTAGE_TERMINE' });
  });

  it('une fin neutre et la même : terminé, retiré, jamais à lui, effacé (R-083, T-52)', async () => {
    const expire = await ouvert(m, { personne: medecin.id });
    const retire = await ouvert(m, { personne: medecin.id });
    const autre = await ouvert(m, { personne: m.reseau.ctr.id });
    const efface = await ouvert(m, { personne: medecin.id });
    accepte(await sur(m, actesADeux.fermerPartage, retire.source, retire.agent, { partage: retire.reference }));
    await m.horlogeBases.registre.query(`UPDATE dossier SET efface_le = now() WHERE id = $1`, [efface.reference]);
    const depart = m.temps.maintenant;
    m.temps.avancer(32 * JOUR); // no question of the clock was asked
    const vieux = await partageLu(accesDe(m), medecin.id, expire.reference);
    const reponses = [JSON.stringify([vieux ?? null, await accuser(expire.reference)])];
    m.temps.maintenant = depart;
    for (const { reference } of [retire, autre, efface])
      reponses.push(
        JSON.stringify([(await partageLu(accesDe(m), medecin.id, reference)) ?? null, await accuser(reference)]),
      );
    reponses.push(
      JSON.stringify([(await partageLu(accesDe(m), medecin.id, randomUUID())) ?? null, await accuser(randomUUID())]),
    );
    expect(new Set(reponses).size).toBe(1);
    expect(reponses[0]).toContain('INTROUVABLE');
  });

  it('un service extérieur lit une fois, par un code dit au téléphone ; essayer ou ouvrir le lien ne montre rien', async () => {
    const { reference, source } = await ouvert(m, {
      service: 'Maison des solidarités',
      courriel: 'accueil@solidarites.example',
    });
    const envois = (await courrielsDe(m, reference)).map((c) => c.gabarit);
    expect(envois).toContain('partageExterieur');
    const qui = { seance: 's1', reseau: '192.0.2.1' };
    expect(await partageParCode(accesDe(m), 'AAAAA-AAAAA', qui)).toBeUndefined();
    const code = codeDeLettre(m.empreinte, reference, 1);
    expect(await partageParCode(accesDe(m), code.toLowerCase(), qui)).toMatchObject({ reference });
    expect(await partageParCode(accesDe(m), code, qui)).toBeUndefined();
    expect(await lectures(reference)).toEqual(['00000000-0000-0000-0000-000000000000']);
    accepte(await sur(m, actesADeux.redonnerCode, source, m.reseau.assistante, { partage: reference }));
    expect(await partageParCode(accesDe(m), codeDeLettre(m.empreinte, reference, 2), qui)).toMatchObject({ reference });
    const limites = {
      seance: { essais: 1, periode: 900 },
      reseau: { essais: 90, periode: 900 },
      tous: { essais: 900, periode: 900 },
    };
    await partageParCode(accesDe(m), 'BBBBB-BBBBB', { ...qui, seance: 's2' }, limites);
    expect(await partageParCode(accesDe(m), 'BBBBB-BBBBB', { ...qui, seance: 's2' }, limites)).toMatchObject({
      attendre: expect.any(Number) as unknown,
    });
  });

  it('le destinataire n’agit sur rien d’autre ; la hiérarchie, l’autre assistante et l’administratrice ne voient rien (T-52)', async () => {
    const scene = await ouvert(m, { personne: medecin.id });
    const { chef, rh, autreAssistante, ctr, administratrice } = m.reseau;
    for (const qui of [chef, rh, autreAssistante, ctr, administratrice]) {
      expect(await partageLu(accesDe(m), qui.id, scene.reference)).toBeUndefined();
      expect(await accuser(scene.reference, qui)).toMatchObject({ code: 'INTROUVABLE' });
    }
    for (const qui of [medecin, chef, ctr])
      for (const acte of [actesADeux.fermerPartage, actesADeux.transmettrePartage, actesADeux.redonnerCode])
        expect(await sur(m, acte, scene.source, qui, { partage: scene.reference })).toMatchObject({
          code: 'INTROUVABLE',
        });
    expect(await demande(m, scene.source, { personne: chef.id }, medecin)).toMatchObject({ code: 'INTROUVABLE' });
  });

  it('Temporal n’en apprend rien avant la nuit, et rien de plus après une réponse (design §4, règle 11)', async () => {
    const scene = await propose(m, { personne: medecin.id });
    const reveils = async (): Promise<unknown[]> =>
      (
        await m.horlogeBases.registre.query<{ type: string; demandes: number; prochaine: Date }>(
          `SELECT r.type, r.demandes, p.prochaine FROM reveil r JOIN procedure p USING (dossier, type) WHERE dossier = $1`,
          [scene.reference],
        )
      ).rows;
    const avant = await reveils();
    expect(avant).toMatchObject([{ type: 'partager', demandes: 1 }]);
    accepte(await dire(m, scene, 'oui'));
    expect(await reveils()).toEqual(avant);
  });

  it('à son jour, l’horloge ne fait que le dire (design §4, règle 1)', async () => {
    const { reference } = await ouvert(m, { personne: medecin.id });
    m.temps.avancer(32 * JOUR);
    expect(await m.clock.etape(partage, reference, 'partager', 'finir')).toEqual({ fini: true });
    expect(await lePartage(m, reference)).toMatchObject({ termineLe: expect.any(String) as unknown });
  });
});
