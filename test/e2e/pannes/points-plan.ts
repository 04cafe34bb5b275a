import { POINTS, type Point } from '#libs/infra/points.js';
import { atteint, type ActeDuParcours, type Histoire } from './points-actes.js';
import { HISTOIRES } from './points-histoires.js';

/** One failure: a process of the house dies at its point; or it is held there while a service is killed (kill -9). */
export interface Coupure {
  point: Point;
  service?: 'postgres' | 'temporal';
}

/** One dossier: a journey, and for each of its acts what breaks meanwhile. */
export interface Parcours {
  histoire: Histoire;
  coupures: (Coupure | undefined)[];
}

const MORTS: readonly Coupure[] = POINTS.map((point) => ({ point }));
/** Where a process is held while a service dies: before and after the fact is committed; between record and Temporal. */
const MOMENTS: readonly Required<Coupure>[] = [
  { service: 'postgres', point: 'api.dans_tx' },
  { service: 'postgres', point: 'api.apres_commit' },
  { service: 'temporal', point: 'api.dans_tx' },
  { service: 'postgres', point: 'reveil.demarre' },
  { service: 'temporal', point: 'reveil.lu' },
  { service: 'temporal', point: 'etape.apres_commit' },
  { service: 'postgres', point: 'mail.apres_250' },
];

/** Each act of a person, once, in the journey that tells of it first. */
const ACTES = HISTOIRES.flatMap((histoire, i) => {
  const deja = new Set(HISTOIRES.slice(0, i).flatMap((h) => h.actes.map((a) => a.nom)));
  return histoire.actes.filter((a) => !deja.has(a.nom)).map((acte) => ({ histoire, acte }));
});

/** The whole product: each failure at each act that reaches its point, one dossier per failure and journey. */
export const complet = (): Parcours[] =>
  HISTOIRES.flatMap((histoire) =>
    [...MORTS, ...MOMENTS].map((c) => remplir(histoire, (acte) => (atteint(acte, c.point) ? c : undefined))),
  ).filter((p) => p.coupures.some((c) => c !== undefined));

/**
 * Each act once: those of the first journey with a service that dies during it, one and the other in turn; the others at a point.
 * And each point once, dealt to the acts that had least, over as few dossiers as hold them.
 */
export function ordinaire(): Parcours[] {
  const [premiere] = HISTOIRES as [Histoire];
  let rang = 0;
  const services = remplir(premiere, (acte) => {
    const siens = MOMENTS.filter((m) => atteint(acte, m.point) && (m.service === 'postgres') === (rang % 2 === 0));
    return siens[(rang++ >> 1) % siens.length];
  });
  return [services, ...donner(MORTS, premiere)];
}

/** Acts that were told of in an earlier journey pass undisturbed. */
function remplir(histoire: Histoire, f: (acte: ActeDuParcours) => Coupure | undefined): Parcours {
  const siens = new Set(ACTES.filter((a) => a.histoire === histoire).map((a) => a.acte));
  return { histoire, coupures: histoire.actes.map((acte) => (siens.has(acte) ? f(acte) : undefined)) };
}

function donner(coupures: readonly Coupure[], servie: Histoire): Parcours[] {
  const servis = new Map(ACTES.map((a) => [a, a.histoire === servie ? 1 : 0]));
  const parcours = new Map<string, Parcours>();
  for (const c of coupures) {
    // The act that was served least, then the one that fewest points can serve.
    const [vise] = ACTES.filter(({ acte }) => atteint(acte, c.point)).sort(
      (a, b) => (servis.get(a) ?? 0) - (servis.get(b) ?? 0) || a.acte.laisse.length - b.acte.laisse.length,
    );
    if (vise === undefined) throw new Error(`No act reaches ${c.point}`);
    const { histoire, acte } = vise;
    const rang = servis.get(vise) ?? 0;
    servis.set(vise, rang + 1);
    const cle = `${histoire.nom} ${rang}`;
    const p = parcours.get(cle) ?? remplir(histoire, () => undefined);
    p.coupures[histoire.actes.indexOf(acte)] = c;
    parcours.set(cle, p);
  }
  return [...parcours.values()];
}
