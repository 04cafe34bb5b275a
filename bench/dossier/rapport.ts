import type { But, Filtre, Rapport, Table } from '../rendu/mesure.js';
import { ARRETE, PAR_SECONDE } from './tour.js';

const QUI: readonly { libelle: string; sujet: string }[] = [
  { libelle: 'Relais, par HTTP', sujet: 'relais' },
  { libelle: 'Temporal nu, par gRPC', sujet: 'nu' },
  { libelle: 'DBOS', sujet: 'dbos' },
  { libelle: 'SQL seul', sujet: 'sql' },
];
const tous = (ou: Filtre = {}): Table['lignes'] => QUI.map(({ libelle, sujet }) => ({ libelle, ou: { sujet, ...ou } }));
const nu = { sujet: 'nu' };
const dbos = { sujet: 'dbos' };

const debit = (concurrence: number): Table => ({
  nom: `debit-${concurrence}`,
  titre: `DR-1 complets, ${concurrence === 1 ? 'un à la fois' : `${concurrence} à la fois`}`,
  lignes: tous({ concurrence }),
  colonnes: [
    { libelle: 'suites comprises', unite: '/s', metrique: 'debit' },
    { libelle: 'actes répondus', unite: '/s', metrique: 'debitRepondu' },
    { libelle: 'sur Temporal nu', unite: '', metrique: 'debit', sur: nu, chiffres: 2 },
    { libelle: 'sur DBOS', unite: '', metrique: 'debit', sur: dbos, chiffres: 2 },
    { libelle: 'processeur, tous', unite: 'ms', metrique: 'cpu' },
    { libelle: 'sur Temporal nu, processeur', unite: '', metrique: 'cpu', sur: nu, chiffres: 2 },
  ],
});

const reponse: Table = {
  nom: 'reponse',
  titre: `Réponse à une action ajoutée, ${PAR_SECONDE} par seconde en boucle ouverte`,
  lignes: [...tous(), { libelle: 'Relais, Temporal arrêté', ou: { sujet: ARRETE } }],
  colonnes: [
    { libelle: 'p50', unite: 'ms', metrique: 'p50' },
    { libelle: 'p99', unite: 'ms', metrique: 'p99' },
    { libelle: 'p50 sur Temporal nu', unite: '', metrique: 'p50', sur: nu, chiffres: 2 },
    { libelle: 'p50 sur DBOS', unite: '', metrique: 'p50', sur: dbos, chiffres: 2 },
    { libelle: 'refusées', unite: '', metrique: 'refuses' },
    { libelle: 'parties en retard', unite: 'part', metrique: 'retardees', chiffres: 3 },
  ],
};

const colonnesDe = (prefixe: string, noms: readonly string[], unite: string): Table['colonnes'] =>
  noms.map((nom) => ({ libelle: nom, unite, metrique: `${prefixe} ${nom}` }));

const processeur: Table = {
  nom: 'processeur',
  titre: 'Processeur par DR-1, 16 à la fois, processus par processus',
  lignes: tous({ concurrence: 16 }),
  colonnes: colonnesDe('cpu', ['client', 'api', 'worker', 'urgence', 'temporal', 'postgres'], 'ms'),
};

const sqlTable: Table = {
  nom: 'base',
  titre: 'Base de données par DR-1, un à la fois',
  lignes: tous(),
  colonnes: [
    ...colonnesDe('tx', ['écriture', 'registre', 'cles', 'temporal', 'dbos', 'sql'], 'transactions'),
    ...colonnesDe('sql', ['api', 'worker', 'clés', 'temporal', 'dbos', 'plancher'], 'instructions'),
    { libelle: 'journal de transactions', unite: 'o', metrique: 'wal' },
  ],
};

const histoire: Table = {
  nom: 'histoire',
  titre: 'Dans Temporal, par DR-1 terminé par l’assistante',
  lignes: tous().slice(0, 2),
  colonnes: [
    { libelle: 'workflows', unite: '', metrique: 'workflows' },
    { libelle: 'événements', unite: '', metrique: 'evenements' },
    { libelle: 'octets', unite: 'o', metrique: 'octets' },
    { libelle: 'actions facturables', unite: '', metrique: 'actions' },
  ],
};

const suites: Table = {
  nom: 'suites',
  titre: 'Ce que les actes de Relais demandent',
  lignes: tous().slice(0, 1),
  colonnes: [
    { libelle: 'de l’acte au workflow, p50', unite: 'ms', metrique: 'reveilP50' },
    { libelle: 'de l’acte au workflow, p99', unite: 'ms', metrique: 'reveilP99' },
    { libelle: 'instructions de l’API par acte', unite: '', metrique: 'sqlParActe' },
    { libelle: 'instructions, page d’un dossier', unite: '', metrique: 'sqlDossier' },
    { libelle: 'instructions, page d’une liste', unite: '', metrique: 'sqlListe' },
    { libelle: 'courriels par DR-1', unite: '', metrique: 'courriels' },
  ],
};

