import { motDuCourriel } from '#apps/api/src/signalement/assistante/mots-courriels.js';
import type { Scenario } from '../../outils/smtp-double.js';
import { GABARITS, Terrain, type ClasseSuivie } from './terrain.js';

let t: Terrain;
beforeAll(async () => {
  t = await Terrain.ouvrir();
});
beforeEach(() => t.recommencer());
afterEach(() => t.cesser());
afterAll(() => t.fermer());

const CLASSES: ClasseSuivie[] = ['vital', 'offre', 'courtoisie'];
const SCENARIOS: Scenario[] = [
  {},
  { accueil: '421 busy' },
  { mail: 'rst' },
  { rcpt: '550 no such user' },
  { rcpt: '451 later' },
  { data: '554 no' },
  { point: '451 later' },
  { point: '550 no' },
  { point: 'fin' },
  { point: 'rst' },
  { point: 'fin', garde: true },
  { point: 'silence', garde: true },
];

/** What the words promise about the relay having the mail: yes, no, or that nobody knows. */
function promesse(mots: string): 'oui' | 'non' | 'inconnu' {
  if (mots.startsWith('remis')) return 'oui';
  if (/^(non remis|non envoyé|refusé)/.test(mots)) return 'non';
  return 'inconnu';
}

describe('l’écran ne ment jamais sur ce que la messagerie a fait (S-14)', () => {
  it.each(CLASSES)('%s : après chaque conversation, puis après la suivante', async (classe) => {
    const pompe = t.pompe({}, 500); // one of the conversations waits for an answer that never comes
    let lus = 0;
    const mensonges: string[] = [];
    for (const premier of SCENARIOS) {
      t.double.recus.length = 0;
      const { cle } = await t.deposer({ gabarit: GABARITS[classe] });
      for (const scenario of [premier, {}]) {
        t.jouer(scenario);
        await pompe.viderMaintenant();
        t.avancer(3600);
        const mots = motDuCourriel({ ...(await t.ligne(cle)), classe });
        const chezElle = t.double.recus.length > 0;
        lus += 1;
        if (promesse(mots) === (chezElle ? 'non' : 'oui') || /\b(lu|reçu)\b/.test(mots.replace('s’il a été lu', '')))
          mensonges.push(`${JSON.stringify(premier)} : « ${mots} », ${chezElle ? 'remis' : 'pas remis'}`);
      }
    }
    process.stdout.write(`S-14, ${classe} : ${lus} écrans comparés à la messagerie, ${mensonges.length} mensonge\n`);
    expect(mensonges).toEqual([]);
  });
});
