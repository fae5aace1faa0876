/**
 * What each person has set. Kept in memory and, by Slack itself, in the private_metadata of their Home tab: after a
 * restart it is known again as soon as they open or use that tab. Nothing is stored anywhere else.
 */
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from '../cards/settings.js';
import { createBoundedMap } from './bounded-map.js';
import { readJson } from './read-json.js';

const DAY_MS = 86_400_000;
const LIMITS = { maxEntries: 20_000, ttlMs: 90 * DAY_MS };
const MOST_TURNS = 1_000_000;

export type Person = { team: string; user: string };

export type SettingsStore = {
  recall(person: Person): Settings;
  change(person: Person, change: Partial<Settings>): void;
  /** Takes over what a Home tab kept, unless it is none of ours, or older than what is known. */
  learn(person: Person, metadata: string): void;
  /** For the private_metadata of the person's Home tab. */
  encode(person: Person): string;
};

const keptSchema = z.object({
  v: z.literal(1),
  visibility: z.enum(['asker', 'channel']),
  detail: z.enum(['full', 'brief']),
  /** How often it was changed: of two states, the one with more turns is the newer. */
  turns: z.int().check(z.nonnegative(), z.lte(MOST_TURNS)),
});

type Kept = z.infer<typeof keptSchema>;

const UNSET: Kept = { v: 1, ...DEFAULT_SETTINGS, turns: 0 };

export function createSettings(limits = LIMITS, now?: () => number): SettingsStore {
  const kept = createBoundedMap<Kept>(limits, now);
  const nameOf = ({ team, user }: Person): string => `${team}/${user}`;
  const find = (person: Person): Kept => kept.get(nameOf(person)) ?? UNSET;

  return {
    recall(person) {
      const { visibility, detail } = find(person);
      return { visibility, detail };
    },
    change(person, change) {
      const known = find(person);
      kept.set(nameOf(person), { ...known, ...change, turns: Math.min(known.turns + 1, MOST_TURNS) });
    },
    learn(person, metadata) {
      const told = readJson(metadata, keptSchema);
      if (told !== null && told.turns > find(person).turns) kept.set(nameOf(person), told);
    },
    encode: (person) => JSON.stringify(find(person)),
  };
}
