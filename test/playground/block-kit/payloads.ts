/** Builders of small valid payloads; a test spoils one part of one. */
import { checkBlocks, checkView, type Fault, type Surface } from '../../../src/playground/block-kit-check.js';

/** Blocks for a surface, or a whole view. */
export type Payload = { blocks: unknown; surface: Surface } | { view: unknown };

export const check = (payload: Payload): Fault[] =>
  'view' in payload ? checkView(payload.view) : checkBlocks(payload.blocks, payload.surface);

export const letters = (count: number): string => 'x'.repeat(count);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const link = (length: number): string => `https://example.com/${letters(length - 20)}`;

export const inMessage = (...blocks: unknown[]): Payload => ({ blocks, surface: 'message' });
export const inModal = (...blocks: unknown[]): Payload => ({ blocks, surface: 'modal' });
export const inView = (extra: object): Payload => ({
  view: { type: 'modal', title: plain('Limits'), blocks: [{ type: 'divider' }], ...extra },
});

export const section = (extra: object = {}) => ({ type: 'section', text: mrkdwn('Text'), ...extra });
export const inActions = (element: object): Payload => inMessage({ type: 'actions', elements: [element] });
export const inInput = (element: object, extra: object = {}): Payload =>
  inModal({ type: 'input', label: plain('Label'), element, ...extra });

export const button = (extra: object = {}) => ({ type: 'button', text: plain('Go'), ...extra });
export const confirm = (extra: object) =>
  inActions(button({ confirm: { title: plain('Sure?'), text: plain('Really?'), ...extra } }));
export const option = (extra: object = {}) => ({ text: plain('A'), value: 'a', ...extra });
export const select = (extra: object) => inActions({ type: 'static_select', ...extra });
export const group = (extra: object = {}) => ({ label: plain('Group'), options: [option()], ...extra });
export const menu = (type: string, count: number) =>
  inActions({ type, options: times(count, (index) => option({ value: `v${index}` })) });

export const cell = (text: string) => ({ type: 'raw_text', text });
export const table = (rows: unknown[][], extra: object = {}): Payload => inMessage({ type: 'table', rows, ...extra });
export const rows = (height: number, width: number, text = 'x') => times(height, () => times(width, () => cell(text)));
export const dataTable = (cells: unknown[][], extra: object = {}): Payload =>
  inMessage({ type: 'data_table', caption: 'Quotas', rows: cells, ...extra });

export const image = (extra: object) => ({ type: 'image', alt_text: 'A chart', ...extra });
export const video = (extra: object): Payload =>
  inMessage({
    type: 'video',
    alt_text: 'A talk',
    title: plain('Talk'),
    video_url: link(30),
    thumbnail_url: link(30),
    ...extra,
  });
export const card = (extra: object = {}) => ({ type: 'card', title: mrkdwn('SQS'), ...extra });
export const container = (extra: object): Payload =>
  inMessage({ type: 'container', title: plain('More'), child_blocks: [section()], ...extra });
export const contextActions = (...elements: unknown[]): Payload => inMessage({ type: 'context_actions', elements });
export const feedback = (extra: object): Payload =>
  contextActions({
    type: 'feedback_buttons',
    positive_button: { text: plain('Good'), value: 'up', ...extra },
    negative_button: { text: plain('Bad'), value: 'down' },
  });
export const chart = (value: object, title = 'Sizes'): Payload =>
  inMessage({ type: 'data_visualization', title, chart: value });
export const pie = (count: number, segment: object = {}) =>
  chart({ type: 'pie', segments: times(count, (index) => ({ label: `s${index}`, value: 1, ...segment })) });
export const bars = (count: number, series: object = {}, axis: object = {}) =>
  chart({
    type: 'bar',
    series: times(count, (index) => ({ name: `s${index}`, data: [{ label: 'a', value: 1 }], ...series })),
    axis_config: { categories: ['a'], ...axis },
  });
export const points = (count: number) => times(count, (index) => ({ label: `p${index}`, value: index }));
