// One process of an alert, as long as it lives: the site that makes the act, the clock of the urgent worker, a pump, the watchdog. It dies
// where it is told to. Its settings: argument 1, JSON.
import { register } from 'node:module';

register('../continuite/mille-sources.mjs', import.meta.url);
const { gabarits } = await import('#libs/domaine/gabarits.js');
const { actes, evenementGrave } = await import('#libs/domaine/evenement/index.js');
const { lireRelaisSmtp } = await import('#libs/infra/courriel/adresse-smtp.js');
const { Remise } = await import('#libs/infra/courriel/remise.js');
const { HorlogeVirtuelle } = await import('#libs/infra/horloge.js');
const { creerEmpreinte } = await import('#libs/infra/empreintes.js');
const { armer } = await import('#libs/infra/points.js');
const { assemblerRegistre } = await import('#libs/registre/assembler.js');
const { fermerBases, ouvrirBases } = await import('#libs/registre/bases.js');
const { dechiffreur } = await import('#libs/registre/coffre/dechiffreur.js');
const { Pompe } = await import('#libs/registre/courriels/pompe.js');
const { RETARD_S, veiller } = await import('#libs/registre/vigie/veiller.js');

const { quoi, registre, cles, maintenant, trousseau, reglages, smtp, demande, reference, point } = JSON.parse(
  process.argv[2],
);
const lu = ({ courante, cles: toutes }) => ({
  courante,
  cles: Object.fromEntries(Object.entries(toutes).map(([nom, cle]) => [nom, Buffer.from(cle, 'base64')])),
});
const lesCles = {
  enveloppe: lu(trousseau.enveloppe),
  service: lu(trousseau.service),
  index: Buffer.from(trousseau.index, 'base64'),
};
const horloge = new HorlogeVirtuelle(() => new Date(maintenant));
const bases = ouvrirBases({ registre, cles, surRupture: () => undefined });
const { registre: r, coffre } = assemblerRegistre(
  bases,
  { cles: lesCles, reglages, RELAIS_COURRIEL_DOMAINE: 'relais.example' },
  creerEmpreinte(lesCles.index),
  horloge,
  () => undefined,
);
const pompe = (apresS) =>
  new Pompe({
    voie: 'urgence',
    registre: bases.registre,
    horloge,
    dechiffreur: dechiffreur(coffre),
    gabarits,
    site: { url: 'http://relais.example', telephone: '01 99 00 00 00' },
    expedition: { domaine: 'relais.example', expediteur: 'service-social@relais.example' },
    remise: new Remise(lireRelaisSmtp(smtp)),
    surIncident: ({ erreur }) => console.error(String(erreur)),
    reglage: { apresS },
  });
const metiers = {
  site: () => r.acter(evenementGrave, actes.deployer, reference, demande),
  horloge: () => r.etape(evenementGrave, reference, 'repondreEvenementGrave', 'mener'),
  pompe: () => pompe(0).viderMaintenant(),
  vigie: async () => {
    await veiller({
      pool: bases.registre,
      registre: r,
      coffre,
      horloge,
      surEchec: (_e, erreur) => console.error(erreur),
    });
    await pompe(RETARD_S).viderMaintenant();
  },
};
armer(point);
await metiers[quoi]();
await fermerBases(bases);
process.exit(0);
