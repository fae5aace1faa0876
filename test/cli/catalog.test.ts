/** Changes, audit and verify: what keeps the catalog honest. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { audit, parseDays, printAudit } from '../../src/cli/catalog/audit.js';
import { findChanges, printChanges } from '../../src/cli/catalog/changes.js';
import { compare } from '../../src/cli/catalog/verify.js';
import { catalog } from '../core.js';

test('changes since a month, as Markdown with sources', () => {
  const all = findChanges(catalog, undefined);
  const some = findChanges(catalog, '2025-06');
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  const text = printChanges(some, '2025-06');
  expect(text).toMatch(/^# Changes of AWS limits since 2025-06\n\n## /);
  expect(text.match(/^- /gm)).toHaveLength(some.length);
  expect(text.match(/\]\(https:/g)).toHaveLength(some.length);
});

test('a date that is none is refused with what is wanted', () => {
  expect(() => findChanges(catalog, 'last year')).toThrow(/--since wants a date such as 2025, 2025-06/);
});

test('the audit counts every limit, by age and service', () => {
  const { services, missingSource, disputed, derived } = audit(catalog, '2026-11-26', 365);
  const limits = catalog.services.reduce((sum, service) => sum + service.limits.length, 0);
  expect(services.reduce((sum, { facts }) => sum + facts, 0)).toBeGreaterThan(limits);
  expect(missingSource).toEqual([]);
  expect([disputed.length > 0, derived.length > 0]).toEqual([true, true]);
});

test('what is older than the budget is listed, the top-asked apart', () => {
  const whole = audit(catalog, '2046-01-01', 365);
  const fresh = audit(catalog, '2026-11-26', 36_500);
  expect(whole.oldTopAsked.length).toBeGreaterThan(100);
  expect([fresh.old, fresh.oldTopAsked]).toEqual([[], []]);
  expect(printAudit(whole)).toContain('--json lists all');
});

test('a number of days is 180d or 180', () => {
  expect([parseDays('180d'), parseDays('30')]).toEqual([180, 30]);
  expect(() => parseDays('half a year')).toThrow(/--older-than wants a number of days/);
});

test('quotas are compared in AWS’s units, and by any value of a Region', () => {
  const [limit] = catalog.services.flatMap(({ limits }) =>
    limits.filter(({ quotaCode, value }) => quotaCode !== null && typeof value === 'number'),
  );
  if (limit === undefined || limit.quotaCode === null || typeof limit.value !== 'number') throw new Error('no quota');
  const of = (value: number) =>
    compare([limit], new Map([[limit.quotaCode ?? '', { Value: value, Unit: 'None' }]]), 'us-east-1');
  expect(of(limit.value).drifts).toEqual([]);
  expect(of(limit.value + 1).drifts).toMatchObject([{ id: limit.id, code: limit.quotaCode }]);
  expect(compare([limit], new Map(), 'us-east-1')).toMatchObject({ compared: 0, notFound: [{ id: limit.id }] });
});

/** As much of the Service Quotas API as verify uses: pages, throttles the first call of each service, checks the signature's presence. */
function startQuotas(drift: (code: string, value: number) => number): { server: Server; calls: string[] } {
  const calls: string[] = [];
  const throttled = new Set<string>();
  const quotas = new Map(
    catalog.services.flatMap(({ quotaServices, limits }) =>
      quotaServices.slice(0, 1).map(
        (service) =>
          [
            service,
            limits.flatMap(({ quotaCode, value }) => {
              const number =
                typeof value === 'number' ? value : Number(/[\d,.]+/.exec(value)?.[0]?.replaceAll(',', ''));
              return quotaCode === null
                ? []
                : [{ QuotaCode: quotaCode, Value: drift(quotaCode, number), Unit: 'None' }];
            }),
          ] as const,
      ),
    ),
  );
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { ServiceCode, NextToken } = JSON.parse(body) as { ServiceCode: string; NextToken?: string };
      const reply = (status: number, json: unknown) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(json));
      };
      calls.push(`${ServiceCode} ${NextToken ?? ''}`);
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256'))
        return reply(403, { __type: 'AccessDeniedException' });
      if (!throttled.has(ServiceCode)) {
        throttled.add(ServiceCode);
        return reply(400, { __type: 'TooManyRequestsException', message: 'Rate exceeded' });
      }
      const all = quotas.get(ServiceCode) ?? [];
      const from = Number(NextToken ?? 0);
      const next = from + 3;
      return reply(200, { Quotas: all.slice(from, next), ...(next < all.length ? { NextToken: String(next) } : {}) });
    });
  });
  return { server, calls };
}

let open: Server | undefined;
afterEach(() => open?.close());

async function runVerify(
  server: Server | null,
  env: Record<string, string>,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  open = server ?? undefined;
  if (server) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = server
    ? { AWS_ENDPOINT_URL_SERVICE_QUOTAS: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
    : {};
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/cli/catalog.js'), 'verify'], {
    env: {
      PATH: process.env.PATH,
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'us-east-1',
      ...endpoint,
      ...env,
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };

test('verify reads every page, waits out throttling, and finds no drift where there is none', async () => {
  const { server, calls } = startQuotas((_, value) => value);
  const { status, stdout } = await runVerify(server, KEYS);
  expect(stdout).toMatch(/quotas compared with AWS's defaults in us-east-1: no drift/);
  expect(status).toBe(0);
  expect(calls.filter((call) => call.startsWith('apigateway')).length).toBeGreaterThan(3);
}, 60_000);

test('verify prints the drift and ends with 1', async () => {
  const { server } = startQuotas((code, value) => (code === 'L-B99A9384' ? value * 2 : value));
  const { status, stdout } = await runVerify(server, KEYS);
  expect(stdout).toContain('1 differ');
  expect(stdout).toMatch(/L-B99A9384 {2}lambda\/concurrent-executions: 1,000 here, 2,000 at AWS/);
  expect(status).toBe(1);
}, 60_000);

test('verify without credentials is one sentence', async () => {
  const { status, stderr } = await runVerify(null, {});
  expect(status).toBe(1);
  expect(stderr).toContain('No AWS credentials were found');
}, 60_000);
