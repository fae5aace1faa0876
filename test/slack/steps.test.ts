/** Steps of workflows, from Slack's event to the end of the run. */
import { afterEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/playground/manifest.js';
import { assistant } from '../core.js';
import { type Edge, MODES, openSlack } from './open-slack.js';

let edge: Edge;
afterEach(() => edge?.close());

const ends = () => edge.workspace.calls.filter(({ method }) => method.startsWith('functions.'));
const warnings = () => edge.log.filter(({ level }) => Number(level) >= 40);

describe.each(MODES)('over %s', (mode) => {
  it('looks up a limit, with the token of the run', async () => {
    edge = await openSlack(mode, { core: assistant });
    const { workspace } = edge;
    const delivery = await workspace.runStep('look_up_limit', { service: 'SQS', limit: 'message retention' });
    await workspace.settled();

    expect(delivery.acked).toBe(true);
    expect(ends()).toMatchObject([{ method: 'functions.completeSuccess', by: 'step', response: { ok: true } }]);
    expect(workspace.stepRuns()).toMatchObject([
      {
        step: 'look_up_limit',
        state: 'completed',
        outputs: {
          value: '14 days, 4 days by default',
          unit: 'days',
          name: 'Maximum message retention',
          source: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\//),
        },
      },
    ]);
    expect(edge.sent()).toEqual([]);
  });

  it('compares services', async () => {
    edge = await openSlack(mode, { core: assistant });
    const { workspace } = edge;
    await workspace.runStep('compare_services', { services: 'SQS, SNS &amp; EventBridge' });
    await workspace.settled();
    expect(workspace.stepRuns()).toMatchObject([
      { state: 'completed', outputs: { title: 'SQS vs SNS vs EventBridge', text: expect.any(String) } },
    ]);
  });

  it('tells who runs the workflow what was wrong and what to do', async () => {
    edge = await openSlack(mode, { core: assistant });
    const { workspace } = edge;
    await workspace.runStep('look_up_limit', { service: 'SQS', limit: 'foo' });
    await workspace.settled();
    expect(ends()).toMatchObject([{ method: 'functions.completeError', by: 'step' }]);
    expect(workspace.stepRuns()).toMatchObject([
      { state: 'failed', error: expect.stringMatching(/^There is no limit of SQS that matches “foo”: try “/) },
    ]);
  });
});

describe.each([
  ['look_up_limit', { service: 'Lambda', limit: 'timeout' }],
  ['compare_services', { services: 'SQS and SNS' }],
])('%s is what the manifest declares', (name, inputs) => {
  const declared = readManifest().steps.get(name);

  it('takes all its inputs, and names one that is missing as Workflow Builder does', async () => {
    const { properties = {}, required } = declared?.input_parameters ?? {};
    expect(Object.keys(properties)).toEqual(Object.keys(inputs));
    expect(required).toEqual(Object.keys(inputs));
    edge = await openSlack('http', { core: assistant });
    await edge.workspace.runStep(name, {});
    await edge.workspace.settled();
    const titles = Object.values(properties).map(({ title }) => `“${title}”`);
    expect(edge.workspace.stepRuns()[0]?.error).toContain(`Fill in ${titles.join(' and ')} of this step`);
  });

  it('gives all its outputs', async () => {
    edge = await openSlack('http', { core: assistant });
    await edge.workspace.runStep(name, inputs);
    await edge.workspace.settled();
    const given = Object.keys(edge.workspace.stepRuns()[0]?.outputs ?? {});
    expect(given.sort()).toEqual(Object.keys(declared?.output_parameters.properties ?? {}).sort());
  });
});

describe('inputs', () => {
  it.each([
    ['look_up_limit', {}, /^Fill in “Service” and “Limit”/],
    ['look_up_limit', { service: 'SQS', limit: '  ' }, /^Fill in “Service” and “Limit”/],
    ['look_up_limit', { service: 'SQS', limit: 5 }, /^Fill in “Service” and “Limit”/],
    ['look_up_limit', { service: 'SQS', limit: 'x'.repeat(301) }, /^Fill in “Service” and “Limit”/],
    ['compare_services', { services: null }, /^Fill in “Services”/],
  ])('of %s: %j', async (name, inputs, error) => {
    edge = await openSlack('http', { core: assistant });
    await edge.workspace.runStep(name, inputs);
    await edge.workspace.settled();
    expect(edge.workspace.stepRuns()).toMatchObject([{ state: 'failed', error: expect.stringMatching(error) }]);
    expect(edge.asked).toEqual([]);
  });

  it('call nobody when they are told back', async () => {
    edge = await openSlack('http', { core: assistant });
    await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: '&lt;!channel&gt; & co' });
    await edge.workspace.settled();
    expect(edge.workspace.stepRuns()[0]?.error).toContain('“&lt;!channel&gt; &amp; co”');
  });

  it('do not get into the outputs', async () => {
    edge = await openSlack('http', { core: assistant });
    await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: '&lt;!channel&gt; message size? and zzz?' });
    await edge.workspace.settled();
    expect(JSON.stringify(edge.workspace.stepRuns()[0]?.outputs ?? '')).not.toMatch(/channel|zzz/);
  });
});

