/** The server of the playground's page: who may use it, what it keeps, how large its page is. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { runPlayground } from '../../src/playground/site/run.js';
import { type Playground, startPlayground } from '../../src/playground/site/start-playground.js';
import { PAGE_DIR } from '../../src/playground/site/static-files.js';
import { assistant, catalog } from '../core.js';

const core = { assistant, catalog };
const opened: Playground[] = [];
afterEach(async () => {
  for (const playground of opened.splice(0)) await playground.stop();
});

async function open(options: { keep?: string } = {}): Promise<Playground> {
  const playground = await startPlayground(core, { port: 0, logLevel: 'silent', ...options });
  opened.push(playground);
  return playground;
}

/** `fetch` sets Host by itself. */
const call = (url: string, headers: Record<string, string>, body?: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });

const JSON_TYPE = { 'content-type': 'application/json' };
const HELLO = JSON.stringify({ do: 'say', channel: 'C0GENERAL1', text: 'hello' });

describe('who may use it', () => {
  it('the page, under the names of this machine', async () => {
    const { url } = await open();
    const { port } = new URL(url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect((await call(`${url}/`, { host })).statusCode).toBe(200);
      const origin = `http://${host}`;
      expect((await call(`${url}/api/act`, { host, origin, ...JSON_TYPE }, HELLO)).statusCode).toBe(200);
    }
  });

  it.each([
    ['a name made to lead here', '/api/state', { host: 'evil.example' }],
    ['a name that only begins like ours', '/api/state', { host: '127.0.0.1.evil.example' }],
    ['a name that only ends like ours', '/', { host: 'evil.example:80@127.0.0.1' }],
  ])('not %s', async (_, path, headers) => {
    const { url } = await open();
    expect((await call(`${url}${path}`, headers)).statusCode).toBe(403);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', ...JSON_TYPE }],
    ['a form of another site', { 'content-type': 'text/plain' }],
  ])('not %s', async (_, headers) => {
    const { url, workspace } = await open();
    expect((await call(`${url}/api/act`, headers, HELLO)).statusCode).toBe(403);
    expect(workspace.messages(workspace.channels.general)).toEqual([]);
  });

  it('nonsense is refused in words', async () => {
    const { url } = await open();
    for (const body of ['{"do":"fly"}', 'no JSON', '{"do":"say","channel":"C0GENERAL1","text":""}']) {
      expect((await call(`${url}/api/act`, JSON_TYPE, body)).statusCode).toBe(400);
    }
    expect((await call(`${url}/../package.json`, {})).statusCode).toBe(404);
  });

  it('the page may load nothing from elsewhere', async () => {
    const { url } = await open();
    const { headers } = await call(`${url}/`, {});
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(readFileSync(join(PAGE_DIR, 'index.html'), 'utf8')).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe('--keep', () => {
  const file = () => join(mkdtempSync(join(tmpdir(), 'keep-')), 'playground.json');

  it('brings messages back, but none that were for one pair of eyes', async () => {
    const keep = file();
    const { workspace, stop } = await open({ keep });
    workspace.post('hello');
    await workspace.command('lambda timeout');
    await workspace.settled();
    expect(workspace.messages(workspace.channels.general)).toHaveLength(2);
    await stop();

    const { workspace: later } = await open({ keep });
    expect(later.messages(later.channels.general)).toMatchObject([{ text: 'hello' }]);
    const reply = later.post('and again', { threadTs: later.messages(later.channels.general)[0]?.ts ?? '' });
    expect(reply.threadTs).toBeDefined();
    expect(statSync(keep).mode & 0o077).toBe(0);
  });

  it('refuses a file that holds something else, and leaves it as it is', async () => {
    const keep = file();
    writeFileSync(keep, '{"name":"mine"}');
    await expect(open({ keep })).rejects.toThrow(`${keep} holds no messages of a playground: name another file.`);
    expect(readFileSync(keep, 'utf8')).toBe('{"name":"mine"}');
  });
});

describe('the flags of npm start', () => {
  const config = {
    mode: 'playground',
    port: 0,
    logLevel: 'silent',
    feedback: { repository: null, channel: null },
  } as const;

  it('a busy port is named, and a free one offered', async () => {
    const { url } = await open();
    const port = Number(new URL(url).port);
    const refused = runPlayground(core, config, ['--port', String(port)]);
    await expect(refused).rejects.toThrow(
      new RegExp(`^Port ${port} is taken by another program: npm start -- --port \\d+ uses the next free one\\.$`),
    );
    const offered = await refused.catch((error: Error) => Number(/--port (\d+)/.exec(error.message)?.[1]));
    const next = await startPlayground(core, { port: Number(offered), logLevel: 'silent' });
    opened.push(next);
    expect(next.url).toBe(`http://127.0.0.1:${offered}`);
  });

  it.each([[['--colour']], [['--port']], [['--port', 'http']], [['now']]])('%j: what there is', async (args) => {
    await expect(runPlayground(core, config, args)).rejects.toThrow(/--open .*--port NUMBER, --keep FILE/);
  });
});

it('the script is small', () => {
  const assets = join(PAGE_DIR, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBeLessThan(300_000);
});
