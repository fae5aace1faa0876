/**
 * What the build worked out ahead, so that a start need not: that the data holds, its words and their stems, the learnt
 * models. Valid only for exactly the data it was made from; anything else is checked and learnt from at the start.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lazy } from './lazy.js';
import { ROOT } from './root.js';
import type { SavedLimitWords } from './understand/limit-words.js';
import type { Models } from './understand/linear-model.js';
import type { SavedWords } from './understand/vocabulary.js';

export type PreparedFile = {
  /** Of all texts that it was made from. */
  checksum: string;
  /** Of the file of the models that was written with it: one that was cut short is not used. */
  modelsBytes: number;
};

/** What only questions need: the models, and words. */
export type ModelsFile = Models & {
  /** Of every limit. */
  limits: SavedLimitWords;
  /** As `knownStems` writes them. */
  stems: string;
  /** The words of the data that spelling is corrected to, and those among them that name limits. */
  words: SavedWords;
};

/** As it is used: what only questions need is read from the disk when the first one comes. */
export type Prepared = { models: () => ModelsFile };

/** File name → text. */
export type Texts = ReadonlyMap<string, string>;

export const PREPARED_FILE: string = join(ROOT, 'dist', 'prepared.json');
export const MODELS_FILE: string = join(ROOT, 'dist', 'models.json');

export function checksumOf(...sources: Texts[]): string {
  const hash = createHash('sha256');
  for (const texts of sources) for (const [name, text] of texts) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

/**
 * What was prepared from just these texts; null where the data has changed since the build, where nothing was built,
 * and in the sources, which may be newer than the build.
 */
export function findPrepared(...sources: Texts[]): Prepared | null {
  if (!import.meta.url.includes('/dist/')) return null;
  try {
    const prepared: PreparedFile = JSON.parse(readFileSync(PREPARED_FILE, 'utf8'));
    if (prepared.checksum !== checksumOf(...sources)) return null;
    if (prepared.modelsBytes !== statSync(MODELS_FILE).size) return null;
    return { models: lazy(() => JSON.parse(readFileSync(MODELS_FILE, 'utf8'))) };
  } catch {
    return null;
  }
}
