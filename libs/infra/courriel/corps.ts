import { Readable } from 'node:stream';
import type { Avancee } from './verdict.js';

/**
 * The body of a mail, read by nodemailer only once the server has said 354: the first read is the last moment to write down
 * that the hand-over begins, or to change one's mind. A stream destroyed there leaves nothing at the server; one ended empty
 * would leave an empty mail.
 */
export class Corps extends Readable {
  avancee: Avancee = 'enveloppe';
  /** The claim on this mail belongs to somebody else by now. */
  fantome = false;

  constructor(
    private readonly octets: Buffer,
    private readonly avantDonnees: () => Promise<boolean>,
  ) {
    super();
  }

  override _read(): void {
    if (this.avancee !== 'enveloppe') return;
    this.avancee = 'engage';
    this.avantDonnees().then(
      (mien) => {
        if (this.destroyed) return; // the connection died meanwhile: no byte was pushed, none will be
        if (!mien) {
          this.fantome = true;
          this.destroy(new Error('FANTOME'));
          return;
        }
        this.avancee = 'octets';
        this.push(this.octets);
        this.push(null);
        this.emit('pousse');
      },
      () => this.destroy(new Error('ENGAGEMENT')), // nothing was pushed, nothing will be
    );
  }
}
