/** Counts work that runs, so that the process can leave when the last of it is done. */
export type InFlight = {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing runs; at once if nothing does. */
  drained(): Promise<void>;
};

export function createInFlight(): InFlight {
  let running = 0;
  let waiting: (() => void)[] = [];
  return {
    async run(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        if (running === 0) {
          for (const resolve of waiting) resolve();
          waiting = [];
        }
      }
    },
    drained: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
