import { estRefus } from '#libs/domaine/erreurs.js';
import { actes as surAbsence } from '#libs/domaine/absence/index.js';
import {
  accepte,
  actes,
  agir,
  etatDe,
  faitsDe,
  tenter,
  uneMaison,
  unSignalement,
  type Maison,
} from '../../outils/maison.js';
import { accompagne } from '../accompagnement/outils.js';
import { courrielsDe, enAdministrateur, nouvelAgent, pris, sousLaPopulation } from '../boucle/outils.js';
import { absente, absenceDe, au, horloge, surLAbsence, tenante, tenterDeclarer } from './outils.js';

/** Friday 10 July 2026; Tuesday 14 July is a jour férié. */
const VENDREDI_SOIR = '2026-07-10T16:30:00.000Z';
const LUNDI_0H = '2026-07-12T22:00:00.000Z';
const UNE_MS = 1;

describe('Du premier jour ouvré d’absence au retour (mef-2016)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  const urgent = async (): Promise<string> => {
    const { reference } = await pris(m);
    await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    return reference;
  };

  it('à 0 h le lundi, l’urgence est tenue sans que personne n’agisse ; la veille, non (R-133, R-134, T-16)', async () => {
    const reference = await urgent();
    au(m, VENDREDI_SOIR);
    await absente(m, m.reseau.assistante, { du: '2026-07-11', dernierJour: '2026-07-17' });
    expect(await tenante(m, reference, new Date(Date.parse(LUNDI_0H) - UNE_MS))).toBe(m.reseau.assistante.id);
    expect(await tenante(m, reference, new Date(LUNDI_0H))).toBe(m.reseau.ctr.id);
    expect(await tenante(m, reference, new Date('2026-07-17T21:59:59.999Z'))).toBe(m.reseau.ctr.id);
    expect(await tenante(m, reference, new Date('2026-07-17T22:00:00.000Z'))).toBe(m.reseau.assistante.id);
  });

  it('le jour férié n’est pas le premier jour ouvré (R-134, T-16)', async () => {
    const reference = await urgent();
    await absente(m, m.reseau.assistante, { du: '2026-07-14', dernierJour: '2026-07-17' });
    expect(await tenante(m, reference, new Date('2026-07-14T10:00:00.000Z'))).toBe(m.reseau.assistante.id);
    expect(await tenante(m, reference, new Date('2026-07-14T22:00:00.000Z'))).toBe(m.reseau.ctr.id);
  });

  it('le dossier ordinaire reste avec sa titulaire, et l’intérimaire ne l’ouvre pas (R-135, R-152, T-18)', async () => {
    const { reference: ordinaire } = await pris(m);
    const reference = await urgent();
    await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    au(m, '2026-07-13T07:00:00.000Z');
    expect(await tenante(m, ordinaire)).toBe(m.reseau.assistante.id);
    const note = { le: '2026-07-13', maniere: 'appel' as const, texte: 'Rappelée ce matin.' };
    const refuse = await tenter(m, actes.noterContact, ordinaire, m.reseau.ctr, note);
    expect(estRefus(refuse) && refuse.code).toBe('INTROUVABLE');
    await agir(m, actes.noterContact, reference, m.reseau.ctr, note);
  });

  it('l’intérimaire prend en charge sans devenir titulaire ; au retour, tout lui est fermé sur l’heure, horloge arrêtée (R-152, R-153)', async () => {
    const agent = await nouvelAgent(m);
    const reference = await unSignalement(m, { agent: agent.id });
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-10' });
    expect(await tenante(m, reference)).toBe(m.reseau.ctr.id); // nobody has looked at it yet: it may not wait
    await agir(m, actes.accuserReception, reference, m.reseau.ctr, {});
    expect(await etatDe(m, reference)).toMatchObject({
      titulaire: m.reseau.assistante.id,
      priseEnCharge: { par: m.reseau.ctr.id },
    });
    await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: 'urgence' });
    accepte(await surLAbsence(m, surAbsence.revenir, a, m.reseau.assistante, {}));
    const apres = await tenter(m, actes.proposerAide, reference, m.reseau.ctr, { voie: 'telephone' });
    expect(estRefus(apres) && apres.code).toBe('INTROUVABLE');
    await agir(m, actes.proposerAide, reference, m.reseau.assistante, { voie: 'telephone' });
  });

  it('l’absence de l’intérimaire passe au rang suivant, celle d’un conseiller technique compte autant (R-136)', async () => {
    const reference = await urgent();
    await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-24' });
    await absente(m, m.reseau.ctr, { du: '2026-07-15', dernierJour: '2026-07-16' });
    expect(await tenante(m, reference, new Date('2026-07-13T08:00:00.000Z'))).toBe(m.reseau.ctr.id);
    expect(await tenante(m, reference, new Date('2026-07-15T08:00:00.000Z'))).toBe(m.reseau.ctn.id);
    expect(await tenante(m, reference, new Date('2026-07-17T08:00:00.000Z'))).toBe(m.reseau.ctr.id);
  });

  it('la chaîne convenue passe avant la ligne technique ; un rang vide ou absent est sauté sur l’heure (T-21)', async () => {
    const reference = await urgent();
    await enAdministrateur(
      m,
      `INSERT INTO chaine (poste, rang, suppleant)
      SELECT a.id, 1, b.id FROM poste a, poste b WHERE a.code = 'P1' AND b.code = 'P2'`,
    );
    await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-24' });
    await absente(m, m.reseau.autreAssistante, { du: '2026-07-16' });
    expect(await tenante(m, reference, new Date('2026-07-13T08:00:00.000Z'))).toBe(m.reseau.autreAssistante.id);
    expect(await tenante(m, reference, new Date('2026-07-16T08:00:00.000Z'))).toBe(m.reseau.ctr.id);
  });

  it('l’intérimaire reçoit un seul message ; l’agent suivi apprend par qui et jusqu’à quand ; au retour la page attend (R-153)', async () => {
    const { reference: accompagnement } = await accompagne(m);
    const urgence = await urgent();
    await urgent();
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13', dernierJour: '2026-07-17' });
    au(m, '2026-07-12T22:00:00.000Z');
    await horloge(m, a);
    await horloge(m, a);
    expect((await courrielsDe(m, a)).map((c) => c.gabarit)).toEqual(['absenceDeclaree', 'interimCommence']);
    expect((await courrielsDe(m, accompagnement)).filter((c) => c.gabarit === 'absenceAnnoncee')).toHaveLength(1);
    expect((await faitsDe(m, urgence)).filter((f) => f === 'passeALInterim')).toHaveLength(1);
    au(m, '2026-07-17T22:00:00.000Z');
    await horloge(m, a);
    expect(await absenceDe(m, a)).toMatchObject({ rendueLe: '2026-07-17T22:00:00.000Z' });
    expect((await courrielsDe(m, a)).map((c) => c.gabarit)).toContain('retourALire');
    accepte(await surLAbsence(m, surAbsence.accuserReprise, a, m.reseau.assistante, {}));
    expect((await absenceDe(m, a)).repriseLe).toBeDefined();
  });

  it('sans personne dans la chaîne, une urgence est un manquement, appelé jusqu’à ce que quelqu’un la prenne (R-133)', async () => {
    const reference = await urgent();
    await absente(m, m.reseau.ctr, { du: '2026-07-13' });
    await absente(m, m.reseau.ctn, { du: '2026-07-13' });
    const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
    await horloge(m, a); // seen ahead
    expect((await courrielsDe(m, a)).map((c) => c.gabarit)).toContain('trouEnVue');
    au(m, '2026-07-13T08:00:00.000Z');
    await horloge(m, a);
    await horloge(m, a);
    expect(await faitsDe(m, a)).toContain('manquement');
    expect(await tenante(m, reference)).toBeNull();
    const { rows } = await m.horlogeBases.registre.query<{ n: number }>('SELECT sans_tenante($1) AS n', [
      m.temps.maintenant,
    ]);
    expect(rows[0]?.n).toBe(0); // nobody holds it, and an escalation with a name is open
    const repris = await surLAbsence(m, surAbsence.prendre, a, m.reseau.ctr, {});
    expect(repris).not.toHaveProperty('refuse');
  });

  it('aucun agent ne peut être inscrit absent : son absence ne regarde pas la continuité (R-154, T-17)', async () => {
    const refuse = await tenterDeclarer(m, m.reseau.agent, { du: '2026-07-13' });
    expect(estRefus(refuse) && refuse.code).toBe('POSTE_INCONNU');
    const parUnTiers = await tenterDeclarer(m, m.reseau.chef, { du: '2026-07-13', personne: m.reseau.assistante.id });
    expect(estRefus(parUnTiers) && parUnTiers.code).toBe('POSTE_INCONNU');
  });
});

