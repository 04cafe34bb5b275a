export interface Titre {
  niveau: number;
  mots: string;
  ancre: string;
}
export interface Renvoi {
  genre: 'lien' | 'image';
  vers: string;
  mots: string;
}
export declare function ancre(titre: string, deja?: Map<string, number>): string;
export declare function titresDe(texte: string): Titre[];
export declare function renvoisDe(texte: string): Renvoi[];
export declare function blocsDe(texte: string): string[];
