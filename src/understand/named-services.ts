/** The services that a text names, whatever it is about. */
import type { Catalog, Service } from '../catalog/load.js';
import { lazy } from '../lazy.js';
import { cleanText } from './clean-text.js';
import { createNameFinder, findInParts } from './names.js';
import { createDropOtherMeanings } from './other-meanings.js';
import { tokenize } from './tokens.js';

const NO_WORDS: ReadonlySet<string> = new Set();

export type FindNamed = (text: string) => Service[];

/** In the order of the text. Only names that are spelt right: a likeness is not what somebody named. */
export function createFindNamed(catalog: Catalog): FindNamed {
  const find = lazy(() => createNameFinder(catalog, NO_WORDS));
  const dropOtherMeanings = lazy(() => createDropOtherMeanings(catalog));
  return (text) => {
    // a line end, a comma and a full stop end a name
    const parts = cleanText(text)
      .split(/[\n,;.!?]+(?:\s|$)/)
      .map(tokenize);
    const mentions = findInParts(parts, find()).filter(({ fuzzy }) => !fuzzy);
    const ids = dropOtherMeanings()(mentions, parts.flat()).flatMap(({ named }) =>
      named.flatMap((one) => (one.kind === 'service' || one.kind === 'variant' ? [one.id] : [])),
    );
    return [...new Set(ids)].flatMap((id) => catalog.services.find((service) => service.id === id) ?? []);
  };
}
