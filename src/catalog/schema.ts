/**
 * The shape of everything in `catalog/`; allowed values stand in `terms.ts`. The types that the rest of the code uses
 * are inferred from here, and the JSON Schemas beside the data are generated from here. `catalog/README.md` explains
 * every field on an invented service. Only `check.ts` and the data rules need this file when the program runs.
 */
import { z } from 'zod';
import { MEASURES, PATH_DIMENSIONS, SERVICE_TYPES, THEMES, TRAITS } from './terms.js';

const sentence = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const phrase = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^A-Z]*$/, 'must be lower case');
const sourceUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain });
const month = z.string().regex(/^20\d\d(-(0[1-9]|1[0-2]))?$/, 'must be YYYY-MM, or YYYY where only the year is known');
const moment = '20\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';
const day = z
  .string()
  .regex(new RegExp(`^${moment}(/${moment})?$`), 'must be YYYY, YYYY-MM, YYYY-MM-DD, or two of them as FROM/TO');

const keysOf = <K extends string>(table: Record<K, string>) => Object.keys(table) as [K, ...K[]];

const historySchema = z.strictObject({
  date: day.nullable(),
  from: sentence,
  to: sentence,
  note: sentence.nullable(),
  source: sourceUrl,
});

const disputeSchema = z.strictObject({ value: sentence, source: sourceUrl, note: sentence.nullable() });

/** What to do where a limit is too small. */
const beyondSchema = z.strictObject({ text: sentence, service: slug.optional(), source: sourceUrl });

const limitSchema = z.strictObject({
  key: slug,
  variant: sentence.nullable(),
  name: sentence,
  aliases: z.array(phrase),
  theme: z.enum(THEMES),
  measure: z.enum(keysOf(MEASURES)).optional(),
  asked: z.int().min(0).max(5),
  value: z.union([z.number(), sentence]),
  unit: sentence.nullable(),
  per: sentence.nullable(),
  part: z.strictObject({ name: phrase, most: sentence.optional() }).optional(),
  minimum: z.number().optional(),
  default: z.number().optional(),
  maximum: z.number().optional(),
  leastByRegion: z.number().optional(),
  exactBytes: z.number().optional(),
  adjustable: z.boolean().nullable(),
  quotaCode: z
    .string()
    .regex(/^L-[0-9A-F]{8}$/)
    .nullable(),
  conditions: sentence.nullable(),
  source: sourceUrl,
  checked: month,
  confidence: z.enum(['source-verified', 'source-verified-old']),
  disputes: z.array(disputeSchema).optional(),
  history: z.array(historySchema),
  beyond: z.array(beyondSchema).optional(),
});

/** What people need when the service is (weight above 0) or is not (below 0) the right one. */
const needSchema = z.strictObject({
  need: sentence,
  weight: z.number().min(-4).max(4),
  cues: z.array(phrase),
  asks: z.array(sentence).optional(),
  source: sourceUrl,
});

const sourcedText = z.strictObject({ text: sentence, source: sourceUrl });

const correctionSchema = z.strictObject({
  claim: sentence,
  truth: sentence,
  since: day.nullable(),
  limit: slug.nullable(),
  cues: z.array(phrase).min(1),
  source: sourceUrl,
});

export const serviceSchema = z.strictObject({
  $schema: z.literal('../service.schema.json'),
  id: slug,
  name: sentence,
  shortName: sentence,
  aliases: z.array(phrase),
  alsoNamed: z.array(phrase).optional(),
  hints: z.array(phrase),
  terms: z.array(phrase),
  otherMeanings: z.array(phrase).optional(),
  type: z.enum(SERVICE_TYPES),
  tier: z.enum(['common', 'less common']),
  summary: sentence,
  choose: sentence,
  docs: sourceUrl,
  features: z.array(sentence).min(2),
  useCases: z.array(sentence).min(2),
  constraints: z.array(sentence).min(2),
  useWhen: z.array(sourcedText).min(2),
  avoidWhen: z.array(sourcedText.extend({ instead: z.array(slug) })).min(2),
  needs: z.array(needSchema),
  confusedWith: z.array(z.strictObject({ topic: sentence, services: z.array(slug).min(1), difference: sentence })),
  traits: z.partialRecord(z.enum(keysOf(TRAITS)), sentence.max(60)),
  billing: z.strictObject({ dimensions: z.array(sentence).min(1), source: sourceUrl }),
  quotaPages: z.array(z.strictObject({ title: sentence, url: sourceUrl })).min(1),
  quotaServices: z.array(slug).min(1),
  variants: z.array(
    z.strictObject({
      name: sentence,
      aliases: z.array(phrase),
      summary: sentence.nullable(),
      choose: sentence.nullable(),
      traits: z.partialRecord(z.enum(keysOf(TRAITS)), sentence.max(60)).optional(),
    }),
  ),
  corrections: z.array(correctionSchema),
  limits: z.array(limitSchema).min(1),
});

