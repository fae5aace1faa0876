/** A Chromium to test and to take pictures with: `CHROME_BIN`, the system's, or Playwright's own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Its path; null where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const { CHROME_BIN, PATH = '' } = environment;
  if (CHROME_BIN) return existsSync(CHROME_BIN) ? CHROME_BIN : null;
  const inPath = PATH.split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...inPath, ...PLACES, chromium.executablePath()].find((path) => path !== '' && existsSync(path)) ?? null;
}

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Debian's package where one may install it, else Playwright's download. */
export function installBrowser(): string | null {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const isInstalled =
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (isInstalled) return findBrowser();
  }
  run('npx', ['playwright-core', 'install', 'chromium']);
  return findBrowser();
}
