import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';

export interface Boite {
  nom: string;
  adresse: string;
}

export interface Message {
  /** Given, never generated: the same at every attempt. */
  messageId: string;
  date: Date;
  /** Sender and where answers go. */
  de: Boite;
  /** Address alone: the name of the recipient appears nowhere. */
  a: string;
  sujet: string;
  texte: string;
  html: string;
  /** An out-of-office answer to a vital mail is useful news; to any other it is noise. */
  absenceBienvenue: boolean;
}

/** The bytes of a mail; the same message gives the same bytes, so that a second copy is seen to be one. */
export function composer(message: Message): Promise<Buffer> {
  const { messageId, date, de, a, sujet, texte, html, absenceBienvenue } = message;
  const boite = { name: de.nom, address: de.adresse };
  return new MailComposer({
    messageId,
    date,
    from: boite,
    replyTo: boite,
    to: { name: '', address: a },
    subject: sujet,
    text: texte,
    html,
    headers: absenceBienvenue ? {} : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF' },
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build();
}
