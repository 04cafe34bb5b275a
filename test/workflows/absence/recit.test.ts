import { unMonde, type Monde } from '../../outils/monde.js';
import { enClair, raconter, type Heure } from './recit.js';

const CLAIRE = 'Claire Aubert';
const HELENE = 'Hélène Faure';
const ANNE = 'Anne Lacaze';

// What `npm run demo -- continuite` plays and prints: to standard error, as the suites' launcher keeps the other one for itself.
const dire = (mots: string): boolean => process.env['RELAIS_RECIT'] === '1' && process.stderr.write(`${mots}\n`);

describe('La démonstration de la continuité, sur son propre serveur qui saute le temps', () => {
  let m: Monde;
  const heures: Heure[] = [];
  beforeAll(async () => {
    m = await unMonde({ defaut: { heureDuMatin: null }, structures: {} });
    dire('\nUne absence soudaine, un vendredi soir avant un jour férié (Finances). Qui répond, heure par heure :');
    await raconter(m, (h) => {
      heures.push(h);
      dire(enClair(h));
    });
  });
  afterAll(async () => m?.fermer());

  it('à chaque heure une personne présente répond de ce qui ne peut pas attendre, et l’ordinaire reste (R-133, R-134, R-135, T-16)', () => {
    expect(heures.map((h) => h.tenues)).toEqual([
      [CLAIRE, CLAIRE, CLAIRE],
      [CLAIRE, CLAIRE, CLAIRE],
      [CLAIRE, CLAIRE, CLAIRE],
      [HELENE, HELENE, CLAIRE],
      [HELENE, HELENE, CLAIRE],
      [ANNE, ANNE, CLAIRE],
      [ANNE, ANNE, CLAIRE],
      [CLAIRE, CLAIRE, CLAIRE],
    ]);
  });

  it('chacune apprend par courriel ce qui est à elle, l’agent qui répond, et elle, à son retour, ce qui l’attend (R-151, R-153)', () => {
    const lettres = heures.flatMap((h) => h.lettres);
    for (const qui of [HELENE, ANNE]) expect(lettres).toContain(`à ${qui} : vous assurez l’intérim`);
    expect(lettres.filter((l) => l.startsWith('à l’agent'))).toHaveLength(1);
    expect(lettres.at(-1)).toBe(`à ${CLAIRE} : à lire : ce qui s’est passé pendant votre absence`);
    expect(m.incidents).toEqual([]);
  });
});
