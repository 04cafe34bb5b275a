// Called by temporal-pg.ts: what only plain Node runs, because the client of Temporal and the tools of its schema are there.
// `programme <url admin> <port> <noms>`: makes its databases, prints as one line of JSON how to run the server.
// `pret <adresse>`: exit 0 when it answers. `namespace <adresse>`: creates the one that the house uses.
import { creerNamespace, enSante } from '../../test/outils/lancement/namespace-temporal.mjs';
import {
  effacerBasesTemporal,
  nomsNeufs,
  obtenirServeurTemporal,
  portPourTemporal,
  preparerBasesTemporal,
  programmeServeurTemporal,
} from '../../test/outils/lancement/serveur-temporal.mjs';

async function programme(urlAdmin, port, noms) {
  const { serveur, sql } = await obtenirServeurTemporal((message) => console.error(message));
  const bases = noms === undefined ? nomsNeufs() : JSON.parse(noms);
  await preparerBasesTemporal({ urlAdmin, bases, sql });
  const ici = port === '0' ? await portPourTemporal() : Number(port);
  const { commande, args, env } = await programmeServeurTemporal({ serveur, urlAdmin, bases, port: ici });
  console.log(JSON.stringify({ nom: 'temporal', commande, args, env, port: ici, bases }));
}

const [quoi, ...args] = process.argv.slice(2);
if (quoi === 'programme') await programme(...args);
else if (quoi === 'effacer') await effacerBasesTemporal(args[0], JSON.parse(args[1]));
else if (quoi === 'namespace') await creerNamespace({ adresse: args[0], namespace: 'default' });
else if (quoi === 'pret') process.exitCode = (await enSante({ adresse: args[0] })) ? 0 : 1;
