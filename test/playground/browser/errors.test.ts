/** Where Slack or the app fails, the person in the page still learns something. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BROWSER, messages, openScene, PATIENT, panel, send, takeTroubles } from './open-browser.js';

/** The switch shows what the server says, so it takes a moment. */
async function flip(page: Page, name: string | RegExp, checked: boolean): Promise<void> {
  await page.getByRole('checkbox', { name }).click();
  await page.getByRole('checkbox', { name, checked }).waitFor();
}

describe.skipIf(BROWSER === null)('trouble, switched on in the drawer', PATIENT, () => {
  it('a Slack that refuses new blocks gets the classic form', async () => {
    const { page } = await openScene();
    await page.getByRole('button', { name: /^Requests/ }).click();
    await flip(page, /^Refuse new blocks/, true);
    await send(page, '/serverless compare sqs sns');
    await messages(page).getByRole('heading', { name: 'SQS vs SNS' }).waitFor();
    expect(await messages(page).getByRole('table').count()).toBe(0);
    await panel(page).getByText('invalid_blocks').first().waitFor();
  });

  it('a rate limit delays an answer and does not lose it', async () => {
    const { page } = await openScene();
    await page.getByRole('button', { name: /^Requests/ }).click();
    await flip(page, /^Rate limit/, true);
    await send(page, '@Serverless Advisor lambda timeout');
    await send(page, '@Serverless Advisor sqs message size');
    await expect.poll(() => page.getByRole('link', { name: '1 reply' }).count(), { timeout: 30_000 }).toBe(2);
    await panel(page).getByText('ratelimited').first().waitFor();
  });

  it('an app that does not answer is named, and answers when it is back', async () => {
    const { page } = await openScene();
    await page.getByRole('button', { name: /^Requests/ }).click();
    await flip(page, 'The app does not answer', true);
    await send(page, '/serverless lambda timeout');
    await messages(page).getByText('/serverless failed because of the error "app did not respond"').waitFor();
    await flip(page, 'The app does not answer', false);
    await send(page, '/serverless lambda timeout');
    await messages(page).getByRole('heading', { name: '15 minutes (900 s)' }).waitFor();
  });

  it('a command that does not exist, or stands in a thread, is refused as Slack refuses it', async () => {
    const { page } = await openScene();
    await send(page, '/nonsense lambda');
    await messages(page).getByText('/nonsense is not a valid command').waitFor();
    await send(page, 'hello');
    await messages(page).filter({ hasText: 'hello' }).hover();
    await page.getByRole('button', { name: 'Reply in thread' }).click();
    const reply = panel(page).getByRole('combobox', { name: 'Reply' });
    await reply.fill('/serverless lambda');
    await reply.press('Enter');
    await panel(page).getByText('/serverless is not supported in threads.').waitFor();
  });

  it('a playground that has ended is named', async () => {
    const { page, close } = await openScene();
    await page.getByRole('heading', { name: 'This is #architecture' }).waitFor();
    await close();
    await page.getByText('The playground does not run any more.').waitFor();
    await send(page, 'hello');
    await messages(page).getByText('start it again with npm start').waitFor();
    expect(takeTroubles().every((trouble) => trouble.includes('ERR_'))).toBe(true);
  });
});