const relais = { sujet: 'relais' };
const but = (
  id: string,
  libelle: string,
  quoi: But['quoi'],
  barre: number,
  ambition: number,
  reste: Partial<But> = {},
): But => ({
  id,
  libelle,
  quoi,
  sens: '<=',
  barre,
  ambition,
  ...reste,
});
const exact = { exact: true, juge: 'pire' } as const;

const buts: But[] = [
  but('P1', 'DR-1/s à 16, sur Temporal nu', { ...relais, concurrence: 16, metrique: 'debit', sur: nu }, 1.3, 2.4, {
    sens: '>=',
  }),
  but('P3', 'DR-1/s à 16, sur DBOS', { ...relais, concurrence: 16, metrique: 'debit', sur: dbos }, 0.45, 1, {
    sens: '>=',
  }),
  but(
    'P4',
    'processeur par DR-1 à 16, sur Temporal nu',
    { ...relais, concurrence: 16, metrique: 'cpu', sur: nu },
    0.7,
    0.4,
  ),
  but('P5', 'réponse p50, sur Temporal nu', { ...relais, metrique: 'p50', sur: nu }, 0.3, 0.12),
  but('P5', 'réponse p50, sur DBOS', { ...relais, metrique: 'p50', sur: dbos }, 0.5, 0.2),
  but(
    'P6',
    'réponse p50, Temporal arrêté sur Temporal en marche',
    { sujet: ARRETE, metrique: 'p50', sur: relais },
    1.1,
    1,
  ),
  but('P6', 'actes refusés, Temporal arrêté', { sujet: ARRETE, metrique: 'refuses' }, 0, 0, exact),
  but('P7', 'de l’acte au workflow réveillé, p99', { ...relais, metrique: 'reveilP99' }, 1000, 100, { unite: 'ms' }),
  but('D1', 'événements d’histoire par DR-1', { ...relais, metrique: 'evenements' }, 58, 36, exact),
  but('D2', 'octets d’histoire par DR-1', { ...relais, metrique: 'octets' }, 12_000, 7500, { ...exact, unite: 'o' }),
  but('D3', 'actions facturables par DR-1', { ...relais, metrique: 'actions' }, 18, 12, exact),
  but('D4', 'transactions qui écrivent un dossier, par DR-1', { ...relais, metrique: 'tx écriture' }, 20, 12, exact),
  but(
    'D4',
    'transactions du registre par DR-1, lectures, sessions, relais et pompe compris',
    { ...relais, metrique: 'tx registre' },
    20,
    12,
    exact,
  ),
  but('D4', 'transactions de Temporal par DR-1', { ...relais, metrique: 'tx temporal' }, 75, 55, exact),
  but('D5', 'instructions de l’API par acte', { ...relais, metrique: 'sqlParActe' }, 6, 4, exact),
  but(
    'D6',
    'mises à jour de workflow et attributs de recherche',
    { ...relais, metrique: 'majEtAttributs' },
    0,
    0,
    exact,
  ),
  but('D7', 'instructions pour la page d’un dossier', { ...relais, metrique: 'sqlDossier' }, 2, 1, exact),
  but('D7', 'instructions pour la page d’une liste', { ...relais, metrique: 'sqlListe' }, 2, 1, exact),
  but('D11', 'courriels en double, sans coupure', { ...relais, metrique: 'courrielsEnDouble' }, 0, 0, exact),
  but('D11', 'courriels perdus, sans coupure', { ...relais, metrique: 'courrielsPerdus' }, 0, 0, exact),
];

export const rapport = (notes: readonly string[]): Rapport => ({
  titre: 'Dossier : ce que coûte un accompagnement complet',
  presentation: [
    'DR-1, dans Relais : une demande déposée, acheminée, dont il est accusé réception, une aide proposée, un accord recueilli, un plan de cinq actions, une fin. Dix actes par HTTP, deux workflows, quatre courriels. Chez les autres : un départ, sept actes répondus, trois courriels qui ne font rien.',
    'Chaque sujet joue à son tour dans chaque tour, les autres arrêtés (SIGSTOP). « Suites comprises » : jusqu’à ce que plus rien de ce que les actes ont demandé n’attende (réveils remis à Temporal, courriels dus remis au relais, workflows nus et DBOS terminés).',
  ],
  tables: [debit(1), debit(16), reponse, processeur, sqlTable, histoire, suites],
  buts,
  notes: [...notes],
});
