/** A program under test in a process of its own: its start, its memory, its end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Program = {
  port: number;
  /** From the start of the process until it first says that it is ready. */
  startMs: number;
  /** Resident memory now. */
  memoryMb(): number;
  stop(): Promise<void>;
};

const POLL_MS = 3;
const PATIENCE_MS = 20_000;

export async function startProgram(file: string, port: number, env: Record<string, string>): Promise<Program> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env, PORT: String(port), LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with code ${child.exitCode} before it was ready.`);
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error(`${file} was not ready in time.`);
    await sleep(POLL_MS);
  }
  const startMs = performance.now() - startedAt;
  return { port, startMs, memoryMb: () => readMemory(child), stop: () => stop(child) };
}

const isReady = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });

/** What the kernel counts; in MB of 1,000,000 bytes. */
function readMemory({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
