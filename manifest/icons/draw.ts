import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { pictureFiles } from '../app-package.ts';
import { writePng } from '../png.ts';
import { brand } from './brand.ts';
import { colorIcon, outlineIcon } from './shapes.ts';

// Run by hand when the drawing changes: node manifest/icons/draw.ts
writeFileSync(join(import.meta.dirname, pictureFiles.color), writePng(colorIcon(brand.rgb)));
writeFileSync(join(import.meta.dirname, pictureFiles.outline), writePng(outlineIcon()));
