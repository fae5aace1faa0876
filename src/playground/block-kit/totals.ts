/** What Slack counts over a whole message or view. */
import { BLOCK_KIT, countCharacters } from '../../cards/block-kit.js';
import type { Fault } from './fault.js';
import { isRecord, walkObjects } from './walk.js';

/** Keys whose strings a reader sees. */
const READ_KEYS = ['text', 'title', 'caption', 'alt_text', 'name', 'label', 'fallback'];

/** Characters that people read in `value`. */
export function countText(value: unknown): number {
  let sum = 0;
  for (const [object] of walkObjects(value)) {
    for (const key of READ_KEYS) {
      const text = object[key];
      if (typeof text === 'string') sum += countCharacters(text);
    }
  }
  return sum;
}

const findTypes = (blocks: unknown[], type: string): [Record<string, unknown>, string][] =>
  [...walkObjects(blocks, '/blocks')].filter(([object]) => object.type === type);

function checkSum(blocks: unknown[], type: string, key: string, max: number): Fault[] {
  const found = findTypes(blocks, type);
  const sum = found.reduce((total, [block]) => total + countText({ [key]: block[key] }), 0);
  const last = found.at(-1);
  if (!last || sum <= max) return [];
  const message = `all ${type} blocks together must have less than ${max + 1} characters, have ${sum}`;
  return [{ pointer: `${last[1]}/${key}`, code: 'invalid_blocks', message }];
}

/** The caps on all blocks of one message together. */
export function checkMessageTotals(blocks: unknown[]): Fault[] {
  const { message: max } = BLOCK_KIT;
  const faults = [
    ...checkSum(blocks, 'table', 'rows', max.tableCells),
    ...checkSum(blocks, 'data_table', 'rows', max.dataTableCells),
    ...checkSum(blocks, 'markdown', 'text', max.markdown),
  ];
  for (const [, pointer] of findTypes(blocks, 'table').slice(max.tables)) {
    faults.push({ pointer, code: 'invalid_blocks', message: 'only one table allowed' });
  }
  return faults;
}

/** The undocumented cap of chat.postMessage on the text of all blocks. */
export function checkBlocksText(blocks: unknown[]): Fault[] {
  const sum = countText(blocks);
  if (sum <= BLOCK_KIT.message.blocksText) return [];
  const message = `all blocks together must have less than ${BLOCK_KIT.message.blocksText + 1} characters, have ${sum}`;
  return [{ pointer: '/blocks', code: 'msg_blocks_too_long', message }];
}

/** `block_id` must be unique among all blocks, `action_id` within its block. */
export function checkIds(blocks: unknown[]): Fault[] {
  const faults: Fault[] = [];
  const blockIds = new Set<string>();
  const note = (seen: Set<string>, object: Record<string, unknown>, key: string, pointer: string) => {
    const id = object[key];
    if (typeof id !== 'string') return;
    if (seen.has(id)) {
      faults.push({ pointer: `${pointer}/${key}`, code: 'invalid_blocks', message: `${key} "${id}" is used twice` });
    }
    seen.add(id);
  };
  for (const [index, block] of blocks.entries()) {
    const actionIds = new Set<string>();
    for (const [object, pointer] of walkObjects(block, `/blocks/${index}`)) {
      note(blockIds, object, 'block_id', pointer);
      note(actionIds, object, 'action_id', pointer);
    }
  }
  return faults;
}

/** The elements with `focus_on_load` beyond the first. */
export function checkFocus(blocks: unknown[]): Fault[] {
  return [...walkObjects(blocks, '/blocks')]
    .filter(([object]) => isRecord(object) && object.focus_on_load === true)
    .slice(1)
    .map(([, pointer]) => ({
      pointer: `${pointer}/focus_on_load`,
      code: 'invalid_blocks',
      message: 'only one element may have focus_on_load',
    }));
}
