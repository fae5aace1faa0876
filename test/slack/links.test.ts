/** Links of the operator's own domain that carry a question. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MANIFEST_PATH } from '../../src/playground/manifest.js';
import { shapeManifest } from '../../src/slack/shape-manifest.js';
import { RATES } from '../../src/slack/throttle.js';
import { assistant } from '../core.js';
import { CARD, type Edge, MODES, type Options, openSlack } from './open-slack.js';

const DOMAIN = 'advisor.example.com';
const LINK = `https://${DOMAIN}/?q=lambda+timeout`;

let edge: Edge;
afterEach(() => edge?.close());

/** As an operator does it: the manifest that the command prints, and the domain in the environment. */
function open(mode: 'socket' | 'http', options: Options = {}): Promise<Edge> {
  const manifest = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.yml');
  writeFileSync(manifest, shapeManifest(readFileSync(MANIFEST_PATH, 'utf8'), { unfurl: DOMAIN }).toString());
  return openSlack(mode, { manifest, unfurlDomain: DOMAIN, ...options });
}

const unfurls = () => edge.sent().map(({ args }) => args.unfurls);

describe.each(MODES)('over %s', (mode) => {
  it('answers a link in a message, in the classic form, by its id', async () => {
    edge = await open(mode);
    const delivery = await edge.workspace.shareLinks([LINK]);
    await edge.workspace.settled();
    expect(delivery.acked).toBe(true);
    expect(edge.asked).toEqual([{ text: 'lambda timeout' }]);
    expect(edge.sent()).toEqual([
      {
        method: 'chat.unfurl',
        args: expect.objectContaining({
          unfurl_id: expect.any(String),
          source: 'conversations_history',
          unfurls: { [LINK]: { blocks: CARD.classic } },
        }),
        response: { ok: true },
        at: expect.any(Number),
      },
    ]);
    expect(edge.sent()[0]?.args).not.toHaveProperty('channel');
  });

  it('answers a link that is still being written', async () => {
    edge = await open(mode);
    await edge.workspace.shareLinks([LINK], { inComposer: true });
    await edge.workspace.settled();
    expect(edge.sent()).toMatchObject([{ method: 'chat.unfurl', args: { source: 'composer' } }]);
    expect(edge.workspace.calls.at(-1)?.response).toEqual({ ok: true });
  });
});

it('real answers are taken by Slack as they are', async () => {
  edge = await open('http', { core: assistant });
  for (const question of ['lambda limits', 'sqs vs sns vs eventbridge', 'can lambda run 20 minutes?', 'help'])
    await edge.workspace.shareLinks([`https://${DOMAIN}/?q=${encodeURIComponent(question)}`]);
  await edge.workspace.settled();
  expect(edge.workspace.calls.filter(({ method }) => method === 'chat.unfurl').map(({ response }) => response)).toEqual(
    Array.from({ length: 4 }, () => ({ ok: true })),
  );
});

it('the key is the link as Slack wrote it, the question what stands in it', async () => {
  edge = await open('http');
  await edge.workspace.shareLinks([`https://docs.${DOMAIN}/ask?lang=en&q=sqs%20%26%20sns#top`]);
  await edge.workspace.settled();
  expect(edge.asked).toEqual([{ text: 'sqs & sns' }]);
  expect(unfurls()).toEqual([
    { [`https://docs.${DOMAIN}/ask?lang=en&amp;q=sqs%20%26%20sns#top`]: { blocks: CARD.classic } },
  ]);
  expect(edge.workspace.calls.at(-1)?.response).toEqual({ ok: true });
});

it('several links in one message are answered together, three at most', async () => {
  edge = await open('http');
  const links = ['a', 'b', 'c', 'd'].map((name) => `https://${DOMAIN}/?q=${name}`);
  await edge.workspace.shareLinks([`https://${DOMAIN}/`, ...links]);
  await edge.workspace.settled();
  expect(unfurls().map((one) => Object.keys(one ?? {}))).toEqual([links.slice(0, 3)]);
});

it('a button below a link is answered where the link stands', async () => {
  edge = await open('http');
  await edge.workspace.shareLinks([LINK]);
  await edge.workspace.settled();
  const { general } = edge.workspace.channels;
  const [linked] = edge.workspace.messages(general).slice(-1);
  const container = { type: 'message_attachment', attachment_id: 1, channel_id: general, message_ts: linked?.ts };
  // without `message`, as Slack sends it
  const delivery = await edge.workspace.interact({
    type: 'block_actions',
    container: { ...container, is_ephemeral: false, is_app_unfurl: true },
    app_unfurl: { id: 1, is_app_unfurl: true, app_unfurl_url: LINK, bot_id: 'B0BOT' },
    actions: [{ type: 'button', action_id: 'ask:0', block_id: 'b', value: 'lambda limits', action_ts: '1' }],
  });
  await edge.workspace.settled();
  expect(delivery.acked).toBe(true);
  expect(edge.asked.at(-1)).toMatchObject({ text: 'lambda limits' });
  expect(edge.sent().at(-1)?.args).toMatchObject({ channel: general, thread_ts: linked?.ts });
});

