export interface Preuve {
  nom: string;
  tenue: boolean;
  quoi: string;
  ecarts: string[];
}
export interface LettreVue {
  n: number;
  de: string;
  pour: string;
  sujet: string;
  texte: string;
  html: string;
  entetes: Record<string, string>;
  pieces: unknown[];
}
export interface RunVu {
  numero: number;
  reference: string;
  agent: { nom: string };
  adresse: string;
  reponse: 'oui' | 'non' | undefined;
  suivi: { vues: string[]; regards: number };
  lettresDuTiers: LettreVue[];
  lettresDeLAgent: LettreVue[];
  dossier: { reponse: string | null };
}
export declare function memeChronologie(runs: readonly RunVu[]): Preuve;
export declare function memeHistoire(histoires: readonly { evenements: string[]; octets: number }[]): Preuve;
export declare function rappelsAuSeulSilencieux(runs: readonly RunVu[], lettres: readonly LettreVue[]): Preuve;
export declare function aucunMotPersonnel(lettres: readonly LettreVue[], mots: readonly string[]): Preuve;
