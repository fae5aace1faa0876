/** What is seen in a question before its kind is decided. */
import type { Theme } from '../catalog/terms.js';
import type { AskedEdge } from './edges.js';
import type { FollowUp } from './follow-up.js';
import type { LinkedNames } from './link-names.js';
import type { Part } from './link-quantities.js';
import type { Mention } from './names.js';
import type { MetNeed } from './needs.js';
import type { Quantity } from './quantities.js';
import type { LimitMatch } from './score-limit.js';
import type { Sentence } from './sentences.js';
import type { Tag } from './tags.js';
import type { Token } from './tokens.js';

/** Everything that was seen in one question. `--explain` prints it. */
export type Reading = {
  text: string;
  sentences: Sentence[];
  /** Spelling corrected; as many as the text has words. */
  tokens: Token[];
  /** As they were written. */
  spelt: Token[];
  mentions: Mention[];
  /** Worked out when it is asked for. */
  tags: () => Tag[];
  names: LinkedNames;
  /** Services that typical words point at, where no word beside them makes another thing of them. As late. */
  plainHints: () => string[];
  followUp: FollowUp;
  /** 0 to 1: how many of the words that say anything belong to our field. */
  familiar: number;
  /** Technology that is not AWS's is named. */
  isForeign: boolean;
  /** Best first. */
  limits: LimitMatch[];
  /** Two or three limits that are asked for at once; else empty. Worked out when it is asked for. */
  sideBySide: () => LimitMatch[];
  quantities: Quantity[];
  /** For each of several quantities the part of the text that is its own; empty where it is one. As late. */
  parts: () => Part[];
  /** The limit of the question before is asked for again. */
  isSameLimit: boolean;
  /** How much of the question its best limit explains by itself, 0 to 1. */
  ownStrength: number;
  themes: Theme[];
  edge: AskedEdge | null;
  needs: Map<string, MetNeed[]>;
};

/** It names no service, and is about that of the question before. */
export const isCarried = ({ followUp, names }: Reading): boolean =>
  followUp.services.length > 0 && names.services.length === 0;
