/** One thing that an operator asks about, and what was found. */
export interface Constat {
  quoi: string;
  etat: 'OK' | 'À voir' | 'Panne';
  dit: string;
}

export const ok = (quoi: string, dit: string): Constat => ({ quoi, etat: 'OK', dit });
export const aVoir = (quoi: string, dit: string): Constat => ({ quoi, etat: 'À voir', dit });
export const panne = (quoi: string, dit: string): Constat => ({ quoi, etat: 'Panne', dit });
