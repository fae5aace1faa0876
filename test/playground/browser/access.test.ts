/** The playground on a phone, and for people who do not see it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE } from './launch-browser.js';
import { BROWSER, openScene, PATIENT, panel, send } from './open-browser.js';

const PLACES = [
  '/?q=dynamodb+limits',
  '/?q=compare+sqs+sns',
  '/#/app',
  '/#/app/home',
  '/#/catalog',
  '/#/catalog/paths',
  '/#/catalog/changes',
];

/** Once something of the page stands there. */
const settle = (page: Page): Promise<void> =>
  page.locator('main').locator('.message table, .welcome, .home .header, .chain, .limits').first().waitFor();

describe.skipIf(BROWSER === null)('on a phone', PATIENT, () => {
  it.each(PLACES)('%s is no wider than the screen', async (place) => {
    const { page } = await openScene(place, { viewport: PHONE });
    await settle(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
  });

  it('the menu leads everywhere, and a thread comes above the channel', async () => {
    const { page } = await openScene('/', { viewport: PHONE });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'general' }).click();
    await page.getByRole('link', { name: 'general' }).waitFor({ state: 'hidden' });
    await send(page, '@Serverless Advisor lambda timeout');
    await page.getByRole('link', { name: '1 reply' }).click();
    await panel(page).getByRole('heading', { name: '15 minutes (900 s)' }).waitFor();
    expect((await panel(page).boundingBox())?.width).toBe(PHONE.width);
    await panel(page).getByRole('button', { name: 'Close Thread' }).click();
    await page.getByRole('link', { name: '1 reply' }).waitFor();
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`;

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(RUN_AXE);
}

describe.skipIf(BROWSER === null).each(['light', 'dark'] as const)(
  '%s, axe finds no serious fault',
  PATIENT,
  (colorScheme) => {
    it.each(PLACES)('in %s', async (place) => {
      const { page } = await openScene(place, { colorScheme });
      await settle(page);
      expect(await findFaults(page)).toEqual([]);
    });

    it('in a thread, the drawers, a modal and an open menu', async () => {
      const { page } = await openScene('/#/app', { colorScheme });
      await page.getByRole('button', { name: 'SQS or SNS?' }).click();
      await panel(page).getByRole('columnheader', { name: 'SNS' }).waitFor();
      expect(await findFaults(page)).toEqual([]);
      await panel(page).getByRole('button', { name: 'Wrong number?' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Report' }).click();
      await page.getByRole('dialog').getByRole('combobox').click();
      await page.getByRole('option').first().waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await panel(page).getByRole('button', { name: 'Block Kit of this message' }).first().click();
      await panel(page).getByRole('tab', { name: 'JSON' }).click();
      await panel(page).getByText('"type": "message"').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.getByRole('button', { name: /^Requests/ }).click();
      await panel(page).getByRole('listitem').first().getByRole('button').click();
      await panel(page).getByText('Answered').waitFor();
      expect(await findFaults(page)).toEqual([]);
      await page.getByRole('combobox', { name: /^Message / }).fill('/');
      await page.getByRole('option').first().waitFor();
      expect(await findFaults(page)).toEqual([]);
    });
  },
);
