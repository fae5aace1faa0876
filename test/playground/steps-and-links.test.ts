/** Steps of workflows and shared links: the stand-in takes what Slack takes, and no more. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { webApi } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { MANIFEST_PATH } from '../../src/playground/manifest.js';
import { openWorkspace } from '../../src/playground/workspace.js';
import { shapeManifest } from '../../src/slack/shape-manifest.js';
import { startHttpApp } from './bolt-app.js';

async function open() {
  const manifest = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.yml');
  writeFileSync(manifest, shapeManifest(readFileSync(MANIFEST_PATH, 'utf8'), { unfurl: 'example.com' }).toString());
  const workspace = await openWorkspace({ manifest });
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The error of a call, or `ok`. */
const tell = (call: Promise<webApi.WebAPICallResult>) =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string } }) => error.data?.error,
  );

test('a run ends once, with the outputs that the manifest declares, and its token with it', async () => {
  const workspace = await open();
  const told: unknown[] = [];
  await startHttpApp(workspace, (app) => {
    app.function('compare_services', async ({ client, event }) => {
      const { function_execution_id } = event;
      const end = (outputs: Record<string, unknown>, id = function_execution_id) =>
        tell(client.functions.completeSuccess({ function_execution_id: id, outputs }));
      for (const outputs of [{ title: 'x' }, { title: 'x', text: 5 }, { title: 'x', text: 'y', more: 'z' }])
        told.push(await end(outputs));
      told.push(await end({ title: 'x', text: 'y' }, 'FxOTHER'), await end({ title: 'x', text: 'y' }));
      told.push(await tell(client.functions.completeError({ function_execution_id, error: 'late' })));
      told.push(
        await tell(
          app.client.functions.completeError({ token: workspace.botToken, function_execution_id, error: 'x' }),
        ),
      );
    });
  });
  await workspace.runStep('compare_services', { services: 'SQS and SNS' });
  await expect.poll(() => told.length).toBe(7);
  expect(told).toEqual([
    ...Array.from({ length: 3 }, () => 'parameter_validation_failed'),
    ...['function_execution_not_found', 'ok', 'invalid_auth', 'execution_not_in_running_state'],
  ]);
  expect(workspace.stepRuns()).toMatchObject([{ state: 'completed', outputs: { title: 'x', text: 'y' } }]);
});

test('a step that the manifest does not declare cannot be run', async () => {
  const workspace = await open();
  await expect(workspace.runStep('other', {})).rejects.toThrow('declares no step other');
});

test('only links that were shared can be answered, with the blocks of an unfurl', async () => {
  const workspace = await open();
  const url = 'https://docs.example.com/?a=1&b=2';
  const told: unknown[] = [];
  await startHttpApp(workspace, (app) => {
    app.event('link_shared', async ({ client, event }) => {
      const { unfurl_id = '', source = '', links } = event as never as Record<string, string> & { links: object[] };
      const unfurl = (link: string, block: { type: string }) =>
        tell(client.apiCall('chat.unfurl', { unfurl_id, source, unfurls: { [link]: { blocks: [block] } } }));
      told.push(links);
      told.push(await unfurl(url, { type: 'divider' }));
      told.push(await unfurl(url.replace('&', '&amp;'), { type: 'markdown' }));
      told.push(await unfurl(url.replace('&', '&amp;'), { type: 'divider' }));
    });
  });
  await workspace.shareLinks([url, 'https://docs.aws.amazon.com/']);
  await expect.poll(() => told.length).toBe(4);
  expect(told).toEqual([
    [{ url: 'https://docs.example.com/?a=1&amp;b=2', domain: 'example.com' }],
    'cannot_unfurl_url',
    'cannot_unfurl_url',
    'ok',
  ]);
  await expect(workspace.shareLinks(['https://docs.aws.amazon.com/'])).rejects.toThrow('no link is of a domain');
});
