/** What a person does in the playground's channels, in a real browser against the real app. */
import { describe, expect, it } from 'vitest';
import { BROWSER, composer, messages, openScene, PATIENT, panel, send } from './open-browser.js';

describe.skipIf(BROWSER === null)('in a channel', PATIENT, () => {
  it('a first visit: an example is one click away, and its answer is for one pair of eyes until the reload', async () => {
    const { page } = await openScene();
    await page.getByRole('heading', { name: 'This is #architecture' }).waitFor();
    await page.getByRole('button', { name: 'lambda timeout' }).click();
    const answer = messages(page).filter({ hasText: 'Only visible to you' });
    await answer.getByRole('heading', { name: '15 minutes (900 s)' }).waitFor();

    await page.reload();
    await page.getByRole('heading', { name: 'This is #architecture' }).waitFor();
    expect(await messages(page).count()).toBe(0);
  });

  it('a command is completed, explained and shared; what is shared survives the reload', async () => {
    const { page, workspace } = await openScene();
    await composer(page).press('/');
    await page.getByRole('option', { name: /^\/serverless/ }).waitFor();
    await composer(page).press('Enter');
    await page.locator('.usage').filter({ hasText: 'compare sqs sns' }).waitFor();
    await composer(page).pressSequentially('lambda timeout');
    await composer(page).press('Enter');
    await page.getByRole('button', { name: 'Share in channel' }).click();
    await page.getByText('Shared in the channel.').waitFor();
    const shared = messages(page).filter({ hasText: 'asked: lambda timeout' });
    await shared.getByRole('heading', { name: '15 minutes (900 s)' }).waitFor();

    await page.reload();
    await shared.waitFor();
    expect(await messages(page).count()).toBe(1);
    expect(workspace.messages(workspace.channels.architecture)).toHaveLength(2);
  });

  it('a mention is answered in its thread, and so is what follows', async () => {
    const { page } = await openScene();
    await composer(page).pressSequentially('@serv');
    await page.getByRole('option', { name: '@Serverless Advisor app' }).waitFor();
    await composer(page).press('Tab');
    await composer(page).pressSequentially('sqs message size');
    await composer(page).press('Enter');
    await page.getByRole('link', { name: '1 reply' }).click();
    await panel(page).getByRole('heading', { name: '1 MiB' }).waitFor();

    const reply = panel(page).getByRole('combobox', { name: 'Reply' });
    await reply.fill('@Serverless Advisor what about SNS?');
    await reply.press('Enter');
    await panel(page).getByText('SNS: ').first().waitFor();
    await page.reload();
    await panel(page).getByText('SNS: ').first().waitFor();
    expect(await panel(page).locator('.message').count()).toBe(4);
  });

  it('a link asks its question, in the channel it leads to', async () => {
    const { page, workspace } = await openScene('/?q=compare+sqs+sns#/general');
    await messages(page).getByRole('columnheader', { name: 'SNS' }).waitFor();
    await page.getByRole('link', { name: 'architecture' }).click();
    await page.getByRole('heading', { name: 'This is #architecture' }).waitFor();
    expect(workspace.messages(workspace.channels.general)).toHaveLength(1);
    expect(workspace.messages(workspace.channels.architecture)).toHaveLength(0);
  });

  it('what is typed stays text', async () => {
    const { page, workspace } = await openScene();
    await send(page, 'is <b>a</b> & `b` < *c*?');
    await messages(page).getByText('is <b>a</b> & b < c?').waitFor();
    expect(workspace.messages(workspace.channels.architecture)[0]?.text).toBe(
      'is &lt;b&gt;a&lt;/b&gt; &amp; `b` &lt; *c*?',
    );
  });

  it('buttons ask on', async () => {
    const { page } = await openScene();
    await send(page, '/serverless lambda timeout');
    await page.getByRole('button', { name: 'Billing' }).click();
    await messages(page).nth(1).getByText('Lambda').first().waitFor();
  });

  it('tables are filtered, sorted and turned', async () => {
    const { page } = await openScene();
    await send(page, '/serverless dynamodb limits');
    const first = messages(page).getByRole('row').nth(1);
    await first.filter({ hasText: 'Item size' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^13–\d+ of \d+$/).waitFor();
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('item size');
    await first.filter({ hasText: '400 KB' }).waitFor();
    await page.getByRole('searchbox', { name: /^Filter/ }).fill('');
    await page.getByRole('button', { name: 'Limit', exact: true }).click();
    expect(await page.getByRole('columnheader', { name: 'Limit' }).getAttribute('aria-sort')).toBe('ascending');
  });
});
