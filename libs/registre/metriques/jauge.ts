import { Gauge, type Registry } from 'prom-client';
import type { MetriquePermise } from './permises.js';

/** A gauge that tells nothing but its line: a value under a label that is not on the list is dropped, as in the log. */
export interface Jauge {
  poser(valeur: number, etiquettes?: Record<string, string>): void;
  vider(): void;
}

export function creerJauge(registre: Registry, nom: string, { aide, etiquettes }: MetriquePermise): Jauge {
  const jauge = new Gauge({ name: nom, help: aide, labelNames: Object.keys(etiquettes), registers: [registre] });
  return {
    poser: (valeur, posees = {}) => {
      const permises = Object.entries(posees).every(([etiquette, v]) => etiquettes[etiquette]?.includes(v) === true);
      if (permises) jauge.set(posees, valeur);
    },
    vider: () => {
      jauge.reset();
      // What has no label begins again at 0: absent is said by removing it.
      jauge.remove({});
    },
  };
}
