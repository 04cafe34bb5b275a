export function engendrer(source: string, cible: string): void;
