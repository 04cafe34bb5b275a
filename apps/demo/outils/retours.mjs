// What a relay gives back when it could not deliver after all (RFC 3464): by SMTP, a moment later, to the return address.
import SMTPConnection from 'nodemailer/lib/smtp-connection';

const UN_MOMENT_MS = 500;

/** @param {number} port of the service's door for returned mails @param {string} adresse Return-Path of the letter */
export function rendre(port, adresse) {
  if (port === 0 || adresse === '') return;
  setTimeout(() => remettre(port, '', adresse, AVIS), UN_MOMENT_MS).unref();
}

/** Hands one letter on to a process of this machine. @param {string | Buffer} octets */
export function remettre(port, de, a, octets) {
  const smtp = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true, logger: false });
  const dire = (e) => console.error(`remise : ${e.code ?? e.name}`); // the letter is lost, as it may be in life
  smtp.once('error', dire);
  smtp.connect(() =>
    smtp.send({ from: de, to: [a] }, octets, (e) => {
      if (e) dire(e);
      smtp.quit();
    }),
  );
}

const AVIS = [
  'From: MAILER-DAEMON@messagerie.example',
  'Subject: Undelivered Mail Returned to Sender',
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="avis"',
  '',
  '--avis',
  'Content-Type: text/plain; charset=us-ascii',
  '',
  'The mailbox does not exist.',
  '',
  '--avis',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; messagerie.example',
  '',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--avis--',
  '',
].join('\r\n');
