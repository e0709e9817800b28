import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const pages = join(import.meta.dirname, 'src/pages');

/**
 * Every page is a folder under src/pages and comes out as dist/pages/<folder>/index.html, with relative addresses; only the
 * tab, which is one page under many addresses, names its parts in full.
 */
// Vite reads its settings from a default export.
export default defineConfig({
  root: pages,
  base: './',
  plugins: [react()],
  experimental: {
    renderBuiltUrl: (filename, { hostId, hostType }) =>
      hostType === 'html' && hostId.startsWith('tab/') ? `/tab/${filename}` : { relative: true },
  },
  build: {
    outDir: join(import.meta.dirname, 'dist/pages'),
    emptyOutDir: true,
    // adaptivecards alone is over the limit at which Vite warns.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { rehearsal: join(pages, 'rehearsal/index.html'), tab: join(pages, 'tab/index.html') } },
  },
});
