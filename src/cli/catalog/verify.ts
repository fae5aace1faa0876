/** `npm run catalog -- verify`: holds the adjustable quotas against AWS's own defaults, read through the Service Quotas API. */
import type { ServiceQuota } from '@aws-sdk/client-service-quotas';
import { baseOf } from '../../answer/reach.js';
import type { Catalog, Limit } from '../../catalog/load.js';
import { formatLimit, formatNumber } from '../../catalog/quantity.js';

export type Drift = { id: string; code: string; ours: string; aws: string };
export type Verification = {
  region: string;
  compared: number;
  drifts: Drift[];
  notFound: { id: string; code: string }[];
};

/** Where no Region is configured. Quotas of global services are only there. */
const USUAL_REGION = 'us-east-1';
const PAGE = 100;
const ATTEMPTS = 8;

const NO_CREDENTIALS =
  'No AWS credentials were found: verify reads the Service Quotas API with read-only credentials from the usual chain (environment, profile, role).';

/**
 * Reads the default quotas of every service that has a quota code in the catalog.
 * @param tell is told which service is read
 * @throws Error in one sentence: no SDK, no credentials, no access
 */
export async function verify(catalog: Catalog, tell: (notice: string) => void): Promise<Verification> {
  const sdk = await import('@aws-sdk/client-service-quotas').catch(() => {
    throw new Error('verify needs the optional package @aws-sdk/client-service-quotas: npm install --include=optional');
  });
  const configured = new sdk.ServiceQuotasClient({});
  const region = await configured.config.region().catch(() => USUAL_REGION);
  const client = new sdk.ServiceQuotasClient({ region, maxAttempts: ATTEMPTS });
  const byCode = new Map<string, ServiceQuota>();
  const wanted = catalog.services.filter(({ limits }) => limits.some(({ quotaCode }) => quotaCode !== null));
  try {
    for (const code of new Set(wanted.flatMap(({ quotaServices }) => quotaServices))) {
      tell(`Reading the quotas of ${code}`);
      const pages = sdk.paginateListAWSDefaultServiceQuotas({ client, pageSize: PAGE }, { ServiceCode: code });
      for await (const { Quotas = [] } of pages)
        for (const quota of Quotas) if (quota.QuotaCode) byCode.set(quota.QuotaCode, quota);
    }
  } catch (error) {
    throw new Error(explain(error, region));
  } finally {
    client.destroy();
  }
  return compare(
    wanted.flatMap(({ limits }) => limits),
    byCode,
    region,
  );
}

function explain(error: unknown, region: string): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (
    /Credentials|CredentialsProviderError|UnrecognizedClient|InvalidClientToken|ExpiredToken/.test(`${name} ${message}`)
  )
    return /Expired|Invalid|Unrecognized/.test(`${name} ${message}`)
      ? `AWS refused the credentials (${name}): renew them, then try again.`
      : NO_CREDENTIALS;
  if (/AccessDenied/.test(name))
    return 'The credentials may not read quotas: allow servicequotas:ListAWSDefaultServiceQuotas.';
  return `The Service Quotas API in ${region} did not answer as expected: ${name} ${message}`;
}

/** Pure: what differs. */
export function compare(
  limits: Limit[],
  byCode: ReadonlyMap<string, Pick<ServiceQuota, 'Value' | 'Unit' | 'QuotaName'>>,
  region: string,
): Verification {
  const coded = limits.flatMap((limit) => (limit.quotaCode === null ? [] : [{ limit, code: limit.quotaCode }]));
  const found = coded.flatMap(({ limit, code }) => {
    const quota = byCode.get(code);
    return quota?.Value === undefined ? [] : [{ limit, code, value: quota.Value, unit: quota.Unit ?? 'None' }];
  });
  return {
    region,
    compared: found.length,
    drifts: found
      .filter(({ limit, value, unit }) => !isSame(limit, value, unit))
      .map(({ limit, code, value, unit }) => ({
        id: limit.id,
        code,
        ours: formatLimit(limit),
        aws: `${formatNumber(value)}${unit === 'None' ? '' : ` ${unit.toLowerCase()}`}`,
      })),
    notFound: coded.filter(({ code }) => !byCode.has(code)).map(({ limit, code }) => ({ id: limit.id, code })),
  };
}

const UNITS: Record<string, string> = {
  Bytes: 'B',
  Kilobytes: 'KB',
  Megabytes: 'MB',
  Gigabytes: 'GB',
  Terabytes: 'TB',
  Milliseconds: 'ms',
  Seconds: 's',
  Minutes: 'min',
};

/** The same amount, whatever the unit; of a value by Region any of its numbers. AWS mostly gives no unit. */
function isSame(limit: Limit, value: number, unit: string): boolean {
  const { value: ours, unit: ourUnit, default: preset } = limit;
  const known = UNITS[unit];
  if (typeof ours === 'string')
    return (ours.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).some((digits) => Number(digits.replaceAll(',', '')) === value);
  const amounts = [ours, preset].filter((one) => one !== undefined);
  return amounts.some((one) => one === value || (known !== undefined && baseOf(one, ourUnit) === baseOf(value, known)));
}

export function printVerification({ region, compared, drifts, notFound }: Verification): string {
  const lines = drifts.map(({ id, code, ours, aws }) => `  ${code}  ${id}: ${ours} here, ${aws} at AWS`);
  return [
    `${compared} quotas compared with AWS's defaults in ${region}: ${drifts.length === 0 ? 'no drift' : `${drifts.length} differ`}`,
    ...lines,
    ...(notFound.length === 0 ? [] : [`Not offered by the API there: ${notFound.map(({ code }) => code).join(', ')}`]),
  ].join('\n');
}
