/** What somebody chooses in the guided chooser, in place of a sentence of their own. */
import { formatQuantity } from '../catalog/quantity.js';

type Amount = { value: number; unit: string };

/** How long one run takes at most. */
export const RUNS = {
  '30-seconds': { value: 30, unit: 's' },
  '15-minutes': { value: 15, unit: 'minutes' },
  '1-hour': { value: 1, unit: 'hours' },
  '12-hours': { value: 12, unit: 'hours' },
  '7-days': { value: 7, unit: 'days' },
} as const satisfies Record<string, Amount>;

/** How big one message, item or request is at most. */
export const SIZES = {
  '100-kb': { value: 100, unit: 'KB' },
  '256-kb': { value: 256, unit: 'KB' },
  '1-mb': { value: 1, unit: 'MB' },
  '6-mb': { value: 6, unit: 'MB' },
  '10-mb': { value: 10, unit: 'MB' },
  '1-gb': { value: 1, unit: 'GB' },
} as const satisfies Record<string, Amount>;

/** What else is demanded, in the words in which it is read. */
export const DEMANDED = {
  ordering: { strict: 'Messages must be kept in strict order.' },
  sql: { needed: 'SQL is needed, with joins and reports.', keys: 'Data is read and written by key.' },
  operator: {
    aws: 'AWS should operate everything.',
    containers: 'Our team runs containers.',
    kubernetes: 'The team works with Kubernetes tools and manifests.',
  },
} as const;

export type Choice = {
  /** Needs of the catalog, in its own words. */
  needs: string[];
  run: keyof typeof RUNS | null;
  size: keyof typeof SIZES | null;
  ordering: keyof typeof DEMANDED.ordering | null;
  sql: keyof typeof DEMANDED.sql | null;
  operator: keyof typeof DEMANDED.operator | null;
};

export const formatAmount = ({ value, unit }: Amount): string => formatQuantity(value, unit);

export const isEmptyChoice = ({ needs, ...demanded }: Choice): boolean =>
  needs.length === 0 && Object.values(demanded).every((one) => one === null);

/** The sentences that it holds: what is needed, and what else is demanded but for numbers. */
export const sentencesOf = ({ needs, ordering, sql, operator }: Choice): string[] => [
  ...needs,
  ...(ordering === null ? [] : [DEMANDED.ordering[ordering]]),
  ...(sql === null ? [] : [DEMANDED.sql[sql]]),
  ...(operator === null ? [] : [DEMANDED.operator[operator]]),
];

/** The same as a person would ask it. */
export const askOf = (choice: Choice): string =>
  [
    ...sentencesOf(choice),
    ...(choice.run === null ? [] : [`One run takes ${formatAmount(RUNS[choice.run])}.`]),
    ...(choice.size === null ? [] : [`Each message is ${formatAmount(SIZES[choice.size])}.`]),
    'Which service should I use?',
  ].join(' ');
