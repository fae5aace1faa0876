/** The program cannot start; `message` is one sentence that says why and what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
