export declare class Panne extends Error {
  readonly remede: string;
  readonly detail: string | undefined;
  readonly code: number;
  constructor(quoi: string, remede: string, reste?: { detail?: string; cause?: unknown; code?: number });
}
export declare const pannes: Record<string, (...valeurs: unknown[]) => Panne>;
