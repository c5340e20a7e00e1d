/** Two projects: pure units beside their source, and whole behaviour on real servers against the built service. */
const { availableParallelism } = require('node:os');

const esmPackages = [
  'clipper2-ts',
  'robust-predicates',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@borewit',
  '@tokenizer',
  '@embedpdf',
  '@tus',
  'srvx',
];
const common = {
  testEnvironment: 'node',
  // Looking up a global in the sandbox of a test costs a hundred times what it costs outside (Node 20).
  sandboxInjectedGlobals: ['Array', 'Infinity', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'],
  setupFiles: ['<rootDir>/test/support/property-seed.cjs'],
  transform: {
    '^.+\\.[mc]?[tj]s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [
    `/node_modules/(?!(${esmPackages.join('|')})/)`,
    '/dist/src/',
    '/dist/migrations/',
  ],
};
module.exports = {
  // Three, even on two cores: service tests wait for servers and disks much of the time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Only ends a test that hangs. Tests wait for what must happen, and a busy machine is slow, not wrong.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/test/support/counts-reporter.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/golden/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'service',
      testMatch: ['<rootDir>/test/{medium,contracts,e2e,chaos}/**/*.spec.ts'],
      // What production runs is what the tests run: the compiled service, swagger metadata included.
      moduleNameMapper: {
        '^(?:\\.\\./)+src/(.*)$': '<rootDir>/dist/src/$1',
        '^(?:\\.\\./)+sdk$': '<rootDir>/dist/sdk/index.js',
        '^(?:\\.\\./)+sdk/client$': '<rootDir>/dist/sdk/client/index.js',
      },
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
    },
  ],
};
