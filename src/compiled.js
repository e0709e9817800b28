import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Stripping the types and compiling takes most of a start: what was compiled once is found again beside the packages.
// Where that folder cannot be written to, each start compiles for itself. A Node that is too old does not know it.
module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
