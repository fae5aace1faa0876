/**
 * `npm run shots`: pictures of every kind of card in both forms, wide and at a phone's width, light and dark, into
 * `shots/`, to look at before a card is changed; and the three of the README, into `docs/`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadCore } from '../../../src/assistant.js';
import { startPlayground } from '../../../src/playground/site/start-playground.js';
import { findBrowser } from './find-browser.js';
import { launchBrowser, PHONE } from './launch-browser.js';

type ColorScheme = 'light' | 'dark';

const ROOT = join(import.meta.dirname, '../../..');

const QUESTIONS: Record<string, string> = {
  limit: 'lambda timeout',
  list: 'dynamodb limits',
  fit: 'can lambda run 20 minutes?',
  path: 'api gateway → lambda → sqs max payload',
  compare: 'sqs vs sns vs eventbridge',
  recommend: 'what should I use to fan out events?',
  describe: 'what is step functions?',
  pricing: 'how is lambda billed?',
  history: 'what changed in sqs?',
  lookup: 'which limits are 256 KB?',
  error: '504 from api gateway after 29 s',
  correction: 's3 is eventually consistent, right?',
  basics: 'what is serverless?',
  all: 'what do you know?',
  help: 'help',
  ended: 'what should I use to convert uploaded videos?',
  closed: 'which service searches company documents in natural language?',
  beside:
    'Our partners upload files every night, and some of them contain personal data such as credit card numbers. These must be found by a managed service, and the security team must be notified by email. Which solution should we build?',
  proposed: 'does it make sense to use Step Functions here?',
  'not proposed': 'is DynamoDB a good choice for a chat app?',
  unknown: 'qwertz uiop',
  need: 'postgres that scales to zero',
};

/** High enough for the longest card. */
const TALL = 6_000;
const WIDTHS = { wide: 960, phone: PHONE.width };

const browserPath = findBrowser();
if (browserPath === null) throw new Error('No Chromium was found: npm run browser looks for one and installs it.');
const browser = await launchBrowser(browserPath);
const core = await loadCore();
try {
  for (const form of ['rich', 'classic'] as const) {
    for (const [width, px] of Object.entries(WIDTHS)) {
      for (const colorScheme of ['light', 'dark'] as const) await takeCards(form, width, px, colorScheme);
    }
  }
  await takeForReadme();
} finally {
  await browser.close();
}

/** In a workspace of its own: the app answers one person only so often. */
async function takeCards(form: 'rich' | 'classic', width: string, px: number, colorScheme: ColorScheme): Promise<void> {
  const { url, workspace, stop } = await startPlayground(core, { port: 0, logLevel: 'silent' });
  workspace.slack.switches.set({ refuseNewBlocks: form === 'classic' });
  const page = await open(url, { width: px, height: TALL }, colorScheme);
  for (const [name, question] of Object.entries(QUESTIONS)) {
    await ask(page, question);
    await shoot(page, 'shots', `${name}-${form}-${width}-${colorScheme}`, 'main .message >> nth=-1');
  }
  await page.context().close();
  await stop();
}

async function takeForReadme(): Promise<void> {
  const { url, stop } = await startPlayground(core, { port: 0, logLevel: 'silent' });
  const size = { width: 1_000, height: 700 };
  const compare = await open(`${url}/#/general`, size, 'light');
  await ask(compare, QUESTIONS.compare ?? '');
  await shoot(compare, 'docs', 'compare');

  const agent = await open(`${url}/#/app`, { width: 1_100, height: 640 }, 'dark');
  await agent.getByRole('combobox', { name: /^Message / }).fill('5 MB through api gateway → lambda → sqs?');
  await agent.keyboard.press('Enter');
  await agent.getByRole('complementary').locator('.message').nth(1).waitFor();
  await shoot(agent, 'docs', 'agent');

  const phone = await open(url, PHONE, 'light');
  await ask(phone, QUESTIONS.limit ?? '');
  await shoot(phone, 'docs', 'phone');
  await stop();
}

async function open(
  address: string,
  viewport: { width: number; height: number },
  colorScheme: ColorScheme,
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('combobox', { name: /^Message / }).waitFor();
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('main .message').count();
  await page.getByRole('combobox', { name: /^Message / }).fill(`/serverless ${question}`);
  await page.keyboard.press('Enter');
  await page.locator('main .message').nth(before).waitFor();
}

async function shoot(page: Page, folder: string, name: string, selector?: string): Promise<void> {
  mkdirSync(join(ROOT, folder), { recursive: true });
  const path = join(ROOT, folder, `${name}.png`);
  // what the mouse is over is lit
  await page.mouse.move(0, 0);
  if (selector === undefined) await page.screenshot({ path });
  else await page.locator(selector).screenshot({ path });
}
