/** How long the core takes for one question: understand, answer and card. */
import type { Assistant } from '../../src/assistant.js';

export type CoreTimes = { p50Ms: number; p99Ms: number; questions: number };

const WARM_UPS = 2;
const ROUNDS = 6;

export function measureCore(assistant: Assistant, questions: string[]): CoreTimes {
  const times: number[] = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round++)
    for (const text of questions) {
      const startedAt = performance.now();
      assistant({ text });
      if (round >= WARM_UPS) times.push(performance.now() - startedAt);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), questions: questions.length };
}
