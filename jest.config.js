/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/start-postgres.ts',
  globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
  testEnvironment: '<rootDir>/test/support/preloading-environment.cjs',
  transform: { '\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' } }] },
  moduleNameMapper: {
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    '^(botbuilder|botbuilder-dialogs|kysely|kysely/migration|jose|restify)$': '<rootDir>/test/support/preloaded/$1.cjs',
    '^@opentelemetry/exporter-trace-otlp-http$': '<rootDir>/test/support/preloaded/exporter-trace-otlp-http.cjs',
    '^@microsoft/app-manifest$': '<rootDir>/test/support/preloaded/app-manifest.cjs',
  },
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  // Otherwise one core is left idle, which on two cores is half the time.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
