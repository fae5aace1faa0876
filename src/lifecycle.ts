/** How the process ends. */
import type { Logger } from './log.js';

/**
 * On SIGTERM and SIGINT, stops and leaves with code 0; a second signal leaves at once.
 * A rejection that nobody caught is logged, and the process lives on; after an uncaught exception it leaves with code 1.
 */
export function handleProcessEnd(stop: () => Promise<void>, log: Logger): void {
  let isStopping = false;
  const leave = async (signal: NodeJS.Signals): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    await stop().catch((err: unknown) => log.error({ err }, 'stopping failed'));
    process.exit(0);
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  process.on('unhandledRejection', (err) => log.error({ err }, 'a rejection that nobody caught'));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'an exception that nobody caught');
    process.exit(1);
  });
}
