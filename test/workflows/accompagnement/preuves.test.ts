import type { Auteur } from '#libs/domaine/acte.js';
import { unMonde, type Monde } from '../../outils/monde.js';
import { unMedecin } from '../../registre/partage/outils.js';
import { allerAuPremierMardiDeFevrier, rien, type Malheur } from './parcours.js';
import { uneVie, vieCourte, type Traces } from './vie.js';

const malheurs: Record<string, (m: Monde) => Malheur> = {
  'ses workflows sont tués et réveillés après chaque acte et chaque réveil': () => (m) => m.terminerEtReveiller(),
  'chaque réveil est perdu': (m) => {
    m.brouillage = 'perdus';
    return rien;
  },
};

/** The clock may be late by what the reconciler tolerates, or by a night; the record may not differ. */
const RETARD_MAX_HEURES = 24.2;

describe('Une vie entière, de l’accord à l’effacement (design §4, règle 12)', () => {
  let m: Monde;
  let medecin: Auteur;
  let paisible: Traces;
  let recus: string[];
  beforeAll(async () => {
    m = await unMonde(vieCourte);
    medecin = await unMedecin(m);
  });
  afterAll(async () => m?.fermer());

  /** The same days of the week each time; the mails that left meanwhile, by subject. */
  async function jouer(malheur: Malheur): Promise<{ traces: Traces; courriels: string[] }> {
    await allerAuPremierMardiDeFevrier(m);
    m.smtp.recus.splice(0);
    const traces = await uneVie(m, malheur, medecin);
    return { traces, courriels: m.smtp.recus.map((r) => sujet(r.brut)).sort() };
  }

  it('va jusqu’au bout : le partage s’éteint, l’agent revient, tout est détruit à la fin', async () => {
    ({ traces: paisible, courriels: recus } = await jouer(rien));
    expect(paisible.partage.procedures).toEqual(['partager finie']);
    expect(paisible.accompagnement.procedures).toEqual(['accompagner finie', 'conserver ouverte']);
    expect(paisible.accompagnement.faits.map((f) => f['type'])).toContain('effacementAnnonce');
    expect(paisible.reste).toMatchObject({ cles: 0 });
  });

  it.each(Object.entries(malheurs))(
    'laisse le même état, les mêmes courriels et le même effacement quand %s (R-275, R-276)',
    async (_malheur, preparer) => {
      const { traces, courriels } = await jouer(preparer(m));
      m.brouillage = 'aucun';
      for (const quoi of ['partage', 'accompagnement'] as const) {
        const { heures, ...trace } = traces[quoi];
        const { heures: attendues, ...attendu } = paisible[quoi];
        expect(trace).toEqual(attendu);
        expect(heures.filter((h, i) => Math.abs(h - (attendues[i] ?? NaN)) > RETARD_MAX_HEURES)).toEqual([]);
      }
      expect(traces.reste).toEqual(paisible.reste);
      expect(courriels).toEqual(recus);
    },
  );
});

const sujet = (brut: string): string => /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(brut)?.[1] ?? '';
