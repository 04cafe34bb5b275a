import { randomUUID } from 'node:crypto';
import type { Acte, Auteur } from '#libs/domaine/acte.js';
import { actesDeDerogation, derogation } from '#libs/domaine/accompagnement/derogations/index.js';
import type { Derogation } from '#libs/domaine/accompagnement/derogations/etat.js';
import { actes as duPartage, partage } from '#libs/domaine/partage/index.js';
import { actes as duSignalement, actesDeConservation, signalement } from '#libs/domaine/signalement/index.js';
import { derogations, derogationsAvantToutSuivi } from '#libs/registre/lecteurs/derogations.js';
import { partageLu, partagesRecus } from '#libs/registre/lecteurs/partages-recus.js';
import { pourDeroger } from '#libs/registre/lecteurs/pour-deroger.js';
import { actes, donnerAccord, etatDe, tenterSur } from '../accompagnement/outils.js';
import { accesDe, enAdministrateur, nouvelAgent, offert, tenterDepot } from '../boucle/outils.js';
import { enProprietaire } from '../conseil/voisine.js';
import { accepte, agir, uneMaison, type Maison } from '../../outils/maison.js';
import { ouvert, unMedecin } from './outils.js';
import { ouvrirDe, sourceDe } from './outils-derogation.js';

