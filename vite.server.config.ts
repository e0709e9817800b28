import { dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const built = join(import.meta.dirname, 'dist/bot');

/** A source finds its rules, its thread and its pages beside itself: it does so too from the file that it becomes a part of. */
const besideTheSource: Plugin = {
  name: 'beside-the-source',
  transform: (code, source) => {
    if (source.includes('node_modules') || !code.includes('import.meta.dirname')) return;
    const back = relative(built, dirname(source)).replaceAll('\\', '/');
    return {
      code: code.replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${back}`)})`),
      map: null,
    };
  },
};

/**
 * The bot and its packages as few files, for production: finding, reading and compiling two thousand takes half of a start.
 * Its threads and the command line run from the sources.
 */
// Vite reads its settings from a default export.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [besideTheSource],
  // The one in Node is deprecated, and says so unless a package asks for it.
  resolve: {
    alias: [{ find: /^punycode$/, replacement: join(import.meta.dirname, 'node_modules/punycode/punycode.js') }],
  },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: join(import.meta.dirname, 'bot/main.ts'),
    outDir: built,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      // Asked for by a package where somebody has installed them; it goes on without.
      external: ['dtrace-provider', 'pg-native'],
      output: { chunkFileNames: '[name].js' },
    },
  },
});
