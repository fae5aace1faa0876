/** `function_executed` as Slack sends it. */
import type { DeclaredStep, Parameters } from './manifest.js';
import type { Slack } from './slack.js';

const listParameters = ({ properties, required }: Parameters) =>
  Object.entries(properties).map(([name, { type, title = name }]) => ({
    type,
    name,
    title,
    is_required: required.includes(name),
  }));

export function buildStepEvent(
  slack: Slack,
  step: DeclaredStep & { name: string },
  run: { id: string; token: string; inputs: Record<string, unknown> },
): Record<string, unknown> {
  return {
    type: 'function_executed',
    function: {
      id: `Fn${step.name.toUpperCase().replaceAll('_', '').slice(0, 9)}`,
      callback_id: step.name,
      title: step.title,
      description: step.description,
      type: 'app',
      input_parameters: listParameters(step.input_parameters),
      output_parameters: listParameters(step.output_parameters),
      app_id: slack.directory.appId,
      date_created: 1_790_000_000,
      date_updated: 1_790_000_000,
      date_deleted: 0,
    },
    inputs: run.inputs,
    function_execution_id: run.id,
    workflow_execution_id: run.id.replace(/^Fx/, 'Wx'),
    event_ts: slack.makeTs(),
    bot_access_token: run.token,
  };
}
