import type { OrientationPrevue } from '#libs/reglementation/profil.js';

/** She told the agent of a service that can help; nothing left, nobody else heard of it (T-52). */
export interface Orientation {
  numero: number;
  le: string;
  par: string;
  /** As his text sorts them; `autre` where it names none. */
  domaine: OrientationPrevue['domaine'] | 'autre';
  /** The service, and how to reach it, in her words. */
  vers: string;
  /** His need, a risk for his health that she assessed, or what a service of the workplace cannot do. */
  pourquoi: 'demande' | 'risqueSante' | 'horsCadre';
}
