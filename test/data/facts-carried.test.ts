/**
 * Holds the catalog against the limits that were collected for it, where that file is at hand. A limit may differ only
 * where EXCEPTIONS says why; an exception that no longer applies is a fault too.
 */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { serviceFiles } from './read.js';

const FACTS = new URL('../../../shared/facts/limits.jsonl', import.meta.url);

/** `service/key (variant) field` → why the catalog differs from the collected fact. */
const EXCEPTIONS: Record<string, string> = {
  'cloudwatch/log-retention-default (Logs) value': 'reads as a value: "never expires", not "never expire"',
};

type Fact = Record<'service' | 'key' | 'variant' | 'value' | 'unit' | 'per' | 'adjustable' | 'quota_code', unknown> & {
  source_url: string;
  checked: string | null;
};

test.skipIf(!existsSync(FACTS))('every collected limit is in the catalog as collected', () => {
  const facts = readFileSync(FACTS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Fact);
  const differing = facts.flatMap((fact) => {
    const limit = serviceFiles
      .find(({ service }) => service.id === fact.service)
      ?.service.limits.find(({ key, variant }) => key === fact.key && variant === fact.variant);
    const at = `${fact.service}/${fact.key} (${fact.variant})`;
    if (!limit) return [`${at} missing`];
    const pairs: [string, unknown, unknown][] = [
      ['value', fact.value, limit.value],
      ['unit', fact.unit || null, limit.unit],
      ['per', fact.per || null, limit.per],
      ['adjustable', fact.adjustable, limit.adjustable],
      ['quotaCode', fact.quota_code || null, limit.quotaCode],
      ['source', fact.source_url, limit.source],
      ['checked', (fact.checked ?? '2026').slice(0, 7), limit.checked],
    ];
    return pairs.filter(([, a, b]) => a !== b).map(([field]) => `${at} ${field}`);
  });
  expect(differing.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
});
