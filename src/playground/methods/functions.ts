/** functions.*: how workflow steps end. */
import { z } from 'zod';
import type { Parameters } from '../manifest.js';
import type { Slack } from '../slack.js';
import { SlackError } from '../slack-error.js';
import { defineMethod, required } from './method.js';

/** @throws SlackError function_execution_not_found, execution_not_in_running_state */
function findRunning(slack: Slack, id: string) {
  const execution = slack.executions.find(id);
  if (!execution) throw new SlackError('function_execution_not_found');
  if (execution.state !== 'running') throw new SlackError('execution_not_in_running_state');
  return execution;
}

/** What Slack finds wrong with the outputs; empty where nothing is. The stand-in knows strings only. */
function checkOutputs(outputs: Record<string, unknown>, { properties, required }: Parameters): string[] {
  return [
    ...required.filter((name) => outputs[name] === undefined).map((name) => `${name} is missing`),
    ...Object.entries(outputs).flatMap(([name, value]) => {
      const declared = properties[name];
      if (declared === undefined) return [`${name} is not declared`];
      return declared.type === 'string' && typeof value !== 'string' ? [`${name} must be a string`] : [];
    }),
  ];
}

const completeSuccess = defineMethod({
  args: { function_execution_id: required, outputs: z.record(z.string(), z.unknown()) },
  run(args, slack) {
    const execution = findRunning(slack, args.function_execution_id);
    const declared = slack.manifest.steps.get(execution.step);
    const faults = declared === undefined ? [] : checkOutputs(args.outputs, declared.output_parameters);
    if (faults.length > 0) throw new SlackError('parameter_validation_failed', { errors: faults });
    Object.assign(execution, { state: 'completed', outputs: args.outputs });
    return {};
  },
});

const completeError = defineMethod({
  args: { function_execution_id: required, error: required },
  run(args, slack) {
    Object.assign(findRunning(slack, args.function_execution_id), { state: 'failed', error: args.error });
    return {};
  },
});

export const FUNCTION_METHODS = {
  'functions.completeSuccess': completeSuccess,
  'functions.completeError': completeError,
};