export const basicsSchema = z.strictObject({
  $schema: z.literal('./basics.schema.json'),
  definition: z.strictObject({
    summary: sentence,
    is: z.array(sentence).min(1),
    isNot: z.array(sentence).min(1),
    source: sourceUrl,
  }),
  suits: z.array(sentence).min(3),
  suitsLess: z.array(sentence).min(1),
  buildingBlocks: z
    .array(z.strictObject({ name: sentence, description: sentence, services: z.array(slug), aliases: z.array(phrase) }))
    .length(5),
  practices: z.array(z.strictObject({ practice: sentence, why: sentence })).min(5),
  reminders: z.array(sentence).min(1),
  comparison: z
    .array(
      z.strictObject({
        services: z.array(slug).min(1),
        type: z.enum(SERVICE_TYPES),
        useCases: sentence,
        notes: sentence,
        changed: sentence.nullable(),
      }),
    )
    .min(15),
});

export const neighbourSchema = z.strictObject({
  $schema: z.literal('../neighbour.schema.json'),
  id: slug,
  name: sentence,
  aliases: z.array(phrase),
  /** Names of what it runs, which may run elsewhere as well: "kafka" of MSK. */
  software: z.array(phrase).optional(),
  terms: z.array(phrase).optional(),
  purpose: sentence,
  cues: z.array(phrase),
  asks: z.array(sentence).optional(),
  docs: sourceUrl,
  /** AWS ended it, and points to another service outside the catalog. */
  ended: z.strictObject({ on: day, successor: slug, source: sourceUrl }).optional(),
  /** It, or the part of it that is named, takes no new customers since then; AWS names these in its place. */
  closed: z.strictObject({ on: day, part: sentence.optional(), instead: sentence, source: sourceUrl }).optional(),
});

/**
 * What bounds a connection: a limit of the catalog; one that is computed from it (`times`); or, where the catalog has
 * no such limit, a number with a source of its own.
 */
const boundSchema = z
  .strictObject({
    of: z.enum(keysOf(PATH_DIMENSIONS)),
    limit: sentence.optional(),
    derived: z.strictObject({ limit: sentence, times: z.number().positive(), why: sentence }).optional(),
    value: z.union([z.number(), sentence]).optional(),
    unit: sentence.nullable().optional(),
    name: sentence.optional(),
    adjustable: z.boolean().nullable().optional(),
    source: sourceUrl.optional(),
    checked: month.optional(),
    breaks: sentence,
    fix: sentence,
    note: sentence.nullable(),
  })
  .refine(
    ({ limit, derived, value, name, source, checked }) =>
      limit !== undefined
        ? derived === undefined && value === undefined
        : derived !== undefined
          ? value === undefined && name !== undefined
          : value !== undefined && name !== undefined && source !== undefined && checked !== undefined,
    'must be a limit; or derived with a name; or a value with unit, name, source and checked',
  );

const edgeSchema = z.strictObject({
  to: slug,
  mode: sentence.nullable(),
  cues: z.array(phrase),
  usual: z.boolean(),
  waits: z.boolean(),
  summary: sentence,
  bounds: z.array(boundSchema).min(1),
  rules: z.array(z.strictObject({ rule: sentence, limits: z.array(sentence), source: sourceUrl, checked: month })),
});

export const pathsSchema = z.strictObject({
  $schema: z.literal('../paths.schema.json'),
  from: slug,
  edges: z.array(edgeSchema).min(1),
});

/** What AWS answers where a limit is met. */
const errorSchema = z.strictObject({
  id: slug,
  name: sentence,
  aliases: z.array(phrase),
  status: z.int().min(400).max(599).nullable(),
  services: z.array(slug).min(1),
  limits: z.array(sentence),
  meaning: sentence,
  actions: z.array(sentence).min(1).max(3),
  source: sourceUrl,
  checked: month,
});

export const errorsSchema = z.strictObject({
  $schema: z.literal('./errors.schema.json'),
  errors: z.array(errorSchema).min(40),
});

export type ServiceFile = z.infer<typeof serviceSchema>;
export type LimitEntry = z.infer<typeof limitSchema>;
export type Basics = z.infer<typeof basicsSchema>;
export type NeighbourFile = z.infer<typeof neighbourSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Change = z.infer<typeof historySchema>;
export type PathsFile = z.infer<typeof pathsSchema>;
export type EdgeEntry = z.infer<typeof edgeSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type ErrorEntry = z.infer<typeof errorSchema>;
