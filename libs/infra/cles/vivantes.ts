import { statSync } from 'node:fs';
import type { Trousseau } from '../chiffrement.js';
import { lireCles } from '../configuration.js';

/**
 * The wrapping keys as their file has them, read again when it changed: a rotation stops nobody. A file that is away or half
 * written says nothing: the keys known last go on.
 * @param fichier none: the keys of the start, for good
 */
export function enveloppeVivante(depart: Trousseau, fichier: string | undefined): () => Trousseau {
  let connues = depart;
  let vue = fichier === undefined ? '' : signatureDe(fichier);
  return () => {
    if (fichier === undefined) return connues;
    const signature = signatureDe(fichier);
    if (signature === vue || signature === undefined) return connues;
    try {
      connues = lireCles(fichier).enveloppe;
      vue = signature;
    } catch {
      return connues; // the next one asked will find it whole; whoever rotates is told by his own command
    }
    return connues;
  };
}

function signatureDe(fichier: string): string | undefined {
  const vu = statSync(fichier, { throwIfNoEntry: false });
  return vu === undefined ? undefined : `${vu.ino} ${vu.mtimeMs} ${vu.size}`;
}
