/** Config → catalog → assistant → Slack, or the playground where there are no tokens. Wiring only. */
import { loadCore, warmUp } from './assistant.js';
import { readConfig } from './config.js';

/** Not at once: whoever waits for the start should not wait for this as well. */
const WARM_UP_AFTER_MS = 1_000;

async function run(): Promise<void> {
  const config = readConfig();
  const core = await loadCore();
  if (config.mode === 'playground') {
    const { runPlayground } = await import('#playground');
    await runPlayground(core, config, process.argv.slice(2));
    return;
  }
  const [{ createSlack }, { createLog }, { handleProcessEnd }] = await Promise.all([
    import('./slack/slack.js'),
    import('./log.js'),
    import('./lifecycle.js'),
  ]);
  const log = createLog(config.logLevel);
  const slack = createSlack(config, core, log);
  handleProcessEnd(slack.stop, log);
  await slack.start();
  setTimeout(() => warmUp(core.assistant), WARM_UP_AFTER_MS).unref();
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
