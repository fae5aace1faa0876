/** The steps that the app adds to Workflow Builder: each ends with outputs, or with a sentence that says what to do. */
import type { App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type * as z from 'zod/mini';
import type { Assistant } from '../assistant.js';
import { escapeText } from '../cards/mrkdwn.js';
import { compareServices } from '../steps/compare-services.js';
import { lookUpLimit } from '../steps/look-up-limit.js';
import { STEP_FAILED, STEP_REFUSED, type StepResult, wantInputs } from '../steps/step.js';
import type { Deps } from './answer-question.js';
import { callAgain } from './call-again.js';
import { compareInputsSchema, limitInputsSchema, stepEventSchema } from './step-inputs.js';

/** `titles`: what the inputs are called in Workflow Builder. */
type Step<Inputs, Outputs extends object> = {
  name: string;
  titles: string[];
  inputs: z.ZodMiniType<Inputs>;
  run: (inputs: Inputs, assistant: Assistant) => StepResult<Outputs>;
};

export function registerSteps(app: App, deps: Deps): void {
  addStep(app, deps, {
    name: 'look_up_limit',
    titles: ['Service', 'Limit'],
    inputs: limitInputsSchema,
    run: lookUpLimit,
  });
  addStep(app, deps, {
    name: 'compare_services',
    titles: ['Services'],
    inputs: compareInputsSchema,
    run: compareServices,
  });
}

function addStep<Inputs, Outputs extends object>(app: App, deps: Deps, step: Step<Inputs, Outputs>): void {
  app.function(step.name, async ({ event, inputs, complete, fail }) => {
    const { data: execution } = stepEventSchema.safeParse(event);
    const keys = execution === undefined ? [] : [`function:${execution.function_execution_id}`];
    if (!deps.seen.claim(keys)) return;
    const startedAt = performance.now();
    const outcome = await endStep(runStep(step, inputs, deps), { complete, fail }, step.name, deps);
    if (outcome === 'nowhere') deps.seen.release(keys);
    deps.log.info(
      { surface: 'step', kind: step.name, outcome, ms: Math.round(performance.now() - startedAt) },
      'workflow step',
    );
  });
}

function runStep<Inputs, Outputs extends object>(
  { name, titles, inputs: schema, run }: Step<Inputs, Outputs>,
  given: unknown,
  { assistant, log }: Deps,
): StepResult<Outputs> {
  try {
    const inputs = schema.safeParse(given);
    return inputs.success ? run(inputs.data, assistant) : { error: wantInputs(titles) };
  } catch (err) {
    log.error({ err, kind: name, surface: 'step' }, 'a workflow step could not be run');
    return { error: STEP_FAILED };
  }
}

type Ends = Pick<SlackEventMiddlewareArgs<'function_executed'>, 'complete' | 'fail'>;

/** Slack has ended the run, or never knew it: nobody waits. */
const OVER = ['execution_not_in_running_state', 'function_execution_not_found'];

/** A run that is told nothing hangs, so the refusal of an answer is told as a failure. Never rejects. */
async function endStep(
  result: StepResult<object>,
  { complete, fail }: Ends,
  kind: string,
  { log }: Deps,
): Promise<'completed' | 'failed' | 'nowhere'> {
  if ('outputs' in result) {
    const refusal = await callAgain(() => complete({ outputs: { ...result.outputs } }));
    if (refusal === null) return 'completed';
    log.warn({ surface: 'step', kind, error: refusal.code }, 'Slack refused the outputs of a workflow step');
    if (OVER.includes(refusal.code)) return 'nowhere';
  }
  const error = 'error' in result ? result.error : STEP_REFUSED;
  // Slack shows it in a message, so what a person typed must not call anybody
  const refusal = await callAgain(() => fail({ error: escapeText(error) }));
  if (refusal === null) return 'failed';
  log.error({ surface: 'step', kind, error: refusal.code }, 'a workflow step could not be ended');
  return 'nowhere';
}
