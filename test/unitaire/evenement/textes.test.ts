import { estRefus } from '#libs/domaine/erreurs.js';
import { declarables, demandeurs, formes, motsDesFormes } from '#libs/domaine/evenement/regle.js';
import { actes } from '#libs/domaine/evenement/index.js';
import { astras2002 } from '#libs/reglementation/textes/astras-2002.js';
import { mef2016 } from '#libs/reglementation/textes/mef-2016.js';
import { menjs2021 } from '#libs/reglementation/textes/menjs-2021.js';
import { metlMedde2014 } from '#libs/reglementation/textes/metl-medde-2014.js';
import { mtetm2007 } from '#libs/reglementation/textes/mtetm-2007.js';
import { reglagesParDefaut } from '#libs/reglementation/reglages.js';
import { appel, contexte, declare, gens, tenter } from './outils.js';

const codeDe = (recu: unknown): string | undefined => (estRefus(recu) ? recu.code : undefined);
const typesDe = (
  profil: Parameters<typeof declarables>[0],
  locaux: Parameters<typeof declarables>[1]['evenementsLocaux'] = [],
): string[] => declarables(profil, { evenementsLocaux: locaux }).map((c) => `${c.urgent ? '!' : ''}${c.type}`);

describe('Ce que chaque texte dit d’un événement grave', () => {
  it('MEF : quatre mots, et « autre » ; un service en difficulté et une restructuration par la même voie, sans urgence (R-156, R-157, R-162, R-172, T-34, T-35)', () => {
    expect(typesDe(mef2016)).toEqual([
      '!attentat',
      '!agression',
      '!suicide',
      '!tentativeDeSuicide',
      '!autre',
      'difficulte',
      'restructuration',
    ]);
    const lente = tenter(mef2016, 'direction', { type: 'restructuration' });
    expect(estRefus(lente) ? [] : lente.depot.courriels?.map((c) => c.gabarit)).toEqual(['interventionDemandee']);
  });

  it('2014 : situations potentiellement traumatisantes, décès d’un agent ; rien des mots du MEF (R-166, R-168, T-36)', () => {
    expect(typesDe(metlMedde2014)).toEqual([
      '!situationPotentiellementTraumatisante',
      '!decesAgent',
      'restructuration',
    ]);
    expect(codeDe(tenter(metlMedde2014, 'direction', { type: 'agression' }))).toBe('SAISIE_INVALIDE');
  });

  it('2021 : les cellules d’urgence, et rien d’autre (R-165, T-36)', () => {
    expect(typesDe(menjs2021)).toEqual(['!celluleDUrgence']);
  });

  it('2002 et 2007 n’en disent rien : fermé, sauf choix local dit comme tel (R-169, T-36)', () => {
    for (const muet of [astras2002, mtetm2007]) {
      expect(typesDe(muet).filter((t) => t.startsWith('!'))).toEqual([]);
      const ouvert = declare(muet, 'direction', {}, { evenementsLocaux: ['agression'] });
      expect(ouvert).toMatchObject({ type: 'agression', urgent: true, local: true });
    }
    expect(codeDe(tenter(mtetm2007, 'direction', { type: 'agression' }))).toBe('SAISIE_INVALIDE');
  });

  it('qui demande : la direction au MEF ; ailleurs un choix local, dit comme tel (R-156, T-32, T-36)', () => {
    expect(demandeurs(mef2016, reglagesParDefaut)).toEqual({ roles: ['direction'], local: false });
    for (const muet of [metlMedde2014, menjs2021, astras2002, mtetm2007])
      expect(demandeurs(muet, reglagesParDefaut).local).toBe(true);
    expect(declare(metlMedde2014, 'chef', { type: 'decesAgent' })).toMatchObject({
      local: true,
      demande: { par: 'chef' },
    });
  });

  it('au MEF un chef de service prépare et n’appelle que sa direction ; le service RH et un agent n’ont rien à y faire (T-32)', () => {
    const recu = tenter(mef2016, 'chef');
    if (estRefus(recu)) throw new Error(recu.code);
    expect(recu.depot.etat.demande).toBeUndefined();
    expect(recu.depot.courriels?.map((c) => [c.gabarit, c.destinataire])).toEqual([
      ['evenementAConfirmer', 'direction'],
    ]);
    expect(codeDe(tenter(mef2016, 'rh'))).toBe('LIEU_NON_ENCADRE');
    expect(codeDe(tenter(mef2016, 'agent'))).toBe('LIEU_NON_ENCADRE');
  });

  it('la conseillère note un appel reçu par téléphone, et qui l’a demandé', () => {
    expect(codeDe(tenter(mef2016, 'conseillere'))).toBe('SAISIE_INVALIDE');
    expect(declare(mef2016, 'conseillere', { demandeOrale: 'Directeur adjoint' }).demande).toMatchObject({
      par: 'conseillere',
      orale: 'Directeur adjoint',
    });
  });

  it('« autre » demande une raison, puis la conseillère technique, avant toute équipe (R-162, T-34)', () => {
    expect(codeDe(tenter(mef2016, 'direction', { type: 'autre' }))).toBe('SAISIE_INVALIDE');
    const e = { ...declare(mef2016, 'direction', { type: 'autre', motif: 'Incendie pendant le service' }) };
    const pris = actes.prendreEnCharge.decider(e, {}, contexte(), gens.conseillere);
    if (estRefus(pris)) throw new Error(pris.code);
    const ordre = { combien: '1', ou: 'Accueil', jour: '2026-03-10', heure: '15:00' };
    expect(codeDe(actes.deployer.decider(pris.etat, ordre, contexte(), gens.conseillere))).toBe('A_RECONNAITRE');
    const reconnu = actes.reconnaitre.decider(pris.etat, {}, contexte(), gens.conseillere);
    if (estRefus(reconnu)) throw new Error(reconnu.code);
    expect(estRefus(actes.deployer.decider(reconnu.etat, ordre, contexte(), gens.conseillere))).toBe(false);
  });

  it('les formes sont celles du texte, et « autre » : la liste reste ouverte (R-159, R-165, R-167)', () => {
    const mots = (profil: Parameters<typeof formes>[0]): string[] => formes(profil).map((f) => motsDesFormes[f.forme]);
    expect(mots(mef2016)).toEqual([
      'Évaluation',
      'Médiation',
      'Groupe de parole',
      'Participation à un dispositif d’accompagnement',
      'Autre forme',
    ]);
    expect(mots(metlMedde2014)).toContain('Observation sociale');
    expect(mots(menjs2021)).toEqual(['Participation à une cellule d’urgence', 'Autre forme']);
    expect(mots(mtetm2007)).toEqual(['Autre forme']);
  });

  it('le médecin : oui, ou non avec une raison, à chaque événement ; il coordonne, jamais la conseillère (R-158, R-160, R-161, T-31, T-33)', () => {
    const e = declare(mef2016, 'direction');
    const pris = actes.prendreEnCharge.decider(e, {}, contexte(), gens.conseillere);
    if (estRefus(pris)) throw new Error(pris.code);
    const saisie = { forme: 'mediation', avec: 'chef', comment: 'telephone' } as const;
    const fixer = (reste: object): unknown =>
      actes.fixerModalites.decider(pris.etat, { ...saisie, ...reste }, contexte(), gens.conseillere);
    expect(fixer({})).toMatchObject({ champs: { medecin: [expect.stringContaining('oui ou non')] } });
    expect(fixer({ medecin: 'non' })).toMatchObject({ champs: { medecinMotif: [expect.any(String)] } });
    expect(fixer({ medecin: 'oui' })).toMatchObject({ etat: { modalites: { medecin: { associe: true } } } });
    expect(fixer({ medecin: 'oui', avec: 'rh' })).toMatchObject({ champs: { avec: [expect.any(String)] } });
  });

  it('un décès : aider la famille est une tâche à part, par la voie ordinaire (R-168, R-170)', () => {
    const e = declare(metlMedde2014, 'direction', { type: 'decesAgent' });
    const pris = actes.prendreEnCharge.decider(e, {}, contexte(), gens.conseillere);
    expect(pris).toMatchObject({ taches: [{ nature: 'proposerALaFamille', pour: 'conseillere' }] });
  });

  it('la technique est à qui est sur place : ni la direction, ni le chef, ni même qui conduit sans y être (R-171, T-33)', () => {
    const e = declare(mef2016, 'direction');
    const d = {
      par: 'conseillere',
      le: e.declarations[0]?.le ?? '',
      combien: 1,
      ou: 'ici',
      debut: '2026-03-10T10:00:00.000Z',
    };
    const etat = { ...e, deploiements: [d] };
    const monde = { appels: [appel('assistante', 'accepte')] };
    const peut = (qui: keyof typeof gens): boolean =>
      actes.noterTechnique.qui(gens[qui], etat, contexte(undefined, monde));
    expect((['assistante', 'chef', 'direction', 'conseillere'] as const).map(peut)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('2002 : une action collective commence avec l’accord des ressources humaines, et dit à quelle instance elle est soumise (R-174, R-175)', () => {
    const e = declare(astras2002, 'direction', { type: 'restructuration' });
    const pris = actes.prendreEnCharge.decider(e, {}, contexte(), gens.conseillere);
    if (estRefus(pris)) throw new Error(pris.code);
    const saisie = { forme: 'autre', mots: 'Réunion', avec: 'chef', comment: 'surPlace', medecin: 'oui' } as const;
    const fixee = actes.fixerModalites.decider(pris.etat, saisie, contexte(), gens.conseillere);
    if (estRefus(fixee)) throw new Error(fixee.code);
    const seance = { jour: '2026-03-20', heure: '10:00', minutes: '60', ou: 'Salle 2', places: '8' };
    expect(codeDe(actes.ouvrirSeance.decider(fixee.etat, seance, contexte(), gens.conseillere))).toBe('SANS_ACCORD');
    const accord = { fonction: 'Responsable des ressources humaines', jour: '2026-03-12', instance: 'CTPR' };
    const avec = actes.noterAccord.decider(fixee.etat, accord, contexte(), gens.conseillere);
    if (estRefus(avec)) throw new Error(avec.code);
    expect(avec.etat.accord).toMatchObject({ fonction: 'Responsable des ressources humaines', instance: 'CTPR' });
    expect(estRefus(actes.ouvrirSeance.decider(avec.etat, seance, contexte(), gens.conseillere))).toBe(false);
  });
});