describe('Ce que chaque texte demande (matrice E)', () => {
  let m: Maison;
  beforeEach(async () => {
    m = await uneMaison({ defaut: {}, structures: {} }, { depart: '2026-07-10T08:00:00.000Z' });
  });
  afterEach(() => m.fermer());

  it.each([
    ['ecologie', 'gravite', 'R-138, R-139, T-20'],
    ['affairesSociales', 'urgence', 'R-150'],
    ['education', 'urgence', 'R-150'],
  ] as const)(
    '%s : rien ne se fait de soi-même ; celle que le texte ou le lieu désigne décide (%s ; %s)',
    async (population, quoi, _exigences) => {
      await sousLaPopulation(m, population);
      const { reference } = await pris(m);
      await agir(m, actes.qualifier, reference, m.reseau.assistante, { caractere: quoi });
      const a = await absente(m, m.reseau.assistante, { du: '2026-07-13' });
      au(m, '2026-07-13T08:00:00.000Z');
      await horloge(m, a);
      await horloge(m, a);
      expect(await tenante(m, reference)).toBeNull();
      expect(await faitsDe(m, a)).not.toContain('manquement');
      expect((await absenceDe(m, a)).automatique).toBe(false);
      const fait = await surLAbsence(m, surAbsence.designer, a, m.reseau.ctr, { personne: m.reseau.ctr.id });
      expect(fait).not.toHaveProperty('refuse');
      expect(await tenante(m, reference)).toBe(m.reseau.ctr.id);
    },
  );
});
