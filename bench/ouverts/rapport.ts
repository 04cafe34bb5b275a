import type { But, Rapport, Table } from '../rendu/mesure.js';

export function rapport(tailles: readonly number[]): Rapport {
  const [petite, grande] = [Math.min(...tailles), Math.max(...tailles)];
  const aQuoi = `${grande} / ${petite}${grande === 100_000 && petite === 1000 ? '' : ' (visé : 100 000 / 1 000)'}`;
  const regards = { sujet: 'relais', variante: 'regards' };
  const rapportDe = (metrique: string): But['quoi'] => ({
    ...regards,
    taille: grande,
    metrique,
    sur: { taille: petite },
  });
  const lignes = (variante: string): Table['lignes'] =>
    tailles.map((taille) => ({ libelle: `${taille} dossiers`, ou: { sujet: 'relais', variante, taille } }));
  return {
    titre: 'Dossiers ouverts : ce que coûte d’attendre',
    presentation: [
      'Chaque dossier est un signalement déposé, acheminé, dont l’assistante a accusé réception : deux actes du registre, par ses propres portes, trois messages, une procédure qui tourne dans Temporal (serveur sur PostgreSQL) et attend son échéance. Aucun n’est copié. Les dossiers se répartissent entre des services de cinquante agents, chacun avec son assistante ; celle que l’on regarde en suit cinquante, auxquels personne ne touche, à toutes les tailles ; les clics vont à cinquante autres, nés à la taille où l’on est.',
    ],
    tables: [
      {
        nom: 'memoire',
        titre: 'Mémoire, une fois tout ouvert, avant tout redémarrage',
        lignes: lignes(''),
        colonnes: [
          { libelle: 'worker', unite: 'Mo', metrique: 'rssWorker' },
          { libelle: 'worker d’urgence', unite: 'Mo', metrique: 'rssUrgence' },
          { libelle: 'site', unite: 'Mo', metrique: 'rssApi' },
          { libelle: 'Temporal', unite: 'Mo', metrique: 'rssTemporal' },
        ],
      },
      {
        nom: 'repos',
        titre: 'Quand personne ne fait rien',
        lignes: lignes('regards'),
        colonnes: [
          { libelle: 'SQL', unite: '/s', metrique: 'sqlRepos' },
          { libelle: 'transactions', unite: '/s', metrique: 'transactionsRepos' },
          { libelle: 'CPU, site et workers', unite: '% d’un cœur', metrique: 'cpuRepos' },
        ],
      },
      {
        nom: 'reponses',
        titre: 'Ce qu’attend une personne, à 10 par seconde en boucle ouverte',
        lignes: lignes('regards'),
        colonnes: [
          { libelle: 'clic p50', unite: 'ms', metrique: 'clicP50' },
          { libelle: 'clic p99', unite: 'ms', metrique: 'clicP99' },
          { libelle: 'liste de 50 p50', unite: 'ms', metrique: 'listeP50' },
          { libelle: 'liste de 50 p99', unite: 'ms', metrique: 'listeP99' },
          { libelle: 'recherche p50', unite: 'ms', metrique: 'rechercheP50' },
          { libelle: 'recherche p99', unite: 'ms', metrique: 'rechercheP99' },
          { libelle: 'kill -9, puis premier clic répondu', unite: 's', metrique: 'retour' },
        ],
      },
      {
        nom: 'ouverture',
        titre: 'Ouvrir',
        lignes: lignes(''),
        colonnes: [
          { libelle: 'dossiers écrits', unite: '/s', metrique: 'ecrits' },
          { libelle: 'dossiers dont la procédure tourne', unite: '/s', metrique: 'ouverture' },
          { libelle: 'nos tables, par dossier', unite: 'o', metrique: 'octets' },
        ],
      },
      {
        nom: 'pentes',
        titre: 'Le coût croît comme N à cette puissance',
        lignes: [{ libelle: 'puissance', ou: { sujet: 'relais', variante: 'pente' } }],
        colonnes: [
          { libelle: 'mémoire du worker', unite: '', metrique: 'rssWorker' },
          { libelle: 'SQL au repos', unite: '', metrique: 'sqlRepos' },
          { libelle: 'clic p50', unite: '', metrique: 'clicP50' },
          { libelle: 'liste p99', unite: '', metrique: 'listeP99' },
          { libelle: 'retour après kill -9', unite: '', metrique: 'retour' },
        ],
      },
    ],
    buts: [
      {
        id: 'S1',
        libelle: `mémoire du worker, ${aQuoi}`,
        quoi: { ...rapportDe('rssWorker'), variante: '' },
        sens: '<=',
        barre: 1.3,
        ambition: 1.1,
      },
      {
        id: 'S1',
        libelle: `mémoire du worker à ${grande}`,
        quoi: { sujet: 'relais', variante: '', taille: grande, metrique: 'rssWorker' },
        unite: 'Mo',
        sens: '<=',
        barre: 500,
        ambition: 350,
      },
      {
        id: 'S2',
        libelle: 'SQL au repos ajouté par dossier',
        quoi: { ...regards, taille: grande, metrique: 'sqlParDossier' },
        unite: '/s',
        sens: '<=',
        barre: 0.002,
        ambition: 0.0002,
      },
      { id: 'S3', libelle: `clic p50, ${aQuoi}`, quoi: rapportDe('clicP50'), sens: '<=', barre: 1.5, ambition: 1.15 },
      {
        id: 'S4',
        libelle: `kill -9, puis premier clic répondu, ${aQuoi}`,
        quoi: rapportDe('retour'),
        sens: '<=',
        barre: 1.5,
        ambition: 1.1,
      },
      {
        id: 'S5',
        libelle: `liste de 50 p99, ${aQuoi}`,
        quoi: rapportDe('listeP99'),
        sens: '<=',
        barre: 1.5,
        ambition: 1.1,
      },
      {
        id: 'S5',
        libelle: 'listes par seconde / site Nest qui lit une ligne',
        quoi: { metrique: 'listesParSeconde' },
        sens: '>=',
        barre: 0.5,
        ambition: 0.8,
      },
      {
        id: 'S6',
        libelle: 'octets de nos tables et index par dossier ouvert',
        quoi: { sujet: 'relais', taille: grande, metrique: 'octets' },
        unite: 'o',
        sens: '<=',
        barre: 2048,
        ambition: 1024,
        exact: true,
      },
      {
        id: 'S7',
        libelle: 'ouverture / eco',
        quoi: { metrique: 'ouvertureSurEco' },
        sens: '>=',
        barre: 0.8,
        ambition: 0.95,
      },
      {
        id: 'S8',
        libelle: 'clic p99 pendant que 10 000 échéances tombent / sans',
        quoi: { metrique: 'clicPendant' },
        sens: '<=',
        barre: 5,
        ambition: 2,
      },
    ],
    notes: [
      'La mémoire est celle de processus qui ont eux-mêmes ouvert ce que cette taille ajoute à la précédente, lue une fois par taille, avant que le premier regard n’en tue. Elle varie d’un passage à l’autre avec le ramasse-miettes : une lecture ne juge rien.',
      'Les octets comptent tout ce qu’un dossier laisse dans le registre (état et journal chiffrés, suivi du signalant, procédure, réponses gardées par clé, messages partis), index compris, après VACUUM.',
      'Ne sont pas mesurés : le plancher de S5 (un site Nest qui lit une ligne), le débit eco de S7, les dix mille échéances dans la même minute de S8.',
      'On ne monte qu’une fois : à chaque taille, cinq regards de suite (repos, clics, listes, recherches, kill -9), et le rapport de deux tailles se prend entre regards de même rang.',
    ],
  };
}
