/** Runs of workflow steps, each with a token of its own that lives as long as the run. */
import { makeId, makeSecret } from './ids.js';
import type { StepRun } from './workspace-types.js';

type Execution = StepRun & { token: string };

export type Executions = ReturnType<typeof createExecutions>;

export function createExecutions() {
  const executions: Execution[] = [];
  return {
    start(step: string): Execution {
      const id = makeId('Fx');
      const execution: Execution = { id, step, token: `xwfp-playground-${makeSecret()}`, state: 'running' };
      executions.push(execution);
      return execution;
    },
    list: (): StepRun[] => executions.map(({ token: _, ...run }) => run),
    find: (id: string): Execution | undefined => executions.find((one) => one.id === id),
    /** Whether it is the token of a run that has not ended. */
    isRunning: (token: string): boolean => executions.some((one) => one.token === token && one.state === 'running'),
  };
}
