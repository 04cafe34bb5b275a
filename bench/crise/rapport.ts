import type { Rapport, Table } from '../rendu/mesure.js';

/** The goals on what one call costs speak of so many: fewer say nothing of them. */
const VISEE = 10_000;

/** What is shown of a crisis, and the goals that it is judged by (C1 to C11, D8, D10 of the plan of measures). */
export function rapport(
  tailles: readonly number[],
  { acquits, masse, coupure }: { acquits: number; masse: number; coupure: number },
): Rapport {
  const grande = Math.max(...tailles);
  const surLePlancher = { sujet: 'plancher' };
  const nouvelle = (libelle: string, variante: string, taille: number): Table['lignes'][number] => ({
    libelle,
    ou: { variante, taille },
  });
  return {
    titre: 'Crise : ce que coûte une alerte',
    presentation: [
      'La maison entière en vrais processus (site, worker, worker d’urgence, Temporal sur PostgreSQL), par HTTP, vers une messagerie qui ne fait que compter. Le plancher est ce que fait au moins toute file durable sur le même PostgreSQL : les mêmes lignes insérées, réclamées par lots, composées et remises par nodemailer, marquées. Chacun a quatre connexions à la messagerie.',
    ],
    tables: [
      {
        nom: 'alertes',
        titre: 'Du clic à la messagerie',
        lignes: [
          nouvelle('50 appels, les premiers depuis le démarrage', 'premiere', 50),
          ...tailles.map((n) => nouvelle(`${n} appels`, '', n)),
        ],
        colonnes: [
          { libelle: 'réponse au clic', unite: 'ms', sujet: 'relais', metrique: 'acte' },
          { libelle: 'premier', unite: 'ms', sujet: 'relais', metrique: 'premier' },
          { libelle: 'moitié', unite: 'ms', sujet: 'relais', metrique: 'moitie' },
          { libelle: 'dernier', unite: 'ms', sujet: 'relais', metrique: 'dernier' },
          { libelle: 'dernier, plancher', unite: 'ms', sujet: 'plancher', metrique: 'dernier' },
          { libelle: 'dernier / plancher', unite: '', sujet: 'relais', metrique: 'dernier', sur: surLePlancher },
          { libelle: 'CPU par appel', unite: 'ms', sujet: 'relais', metrique: 'cpu' },
          { libelle: 'SQL par appel', unite: '', sujet: 'relais', metrique: 'sql', chiffres: 3 },
        ],
      },
      {
        nom: 'acquits',
        titre: 'Réponses à 200 par seconde, en boucle ouverte',
        lignes: ['relais', 'plancher'].map((sujet) => ({
          libelle: sujet,
          ou: { sujet, variante: 'acquits', taille: acquits },
        })),
        colonnes: [
          { libelle: 'p50', unite: 'ms', metrique: 'p50' },
          { libelle: 'p99', unite: 'ms', metrique: 'p99' },
          { libelle: 'p99 / plancher', unite: '', metrique: 'p99', sur: surLePlancher },
          { libelle: 'refusées', unite: '', metrique: 'refuses' },
          { libelle: 'parties plus de 5 ms en retard', unite: 'part', metrique: 'retardees', chiffres: 3 },
        ],
      },
      {
        nom: 'masse',
        titre: 'Le message qui demande un accord, sans et avec un envoi de masse',
        lignes: [
          { libelle: 'sans', ou: { variante: 'sans', taille: masse } },
          { libelle: `avec (${masse} messages à 100 par seconde)`, ou: { variante: 'avec', taille: masse } },
        ],
        colonnes: [
          { libelle: 'accord p50', unite: 'ms', metrique: 'p50' },
          { libelle: 'accord p99', unite: 'ms', metrique: 'p99' },
          { libelle: '50e appel', unite: 'ms', metrique: 't50' },
          { libelle: 'débit / 100', unite: '', metrique: 'debit', chiffres: 3 },
          { libelle: 'seconde la plus pleine / 100', unite: '', metrique: 'pleine', chiffres: 2 },
        ],
      },
      {
        nom: 'coupure',
        titre: 'Worker d’urgence tué (kill -9) au milieu',
        lignes: [nouvelle(`${coupure} appels`, 'coupure', coupure)],
        colonnes: [
          { libelle: 'reprise', unite: 's', metrique: 'reprise' },
          { libelle: 'perdus', unite: '', metrique: 'perdus' },
          { libelle: 'en vol', unite: '', metrique: 'enVol' },
          { libelle: 'repartis sous le même Message-ID', unite: '', metrique: 'renvoyes' },
        ],
      },
      {
        nom: 'histoire',
        titre: 'Ce que Temporal garde d’une crise',
        lignes: tailles.map((n) => nouvelle(`${n} appels`, 'histoire', n)),
        colonnes: [
          { libelle: 'événements', unite: '', metrique: 'evenements' },
          { libelle: 'octets', unite: 'o', metrique: 'octets' },
        ],
      },
    ],
    buts: [
      {
        id: 'C1',
        libelle: '50e appel de la première alerte / plancher',
        quoi: { sujet: 'relais', variante: 'premiere', taille: 50, metrique: 'dernier', sur: surLePlancher },
        sens: '<=',
        barre: 2.5,
        ambition: 1,
      },
      {
        id: 'C2',
        libelle: 'dernier de 10 000 / plancher',
        quoi: { sujet: 'relais', variante: '', taille: VISEE, metrique: 'dernier', sur: surLePlancher },
        sens: '<=',
        barre: 1.2,
        ambition: 0.6,
      },
      {
        id: 'C3',
        libelle: 'CPU d’un appel (site et worker) / nodemailer seul',
        quoi: {
          sujet: 'relais',
          variante: '',
          taille: Math.min(1000, grande),
          metrique: 'cpu',
          sur: { sujet: 'nodemailer' },
        },
        sens: '<=',
        barre: 1.3,
        ambition: 0.6,
      },
      {
        id: 'C4',
        libelle: 'pente du dernier appel, de 50 au plus grand nombre (puissance de N)',
        quoi: { sujet: 'relais', variante: '', taille: 0, metrique: 'pente' },
        sens: '<=',
        barre: 1,
        ambition: 0.95,
      },
      {
        id: 'C5',
        libelle: 'dernier de 1 000 appels, un workflow enfant par appel / Relais',
        quoi: { metrique: 'enfants' },
        sens: '>=',
        barre: 20,
        ambition: 50,
      },
      {
        id: 'C6',
        libelle: 'dernier de 10 000 appels / graphile-worker et nodemailer',
        quoi: { metrique: 'graphile' },
        sens: '<=',
        barre: 1.1,
        ambition: 0.7,
      },
      {
        id: 'C8',
        libelle: 'p99 d’une réponse / site Nest qui insère une ligne',
        quoi: { sujet: 'relais', variante: 'acquits', taille: acquits, metrique: 'p99', sur: surLePlancher },
        sens: '<=',
        barre: 3,
        ambition: 1.5,
      },
      {
        id: 'C8',
        libelle: 'réponses refusées',
        quoi: { sujet: 'relais', variante: 'acquits', taille: acquits, metrique: 'refuses' },
        sens: '<=',
        barre: 0,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'C9',
        libelle: 'débit de l’envoi de masse / 100 par seconde',
        quoi: { variante: 'avec', taille: masse, metrique: 'debit' },
        sens: '>=',
        barre: 0.95,
        ambition: 0.99,
      },
      {
        id: 'C9',
        libelle: 'seconde la plus pleine / 100',
        quoi: { variante: 'avec', taille: masse, metrique: 'pleine' },
        sens: '<=',
        barre: 1,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'C10',
        libelle: 'p99 du message d’accord, avec / sans envoi de masse',
        quoi: { sujet: 'relais', variante: 'avec', taille: masse, metrique: 'p99', sur: { variante: 'sans' } },
        sens: '<=',
        barre: 3,
        ambition: 1.3,
      },
      {
        id: 'C10',
        libelle: '50e appel, avec / sans envoi de masse',
        quoi: { sujet: 'relais', variante: 'avec', taille: masse, metrique: 't50', sur: { variante: 'sans' } },
        sens: '<=',
        barre: 3,
        ambition: 1.3,
      },
      {
        id: 'C11',
        libelle: 'reprise après kill -9',
        quoi: { variante: 'coupure', taille: coupure, metrique: 'reprise' },
        unite: 's',
        sens: '<=',
        barre: 15,
        ambition: 3,
      },
      {
        id: 'C11',
        libelle: 'appels perdus',
        quoi: { variante: 'coupure', taille: coupure, metrique: 'perdus' },
        sens: '<=',
        barre: 0,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'C11',
        libelle: 'appels repartis au-delà de ceux qui étaient en vol',
        quoi: { variante: 'coupure', taille: coupure, metrique: 'enTrop' },
        sens: '<=',
        barre: 0,
        exact: true,
        juge: 'pire',
      },
      {
        id: 'D8',
        libelle: `événements de l’histoire, ${grande} appels / ${Math.min(...tailles)}`,
        quoi: { variante: 'histoire', taille: 0, metrique: 'rapport' },
        sens: '<=',
        barre: 1.5,
        ambition: 1,
        exact: true,
      },
      {
        id: 'D9',
        libelle: 'événements de l’histoire de plus par appel de plus',
        quoi: { variante: 'histoire', taille: 0, metrique: 'parAppel' },
        sens: '<=',
        barre: 0,
        exact: true,
      },
      {
        id: 'D10',
        libelle: 'SQL par appel à 10 000',
        quoi: { sujet: 'relais', variante: '', taille: VISEE, metrique: 'sql' },
        sens: '<=',
        barre: 0.05,
        ambition: 0.02,
        exact: true,
      },
    ],
    notes: [
      'Le SQL par appel est compté par pg_stat_statements sous les rôles du site et des workers, moins ce qu’ils disent au repos ; l’acte qui appelle y est compris.',
      'Dans les réponses à 200 par seconde, douze personnes répondent tour à tour, chacune changeant d’avis : les mêmes lignes sont écrites que par autant de personnes, avec plus d’attente entre elles.',
      'Le p99 du message d’accord est pris sur le nombre d’envois d’un tour : c’est presque le plus grand.',
      'C5 et C6 ne sont pas mesurés : les deux concurrents ne sont pas montés ici. C7 est mesuré par `npm run bench -- horloge`.',
    ],
  };
}
