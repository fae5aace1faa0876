/** A need of the catalog where Slack takes only so much: what does not fit into an option goes into its description. */
import { BLOCK_KIT, countCharacters } from './block-kit.js';

/** @returns `rest` null where all of it fits */
export function splitNeed(need: string): { text: string; rest: string | null } {
  if (countCharacters(need) <= BLOCK_KIT.option.text) return { text: need, rest: null };
  const end = need.lastIndexOf(' ', BLOCK_KIT.option.text - 1);
  return { text: `${need.slice(0, end)}…`, rest: `…${need.slice(end + 1)}` };
}
