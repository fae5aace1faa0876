/** The built program as a process: its first words, its last, and its exit code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../src/playground/workspace.js';

const MAIN = join(import.meta.dirname, '../dist/main.js');
// A place without a .env of somebody's own.
const NOWHERE = mkdtempSync(join(tmpdir(), 'advisor-'));

/** A process has to start, on a machine that may have other things to do. */
const PATIENT = { timeout: 15_000 };

let workspace: Workspace | undefined;
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await workspace?.close();
  workspace = undefined;
});

type Program = {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  exit: Promise<number | null>;
  /** Resolves with the port of the health checks. */
  ready(): Promise<number>;
};

function runProgram(environment: Record<string, string>, ...flags: string[]): Program {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...flags], { cwd: NOWHERE, env: { PATH, ...environment } });
  children.push(child);
  const texts = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (texts.stdout += data));
  child.stderr.on('data', (data) => (texts.stderr += data));
  const lines = () =>
    texts.stdout
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as { msg: string; port: number });
  return {
    child,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    exit: new Promise((resolve) => child.on('close', resolve)),
    async ready() {
      await expect.poll(() => lines().some(({ msg }) => msg === 'ready'), PATIENT).toBe(true);
      return lines().find(({ msg }) => msg === 'ready')?.port ?? 0;
    },
  };
}

async function openConnected(mode: 'socket' | 'http') {
  workspace = await openWorkspace();
  const program = runProgram({
    SLACK_BOT_TOKEN: workspace.botToken,
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: workspace.appToken }
      : { SLACK_SIGNING_SECRET: workspace.signingSecret }),
    SLACK_API_URL: workspace.apiUrl.replace(/\/$/, ''),
    PORT: '0',
  });
  const port = await program.ready();
  if (mode === 'http') workspace.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  return { program, workspace, port };
}

describe('a start that cannot be', () => {
  it.each([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 's' }, /SLACK_BOT_TOKEN is missing/],
    ['a wrong token', { SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xapp-1' }, /xoxb-/],
    ['a port that is none', { PORT: 'http' }, /PORT/],
  ])('%s: one sentence, exit code 1', async (_, environment, expected) => {
    const program = runProgram(environment);
    expect(await program.exit).toBe(1);
    expect(program.stderr()).toMatch(/^[^\n]+\.\n$/);
    expect(program.stderr()).toMatch(expected);
    expect(program.stdout()).toBe('');
  });

  it('a refused token: one sentence, exit code 1', async () => {
    workspace = await openWorkspace();
    const { signingSecret, apiUrl } = workspace;
    const program = runProgram({
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: '0',
    });
    expect(await program.exit).toBe(1);
    expect(program.stderr()).toMatch(/^Slack refused SLACK_BOT_TOKEN \(invalid_auth\)[^\n]+\.\n$/);
  });
});

it('without tokens: the playground, announced in three lines', async () => {
  const program = runProgram({ PORT: '0' });
  await expect.poll(() => program.stdout().split('\n').length, PATIENT).toBe(4);
  const [address = '', ...rest] = program.stdout().split('\n');
  expect(rest.join(' ')).toMatch(/No Slack tokens.*SLACK_BOT_TOKEN and SLACK_APP_TOKEN/);
  const url = /http:\/\/127\.0\.0\.1:\d+$/.exec(address)?.[0] ?? '';
  const page = await fetch(url);
  expect(await page.text()).toContain('<div id="root">');

  program.child.kill('SIGINT');
  expect(await program.exit).toBe(0);
  expect(program.stderr()).toBe('');
});

it.runIf(process.platform === 'linux')('--open opens the browser at the playground', async () => {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'));
  const told = join(bin, 'told');
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > ${told}\n`, { mode: 0o755 });
  const program = runProgram({ PORT: '0', PATH: `${bin}:${process.env.PATH}` }, '--open');
  await expect.poll(() => existsSync(told) && readFileSync(told, 'utf8'), PATIENT).toMatch(/^http:.*\d\n$/);
  expect(program.stdout()).toContain(readFileSync(told, 'utf8').trim());
});

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  it('answers, is healthy, and leaves with code 0', async () => {
    const { program, workspace, port } = await openConnected(mode);
    for (const path of ['healthz', 'readyz']) {
      expect((await fetch(`http://127.0.0.1:${port}/${path}`)).status).toBe(200);
    }
    await workspace.command('lambda timeout');
    await expect
      .poll(() => workspace.calls.at(-1), PATIENT)
      .toMatchObject({ method: 'response_url', response: { ok: true } });
    expect(JSON.stringify(workspace.calls.at(-1)?.args)).toContain('15 minutes');

    program.child.kill('SIGINT');
    expect(await program.exit).toBe(0);
    expect(program.stderr()).toBe('');
  });

  it('finishes what runs on SIGTERM', async () => {
    const { program, workspace, port } = await openConnected(mode);
    workspace.failNext('chat.postMessage', { status: 429, retryAfter: 2 });
    await workspace.mention('lambda timeout');
    await expect.poll(() => workspace.calls.at(-1)?.method, PATIENT).toBe('chat.postMessage');

    program.child.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`http://127.0.0.1:${port}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .not.toBe(200);
    expect(await program.exit).toBe(0);
    expect(workspace.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', response: { ok: true } });
    expect(workspace.calls.filter(({ response }) => response.ok && 'ts' in response)).toHaveLength(1);
  });
});
