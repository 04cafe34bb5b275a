import { bordure, composer, type Feuille } from './mime.js';

/** What nodemailer writes as it is, on one line. A mail to any other address is composed for itself. */
const SIMPLE = /^(?=.{3,60}$)[\w+-]+(\.[\w+-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const VIERGE = 'destinataire@moule.invalid';

/**
 * A mail composed once for all those of a mailing, which differ by their address and their Message-ID alone. What comes out is byte
 * for byte what `composer` makes: composing ten thousand times would hold back the other lanes of the process.
 */
export class Moule {
  private coule: { de: string; messageId: string; texte: Promise<string> } | undefined;

  /**
   * @param de what tells one mailing from another: the last one is kept
   * @param messageId of the same length for all of them
   */
  async tirer(de: string, feuille: () => Feuille, messageId: string, a: string): Promise<Buffer> {
    if (!SIMPLE.test(a)) return composer({ ...feuille(), messageId, a });
    if (this.coule?.de !== de || this.coule.messageId.length !== messageId.length) {
      const premier = composer({ ...feuille(), messageId, a: VIERGE });
      this.coule = { de, messageId, texte: premier.then((octets) => octets.toString('latin1')) };
    }
    const { messageId: vierge, texte } = this.coule;
    const tire = (await texte)
      .replaceAll(bordure(vierge), bordure(messageId))
      .replace(`\r\nTo: ${VIERGE}\r\n`, `\r\nTo: ${a}\r\n`)
      .replace(`\r\nMessage-ID: ${vierge}\r\n`, `\r\nMessage-ID: ${messageId}\r\n`);
    return Buffer.from(tire, 'latin1');
  }
}
