/** Who may import whom (docs/architecture.md). Arrows point down. */
const level = {
  platform: '^src/platform/',
  access: '^src/access/',
  drawings: '^src/drawings/',
};
const features = [
  'events',
  'jobs',
  'uploads',
  'projects',
  'floorplans',
  'layouts',
  'boms',
  'listings',
  'packages',
  'standards',
  'packs',
  'webhooks',
  'status',
  'processor',
];
const mayReach = {
  events: [],
  jobs: [],
  processor: ['jobs'],
  status: ['jobs', 'floorplans'],
  projects: [],
  uploads: ['jobs'],
  floorplans: ['uploads', 'jobs', 'projects'],
  layouts: ['floorplans', 'uploads', 'jobs', 'projects'],
  boms: ['floorplans', 'layouts', 'listings', 'uploads', 'jobs', 'projects'],
  listings: ['uploads', 'jobs', 'events'],
  webhooks: ['jobs', 'events'],
  packages: ['floorplans', 'uploads', 'jobs'],
  standards: [],
  packs: [],
};
/** The stages of the extraction, from the last to the first: each may import those behind it in this list. */
const extractionStages = [
  'raster',
  'publish',
  'rooms',
  'openings',
  'walls',
  'scale',
  'sheets',
  'schedules',
  'linework',
  'texts',
  'model',
];
const purePackages = ['clipper2-ts', 'robust-predicates', 'decimal.js', 'cheerio', 'domhandler', 'diff'];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circles-of-folders-in-the-domain',
      comment: 'Two folders that import each other are one folder with two names.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/domain/' },
      to: { circular: true },
    },
    ...extractionStages.map((stage, i) => ({
      name: `arrows-of-extraction-${stage}`,
      comment: `raster → publish → rooms → openings → walls → scale → sheets → linework → texts → model`,
      severity: 'error',
      from: { path: `^src/domain/extraction/${stage}/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^src/domain/extraction/',
        pathNot: extractionStages.slice(i).map((lower) => `^src/domain/extraction/${lower}/`),
      },
    })),
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports itself and an allow-list of pure packages: no Nest, TypeORM, Bull, fs, process.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^src/domain/', ...purePackages.map((name) => `^node_modules/${name}/`)] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: level.platform },
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/domain/'] },
    },
    {
      name: 'access-knows-no-feature',
      severity: 'error',
      from: { path: level.access },
      to: { path: '^src/', pathNot: ['^src/access/', '^src/platform/', '^src/domain/'] },
    },
    {
      name: 'drawings-know-no-feature',
      severity: 'error',
      from: { path: level.drawings },
      to: { path: '^src/', pathNot: ['^src/drawings/', '^src/platform/', '^src/domain/'] },
    },
    ...features.map((feature) => ({
      name: `arrows-of-${feature}`,
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: {
        path: '^src/',
        pathNot: [
          `^src/${feature}/`,
          '^src/platform/',
          '^src/access/',
          '^src/drawings/',
          '^src/domain/',
          ...mayReach[feature].map((to) => `^src/${to}/index\\.ts$`),
        ],
      },
    })),
    {
      name: 'typeorm-stays-in-its-rooms',
      comment: 'Entities, repositories and platform/database only.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/platform/database/',
          '\\.entity\\.ts$',
          '\\.repository\\.ts$',
          '\\.module\\.ts$',
          '\\.spec\\.ts$',
        ],
      },
      to: { path: ['^node_modules/typeorm/', '^node_modules/@nestjs/typeorm/'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'nothing-imports-the-composition-root',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app/', '^src/cli/'] },
      to: { path: '^src/app/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^test/'] },
    exclude: { path: '^(dist|sdk)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types', 'import'],
    },
  },
};
