/** What the names in a question stand for, taken together. */
import type { VariantMention } from './link-limits.js';
import type { Mention } from './names.js';
import type { Token } from './tokens.js';
import { VERSUS } from './weighs.js';

export type LinkedNames = {
  services: string[];
  /** Services that a name may mean as well: "fargate" is ECS's, and EKS's too. */
  alsoMeant: string[];
  /** Services that are named in a condition alone: "when triggered from SQS". */
  asides: string[];
  neighbours: string[];
  hints: string[];
  variants: VariantMention[];
  /** Named to be left out: "not high throughput". */
  denied: VariantMention[];
};

/** How much people ask about a variant. */
export type DemandFor = (mention: VariantMention) => number;

/** What services are set up with is not what a question is about. */
const BUILDERS: ReadonlySet<string> = new Set(['cdk', 'cloudformation', 'sam']);

/** In a longer text, load balancers and subnets are what is there, not what it is about. */
const SHORT = 16;

const unique = <T>(items: T[]): T[] => [...new Set(items)];

/**
 * A variant counts for a service that is named; where none is, for the one that hints point at or that most of the
 * variants share ("standard vs express" is Step Functions). Such a service then counts as named.
 */
export function linkNames(
  mentions: Mention[],
  tokens: Token[],
  isForeign: boolean,
  talkedAbout: string[],
  demandFor: DemandFor,
  isDenied: (mention: Mention) => boolean,
): LinkedNames {
  const ids = (kind: 'neighbour' | 'hint') =>
    unique(mentions.flatMap(({ named }) => named.filter((one) => one.kind === kind).map(({ id }) => id)));
  const hints = ids('hint');
  const { named: byName, alsoMeant } = nameServices(mentions, tokens, isForeign);
  // "shards" are MongoDB's as well, where that is what is spoken of
  const others = ids('neighbour').filter((id) => !BUILDERS.has(id));
  const isSaid = byName.length > 0 || talkedAbout.length > 0 || others.length > 0 || isForeign;
  const byPart = isSaid ? [] : unique(mentions.flatMap((mention) => termsOf(mention, 'term')));
  // "concurrent executions of a state machine": what hints at another service leaves it open
  const named = hints.every((id) => byPart.includes(id)) && byPart.length > 0 ? byPart : byName;
  const isOfNeighbour = !isSaid && named.length === 0 && tokens.length <= SHORT;
  const parts = isOfNeighbour ? mentions.flatMap((mention) => termsOf(mention, 'neighbour-term')) : [];
  const neighbours = unique([...ids('neighbour'), ...parts]);
  const candidates = mentions.filter((mention) => !isDenied(mention)).map(variantsOf);
  const spokenOf = talkedAbout.filter((id) => candidates.flat().some(({ service }) => service === id));
  const owners =
    named.length > 0
      ? named
      : talkedAbout.length > 0
        ? spokenOf
        : neighbours.length > 0 || isForeign
          ? []
          : findOwner(candidates, hints, demandFor);
  const variants = candidates.flat().filter(({ service }) => owners.includes(service));
  return {
    services: named.length > 0 ? named : owners.filter((id) => variants.some(({ service }) => service === id)),
    alsoMeant,
    asides: findAsides(tokens, mentions),
    neighbours,
    hints,
    denied: mentions.filter(isDenied).flatMap(variantsOf),
    variants: variants.filter(
      (one, i) => variants.findIndex((other) => other.service === one.service && other.variant === one.variant) === i,
    ),
  };
}

/** Such a word so near behind a name weighs it: "EKS (Kubernetes) vs …", but not "EKS: managed node groups vs …". */
const BESIDE = 3;

/**
 * A name that two services share means both where it is a product of both (Lambda@Edge); else the first, unless the
 * second is named apart ("EKS with Fargate") and not weighed against it ("EKS vs Fargate").
 */
