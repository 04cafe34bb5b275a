// The SMTP side of the mail sink, with the failures that a real relay has, on demand.
import { SMTPServer } from 'smtp-server';
import { remettre, rendre } from './retours.mjs';

/** `perdu`: it answers 250 and drops everything, which nothing but the canary can tell. */
export const MODES = [
  'normal',
  'refuse550',
  'temporaire451',
  'muet-apres-point',
  'coupe-apres-point',
  'revient',
  'perdu',
];

/** Nobody reads this mailbox any more: the relay takes the letter, then gives it back. A person of the sample network. */
const ADRESSES_MORTES = new Set(['lucas.ferrand@dgfip-38.example']);

/**
 * @param {import('./courriels.mjs').Courriels} courriels
 * @param {number} portRetours where letters are given back; 0: nowhere
 * @param {{ adresse: string, port: number }} [robot] its mail is handed on and never shown; port 0: shown as any other
 * @returns {{ serveur: SMTPServer, panne: { mode: string, combien: number } }} `panne.combien`: letters that still meet it, then back to normal
 */
export function puitsSmtp(courriels, portRetours = 0, robot = { adresse: '', port: 0 }) {
  const panne = { mode: 'normal', combien: Infinity };
  const prises = new Map();

  const modeSuivant = () => {
    const { mode } = panne;
    if (mode !== 'normal' && --panne.combien <= 0) panne.mode = 'normal';
    return mode;
  };
  const duRobot = ({ address }) => robot.port !== 0 && address.toLowerCase() === robot.adresse;
  const refus = (code, texte) => Object.assign(new Error(texte), { responseCode: code });

  const serveur = new SMTPServer({
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    logger: false,
    size: 20_000_000,
    onRcptTo(adresse, _session, suite) {
      if (duRobot(adresse) && panne.combien !== Infinity) return suite(); // each minute: it uses up no failure asked for so many letters
      if (panne.mode === 'refuse550') return suite(refus(modeSuivant() && 550, '5.1.1 Mailbox unknown'));
      if (panne.mode === 'temporaire451') return suite(refus(modeSuivant() && 451, '4.3.0 Try again later'));
      suite();
    },
    onData(flux, session, suite) {
      const morceaux = [];
      flux.on('data', (m) => morceaux.push(m));
      flux.once('error', suite);
      flux.once('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        if (panne.mode === 'perdu') {
          if (!rcptTo.some(duRobot)) modeSuivant();
          return suite();
        }
        if (rcptTo.every(duRobot)) {
          remettre(robot.port, mailFrom ? mailFrom.address : '', robot.adresse, Buffer.concat(morceaux));
          return suite();
        }
        // In every mode the letter has arrived: what the sender cannot know is only the answer.
        courriels
          .recevoir(
            Buffer.concat(morceaux),
            mailFrom ? mailFrom.address : '',
            rcptTo.map((r) => r.address),
          )
          .then(() => {
            const mode = modeSuivant();
            if (mode === 'coupe-apres-point') prises.get(session.remotePort)?.destroy();
            else if (mode !== 'muet-apres-point') suite();
            if (mode === 'revient' || rcptTo.some((r) => ADRESSES_MORTES.has(r.address.toLowerCase())))
              rendre(portRetours, mailFrom ? mailFrom.address : '');
          }, suite);
      });
    },
  });
  serveur.server.on('connection', (prise) => {
    const port = prise.remotePort;
    prises.set(port, prise);
    prise.once('close', () => prises.delete(port));
  });
  serveur.on('error', (e) => {
    if (!serveur.server.listening) throw e; // the port is gone: the supervisor must see it
    console.error(`${e.code ?? e.name}: ${e.message}`); // one conversation that broke
  });
  return { serveur, panne };
}
