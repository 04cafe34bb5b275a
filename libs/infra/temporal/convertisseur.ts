import type { DataConverter } from '@temporalio/common';
import { join } from 'node:path';
import type { Trousseau } from '../chiffrement.js';
import { racineDuProjet } from '../racine.js';
import { creerCodec } from './codec.js';

/** The same for the client and the worker, or they would not understand each other. */
export function convertisseurTemporal(service: Trousseau): DataConverter {
  return {
    payloadCodecs: [creerCodec(service)],
    failureConverterPath: join(racineDuProjet(), 'dist/libs/infra/temporal/convertisseur-echecs.js'),
  };
}
