/** Finds services by what somebody has typed so far: a name, an old name, an abbreviation, a part of either. */
import type { Catalog, Service } from '../catalog/load.js';

/** Lower case, words apart by one blank: "API-Gateway" and "api gateway" are the same. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How well one name fits: 0 is the name itself; null where it does not fit at all. */
function rateName(name: string, typed: string): number | null {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (` ${name}`.includes(` ${typed}`)) return 2;
  return typed.length > 2 && name.includes(typed) ? 3 : null;
}

/** What a service and its parts are called. The service's own names go before those of a part of it. */
const namesOf = ({ name, shortName, aliases, alsoNamed, variants }: Service): string[][] => [
  [name, shortName],
  [...aliases, ...(alsoNamed ?? [])],
  variants.flatMap((variant) => [variant.name, ...variant.aliases]),
];

export type ServiceSearch = (typed: string) => Service[];

/** The best first; all services, in the catalog's order, where nothing is typed. */
export function createServiceSearch({ services }: Catalog): ServiceSearch {
  const index = services.map((service) => ({ service, names: namesOf(service).map((names) => names.map(normalise)) }));
  return (typed) => {
    const wanted = normalise(typed);
    if (wanted === '') return services;
    return index
      .flatMap(({ service, names }) => {
        const marks = names.flatMap((group, i) =>
          group.flatMap((name) => {
            const mark = rateName(name, wanted);
            return mark === null ? [] : [mark * names.length + i];
          }),
        );
        return marks.length === 0 ? [] : [{ service, mark: Math.min(...marks) }];
      })
      .sort((a, b) => a.mark - b.mark)
      .map(({ service }) => service);
  };
}