it('a person who shares too many is answered no more, without a word', async () => {
  edge = await open('socket');
  for (let i = 0; i < RATES.user.most + 2; i++) await edge.workspace.shareLinks([LINK]);
  await edge.workspace.settled();
  expect(edge.sent()).toHaveLength(RATES.user.most);
  expect(edge.log.filter(({ level }) => level === 40)).toMatchObject([
    { surface: 'link', subject: 'user' },
    { surface: 'link', subject: 'user' },
  ]);
});

describe('is silent about', () => {
  const shared = {
    type: 'link_shared',
    channel: 'C0GENERAL1',
    user: 'U0HUMAN001',
    message_ts: '1700000000.000100',
    unfurl_id: 'U1',
    source: 'conversations_history',
  };
  const share = (url: string, extra: Record<string, unknown> = {}) =>
    edge.workspace.event({ ...shared, links: [{ domain: DOMAIN, url }], ...extra });

  it.each([
    ['a page without a question', `https://${DOMAIN}/about`],
    ['an empty question', `https://${DOMAIN}/?q=+`],
    ['an endless question', `https://${DOMAIN}/?q=${'x'.repeat(501)}`],
    ["another's domain", 'https://docs.aws.amazon.com/?q=lambda'],
    ['a domain that only ends alike', `https://evil${DOMAIN}/?q=lambda`],
    ['a domain in the path', `https://evil.example.org/${DOMAIN}?q=lambda`],
    ['no address at all', 'lambda?q=timeout'],
  ])('%s', async (_, url) => {
    edge = await open('http');
    const delivery = await share(url);
    await edge.workspace.settled();
    expect(delivery.acked).toBe(true);
    expect([edge.asked, edge.sent()]).toEqual([[], []]);
  });

  it('a link that we posted ourselves', async () => {
    edge = await open('socket');
    await share(LINK, { user: edge.workspace.botUserId });
    await edge.workspace.settled();
    expect(edge.sent()).toEqual([]);
  });

  it('the same event delivered again', async () => {
    edge = await open('http');
    for (const retryNum of [0, 1])
      await edge.workspace.event({ ...shared, links: [{ domain: DOMAIN, url: LINK }] }, { eventId: 'Ev1', retryNum });
    await edge.workspace.settled();
    expect(edge.sent()).toHaveLength(1);
  });

  it('what it does not know', async () => {
    edge = await open('http', { core: assistant });
    await share(`https://${DOMAIN}/?q=cognito+users`);
    await edge.workspace.settled();
    expect(edge.asked).toHaveLength(1);
    expect(edge.sent()).toEqual([]);
    expect(edge.log).toContainEqual(expect.objectContaining({ msg: 'unanswered', terms: { cognito: 1 } }));
  });

  it('an assistant that throws, but for the log', async () => {
    edge = await open('http', {
      assistant: () => {
        throw new Error('no idea');
      },
    });
    await share(LINK);
    await edge.workspace.settled();
    expect(edge.sent()).toEqual([]);
    expect(edge.log.filter(({ level }) => level === 50)).toMatchObject([{ surface: 'link', err: { type: 'Error' } }]);
  });

  it('every link where no domain is set', async () => {
    edge = await open('http', { unfurlDomain: null });
    await edge.workspace.shareLinks([LINK]);
    await edge.workspace.settled();
    expect(edge.sent()).toEqual([]);
  });
});

it('where Slack gives no id, the message is named by its place', async () => {
  edge = await open('http');
  const { general } = edge.workspace.channels;
  const event = { type: 'link_shared', channel: general, user: 'U0HUMAN001', message_ts: '1700000000.000100' };
  await edge.workspace.event({ ...event, links: [{ domain: DOMAIN, url: LINK }] });
  await edge.workspace.settled();
  expect(edge.sent()).toMatchObject([{ args: { channel: general, ts: '1700000000.000100' } }]);
});

it('what Slack refuses is logged, and posted nowhere else', async () => {
  edge = await open('http');
  edge.workspace.failNext('chat.unfurl', { error: 'missing_scope' });
  await edge.workspace.shareLinks([LINK]);
  await edge.workspace.settled();
  expect(edge.sent()).toHaveLength(1);
  expect(edge.log.filter(({ level }) => Number(level) >= 40)).toMatchObject([
    { surface: 'link', error: 'missing_scope', advice: expect.stringContaining('add the scope') },
  ]);
});
