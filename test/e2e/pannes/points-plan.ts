import { POINTS, type Point } from '#libs/infra/points.js';
import { ACTES, atteint, type ActeDuParcours } from './points-actes.js';

/** One failure: a process of the house dies at its point; or it is held there while a service is killed (kill -9). */
export interface Coupure {
  point: Point;
  service?: 'postgres' | 'temporal';
}

/** One dossier: for each act of the journey, what breaks meanwhile. */
export type Parcours = readonly (Coupure | undefined)[];

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

/** The whole product: each failure at each act that reaches its point, one dossier per failure. */
export const complet = (): Parcours[] =>
  [...MORTS, ...MOMENTS].map((c) => ACTES.map((acte) => (atteint(acte, c.point) ? c : undefined)));

/**
 * Each point once, dealt to the acts in turn over as few dossiers as hold them; and each act once with a service that dies during
 * it, one and the other in turn.
 */
export function ordinaire(): Parcours[] {
  const services = ACTES.map((acte, i) => {
    const siens = MOMENTS.filter((m) => atteint(acte, m.point) && (m.service === 'postgres') === (i % 2 === 0));
    return siens[(i >> 1) % siens.length];
  });
  return [services, ...donner(MORTS)];
}

function donner(coupures: readonly Coupure[]): Parcours[] {
  const parcours: (Coupure | undefined)[][] = [];
  const servis = new Map<ActeDuParcours, number>();
  for (const c of coupures) {
    // The act that was served least, among those that reach the point.
    const [acte] = ACTES.filter((a) => atteint(a, c.point)).sort((a, b) => (servis.get(a) ?? 0) - (servis.get(b) ?? 0));
    if (acte === undefined) throw new Error(`No act reaches ${c.point}`);
    const rang = servis.get(acte) ?? 0;
    servis.set(acte, rang + 1);
    (parcours[rang] ??= ACTES.map(() => undefined))[ACTES.indexOf(acte)] = c;
  }
  return parcours;
}
