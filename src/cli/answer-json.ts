/** A reply as the contract's JSON: fixed names that scripts rely on. */
import type { KnownBlock } from '@slack/types';
import { limitsOf } from '../answer/limits-of.js';
import type { Answer, LimitAnswer, PathAnswer } from '../answer/types.js';
import type { Reply } from '../assistant.js';
import { wordsOf } from '../cards/facts.js';
import { type Limit, slugify } from '../catalog/load.js';

export type LimitJson = {
  id: string;
  service: string;
  name: string;
  value: number | string;
  unit: string | null;
  text: string;
  variant: string | null;
  adjustable: boolean | null;
  source: string;
  checked: string;
};

export type AnswerJson = {
  question: string;
  kind: Answer['kind'];
  services: string[];
  variant: string | null;
  limits: LimitJson[];
  verdict: 'yes' | 'no' | 'depends' | null;
  recommendations: { service: string; score: number; why: string[] }[];
  elsewhere: string | null;
  confidence: number;
  text: string;
  blocks: KnownBlock[];
};

/** @param question the text as it was asked */
export function toAnswerJson(question: string, { answer, card }: Reply): AnswerJson {
  return {
    question,
    kind: answer.kind,
    services: answer.services.map(({ id }) => id),
    variant: answer.variant,
    limits:
      answer.kind === 'path'
        ? boundsOf(answer)
        : limitsOf(answer).map((limit, i) =>
            toLimitJson(limit, answer.kind === 'limit' && i === 0 ? answer.edge : null),
          ),
    verdict: answer.kind === 'fit' || answer.kind === 'path' ? answer.verdict : null,
    recommendations:
      answer.kind === 'recommend'
        ? answer.recommendations.map(({ service, score, why }) => ({ service: service.id, score, why }))
        : [],
    elsewhere: elsewhereOf(answer),
    confidence: answer.confidence,
    text: card.text,
    blocks: card.blocks,
  };
}

/** The tightest first; a bound that is no limit of the catalog has an id of its own. */
function boundsOf({ tightest, hops, own }: PathAnswer): LimitJson[] {
  const all = [...tightest, ...hops.flatMap((hop) => hop.bounds.map((bound) => ({ hop, bound })))];
  const found = all.map(
    ({ hop, bound: { bound, limit, name, text, source, checked } }): LimitJson =>
      limit !== null && bound.derived === undefined
        ? toLimitJson(limit, null)
        : {
            id: `${hop.from}/${hop.to}/${slugify(name)}`,
            service: hop.from,
            name,
            value: bound.value ?? text,
            unit: bound.unit ?? null,
            text,
            variant: hop.edge?.mode ?? null,
            adjustable: bound.adjustable ?? limit?.adjustable ?? null,
            source,
            checked,
          },
  );
  return [...found, ...own.map((limit) => toLimitJson(limit, null))].filter(
    ({ id }, i, some) => some.findIndex((other) => other.id === id) === i,
  );
}

const elsewhereOf = (answer: Answer): string | null =>
  answer.kind === 'recommend' || answer.kind === 'unknown' ? (answer.elsewhere?.id ?? null) : null;

const toLimitJson = (limit: Limit, edge: LimitAnswer['edge']): LimitJson => ({
  id: limit.id,
  service: limit.service,
  name: limit.name,
  value: limit.value,
  unit: limit.unit,
  text: wordsOf(limit, edge),
  variant: limit.variant,
  adjustable: limit.adjustable,
  source: limit.source,
  checked: limit.checked,
});
