// Prints, as one line of JSON, how to run a throw-away PostgreSQL of the test's own: the data are made, the server is not started.
// Arguments: its port, then settings (`name=value`).
import {
  compte,
  dossierJetable,
  initialiser,
  programmePostgres,
  trouverBinaires,
  urlPostgres,
} from '../../../apps/demo/outils/postgres.mjs';

const MOT_DE_PASSE = 'relais-test'; // loopback only, data thrown away
const qui = compte();
const { bin } = trouverBinaires(qui);
const donnees = dossierJetable(qui);
await initialiser({ bin, donnees, motDePasse: MOT_DE_PASSE, qui });
const [port, ...reglages] = [Number(process.argv[2]), ...process.argv.slice(3)];
const programme = programmePostgres({
  bin,
  donnees,
  port,
  qui,
  reglages,
});
console.log(
  JSON.stringify({
    ...programme,
    donnees,
    port,
    url: urlPostgres({ port, base: 'postgres', motDePasse: MOT_DE_PASSE }),
  }),
);
