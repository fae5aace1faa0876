/** Says what Slack would refuse in blocks, messages and views, as strictly as Slack: unknown properties are faults. */
import { z } from 'zod';
import { BLOCK_KIT, countCharacters } from '../cards/block-kit.js';
import type { Fault } from './block-kit/fault.js';
import { optionGroup, plainOption } from './block-kit/objects.js';
import { anyBlock, BLOCKS_OF, ELEMENTS_BARRED, type Surface } from './block-kit/surfaces.js';
import { checkBlocksText, checkFocus, checkIds, checkMessageTotals } from './block-kit/totals.js';
import { viewSchema } from './block-kit/view.js';
import { escapeKey, isRecord, walkObjects } from './block-kit/walk.js';

export type { Fault } from './block-kit/fault.js';
export type { Surface } from './block-kit/surfaces.js';

/** zod's issues as faults below `pointer`; of a union the members' issues stand behind the union's own. */
function toFaults(issues: readonly z.core.$ZodIssue[], pointer: string, code: Fault['code']): Fault[] {
  return issues.flatMap((issue) => {
    const at = `${pointer}${issue.path.map((key) => `/${escapeKey(key)}`).join('')}`;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: `${at}/${escapeKey(key)}`, code, message: 'unknown property' }));
    }
    const members = issue.code === 'invalid_union' ? issue.errors.flatMap((errors) => toFaults(errors, at, code)) : [];
    return [{ pointer: at, code, message: issue.message }, ...members];
  });
}

function checkBlock(block: unknown, pointer: string, surface: Surface): Fault[] {
  const code = 'invalid_blocks';
  const type = isRecord(block) ? block.type : undefined;
  if (typeof type !== 'string') return [{ pointer: `${pointer}/type`, code, message: 'missing required field: type' }];
  const parsed = anyBlock.safeParse(block);
  const faults = parsed.success ? [] : toFaults(parsed.error.issues, pointer, code);
  if (faults.some((fault) => fault.pointer === `${pointer}/type`)) {
    return [{ pointer: `${pointer}/type`, code, message: `unsupported type: ${type}` }];
  }
  if (!BLOCKS_OF[surface].has(type)) {
    faults.push({ pointer: `${pointer}/type`, code, message: `a ${surface} takes no ${type} block` });
  }
  for (const [object, at] of walkObjects(block, pointer)) {
    if (typeof object.type === 'string' && ELEMENTS_BARRED[surface].has(object.type)) {
      faults.push({ pointer: `${at}/type`, code, message: `a ${surface} takes no ${object.type}` });
    }
  }
  return faults;
}

/** Faults of the blocks of one message, modal or Home tab, their whole-message caps included. */
export function checkBlocks(blocks: unknown, surface: Surface): Fault[] {
  if (!Array.isArray(blocks)) {
    return [{ pointer: '/blocks', code: 'invalid_blocks_format', message: 'must be an array' }];
  }
  const max = surface === 'message' ? BLOCK_KIT.message.blocks : BLOCK_KIT.view.blocks;
  const faults: Fault[] = [];
  if (blocks.length > max) {
    faults.push({ pointer: '/blocks', code: 'invalid_blocks', message: `no more than ${max} items allowed` });
  }
  faults.push(...blocks.flatMap((block, index) => checkBlock(block, `/blocks/${index}`, surface)));
  faults.push(...checkIds(blocks), ...checkMessageTotals(blocks));
  if (surface !== 'message') faults.push(...checkFocus(blocks));
  return faults;
}

/** Faults of a message; only `chat.postMessage` caps the text of all blocks together. */
export function checkMessage(
  message: { text?: unknown; blocks?: unknown },
  method: 'chat.postMessage' | 'response_url',
): Fault[] {
  const { text, blocks } = message;
  const faults: Fault[] = [];
  const hasBlocks = blocks !== undefined && !(Array.isArray(blocks) && blocks.length === 0);
  if (text !== undefined && typeof text !== 'string') {
    faults.push({ pointer: '/text', code: 'invalid_arguments', message: 'must be a string' });
  } else if (!text && !hasBlocks) {
    faults.push({ pointer: '/text', code: 'no_text', message: 'no message text provided' });
  } else if (text && countCharacters(text) > BLOCK_KIT.message.text) {
    const problem = `must be less than ${BLOCK_KIT.message.text + 1} characters, has ${countCharacters(text)}`;
    faults.push({ pointer: '/text', code: 'msg_too_long', message: problem });
  }
  if (!hasBlocks) return faults;
  faults.push(...checkBlocks(blocks, 'message'));
  if (method === 'chat.postMessage' && Array.isArray(blocks)) faults.push(...checkBlocksText(blocks));
  return faults;
}

/** Faults of a modal or Home tab as `views.*` takes it; pointers start at `/view`. */
export function checkView(view: unknown): Fault[] {
  const code = 'invalid_arguments';
  const parsed = viewSchema.safeParse(view);
  const faults = parsed.success ? [] : toFaults(parsed.error.issues, '/view', code);
  if (!isRecord(view) || !Array.isArray(view.blocks)) return faults;

  const surface = view.type === 'home' ? 'home' : 'modal';
  for (const fault of checkBlocks(view.blocks, surface)) {
    faults.push({ ...fault, pointer: `/view${fault.pointer}`, code });
  }
  const hasInput = view.blocks.some((block) => isRecord(block) && block.type === 'input');
  if (surface === 'modal' && hasInput && view.submit === undefined) {
    faults.push({ pointer: '/view/submit', code, message: 'required when there is an input block' });
  }
  const bytes = Buffer.byteLength(JSON.stringify(view));
  if (bytes > BLOCK_KIT.view.bytes) {
    const message = `must be no more than ${BLOCK_KIT.view.bytes} bytes, is ${bytes}`;
    faults.push({ pointer: '/view', code: 'view_too_large', message });
  }
  return faults;
}

const optionsSchema = z.strictObject({ options: z.array(plainOption).max(BLOCK_KIT.select.options) });
const groupsSchema = z.strictObject({ option_groups: z.array(optionGroup).max(BLOCK_KIT.select.groups) });

/** Faults of what is offered in answer to a search in a menu; none at all may be found. */
export function checkOptions(body: unknown): Fault[] {
  const schema = isRecord(body) && 'option_groups' in body ? groupsSchema : optionsSchema;
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : toFaults(parsed.error.issues, '', 'invalid_arguments');
}
