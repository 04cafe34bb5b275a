import type { Auteur } from '#libs/domaine/acte.js';
import type { Titre } from '#libs/domaine/naissance.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { informerTiers } from '#libs/domaine/signalement/etapes/informer-tiers.js';
import type { Signalement } from '#libs/domaine/signalement/etat.js';
import { recepisse } from '#libs/domaine/signalement/recepisse.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { unContexte, unEtat } from '../../../fabriques/etat.js';

const INSTANT = '2026-03-12T10:00:00.000Z';
/** The quantised hour that follows: 17:00 in Paris. */
const DITE = '2026-03-12T16:00:00.000Z';
const PLUS_TARD = '2026-03-20T18:00:00.000Z';
const ass: Auteur = { id: 'ass', fonctions: [] };

/** An agent of this text to whom help was offered, after somebody in this quality wrote. */
function offreFaiteSous(id: string, titre: Titre = 'chefDeService', direct = true): Signalement {
  const texte = textes.find((t) => t.profil.id === id);
  if (texte === undefined) throw new Error(`${id}: no such text`);
  return unEtat({
    profil: texte.profil,
    origine: { personne: 'tiers', titre, direct, luiMeme: false, entree: 'signalement' },
    priseEnCharge: { par: 'ass', le: INSTANT },
    offres: [{ numero: 1, voie: 'telephone', le: INSTANT, par: 'ass' }],
    offreFaite: { le: INSTANT, constateeLe: INSTANT },
    horizon: '2026-04-26T21:59:59.999Z',
  });
}

/** The mails that the clock then sends to him who wrote, and what he may read. */
function retour(s: Signalement): { courriels: string[]; suivi: unknown } {
  const verdict = informerTiers(s, unContexte({ instant: PLUS_TARD }));
  if (!('du' in verdict)) return { courriels: [], suivi: undefined };
  const siens = (verdict.du.courriels ?? []).filter((c) => c.destinataire === s.origine.personne);
  return { courriels: siens.map((c) => c.gabarit), suivi: verdict.du.suivi };
}

const rien = { courriels: [], suivi: undefined };
const muets = ['astras-2002', 'metl-medde-2014', 'mtetm-2007'];

describe('Ce que le tiers apprend, texte par texte', () => {
  it.each<[Titre, boolean, boolean]>([
    ['chefDeService', false, true],
    ['responsableHierarchique', true, true],
    ['responsableHierarchique', false, false],
    ['serviceRh', false, true],
    ['partenaire', false, false],
    ['direction', false, false],
    ['entourage', false, false],
  ])(
    'MEF : %s (direct : %s) apprend que l’offre est faite : %s (R-061, R-063, T-04, T-05)',
    (titre, direct, apprend) => {
      expect(retour(offreFaiteSous('mef-2016', titre, direct))).toEqual(
        apprend ? { courriels: ['offreFaite'], suivi: { offreFaite: { le: INSTANT, dite: DITE } } } : rien,
      );
    },
  );

  it('MEF : tant que l’offre n’est pas faite, rien ne part (R-062, T-02)', () => {
    const { offreFaite: _pasEncore, ...s } = offreFaiteSous('mef-2016');
    expect(retour({ ...s, offres: [] })).toEqual(rien);
  });

  it.each(muets)(
    '%s ne prévoit aucun retour : aucun n’est fait, ni promis, quel que soit le tiers (R-074, R-075, T-06)',
    (id) => {
      for (const titre of ['chefDeService', 'responsableHierarchique', 'serviceRh', 'entourage'] as const) {
        const s = offreFaiteSous(id, titre);
        expect(retour(s)).toEqual(rien);
        expect(recepisse(s).donnees).toMatchObject({ promesse: 'rien' });
        expect(estRefus(ecrire(s))).toBe(true);
      }
    },
  );

  it('2021 : rien d’autre que ce que l’assistante écrit elle-même (R-065, R-074, T-07)', () => {
    const s = offreFaiteSous('menjs-2021');
    expect(retour(s)).toEqual(rien);
    expect(recepisse(s).donnees).toMatchObject({ promesse: 'texte' });
    expect(ecrire(s)).toMatchObject({ suivi: { texte: { mots: 'Votre demande a été examinée.' } } });
  });

  it('MEF : l’assistante n’écrit pas au tiers, il n’apprend qu’un fait (R-061, R-074)', () => {
    expect(estRefus(ecrire(offreFaiteSous('mef-2016')))).toBe(true);
    expect(recepisse(offreFaiteSous('mef-2016')).donnees).toMatchObject({ promesse: 'date' });
  });

  it.each([...muets, 'mef-2016', 'menjs-2021'])('%s : la demande de l’agent n’informe personne (R-064)', (id) => {
    const s = offreFaiteSous(id);
    const sienne: Signalement = { ...s, origine: { ...s.origine, personne: 'agent', titre: 'agent', luiMeme: true } };
    expect(retour(sienne)).toEqual(rien);
    expect(estRefus(ecrire(sienne))).toBe(true);
  });
});

function ecrire(s: Signalement): ReturnType<typeof actes.informerTiersParEcrit.decider> {
  const champs = {
    mots: 'Votre demande a été examinée.',
    necessaire: true,
    horsSecret: true,
    accord: 'sansObjet',
  } as const;
  return actes.informerTiersParEcrit.decider(s, champs, unContexte({ instant: PLUS_TARD }), ass);
}
