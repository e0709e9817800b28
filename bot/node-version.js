import '../src/compiled.js';

// Loaded before anything else, by any Node: the sources need one that runs TypeScript and brings SQLite.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Channel Guide needs Node 24.15 or newer; this is ${process.versions.node}. ` +
      'Run it with "npm start", which uses the Node that "npm ci" installed, or install a newer one.\n',
  );
  process.exit(1);
}
