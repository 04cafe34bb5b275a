// A relay that only counts, in a process of its own: an SMTP server that accepts everything and notes the instant of each 250 after a
// final dot, with the Message-ID it came under. Asked over IPC.
import { createServer } from 'node:net';

let vus = [];

const serveur = createServer({ noDelay: true }, (socket) => {
  let [reste, corps] = ['', undefined];
  socket.on('error', () => socket.destroy());
  socket.on('data', (donnees) => {
    reste += donnees.toString('latin1');
    const reponses = [];
    for (let fin = reste.indexOf('\r\n'); fin !== -1; fin = reste.indexOf('\r\n')) {
      const ligne = reste.slice(0, fin);
      reste = reste.slice(fin + 2);
      if (corps !== undefined) {
        if (ligne !== '.') {
          if (corps === '' && /^message-id:/i.test(ligne)) corps = ligne.slice(11).trim();
          continue;
        }
        vus.push({ le: performance.timeOrigin + performance.now(), id: corps });
        corps = undefined;
        reponses.push('250 ok');
      } else if (/^EHLO/i.test(ligne)) reponses.push('250-puits', '250-PIPELINING', '250 8BITMIME');
      else if (/^DATA/i.test(ligne)) {
        corps = '';
        reponses.push('354 go');
      } else if (/^QUIT/i.test(ligne)) reponses.push('221 bye');
      else reponses.push('250 ok');
    }
    if (reponses.length > 0) socket.write(`${reponses.join('\r\n')}\r\n`);
  });
  socket.write('220 puits\r\n');
});

serveur.listen(0, '127.0.0.1', () => process.send({ port: serveur.address().port }));
process.on('message', (quoi) => {
  if (quoi === 'releve') process.send({ vus });
  if (quoi === 'combien') process.send({ vus: vus.length });
  if (quoi === 'vider') {
    vus = [];
    process.send({ vus: 0 });
  }
});
process.on('disconnect', () => process.exit(0));
