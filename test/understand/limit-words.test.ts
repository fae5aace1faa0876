import { describe, expect, it } from 'vitest';
import { collectLimitWords, readWords, restoreWords } from '../../src/understand/limit-words.js';
import { catalog } from '../core.js';

describe('the words of a limit', () => {
  const saved = collectLimitWords(catalog);
  const limits = catalog.services.flatMap((service) => service.limits);

  it('are the same after they were written and read', () => {
    for (const limit of limits) {
      const text = saved[limit.id];
      expect(text).toBeDefined();
      if (text === undefined) continue;
      const { weights, phrases, name } = restoreWords(text);
      const read = readWords(limit);
      expect(new Map(weights)).toEqual(new Map(read.weights));
      expect([phrases, name]).toEqual([read.phrases, read.name]);
    }
  });

  it('have each phrase once, without words that only ask', () => {
    for (const limit of limits) {
      const phrases = readWords(limit).phrases.map((stems) => stems.join(' '));
      expect(phrases).toEqual([...new Set(phrases)]);
      expect(phrases).not.toContain('');
      expect(phrases.join(' ').split(' ')).not.toContain('maximum');
    }
  });
});
