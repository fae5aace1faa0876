/** Pairs that people mix up, which the catalog tells apart in a sentence: "reserved vs provisioned concurrency". */
import type { Catalog, Service } from '../catalog/load.js';
import { stemsOf } from '../understand/tokens.js';

export type Topic = { service: Service; topic: string; difference: string };

export type FindTopic = (text: string, services: Service[]) => Topic | undefined;

const GLUE = new Set(stemsOf('and or vs versus the a an of for on in to with'));

/**
 * Finds the topic whose two sides both have a word of their own in the question; of the given services, or, where
 * none is given, of any whose words on both sides are all in the question.
 */
export function createFindTopic(catalog: Catalog): FindTopic {
  const topics = catalog.services.flatMap((service) =>
    service.confusedWith.map(({ topic, difference }) => ({ service, topic, difference, sides: sidesOf(topic) })),
  );
  return (text, services) => {
    const stems = new Set(stemsOf(text));
    const found = topics.filter(
      ({ sides }) => sides.length === 2 && sides.every((side) => side.some((stem) => stems.has(stem))),
    );
    const isWhole = ({ sides }: { sides: string[][] }) => sides.flat().every((stem) => stems.has(stem));
    return services.length > 0 ? found.find(({ service }) => services.includes(service)) : found.find(isWhole);
  };
}

/** "Reserved and provisioned concurrency" → [reserved], [provisioned]: each side without what both share. */
function sidesOf(topic: string): string[][] {
  const [left, right] = topic.split(/ and /).map((side) => stemsOf(side).filter((stem) => !GLUE.has(stem)));
  if (left === undefined || right === undefined) return [];
  const without = (side: string[], other: string[]) => side.filter((stem) => !other.includes(stem));
  const sides = [without(left, right), without(right, left)];
  // in "reserved and provisioned concurrency" the last word belongs to both
  const last = right.at(-1);
  return sides.map((side, i) => (i === 1 && side.length > 1 && side.at(-1) === last ? side.slice(0, -1) : side));
}
