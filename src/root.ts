/** Where the package lies: the program runs from `src/` in tests and from `dist/` elsewhere. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(start: string): string {
  for (let dir = start; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json')) && existsSync(join(dir, 'catalog'))) return dir;
    if (dir === dirname(dir)) throw new Error('The folder "catalog" is not beside the program.');
  }
}

/** The folder that holds `package.json`, `catalog/` and `intents/`. */
export const ROOT: string = findRoot(dirname(fileURLToPath(import.meta.url)));
