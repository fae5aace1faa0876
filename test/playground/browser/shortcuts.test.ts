/** Shortcuts and the modals that they open. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, messages, openScene, PATIENT, panel, send } from './open-browser.js';

async function runShortcut(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function pick(page: Page, menu: string, words: string, option: RegExp): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: menu });
  await field.click();
  await field.fill(words);
  await page.getByRole('option', { name: option }).first().click();
}

describe.skipIf(BROWSER === null)('a global shortcut', PATIENT, () => {
  it('compares what is picked, in the channel that is open', async () => {
    const { page, workspace } = await openScene();
    await runShortcut(page, /^Compare services/);
    await pick(page, 'Services', 'sqs', /^SQS/);
    await pick(page, 'Services', 'sns', /^SNS/);
    const modal = page.getByRole('dialog');
    await modal.getByRole('button', { name: 'Remove SQS: Amazon Simple Queue Service' }).waitFor();
    expect(await modal.getByRole('combobox', { name: /^Post it to/ }).inputValue()).toBe('#architecture');
    await modal.getByRole('button', { name: 'Post' }).click();
    await modal.waitFor({ state: 'detached' });
    await messages(page).getByRole('heading', { name: 'SQS vs SNS' }).waitFor();
    expect(workspace.messages(workspace.channels.architecture)).toMatchObject([{ user: workspace.botUserId }]);
  });

  it('one service is too few to compare, and the modal says so', async () => {
    const { page } = await openScene();
    await runShortcut(page, /^Compare services/);
    await pick(page, 'Services', 'sqs', /^SQS/);
    const modal = page.getByRole('dialog');
    await modal.getByRole('button', { name: 'Post' }).click();
    await modal.getByRole('alert').waitFor();
  });

  it('a service is chosen step by step, with what fits in sight', async () => {
    const { page } = await openScene('/#/general');
    await runShortcut(page, /^Choose a service/);
    await pick(page, 'What do you need? (optional)', 'fan out', /fan out/i);
    const modal = page.getByRole('dialog');
    await modal.getByText('Amazon Simple Notification Service').first().waitFor();
    await modal.getByRole('button', { name: 'Post' }).click();
    await messages(page).getByText('Amazon Simple Notification Service').first().waitFor();
  });
});

describe.skipIf(BROWSER === null)('a shortcut of a message', PATIENT, () => {
  it('answers it in its thread', async () => {
    const { page } = await openScene();
    await send(page, 'how long may a lambda function run?');
    await messages(page).hover();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /^Ask about this message/ }).click();
    await page.getByRole('link', { name: '1 reply' }).click();
    await panel(page).getByRole('heading', { name: '15 minutes (900 s)' }).waitFor();
  });
});
