// The clock in a process of its own, as the worker has one: passes the matters of an absence and dies where it is told to. Its settings:
// argument 1, JSON.
import { register } from 'node:module';

register('./mille-sources.mjs', import.meta.url);
const { HorlogeVirtuelle } = await import('#libs/infra/horloge.js');
const { creerEmpreinte } = await import('#libs/infra/empreintes.js');
const { armer } = await import('#libs/infra/points.js');
const { assemblerRegistre } = await import('#libs/registre/assembler.js');
const { fermerBases, ouvrirBases } = await import('#libs/registre/bases.js');

const { registre, cles, maintenant, trousseau, reglages, absence, point } = JSON.parse(process.argv[2]);
const lu = ({ courante, cles: toutes }) => ({
  courante,
  cles: Object.fromEntries(Object.entries(toutes).map(([nom, cle]) => [nom, Buffer.from(cle, 'base64')])),
});
const lesCles = {
  enveloppe: lu(trousseau.enveloppe),
  service: lu(trousseau.service),
  index: Buffer.from(trousseau.index, 'base64'),
};
const bases = ouvrirBases({ registre, cles, surRupture: () => undefined });
const { registre: horloge } = assemblerRegistre(
  bases,
  { cles: lesCles, reglages, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
  creerEmpreinte(lesCles.index),
  new HorlogeVirtuelle(() => new Date(maintenant)),
  () => undefined,
);
armer(point);
const debut = performance.now();
let tours = 1;
while (await horloge.passer(absence)) tours += 1;
process.stdout.write(JSON.stringify({ tours, secondes: (performance.now() - debut) / 1000 }));
await fermerBases(bases);
