// Invented people: names drawn in order from two lists, addresses under .example, numbers that nobody has.
const PRENOMS =
  'Adèle Alban Amira Anselme Assia Basile Béatrice Brahim Camille Cédric Chloé Clément Danielle Denis Dounia Edgar Edwige Élie Emma Étienne Fabienne Farid Flora Gaël Gisèle Gwenaëlle Habib Hélène Hugo Ida Ilyès Irène Jacques Joëlle Jules Karine Kévin Lamia Léo Lise Loïc Magali Malik Marthe Mehdi Mireille Noé Nora Octave Odette Paulin Perrine Quentin Rania Raphaël Rose Sacha Salima Simon Thaïs Théo Ursule Valentin Wassila Yann Zoé'.split(
    ' ',
  );
const NOMS =
  'Abadie Alvarez Amsellem Arnaud Aubry Bailly Barrault Bazin Belkadi Berger Bidault Blondel Bonnard Bouvet Brossard Cadiou Calvet Carrère Castaing Chabert Charpin Cloarec Collin Coste Daoud Darrieu Delorme Diarra Ducros Dupin Esnault Fabre Faucher Ferhat Flamand Fontanel Gaillard Garrec Gervais Giraud Grosjean Hamel Haddadi Hébrard Hoarau Icart Jacquin Jaouen Kerbrat Keller Labbé Lacombe Lagarde Lambert Laroche Lebrun Legendre Lozach Madec Magnier Maillot Marchal Mazet Mercier Meunier Monnier Nadaud Nguyen Noiret Ollier Ounissi Pagès Payet Pelletier Picard Poirier Prigent Quéré Rahmani Ravel Rigal Rivoire Robin Rousset Sabatier Salmon Séguin Simonin Tanguy Tessier Thévenet Toussaint Urbain Vacher Valentini Verne Vigier Weber Yver Zeller'.split(
    ' ',
  );

/** Steps without common factor with the lengths: neighbours share no name, and the same run gives the same people. */
export function nommeur() {
  let n = 0;
  return () => {
    n += 1;
    return {
      prenom: PRENOMS[(n * 7) % PRENOMS.length],
      nom: NOMS[(n * 13 + Math.floor(n / NOMS.length)) % NOMS.length],
    };
  };
}
