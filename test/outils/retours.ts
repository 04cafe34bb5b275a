/** The messages that mail systems send back, as they write them: the structure is the standard's, the words are in any language. */

const BORNE = 'borne-42';

export interface RapportDemande {
  action?: string;
  statut?: string;
  enveloppe?: string;
  /** Human part: never read. */
  mots?: string;
  charset?: string;
  type?: string;
  /** Bytes added after the report, as a relay that returns the whole message does. */
  lest?: number;
}

/** RFC 3464. */
export function rapport({
  action,
  statut,
  enveloppe,
  mots = 'Your message could not be delivered.',
  charset = 'us-ascii',
  type = 'message/delivery-status',
  lest = 0,
}: RapportDemande): Buffer {
  const lignes = [
    'From: MAILER-DAEMON@relais-du-ministere.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status;\r\n boundary="${BORNE}"`,
    '',
    `--${BORNE}`,
    `Content-Type: text/plain; charset=${charset}`,
    '',
    mots,
    '',
    `--${BORNE}`,
    `Content-Type: ${type}`,
    '',
    'Reporting-MTA: dns; relais-du-ministere.example',
    ...(enveloppe === undefined ? [] : [`Original-Envelope-Id: ${enveloppe}`]),
    '',
    'Final-Recipient: rfc822; quelqu.un@exemple.gouv.fr',
    ...(action === undefined ? [] : [`Action: ${action}`]),
    ...(statut === undefined ? [] : [`Status: ${statut}`]),
    'Diagnostic-Code: smtp; 550 5.1.1 <quelqu.un@exemple.gouv.fr>: user\r\n unknown',
    '',
    `--${BORNE}`,
    'Content-Type: message/rfc822',
    '',
    'Subject: Vous avez un message',
    '',
    ...Array.from({ length: Math.ceil(lest / 78) }, () => 'x'.repeat(76)),
    `--${BORNE}--`,
    '',
  ];
  return Buffer.from(lignes.join('\r\n'), 'latin1');
}

/** Anything else that comes to a return address: its headers, and words that nobody here reads. */
export function message(entetes: readonly string[], mots = 'Bonjour'): Buffer {
  return Buffer.from([...entetes, 'Content-Type: text/plain; charset=utf-8', '', mots, ''].join('\r\n'));
}

export const REPONSES_AUTOMATIQUES: Readonly<Record<string, readonly string[]>> = {
  'RFC 3834': ['Auto-Submitted: auto-replied', 'Subject: Abwesenheitsnotiz'],
  'RFC 3834, avec un paramètre': ['Auto-Submitted: auto-replied; owner="x"', 'Subject: x'],
  'vacation de Sieve': ['Auto-Submitted: auto-replied (vacation)', 'In-Reply-To: <x@relais.example>'],
  Exchange: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All', 'In-Reply-To: <x@relais.example>'],
  'Exchange, règle de boîte': ['X-Auto-Response-Suppress: All', 'X-MS-Exchange-Inbox-Rules-Loop: b@x.example'],
  'ancien programme': ['Precedence: auto_reply', 'Subject: Out of office'],
  'autre programme': ['X-Autoreply: yes', 'Subject: 不在通知'],
};

export const SANS_INTERET: Readonly<Record<string, readonly string[]>> = {
  'une personne écrit': ['From: a@x.example', 'Subject: Bonjour'],
  'une personne répond': ['From: a@x.example', 'In-Reply-To: <x@relais.example>', 'Auto-Submitted: no'],
  'une personne répond, vantarde': ['From: a@x.example', 'Subject: Out of office: Undelivered mail, failed, 5.1.1'],
  'une lettre de diffusion': ['Auto-Submitted: auto-generated', 'Precedence: bulk', 'List-Id: <l.x.example>'],
};

/** RFC 8098: a read receipt. Its program even calls it an automatic answer. */
export function accuseDeLecture(): Buffer {
  return Buffer.from(
    [
      'Auto-Submitted: auto-replied',
      `Content-Type: multipart/report; report-type=disposition-notification; boundary="${BORNE}"`,
      '',
      `--${BORNE}`,
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822; quelqu.un@exemple.gouv.fr',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '',
      `--${BORNE}--`,
      '',
    ].join('\r\n'),
  );
}
