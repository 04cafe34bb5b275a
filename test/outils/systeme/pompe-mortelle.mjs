// One pump in a process of its own, as the worker has one: sends what is due and dies where it is told to. Its settings: argument 1, JSON.
import { gabarits } from '#libs/domaine/gabarits.js';
import { lireRelaisSmtp } from '#libs/infra/courriel/adresse-smtp.js';
import { Remise } from '#libs/infra/courriel/remise.js';
import { HorlogeVirtuelle } from '#libs/infra/horloge.js';
import { armer } from '#libs/infra/points.js';
import { fermerBases, ouvrirBases } from '#libs/registre/bases.js';
import { Coffre, lieux } from '#libs/registre/coffre/coffre.js';
import { Pompe } from '#libs/registre/courriels/pompe.js';

const {
  registre,
  cles,
  smtp,
  maintenant,
  trousseau,
  point,
  voie = 'dossier',
  demeure = false,
} = JSON.parse(process.argv[2]);
const lu = {
  courante: trousseau.courante,
  cles: Object.fromEntries(Object.entries(trousseau.cles).map(([nom, cle]) => [nom, Buffer.from(cle, 'base64')])),
};
const bases = ouvrirBases({ registre, cles, surRupture: () => undefined });
const coffre = new Coffre(bases.cles, lu, lu);
armer(point);
const pompe = new Pompe({
  voie,
  registre: bases.registre,
  horloge: new HorlogeVirtuelle(() => new Date(maintenant)),
  remise: new Remise(lireRelaisSmtp(smtp)),
  dechiffreur: {
    ouvrir: async (dossier, quoi, cle, ct) => coffre.ouvrir(await coffre.cle(dossier), lieux[quoi](cle), ct),
  },
  gabarits,
  site: { url: 'http://localhost:3000', telephone: '01 23 45 67 89' },
  expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
  surIncident: ({ erreur }) => console.error(String(erreur)),
});
if (demeure) {
  pompe.demarrer(); // until it is killed
  await new Promise(() => undefined);
}
await pompe.viderMaintenant();
await pompe.arreter();
await fermerBases(bases);
