/** Slack's limits of Block Kit and messages, each once. Lengths are in characters, which Slack counts as code points. */

export const BLOCK_KIT = {
  message: {
    blocks: 50,
    /** Longer texts are refused; Slack advises 4,000. */
    text: 40_000,
    /** Text over all blocks of one chat.postMessage. Undocumented, about 12,000; a response_url has no such cap. */
    blocksText: 12_000,
    tables: 1,
    tableCells: 10_000,
    dataTableCells: 20_000,
    markdown: 12_000,
  },
  view: {
    blocks: 100,
    bytes: 250_000,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
  },
  id: 255,
  text: 3_000,
  url: 3_000,
  button: { text: 75, value: 2_000, accessibilityLabel: 75 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  option: { text: 75, value: 150, description: 75 },
  optionGroup: { label: 75, options: 100 },
  select: { placeholder: 150, options: 100, groups: 100 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  radioButtons: { options: 10 },
  fileInput: { files: 10 },
  plainTextInput: { length: 3_000 },
  richTextInput: { lines: 100 },
  richTextList: { indent: 8 },
  actions: { elements: 25 },
  alert: { text: 200 },
  card: { title: 150, subtitle: 150, body: 200, subtext: 200, actions: 3 },
  carousel: { cards: 10 },
  chart: { title: 50, segments: 12, series: 12, points: 20, categories: 20, label: 20, axisLabel: 50 },
  container: { title: 150, subtitle: 150, blocks: 10 },
  context: { elements: 10 },
  contextActions: { elements: 5 },
  dataTable: { rows: 201, columns: 20, pageSize: 100 },
  header: { text: 150 },
  iconButton: { users: 10 },
  image: { altText: 2_000, title: 2_000 },
  input: { label: 2_000, hint: 2_000 },
  markdown: { text: 12_000 },
  plan: { tasks: 50 },
  section: { text: 3_000, fields: 10, field: 2_000 },
  table: { rows: 100, columns: 20 },
  video: { altText: 200, title: 200, author: 50, description: 200, provider: 50 },
} as const;

/** Length as Slack counts it: an emoji outside the basic plane is one character. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** `text` itself where it fits into `max` characters; else its beginning with "…" as the last character. */
export function cutText(text: string, max: number): string {
  // no text has more characters than code units
  if (text.length <= max || countCharacters(text) <= max) return text;
  if (max < 1) return '';
  const kept = [...text].slice(0, max - 1).join('');
  return `${kept.trimEnd()}…`;
}
