/** Orders that look random and are the same each time. */

/** Linear congruential, so that a build is like the next. */
export function createRandom(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** In place. */
export function shuffle<T extends { length: number; [at: number]: unknown }>(order: T, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
