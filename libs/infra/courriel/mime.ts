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
  /** For the reader's calendar; its name in the mail says nothing either. */
  agenda?: { methode: string; contenu: string };
  /** An out-of-office answer to a vital mail is useful news; to any other it is noise. */
  absenceBienvenue: boolean;
}

/** All of a mail but whom it goes to. */
export type Feuille = Omit<Message, 'messageId' | 'a'>;

/** The bytes of a mail; the same message gives the same bytes, so that a second copy is seen to be one. */
export function composer(message: Message): Promise<Buffer> {
  const { messageId, date, de, a, sujet, texte, html, agenda, absenceBienvenue } = message;
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
    ...(agenda === undefined
      ? {}
      : { icalEvent: { method: agenda.methode, content: agenda.contenu, filename: 'agenda.ics' } }),
    headers: absenceBienvenue ? {} : { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF' },
    baseBoundary: bordure(messageId),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build();
}

/** What separates the parts of a mail. */
export function bordure(messageId: string): string {
  return createHash('sha256').update(messageId).digest('hex').slice(0, 24);
}
