import fc from 'fast-check';
import { Debit, type Montre } from '#libs/registre/courriels/debit.js';

/** Time that only moves when everything waits for it. */
class TempsVirtuel implements Montre {
  private t = 0;
  private reveils: { a: number; fin: () => void }[] = [];
  maintenant = (): number => this.t;
  attendre = (ms: number): Promise<void> =>
    new Promise((fin) => {
      this.reveils.push({ a: this.t + ms, fin });
    });

  /** Lets everything happen until nobody waits any more, or until then. */
  async jusqua(fin: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const [premier] = this.reveils.sort((x, y) => x.a - y.a);
      if (premier === undefined || premier.a > fin) return;
      this.reveils.shift();
      this.t = premier.a;
      premier.fin();
    }
  }
}

/** `combien` mails over a relay that sees each one somewhere between its start and its end. @returns the instants at the relay */
async function envoyer(
  debit: Debit,
  temps: TempsVirtuel,
  delais: readonly number[],
  combien: number,
): Promise<number[]> {
  const vus: number[] = [];
  const un = async (i: number): Promise<void> => {
    if (!(await debit.prendre())) return;
    const delai = delais[i % delais.length] ?? 0;
    await temps.attendre(delai / 2);
    vus.push(temps.maintenant());
    await temps.attendre(delai / 2);
    debit.rendre(true);
  };
  for (let i = 0; i < combien; i += 1) void un(i);
  await temps.jusqua(Infinity);
  return vus;
}

/** The most that any second saw, to a microsecond: sixths of a second do not add up to one in binary. */
function pire(vus: readonly number[]): number {
  const tries = [...vus].sort((x, y) => x - y);
  return Math.max(...tries.map((t) => tries.filter((u) => u > t - 1000 + 0.001 && u <= t).length));
}

describe('Le débit des messages de masse', () => {
  it('aucune seconde de la messagerie n’en voit plus que prévu, quels que soient ses délais (C9)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 7 }),
        async (parSeconde, delais) => {
          const temps = new TempsVirtuel();
          const vus = await envoyer(new Debit(parSeconde, temps), temps, delais, parSeconde * 4 + 3);
          expect(vus).toHaveLength(parSeconde * 4 + 3);
          expect(pire(vus)).toBeLessThanOrEqual(parSeconde);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('à cent par seconde et dix millisecondes chacun, au moins quatre-vingt-dix-neuf partent (C9)', async () => {
    const temps = new TempsVirtuel();
    const vus = await envoyer(new Debit(100, temps), temps, [10], 1000);
    const parSeconde = 999 / ((Math.max(...vus) - Math.min(...vus)) / 1000);
    process.stdout.write(
      `C9, virtual time: ${parSeconde.toFixed(1)} per second of 100, at most ${pire(vus)} in any second\n`,
    );
    expect(parSeconde).toBeGreaterThanOrEqual(99);
    expect(pire(vus)).toBeLessThanOrEqual(100);
  });

  it('la messagerie remet à plus tard : tout attend, deux fois plus chaque fois, une minute au plus ; une acceptation suffit', async () => {
    const temps = new TempsVirtuel();
    const debit = new Debit(100, temps);
    const departs: number[] = [];
    const un = async (pris: boolean): Promise<void> => {
      await debit.prendre();
      departs.push(temps.maintenant());
      debit.rendre(pris);
    };
    for (let i = 0; i < 10; i += 1) void un(false);
    void un(true);
    void un(true);
    await temps.jusqua(Infinity);
    const ecarts = departs.slice(1).map((t, i) => Math.round((t - (departs[i] ?? 0)) / 1000));
    expect(ecarts).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 0]);
  });

  it('un refus isolé, d’une seule boîte, ne retient pas les autres', async () => {
    const temps = new TempsVirtuel();
    const debit = new Debit(100, temps);
    for (let i = 0; i < 40; i += 1) void debit.prendre().then(() => debit.rendre(i % 2 === 0));
    await temps.jusqua(Infinity);
    expect(temps.maintenant()).toBeLessThan(1000);
  });

  it('à l’arrêt, ce qui attendait son tour renonce, et personne n’attend la messagerie', async () => {
    const temps = new TempsVirtuel();
    const debit = new Debit(1, temps);
    const tours = [1, 2, 3].map(() => debit.prendre());
    await temps.jusqua(0);
    debit.arreter();
    expect(await Promise.all(tours)).toEqual([true, false, false]);
  });
});
