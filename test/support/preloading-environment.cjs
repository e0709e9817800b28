// Loaded outside the sandbox, once per worker: in it, every test file would load these anew, two seconds each, and
// packages that are ES modules could not be required at all.
const { TestEnvironment } = require('jest-environment-node');

const packages = ['botbuilder', 'botbuilder-dialogs', 'kysely', 'kysely/migration', 'jose', 'restify'];
const preloaded = {
  ...Object.fromEntries(packages.map((name) => [name, require(name)])),
  // Only a few tests want these: whoever asks first loads them.
  get ['@microsoft/app-manifest']() {
    return require('@microsoft/app-manifest');
  },
  // It imports while it runs, which the sandbox cannot.
  get ['@opentelemetry/exporter-trace-otlp-http']() {
    return require('@opentelemetry/exporter-trace-otlp-http');
  },
};

module.exports = class PreloadingEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.preloaded = preloaded;
    // The sandbox's own process is a copy, which hears nothing of threads.
    this.global.outerProcess = process;
    // The packages ask `instanceof Date` of dates made inside the sandbox.
    this.global.Date = Date;
  }
};
