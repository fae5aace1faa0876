/** `npm start` without tokens: starts the playground and says what it does in three lines. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import type { Core } from '../../assistant.js';
import type { PlaygroundConfig } from '../../config.js';
import { handleProcessEnd } from '../../lifecycle.js';
import { createLog } from '../../log.js';
import { type Playground, startPlayground } from './start-playground.js';

const OPTIONS = {
  port: { type: 'string' },
  open: { type: 'boolean', default: false },
  keep: { type: 'string' },
} as const;

const USAGE = 'npm start takes, after "--": --open (opens the browser), --port NUMBER, --keep FILE.';

type Flags = { port: number | null; open: boolean; keep: string | null };

/** @throws Error with one sentence */
export function readFlags(args: string[]): Flags {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { port = null, open, keep = null } = values;
    if (port !== null && !(/^\d+$/.test(port) && Number(port) <= 65_535)) throw new Error('--port wants a number');
    return { port: port === null ? null : Number(port), open, keep };
  } catch {
    throw new Error(USAGE);
  }
}

export async function runPlayground(core: Core, config: PlaygroundConfig, args: string[]): Promise<void> {
  const flags = readFlags(args);
  const port = flags.port ?? config.port;
  const playground = await start(core, {
    port,
    logLevel: config.logLevel,
    feedback: config.feedback,
    keep: flags.keep,
  });
  handleProcessEnd(playground.stop, createLog(config.logLevel, process.stderr));
  process.stdout.write(
    [
      `The playground, a workspace like Slack's, is at ${playground.url}`,
      'No Slack tokens were found, so the app answers there, on this machine alone. Ctrl+C ends it.',
      'To connect it to Slack, put SLACK_BOT_TOKEN and SLACK_APP_TOKEN into .env: see "Connect it to Slack" in README.md.',
      '',
    ].join('\n'),
  );
  if (flags.open) openBrowser(playground.url);
}

async function start(
  core: Core,
  { keep, ...options }: Omit<PlaygroundConfig, 'mode'> & { keep: string | null },
): Promise<Playground> {
  try {
    return await startPlayground(core, keep === null ? options : { ...options, keep });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const free = await findFreePort(options.port + 1);
    throw new Error(
      `Port ${options.port} is taken by another program: npm start -- --port ${free} uses the next free one.`,
    );
  }
}

const findFreePort = (from: number): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(findFreePort(from + 1)));
    server.listen(from, '127.0.0.1', () => server.close(() => resolve(from)));
  });

/** Best effort: the address stands on the screen. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  if (command === undefined) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