function nameServices(
  mentions: Mention[],
  tokens: Token[],
  isForeign: boolean,
): { named: string[]; alsoMeant: string[] } {
  // "lambda or fargate for a rest api": what the services named are for is not named as well; nor is SQS by the FIFO
  // queues of Azure
  const isSaid = isForeign || unique(mentions.flatMap((mention) => servicesByName(mention))).length >= 2;
  // "ECS Managed Instances" are no part of Lambda
  const isOfBefore = ({ from }: Mention) =>
    mentions.some((other) => other.to === from && servicesByName(other).length > 0);
  const read = mentions.map((mention) => ({
    from: mention.from,
    to: mention.to,
    services: isSaid || isOfBefore(mention) ? servicesByName(mention) : servicesOf(mention, tokens.length),
    also: mention.named.filter(({ kind }) => kind === 'also').map(({ id }) => id),
    isOfBoth: variantsOf(mention).length > 0,
  }));
  const apart = read.filter(({ also }) => also.length === 0);
  const isApart = (id: string) => apart.some(({ services }) => services.includes(id));
  const isWeighed = (from: number, id: string) =>
    apart.some(
      ({ services, to }) =>
        services.includes(id) &&
        to <= from &&
        tokens
          .slice(to, from)
          .slice(0, BESIDE)
          .some(({ word }) => VERSUS.has(word)),
    );
  const named = read.flatMap(({ services, also, isOfBoth, from }) => {
    if (isOfBoth) return [...services, ...also];
    return also.some((id) => isApart(id) && !isWeighed(from, id)) ? also.filter(isApart) : services;
  });
  const alsoMeant = read.flatMap(({ also, isOfBoth }) => (isOfBoth ? [] : also));
  return { named: unique(named), alsoMeant: unique(alsoMeant).filter((id) => !named.includes(id)) };
}

const CONDITIONS: ReadonlySet<string> = new Set(['when', 'if', 'while', 'once']);

function findAsides(tokens: Token[], mentions: Mention[]): string[] {
  const at = tokens.findIndex(({ word }) => CONDITIONS.has(word));
  if (at < 0) return [];
  const before = mentions.filter(({ from }) => from < at).flatMap(servicesByName);
  const behind = mentions.filter(({ from }) => from > at).flatMap(servicesByName);
  return before.length === 0 ? [] : unique(behind).filter((id) => !before.includes(id));
}

const variantsOf = ({ named }: Mention): VariantMention[] =>
  named.flatMap((one) => (one.kind === 'variant' ? [{ service: one.id, variant: one.variant }] : []));

/** Of services that alone have such a part. */
const termsOf = ({ named }: Mention, of: 'term' | 'neighbour-term'): string[] => {
  const ids = unique(named.flatMap(({ kind, id }) => (kind === of ? [id] : [])));
  return ids.length === 1 ? ids : [];
};

const servicesByName = ({ named }: Mention): string[] =>
  named.filter(({ kind }) => kind === 'service').map(({ id }) => id);

/**
 * The services that a mention names: by their own names, by a variant's name of several words that only one service
 * has ("sqs fifo", "rest api"), or by a typical word that is all that was said ("pub sub").
 */
function servicesOf(mention: Mention, tokenCount: number): string[] {
  const { named, from, to } = mention;
  const services = servicesByName(mention);
  if (services.length > 0) return services;
  const owners = unique(variantsOf(mention).map(({ service }) => service));
  if (owners.length === 1 && to - from >= 2) return owners;
  const hinted = unique(named.filter(({ kind }) => kind === 'hint').map(({ id }) => id));
  return hinted.length === 1 && to - from === tokenCount ? hinted : [];
}

/**
 * The service that most of the variants belong to; between equals the one whose variants people ask about more. A
 * single plain word ("standard") that several services use names none.
 */
function findOwner(candidates: VariantMention[][], hints: string[], demandFor: DemandFor): string[] {
  const counts = new Map<string, number>();
  for (const variants of candidates)
    for (const id of unique(variants.map(({ service }) => service))) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const id of hints) if (counts.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1.5);
  const mentioned = candidates.flat();
  const demand = (id: string) => mentioned.reduce((sum, one) => sum + (one.service === id ? demandFor(one) : 0), 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || demand(b[0]) - demand(a[0]));
  if (first === undefined || (first[1] < 2 && counts.size > 1)) return [];
  // "enhanced fan-out on a stream" hints at Kinesis, though "stream" alone is a variant of DynamoDB's
  if (first[1] < 2 && hints.length > 0 && !hints.includes(first[0])) return [];
  return [first[0]];
}
