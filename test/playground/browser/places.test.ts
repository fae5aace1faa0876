/** What is beside the channels: the app's own place, modals, drawers, the catalog. */
import { describe, expect, it } from 'vitest';
import { BROWSER, messages, openScene, PATIENT, panel, send } from './open-browser.js';

describe.skipIf(BROWSER === null)('the conversation with the app', PATIENT, () => {
  it('offers prompts; an answer is rated', async () => {
    const { page, workspace } = await openScene('/#/app');
    await page.getByRole('button', { name: 'SQS or SNS?' }).click();
    const answer = panel(page).locator('.message').nth(1);
    await answer.getByRole('columnheader', { name: 'SNS' }).waitFor();
    const helpful = answer.getByRole('button', { name: /helpful$/ }).first();
    await helpful.click();
    await expect.poll(() => helpful.getAttribute('aria-pressed')).toBe('true');
    await panel(page).getByText('Thanks, that helps.').waitFor();
    await page.getByRole('button', { name: 'Lambda limits' }).waitFor();
    expect(workspace.messages(workspace.channels.dm).filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1);
  });
});

describe.skipIf(BROWSER === null)('the Home tab', PATIENT, () => {
  it('is browsed: a service is found by typing, its pages are turned, and back', async () => {
    const { page } = await openScene('/#/app/home');
    const service = page.getByRole('combobox', { name: 'Choose a service' });
    await service.pressSequentially('kine');
    await service.press('Enter');
    await page.getByRole('heading', { name: 'Kinesis limits' }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(/^Page 2 of/).waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Changed lately' }).waitFor();
  });

  it('answers in a modal, and keeps a setting', async () => {
    const { page } = await openScene('/#/app/home');
    await page.getByRole('button', { name: 'Lambda limits' }).click();
    const modal = page.getByRole('dialog');
    await modal.getByText('Function timeout').first().waitFor();
    await modal.getByRole('button', { name: 'Close' }).last().click();
    await modal.waitFor({ state: 'detached' });

    const audience = page.getByRole('combobox').nth(1);
    await audience.click();
    await page.getByRole('option').nth(1).click();
    const chosen = await audience.inputValue();
    expect(chosen).not.toBe('Only me');
    await page.reload();
    await expect.poll(() => page.getByRole('combobox').nth(1).inputValue()).toBe(chosen);
  });
});

describe.skipIf(BROWSER === null)('the report of a wrong number', PATIENT, () => {
  it('says what is missing, keeps what was typed, and closes on Escape', async () => {
    const { page } = await openScene();
    await send(page, '/serverless lambda timeout');
    await page.getByRole('button', { name: 'Wrong number?' }).click();
    const modal = page.getByRole('dialog', { name: 'Wrong number?' });
    await modal.getByRole('button', { name: 'Report' }).click();
    expect(await modal.getByText('Please complete this required field.').count()).toBeGreaterThan(0);
    await modal.getByRole('textbox', { name: 'What it should be' }).fill('20 minutes');
    await modal.getByRole('textbox', { name: /^AWS page/ }).fill('nonsense');
    await modal.getByRole('button', { name: 'Report' }).click();
    await modal.getByText('Must be a web address.').waitFor();
    expect(await modal.getByRole('textbox', { name: 'What it should be' }).inputValue()).toBe('20 minutes');
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
  });

  it('is sent from the keyboard alone', async () => {
    const { page } = await openScene();
    await send(page, '/serverless lambda timeout');
    await page.getByRole('button', { name: 'Wrong number?' }).press('Enter');
    const modal = page.getByRole('dialog', { name: 'Wrong number?' });
    const number = modal.getByRole('combobox');
    await number.pressSequentially('timeout');
    await number.press('ArrowDown');
    await number.press('Enter');
    await modal.getByRole('textbox', { name: 'What it should be' }).fill('20 minutes');
    await modal.getByRole('textbox', { name: 'What it should be' }).press('Enter');
    await page.getByRole('dialog').getByText('20 minutes').first().waitFor();
  });
});

describe.skipIf(BROWSER === null)('the drawers', PATIENT, () => {
  it('show a message as JSON, as text, as checked, in its other form and at a phone’s width', async () => {
    const { page } = await openScene();
    await send(page, '/serverless compare sqs sns');
    await messages(page).hover();
    await page.getByRole('button', { name: 'Block Kit of this message' }).click();
    await panel(page).getByRole('table').waitFor();
    await panel(page).getByRole('checkbox', { name: 'Classic form' }).check();
    await panel(page).getByRole('table').waitFor({ state: 'detached' });
    await panel(page).getByRole('checkbox', { name: 'Phone width' }).check();
    const box = await panel(page).locator('.preview').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(360);
    await panel(page).getByRole('tab', { name: 'JSON' }).click();
    await panel(page).getByText('"type": "header"').first().waitFor();
    await panel(page).getByRole('tab', { name: 'Text' }).click();
    await panel(page).getByText('SQS vs SNS').waitFor();
    await panel(page).getByRole('tab', { name: 'Check: fine' }).click();
    await panel(page).getByText('Slack takes it').waitFor();
  });

  it('show what was sent and called, in order', async () => {
    const { page } = await openScene();
    await send(page, '/serverless lambda timeout');
    await messages(page).waitFor();
    await page.getByRole('button', { name: /^Requests/ }).click();
    const lines = panel(page).getByRole('listitem');
    await expect
      .poll(() => lines.locator('strong').allTextContents())
      .toEqual(['auth.test', '/serverless', 'response_url']);
    await lines.nth(1).getByRole('button').click();
    await panel(page).getByText('"text": "lambda timeout"').waitFor();
  });
});

describe.skipIf(BROWSER === null)('the catalog', PATIENT, () => {
  it('is searched, by service too', async () => {
    const { page } = await openScene('/#/catalog');
    await page.getByRole('searchbox', { name: 'Search' }).fill('visibility timeout');
    await page
      .getByRole('row', { name: /visibility timeout/i })
      .first()
      .waitFor();
    await page.getByRole('searchbox', { name: 'Search' }).fill('');
    await page.getByRole('combobox', { name: 'Service' }).selectOption('lambda');
    await page
      .getByRole('row', { name: /^Function timeout 15 minutes \(900 s\) per invocation .* Sep 2026$/ })
      .waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
  });

  it('draws a path with what is met first', async () => {
    const { page } = await openScene('/#/catalog/paths');
    await page.getByText('29 seconds').locator('xpath=ancestor::dl').getByText('met first').first().waitFor();
    await page.getByRole('textbox', { name: 'Path' }).fill('nowhere at all');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('No path was found').waitFor();
  });

  it('tells what changed', async () => {
    const { page } = await openScene('/#/catalog/changes');
    await page.getByRole('row').nth(20).waitFor();
    expect(await page.getByRole('row').nth(1).getByRole('link').getAttribute('href')).toMatch(/^https:/);
  });
});
