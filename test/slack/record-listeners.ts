/** What our listeners ask Bolt for, without Bolt. */
import { registerListeners } from '../../src/slack/app.js';

export type Heard = {
  commands: string[];
  /** As the manifest names them. */
  events: string[];
  /** By callback id. */
  shortcuts: string[];
  /** By callback id. */
  steps: string[];
  hasActions: boolean;
};

/** @param unfurlDomain as in the config */
export function recordListeners(unfurlDomain: string | null): Heard {
  const events = new Set<string>();
  const [commands, shortcuts, steps] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let hasActions = false;
  const ignore = () => {};
  const app = {
    command: (name: string) => commands.add(name),
    // Bolt's `message` is `message.im` for us: it is the only kind of conversation that we read.
    event: (name: string) => events.add(name === 'message' ? 'message.im' : name),
    message: () => events.add('message.im'),
    function: (name: string) => steps.add(name) && events.add('function_executed'),
    shortcut: (which: string | { callback_id: string }) =>
      shortcuts.add(typeof which === 'string' ? which : which.callback_id),
    action: () => {
      hasActions = true;
    },
    view: ignore,
    options: ignore,
    error: ignore,
    use: ignore,
  };
  registerListeners(app as never, { unfurlDomain } as never);
  return {
    commands: [...commands].sort(),
    events: [...events].sort(),
    shortcuts: [...shortcuts].sort(),
    steps: [...steps].sort(),
    hasActions,
  };
}
