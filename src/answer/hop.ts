/** One step of a path, from a service to the next, with what bounds it. */
import type { Edge, Limit } from '../catalog/load.js';
import type { Bound } from '../catalog/schema.js';
import type { Reach } from './reach.js';

/** A bound of a hop with what it comes to. */
export type PathBound = {
  bound: Bound;
  /** The limit that it is, or is derived from; null: it has a number of its own. */
  limit: Limit | null;
  name: string;
  /** As a person writes it. */
  text: string;
  reach: Reach | null;
  source: string;
  checked: string;
  /** Nothing is known of the hop: this is what its target says for itself. */
  isOwn: boolean;
};

/** From one service to the next; `edge` is null where nothing is known of the two. */
export type Hop = {
  from: string;
  to: string;
  fromName: string;
  toName: string;
  edge: Edge | null;
  /** Other ways in which the two meet. */
  otherModes: string[];
  bounds: PathBound[];
};
