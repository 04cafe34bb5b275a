import { z } from 'zod';

/** How to reach Temporal: libs/infra/configuration.ts holds them with the others. */
export const variablesTemporal = {
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** PEM files: who signed the server's certificate; what this process shows of itself. All three, or none. */
  TEMPORAL_TLS_AC: z.string().optional(),
  TEMPORAL_TLS_CERTIFICAT: z.string().optional(),
  TEMPORAL_TLS_CLE: z.string().optional(),
  /** A file with the token of this process; read again at each call, so that another can be put in its place. */
  TEMPORAL_JETON_FICHIER: z.string().optional(),
} as const;

interface Variables {
  TEMPORAL_TLS_AC?: string | undefined;
  TEMPORAL_TLS_CERTIFICAT?: string | undefined;
  TEMPORAL_TLS_CLE?: string | undefined;
  TEMPORAL_JETON_FICHIER?: string | undefined;
}

/** TLS is mutual or is not, and a token never travels in clear. */
export const tlsTemporalEntier = ({
  TEMPORAL_TLS_AC: ac,
  TEMPORAL_TLS_CERTIFICAT: certificat,
  TEMPORAL_TLS_CLE: cle,
  TEMPORAL_JETON_FICHIER: jeton,
}: Variables): boolean => {
  const donnes = [ac, certificat, cle].filter((v) => v !== undefined).length;
  return donnes === 3 || (donnes === 0 && jeton === undefined);
};

export const refusTlsTemporal = {
  path: ['TEMPORAL_TLS_AC'],
  message:
    'TEMPORAL_TLS_AC, TEMPORAL_TLS_CERTIFICAT and TEMPORAL_TLS_CLE go together; TEMPORAL_JETON_FICHIER needs them',
};
