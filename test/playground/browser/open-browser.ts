/** Pages of a running playground in real Chromium, watched for errors and for requests to elsewhere. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';
import { startPlayground } from '../../../src/playground/site/start-playground.js';
import type { Workspace } from '../../../src/playground/workspace.js';
import { assistant, catalog } from '../../core.js';
import { findBrowser } from './find-browser.js';
import { launchBrowser } from './launch-browser.js';

export const core = { assistant, catalog };

/** null: there is none, and the tests are skipped. */
export const BROWSER: string | null = findBrowser();

/** For a whole scene in a browser, on a machine that has other things to do. */
export const PATIENT = { timeout: 120_000 };

/** What went wrong in pages since the last look. */
const troubles: string[] = [];

/** Those so far, which are then forgiven. */
export const takeTroubles = (): string[] => troubles.splice(0);

const ends: (() => Promise<unknown>)[] = [];
let browser: Browser | undefined;

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  expect(takeTroubles()).toEqual([]);
});
afterAll(() => browser?.close());

/** A page that must stay without errors. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (BROWSER === null) throw new Error('there is no browser');
  browser ??= await launchBrowser(BROWSER);
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) troubles.push(`request to ${request.url()}`);
  });
  ends.push(() => context.close());
  await page.goto(url);
  return page;
}

export type Scene = { page: Page; workspace: Workspace; close: () => Promise<void> };

/** A playground of its own with the real app, and its page at an address below it, such as `/#/catalog`. */
export async function openScene(address = '/', options: BrowserContextOptions = {}): Promise<Scene> {
  const { url, workspace, stop } = await startPlayground(core, { port: 0, logLevel: 'silent' });
  ends.push(stop);
  return { page: await openPage(`${url}${address}`, options), workspace, close: stop };
}

export const composer = (page: Page) => page.getByRole('combobox', { name: /^Message / });

export async function send(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** Messages of the conversation in the middle. */
export const messages = (page: Page) => page.locator('main .message');

/** The thread or drawer beside it. */
export const panel = (page: Page) => page.getByRole('complementary');
