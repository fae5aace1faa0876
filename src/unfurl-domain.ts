/** Which domain's links may be answered in place: one of the operator's own. */

/** AWS's and Slack's, and all that lies below them; `aws` is a top-level domain of Amazon's. */
const OTHERS = {
  AWS: [
    'aws',
    'amazon.com',
    'amazonaws.com',
    'amazonaws.com.cn',
    'amazonaws.cn',
    'aws.dev',
    'awsstatic.com',
    'awsapps.com',
    'cloudfront.net',
    'amplifyapp.com',
  ],
  Slack: ['slack.com', 'slack.dev', 'slack-edge.com'],
} as const;

const DOMAIN = /^(?=.{4,255}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Why the domain cannot be taken, as what follows its name in a sentence; null where it can. */
export function refuseUnfurlDomain(domain: string): string | null {
  if (!DOMAIN.test(domain)) return 'is not a domain alone, in lower case, such as advisor.example.com';
  for (const [owner, domains] of Object.entries(OTHERS)) {
    if (domains.some((one) => isWithin(domain, one))) return `is ${owner}'s, not yours`;
  }
  return null;
}

/** "docs.example.com" lies within "example.com", and so does "example.com". */
export const isWithin = (hostname: string, domain: string): boolean =>
  hostname === domain || hostname.endsWith(`.${domain}`);