it('an assistant that throws: the run fails with a plain sentence, and the log has the reason', async () => {
  edge = await openSlack('socket', {
    assistant: () => {
      throw new Error('a secret');
    },
  });
  await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: 'size' });
  await edge.workspace.settled();
  expect(edge.workspace.stepRuns()).toMatchObject([
    { state: 'failed', error: expect.stringMatching(/^Something went wrong.*run the workflow again/) },
  ]);
  expect(edge.workspace.stepRuns()[0]?.error).not.toContain('secret');
  expect(warnings()).toMatchObject([{ surface: 'step', kind: 'look_up_limit', err: { type: 'Error' } }]);
});

describe('outputs that Slack refuses', () => {
  const run = async (error: string) => {
    edge = await openSlack('http', { core: assistant });
    edge.workspace.failNext('functions.completeSuccess', { error });
    await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: 'message size' });
    await edge.workspace.settled();
  };

  it('the run fails, so that it does not hang', async () => {
    await run('parameter_validation_failed');
    expect(ends().map(({ method }) => method)).toEqual(['functions.completeSuccess', 'functions.completeError']);
    expect(edge.workspace.stepRuns()).toMatchObject([
      { state: 'failed', error: expect.stringMatching(/Slack did not take it: run the workflow again/) },
    ]);
    expect(warnings()).toMatchObject([{ error: 'parameter_validation_failed' }]);
  });

  it('a run that is over is left alone', async () => {
    await run('execution_not_in_running_state');
    expect(ends()).toHaveLength(1);
  });

  it('a failure that is refused too is logged', async () => {
    edge = await openSlack('http', { core: assistant });
    edge.workspace.failNext('functions.completeError', { error: 'access_denied' });
    await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: 'foo' });
    await edge.workspace.settled();
    expect(warnings()).toMatchObject([
      { level: 50, error: 'access_denied', msg: 'a workflow step could not be ended' },
    ]);
  });
});

it.each([
  ['a failing server', { status: 503 }],
  ['a short rate limit', { status: 429, retryAfter: 1 }],
])('%s is asked again', async (_, failure) => {
  edge = await openSlack('http', { core: assistant });
  edge.workspace.failNext('functions.completeSuccess', failure);
  await edge.workspace.runStep('look_up_limit', { service: 'SQS', limit: 'message size' });
  await expect.poll(() => edge.workspace.stepRuns()[0]?.state, { timeout: 5_000 }).toBe('completed');
});

it('a run that is delivered again is not run again', async () => {
  edge = await openSlack('socket', { core: assistant });
  const { workspace } = edge;
  const inputs = { service: 'SQS', limit: 'message size' };
  await workspace.runStep('look_up_limit', inputs);
  await workspace.settled();
  const again = await workspace.runStep('look_up_limit', inputs, { runId: workspace.stepRuns()[0]?.id ?? '' });
  await workspace.settled();
  expect(again.acked).toBe(true);
  expect(ends()).toHaveLength(1);
});

it('a step is waited for when the program stops', async () => {
  edge = await openSlack('http', { core: assistant });
  const { workspace, slack } = edge;
  workspace.failNext('functions.completeSuccess', { status: 503 });
  await workspace.runStep('look_up_limit', { service: 'SQS', limit: 'message size' });
  await slack.stop();
  expect(workspace.stepRuns()).toMatchObject([{ state: 'completed' }]);
});
