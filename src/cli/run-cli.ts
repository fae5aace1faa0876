/**
 * Runs a command of the terminal: an error becomes one sentence on standard error and exit code 1; a reader that goes
 * away early (`| head`) is no error.
 */
export async function runCli(main: () => void | Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
