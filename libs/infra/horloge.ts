/**
 * The one clock (design §4 rule 2): the instant of an act is taken by the statement that locks the dossier, from PostgreSQL in
 * production and from virtual time in tests. Nothing else reads the time.
 */
export interface Horloge {
  /** SQL expression of type timestamptz, to be put into a statement as it is. */
  sql(): string;
  /** Its expression never changes: a statement that holds it may be named, and is then planned once per connection. */
  readonly constante?: true;
}

export const horlogeDuRegistre: Horloge = { sql: () => 'clock_timestamp()', constante: true };

/** The name of a statement that holds the expression of this clock, for `query`; none where that text is another each time. */
export const nommee = (horloge: Horloge, name: string): { name?: string } => (horloge.constante ? { name } : {});

/** Virtual time for tests: an instant that the test moves by hand. */
export class HorlogeVirtuelle implements Horloge {
  constructor(private lire: () => Date) {}
  sql(): string {
    return `timestamptz '${this.lire().toISOString()}'`;
  }
}
