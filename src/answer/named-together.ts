/** Services that are named in one breath: "SNS/SQS message size", "timeout of Lambda and API Gateway". */
import type { Mention } from '../understand/names.js';
import type { Query } from '../understand/query.js';

const JOINTS: ReadonlySet<string> = new Set(['and', 'or']);

/** In their order; empty where no two of them stand side by side. */
export function namedTogether({ trace, text }: Query): string[] {
  const { mentions, tokens } = trace.reading;
  const named = mentions.filter(isOneService);
  const isNext = (one: Mention, i: number): boolean => {
    const next = named[i + 1];
    if (next === undefined) return false;
    const between = tokens.slice(one.to, next.from).map(({ word }) => word);
    return between.length === 0 ? /\w ?[/&,+] ?\w/.test(text) : between.length === 1 && JOINTS.has(between[0] ?? '');
  };
  const pairs = named.flatMap((one, i) => (isNext(one, i) ? [one, named[i + 1] ?? one] : []));
  return [...new Set(pairs.flatMap((one) => serviceOf(one)))];
}

const serviceOf = ({ named }: Mention): string[] =>
  named.flatMap(({ kind, id }) => (kind === 'service' || kind === 'variant' ? [id] : []));
const isOneService = (mention: Mention): boolean => new Set(serviceOf(mention)).size === 1;
