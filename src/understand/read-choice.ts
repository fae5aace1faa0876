/** A choice as a query: needs and demands as they were chosen; the words of both are read as those of a question are. */
import type { Catalog } from '../catalog/load.js';
import { toBase } from '../catalog/quantity.js';
import { askOf, type Choice, formatAmount, RUNS, SIZES, sentencesOf } from './choice.js';
import { SUREST } from './confidence.js';
import { NEW_CONVERSATION } from './conversation.js';
import type { Demand } from './demands.js';
import type { MetNeed } from './needs.js';
import type { Query } from './query.js';
import type { QuestionReader } from './read-question.js';
import type { LikelyService } from './read-service.js';
import type { Reading } from './reading.js';
import { splitSentences } from './sentences.js';

export type ChoiceReader = (choice: Choice) => Query;

/** What is chosen is what is asked for. */
const CHOSEN = 1.25;

/** @param blank the query of a text in which there is nothing */
export function createChoiceReader(
  catalog: Catalog,
  reader: QuestionReader,
  findLikely: (reading: Reading) => LikelyService[],
  blank: () => Query,
): ChoiceReader {
  return (choice) => {
    // what is chosen is asked for, though it is no question
    const sentences = splitSentences(sentencesOf(choice).join('\n')).map((one) => ({ ...one, asks: true }));
    const reading = reader.read(sentences, NEW_CONVERSATION);
    const empty = blank();
    return {
      ...empty,
      text: askOf(choice),
      kind: 'recommend',
      limits: reading.limits,
      themes: reading.themes,
      needs: addChosen(reading.needs, choice.needs, catalog),
      demands: demandsOf(choice),
      likely: findLikely(reading),
      isCourtesy: false,
      confidence: SUREST,
      trace: { ...empty.trace, reading },
    };
  };
}

/** The needs that were chosen, for sure; beside them those that their words call for. */
function addChosen(read: Map<string, MetNeed[]>, chosen: string[], { services }: Catalog): Map<string, MetNeed[]> {
  const met = new Map(read);
  for (const { id, needs } of services) {
    const own = needs.filter(({ need }) => chosen.includes(need));
    if (own.length === 0) continue;
    const others = (read.get(id) ?? []).filter(({ need }) => !own.some((one) => one.need === need));
    met.set(id, [...own.map(({ need, weight }) => ({ need, points: CHOSEN * weight })), ...others]);
  }
  return met;
}

function demandsOf({ run, size }: Choice): Demand[] {
  const demand = (measure: Demand['measure'], amount: { value: number; unit: string }): Demand => ({
    measure,
    base: toBase(amount.value, amount.unit) ?? 0,
    text: formatAmount(amount),
  });
  return [
    ...(run === null ? [] : [demand('duration', RUNS[run])]),
    ...(size === null ? [] : [demand('payload', SIZES[size])]),
  ];
}
