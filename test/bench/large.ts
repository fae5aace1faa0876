/** How the core bears a catalog 50 times as large: until it can answer, and for each question. */
import { createAssistant, warmUp } from '../../src/assistant.js';
import type { Catalog } from '../../src/catalog/load.js';
import { prepareData } from '../../src/prepare.js';
import type { Intent } from '../../src/understand/intents.js';
import { type CoreTimes, measureCore } from './core.js';
import { enlarge } from './large-catalog.js';

/** `startMs`: until a first question about a service is answered; `warmUpMs`: what the program makes after the start. */
export type LargeTimes = CoreTimes & { services: number; limits: number; startMs: number; warmUpMs: number };

/** Building takes a few minutes and is not timed; the start reads what the build wrote, as the program does. */
export function measureLarge(catalog: Catalog, intents: Intent[], questions: string[]): LargeTimes {
  const large = enlarge(catalog);
  const { prepared, models } = prepareData(large, intents, '');
  const texts = [large, prepared, models].map((part) => JSON.stringify(part));
  const [catalogText = '', preparedText = '', modelsText = ''] = texts;

  const startedAt = performance.now();
  const assistant = createAssistant(JSON.parse(catalogText), intents, {
    ...JSON.parse(preparedText),
    models: () => JSON.parse(modelsText),
  });
  assistant({ text: 'lambda timeout' });
  const startMs = performance.now() - startedAt;
  warmUp(assistant);
  const warmUpMs = performance.now() - startedAt - startMs;
  return {
    ...measureCore(assistant, questions),
    startMs,
    warmUpMs,
    services: large.services.length,
    limits: large.services.reduce((sum, { limits }) => sum + limits.length, 0),
  };
}
