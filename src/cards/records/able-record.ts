/** The record of "which services can": what each takes; the choice among them is left open. */
import type { FitAnswer } from '../../answer/types.js';
import { MEASURES } from '../../catalog/terms.js';
import { VERDICTS } from '../fit-words.js';
import { limitItems, namedFact, proAndCon, type RecordParts, withSource } from './record-parts.js';

const MOST_ABLE = 5;
const MOST_UNABLE = 2;

export function recordAble({ able, asOf }: FitAnswer): RecordParts {
  const [first] = able;
  const can = able.filter(({ verdict }) => verdict !== 'no').slice(0, MOST_ABLE);
  const cannot = able.filter(({ verdict }) => verdict === 'no').slice(0, MOST_UNABLE);
  const need = first?.quantity.text ?? '';
  const measure = first?.limit.measure === undefined ? 'limit' : MEASURES[first.limit.measure].toLowerCase();
  return {
    title: `Choose a service for ${need} (${measure})`,
    drivers: [...can, ...cannot].map(({ service, limit, verdict }) => ({
      spans: [`${VERDICTS[verdict]}: `, ...namedFact(limit, asOf, service.shortName)],
    })),
    options: can.map(({ service }) => ({ name: service.shortName, items: proAndCon(service, 1) })),
    decision:
      can.length === 0
        ? [[`Left open: none of the services in the catalog takes ${need}.`]]
        : [['Left open: it depends on what else is needed.']],
    choices: can.map(({ service }) => ({ name: service.shortName, when: withSource(service.choose, service.docs) })),
    consequences: limitItems(
      can.map(({ limit }) => limit),
      can.map(({ service }) => service),
      asOf,
    ),
  };
}
