/** The workflow step "Compare services": names in one line in, the comparison as plain text out. */
import type { Assistant, Reply } from '../assistant.js';
import { joinWords } from '../cards/join-words.js';
import type { Part } from '../cards/parts.js';
import { quote, type StepResult, splitNames, tellParts } from './step.js';

export type CompareInputs = { services: string };

export type CompareOutputs = { title: string; text: string };

const EXAMPLE = 'such as “SQS, SNS and EventBridge”';

export function compareServices({ services }: CompareInputs, assistant: Assistant): StepResult<CompareOutputs> {
  const names = splitNames(services);
  const { answer, parts } = assistant({ text: `compare ${joinWords(names, 'and')}` });
  const things = answer.kind === 'compare' ? answer.sides.length + answer.leftOut.length + answer.others.length : 0;
  // a part of a service ("SQS standard, FIFO") is named only beside the rest
  const unknown = things < names.length ? names.filter((name) => !namesSomething(assistant({ text: name }))) : [];
  if (unknown.length > 0)
    return {
      error: `I know no AWS service ${joinWords(unknown.map(quote), 'or')}: leave it out, or name AWS services, ${EXAMPLE}.`,
    };
  const title = titleOf(parts);
  if (things < 2 || title === null)
    return { error: `There is nothing to compare in ${quote(services)}: name two to five AWS services, ${EXAMPLE}.` };
  return { outputs: { title, text: tellParts(parts) } };
}

/** A service of ours, a variant of one, or an AWS service outside the catalog. */
const namesSomething = ({ query }: Reply): boolean =>
  query.neighbours.length > 0 || query.variants.length > 0 || (!query.isImplied && query.services.length > 0);

function titleOf(parts: Part[]): string | null {
  const [first] = parts;
  return first?.type === 'title' ? first.text : null;
}
