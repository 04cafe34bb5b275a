import type { CourrielADeposer } from '#libs/domaine/courriel.js';
import { descriptionDesChamps } from '#libs/domaine/champs.js';
import { estRefus } from '#libs/domaine/erreurs.js';
import { Deposer, deposer } from '#libs/domaine/signalement/actes/deposer.js';
import { actes } from '#libs/domaine/signalement/index.js';
import { suivreOffre } from '#libs/domaine/signalement/etapes/suivre-offre.js';
import type { Reponse, Signalement } from '#libs/domaine/signalement/etat.js';
import { textes } from '#libs/reglementation/textes/index.js';
import { unContexte, unEtat } from '../../../fabriques/etat.js';

const LE = '2026-03-12T10:00:00.000Z';
const parTexte = textes.map(({ profil }) => [profil.id, profil] as const);

/** An offer by mail with two reminders that the ASS chose to keep. */
const offert = (autres: Partial<Signalement>): Signalement =>
  unEtat({
    priseEnCharge: { par: 'ass', le: LE },
    offres: [{ numero: 1, voie: 'courriel', le: LE, par: 'ass', courriel: 'offre' }],
    offreFaite: { le: LE, constateeLe: LE },
    rappelsPrevus: [null, null],
    horizon: '2026-04-26T21:59:59.999Z',
    ...autres,
  });

/** The clock, until it has nothing left to do: what it sent, what it wrote, and where it stopped. */
function jusquauBout(depart: Signalement): { fin: Signalement; courriels: CourrielADeposer[]; faits: string[] } {
  let fin = depart;
  let instant = LE;
  const courriels: CourrielADeposer[] = [];
  const faits: string[] = [];
  for (let tour = 0; tour < 20; tour += 1) {
    const verdict = suivreOffre(fin, unContexte({ instant }));
    if ('fini' in verdict) return { fin, courriels, faits };
    if ('attendre' in verdict) instant = verdict.attendre;
    else {
      fin = verdict.du.etat;
      courriels.push(...(verdict.du.courriels ?? []));
      faits.push(...verdict.du.faits.map((f) => f.type));
    }
  }
  throw new Error('the clock never ends');
}

describe('L’agent reste libre, sous les cinq textes', () => {
  it.each(parTexte)(
    '%s : son silence n’est ni un accord ni un refus, et l’horizon n’appelle personne (R-084, T-08)',
    (_id, profil) => {
      const { fin, courriels } = jusquauBout(offert({ profil }));
      expect(fin).not.toHaveProperty('reponse');
      expect(fin.closLe).toBeDefined();
      expect(courriels.map((c) => [c.gabarit, c.destinataire])).toEqual([
        ['rappelAgent', 'agent'],
        ['rappelAgent', 'agent'],
      ]);
    },
  );

  it.each(parTexte)('%s : après « non merci », plus aucun message ne part vers lui (R-078, T-09)', (_id, profil) => {
    expect(jusquauBout(offert({ profil, reponse: { valeur: 'non', le: LE } })).courriels).toEqual([]);
    const { offreFaite: _revenue, ...rejetee } = offert({ profil, reponse: { valeur: 'non', le: LE } });
    const contexte = unContexte({ instant: LE, courriel: () => ({ etat: 'REFUSE', maj: LE }) });
    const nouvelle = actes.proposerAide.decider(rejetee, { voie: 'courriel' }, contexte, { id: 'ass', fonctions: [] });
    if (estRefus(nouvelle)) throw new Error(nouvelle.code);
    expect(nouvelle.courriels ?? []).toEqual([]);
  });

  it.each<[Reponse]>([['oui'], ['pasMaintenant'], ['non']])(
    '« %s » ne change ni les échéances, ni la fin, et n’écrit à personne (T-01, T-03)',
    (valeur) => {
      const muet = jusquauBout(offert({}));
      const repond = jusquauBout(offert({ reponse: { valeur, le: LE } }));
      expect(repond.courriels).toEqual([]);
      expect(repond.faits).toEqual(muet.faits);
      expect(repond.fin.closLe).toBe(muet.fin.closLe);
      expect(repond.fin.rappels.map((r) => r.le)).toEqual(muet.fin.rappels.map((r) => r.le));
    },
  );

  it('ni sa réponse, ni la demande d’une autre assistante ne lui demandent de raison (R-082)', () => {
    expect(Object.keys(descriptionDesChamps(actes.repondre.champs))).toEqual(['valeur']);
    expect(Object.keys(descriptionDesChamps(actes.demanderAutreAssistante.champs))).toEqual([]);
  });
});

describe('Ce que le formulaire demande au tiers', () => {
  it('de quoi prendre contact, et rien de la santé ni de la vie privée (R-045)', () => {
    const champs = descriptionDesChamps(Deposer);
    const longs = Object.entries(champs).filter(([, { genre }]) => genre === 'texte');
    expect(longs.map(([nom]) => nom)).toEqual(['situation']);
    expect(JSON.stringify(champs)).not.toMatch(/maladie|médic|diagnos|famil|santé/i);
  });

  it.each([
    ['hier', '2026-03-11', undefined],
    ['demain', '2026-03-13', 'SAISIE_INVALIDE'],
  ])('depuis quand il le constate : %s, où travaille l’agent (R-041)', (_jour, constateLe, attendu) => {
    const titres = [{ titre: 'chefDeService' as const, direct: true }];
    const decision = deposer.decider(
      Object.assign(new Deposer(), { agent: 'agent', situation: 'Absent depuis des semaines.', constateLe }),
      {
        ...unContexte({ instant: LE }),
        sujet: { personne: 'agent', structure: 'service', beneficiaire: 'agent', titres },
        responsables: [],
        nommes: [],
        territoire: 'metropole',
        profil: unEtat().profil,
        reglages: unEtat().reglages,
      },
      { id: 'chef', fonctions: [] },
    );
    expect(estRefus(decision) && decision.code === 'SAISIE_INVALIDE' ? decision.code : undefined).toBe(attendu);
    if (attendu !== undefined) expect(decision).toMatchObject({ champs: { constateLe: [expect.any(String)] } });
  });
});