describe('Ce qui est né d’un dossier le suit', () => {
  let m: Maison;
  beforeAll(async () => {
    m = await uneMaison();
  });
  afterAll(() => m?.fermer());

  const agirSur = async <C extends object>(acte: Acte<Derogation, C>, reference: string, auteur: Auteur, champs: C) =>
    m.registre.acter(derogation, acte, reference, { champs, auteur, cle: randomUUID() });
  const extrait = { a: 'L’autorité concernée', texte: 'Une personne est en danger à son domicile.', necessaire: true };
  const siennes = async (qui: Auteur): Promise<string[]> =>
    (await derogations(accesDe(m), qui.id)).filter((d) => d.qualite === 'titulaire').map((d) => d.reference);

  it('une dérogation passe à qui reçoit le dossier, et personne ne se donne un avis à soi-même (R-094, T-13)', async () => {
    const { assistante, autreAssistante, ctr } = m.reseau;
    const { source } = await sourceDe(m, 'accompagnement');
    const { reference } = accepte(await ouvrirDe(m, 'accompagnement', source, { avec: ctr.id }));
    const { reference: aElleMeme } = accepte(await ouvrirDe(m, 'accompagnement', source, { avec: autreAssistante.id }));
    accepte(await tenterSur(m, actes.confier, source, ctr, { a: autreAssistante.id }));
    expect(await siennes(assistante)).toEqual([]);
    expect((await siennes(autreAssistante)).sort()).toEqual([reference, aElleMeme].sort());
    expect(await agirSur(actesDeDerogation.donnerAvis, aElleMeme, autreAssistante, { avis: 'oui' })).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await agirSur(actesDeDerogation.donnerAvis, reference, ctr, { avis: 'oui' }));
    expect(await agirSur(actesDeDerogation.transmettreExtrait, reference, assistante, extrait)).toMatchObject({
      code: 'INTROUVABLE',
    });
    accepte(await agirSur(actesDeDerogation.transmettreExtrait, reference, autreAssistante, extrait));
    const { rows } = await m.horlogeBases.registre.query('SELECT titulaire FROM dossier WHERE id = $1', [reference]);
    expect(rows).toEqual([{ titulaire: autreAssistante.id }]);
  });

  it('avant tout accompagnement : mêmes motifs, même seconde personne, l’agent informé sauf si le motif l’interdit (R-088, R-093, R-094)', async () => {
    const { assistante, chef, ctr } = m.reseau;
    const { agent, source } = await sourceDe(m, 'signalement');
    const lues = async (): Promise<string[]> =>
      (await derogationsAvantToutSuivi(accesDe(m), agent.id)).map((d) => d.reference);
    expect(await ouvrirDe(m, 'signalement', source, { motif: 'danger', seule: true })).toMatchObject({
      code: 'DEROGATION_NON_PREVUE',
    });
    expect(await ouvrirDe(m, 'signalement', source, { avec: chef.id })).toMatchObject({ code: 'SAISIE_INVALIDE' });
    expect(await ouvrirDe(m, 'signalement', source, { seule: true }, ctr)).toMatchObject({ code: 'INTROUVABLE' });
    expect((await pourDeroger(accesDe(m), assistante.id, source))?.profil.id).toBe('mef-2016');
    expect(await pourDeroger(accesDe(m), chef.id, source)).toBeUndefined();
    const { reference: tue } = accepte(
      await ouvrirDe(m, 'signalement', source, { avec: ctr.id, taire: 'Le savoir le mettrait en danger.' }),
    );
    expect(await agirSur(actesDeDerogation.transmettreExtrait, tue, assistante, extrait)).toMatchObject({
      code: 'AVIS_ATTENDU',
    });
    accepte(await agirSur(actesDeDerogation.donnerAvis, tue, ctr, { avis: 'oui' }));
    accepte(await agirSur(actesDeDerogation.transmettreExtrait, tue, assistante, extrait));
    expect(await lues()).toEqual([]);
    const { reference: dite } = accepte(await ouvrirDe(m, 'signalement', source, { seule: true }));
    expect(await lues()).toEqual([dite]);
    accepte(await agirSur(actesDeDerogation.informer, tue, assistante, {}));
    expect((await lues()).sort()).toEqual([dite, tue].sort());
  });

  it('« pas cette personne » vaut encore pour l’accompagnement : nul ne le lui confie (R-082)', async () => {
    const { agent, reference } = await offert(m);
    const { assistante, ctr } = m.reseau;
    await agir(m, duSignalement.demanderAutreAssistante, reference, agent, {});
    await agir(m, duSignalement.repondre, reference, agent, { valeur: 'oui' });
    const { reference: suivi } = accepte(await donnerAccord(m, reference, agent));
    expect((await etatDe(m, suivi)).titulaire).not.toBe(assistante.id);
    expect(await tenterSur(m, actes.confier, suivi, ctr, { a: assistante.id })).toMatchObject({
      code: 'SAISIE_INVALIDE',
    });
  });

  it('un destinataire qui perd sa fonction perd l’accès aussitôt, à chaque porte (R-125, T-12)', async () => {
    const medecin = await unMedecin(m);
    const { reference } = await ouvert(m, { personne: medecin.id });
    const acces = accesDe(m);
    expect(await partageLu(acces, medecin.id, reference)).toBeDefined();
    await enAdministrateur(m, `UPDATE fonction SET role = 'agent' WHERE personne = $1`, [medecin.id]);
    expect(await partageLu(acces, medecin.id, reference)).toBeUndefined();
    expect(await partagesRecus(acces, medecin.id)).toEqual([]);
    const demande = { champs: {}, auteur: medecin, cle: randomUUID() };
    expect(await m.registre.acter(partage, duPartage.accuserPartage, reference, demande)).toMatchObject({
      code: 'INTROUVABLE',
    });
    await enAdministrateur(m, `UPDATE fonction SET role = 'medecin' WHERE personne = $1`, [medecin.id]);
    expect(await partageLu(acces, medecin.id, reference)).toBeDefined();
    await enAdministrateur(m, 'DELETE FROM fonction WHERE personne = $1', [medecin.id]);
    expect(await partageLu(acces, medecin.id, reference)).toBeUndefined();
  });

  it('la dérogation d’un signalement meurt avec lui : tombe, plus de lien, rien à lire (R-094)', async () => {
    const { assistante, administratrice } = m.reseau;
    const agent = await nouvelAgent(m);
    const source = accepte(await tenterDepot(m, agent, { agent: agent.id })).reference;
    await agir(m, duSignalement.accuserReception, source, assistante, {});
    const { reference } = accepte(await ouvrirDe(m, 'signalement', source, { seule: true }));
    await agir(m, duSignalement.clore, source, assistante, { issue: 'information' });
    const conserver = (nom: string): Promise<unknown> => m.clock.etape(signalement, source, 'conserver', nom);
    m.temps.avancer(1827 * 86_400_000);
    await conserver('prevenir');
    await agir(m, actesDeConservation.viser, source, administratrice, { decision: 'detruire' });
    m.temps.avancer(31 * 86_400_000);
    expect(await conserver('effacer')).toEqual({ fini: true });
    const { rows } = await m.horlogeBases.registre.query('SELECT etat, titulaire FROM dossier WHERE id = ANY ($1)', [
      [source, reference],
    ]);
    expect(rows).toEqual([
      { etat: null, titulaire: null },
      { etat: null, titulaire: null },
    ]);
    const restes = await enProprietaire(m, (c) => c.query('SELECT 1 FROM nee_de WHERE source = $1', [source]));
    expect(restes.rows).toEqual([]);
    expect(await siennes(assistante)).not.toContain(reference);
  });
});
