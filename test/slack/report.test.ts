/** "Wrong number?": from the button to the issue or the channel. */
import { afterEach, describe, expect, it } from 'vitest';
import { linkIssue, writeReport } from '../../src/cards/report.js';
import { buildReportView } from '../../src/cards/report-view.js';
import type { Feedback } from '../../src/config.js';
import { checkView } from '../../src/playground/block-kit-check.js';
import { encodeState } from '../../src/slack/card-state.js';
import { ask, catalog } from '../core.js';
import { buildClick, type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const { limits } = ask('lambda timeout').answer as unknown as { limits: (typeof catalog.services)[0]['limits'] };
const [timeout] = limits;
const REPO = 'https://github.com/acme/advisor';

const open = async (mode: (typeof MODES)[number], feedback: Partial<Feedback> = {}) => {
  edge = await openSlack(mode, {
    answer: { kind: 'limit', services: [], limits } as never,
    feedback: { repository: null, channel: null, ...feedback },
  });
  const { workspace } = edge;
  const value = encodeState({ text: 'lambda timeout <!channel>' }) ?? '';
  const place = { channel: workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true };
  await workspace.interact(buildClick(workspace, { action_id: 'wrong:0', value }, place));
  await workspace.settled();
};

const opened = () => edge.workspace.calls.find(({ method }) => method === 'views.open');
const viewOf = (call: { response: object } | undefined) => ({ ...call?.response }) as { view: Record<string, unknown> };

/** Fills the modal in and submits it. */
const submit = (changes: Record<string, unknown> = {}, view: Record<string, unknown> = viewOf(opened()).view) =>
  edge.workspace.interact({
    type: 'view_submission',
    view: {
      ...view,
      state: {
        values: {
          limit: { limit: { type: 'static_select', selected_option: { value: timeout?.id } } },
          value: { value: { type: 'plain_text_input', value: '20 minutes' } },
          source: { source: { type: 'url_text_input', value: null } },
          note: { note: { type: 'plain_text_input', value: null } },
          ...changes,
        },
      },
    },
  });

describe.each(MODES)('over %s', (mode) => {
  it('offers the numbers of the answer, and ends in a filled-in issue', async () => {
    await open(mode, { repository: REPO });
    expect(opened()?.response.ok).toBe(true);
    const delivery = await submit();
    const text = JSON.stringify(delivery.body);
    expect(delivery).toMatchObject({ acked: true, body: { response_action: 'update' } });
    expect(delivery.refused).toBeUndefined();
    const url = new URL(/"url":"([^"]+)"/.exec(text)?.[1] ?? '');
    expect(url.href).toContain(`${REPO}/issues/new`);
    expect(url.searchParams.get('title')).toBe(`Wrong number: ${timeout?.id}`);
    expect(url.searchParams.get('body')).toContain('Should be: 20 minutes');
    expect(edge.sent()).toEqual([]);
  });

  it('posts to the channel that is set up, escaped', async () => {
    await open(mode);
    await edge.close();
    await open(mode, { channel: 'C0ARCHTECT' });
    const delivery = await submit();
    await edge.workspace.settled();
    const [message] = edge.workspace.messages('C0ARCHTECT');
    expect(message?.text).toContain('lambda timeout &lt;!channel&gt;');
    expect(JSON.stringify(delivery.body)).toContain('was sent');
  });

  it('gives the text to pass on where nothing is set up, or the channel takes nothing', async () => {
    await open(mode, { channel: 'C0FOREIGN1' });
    const delivery = await submit();
    expect(delivery.refused).toBeUndefined();
    expect(JSON.stringify(delivery.body)).toMatch(/pass this on.*lambda timeout &lt;!channel&gt;/s);
  });

  it('apologises where the modal cannot be opened, and for a button that carries nothing', async () => {
    edge = await openSlack(mode);
    const { workspace } = edge;
    const place = { channel: workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true };
    workspace.failNext('views.open', { error: 'expired_trigger_id' });
    const value = encodeState({ text: 'lambda' }) ?? '';
    await workspace.interact(buildClick(workspace, { action_id: 'wrong:0', value }, place));
    await workspace.interact(buildClick(workspace, { action_id: 'wrong:0', value: 'x' }, place));
    await workspace.settled();
    const said = edge.sent().map(({ args }) => args.text);
    expect(said.sort()).toEqual([
      expect.stringMatching(/ask the question again/),
      expect.stringMatching(/took too long/),
    ]);
  });

  it('survives a submission without a number of ours, or with a state that nobody made', async () => {
    await open(mode, { repository: REPO });
    for (const value of ['other', 'lambda/none', '']) {
      const delivery = await submit({ limit: { limit: { selected_option: { value } } } });
      expect(delivery).toMatchObject({ acked: true, body: { response_action: 'update' } });
      await edge.workspace.interact(
        buildClick(
          edge.workspace,
          { action_id: 'wrong:0', value: encodeState({ text: 'lambda' }) },
          { channel: edge.workspace.channels.general, messageTs: '1700000000.000200', isEphemeral: true },
        ),
      );
    }
  });
});

describe('the modal', () => {
  it('obeys Slack for the limits of every service', () => {
    for (const service of catalog.services) {
      expect(checkView(buildReportView(service.limits, 'x'.repeat(2_000)))).toEqual([]);
    }
    expect(checkView(buildReportView([], ''))).toEqual([]);
  });

  it('makes a link that fits into a button, whatever was written', () => {
    const claim = { limit: timeout ?? null, value: '漢'.repeat(200), source: 'https://a.b', note: '漢\n#'.repeat(300) };
    const link = linkIssue(REPO, writeReport('漢'.repeat(2_000), claim));
    expect(link.length).toBeLessThanOrEqual(3_000);
    expect(new URL(link).searchParams.get('body')).toContain('…');
  });
});
