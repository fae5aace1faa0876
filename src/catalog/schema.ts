/**
 * The shape of everything in `catalog/`; allowed values stand in `terms.ts`. The types that the rest of the code uses
 * are inferred from here, and the JSON Schemas beside the data are generated from here. `catalog/README.md` explains
 * every field on an invented service. Only `check.ts` and the data rules need this file when the program runs.
 */
import { z } from 'zod';
import { MEASURES, SERVICE_TYPES, THEMES, TRAITS } from './terms.js';

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
  minimum: z.number().optional(),
  default: z.number().optional(),
  maximum: z.number().optional(),
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
  id: slug,
  name: sentence,
  aliases: z.array(phrase),
  purpose: sentence,
  cues: z.array(phrase),
  asks: z.array(sentence).optional(),
  docs: sourceUrl,
});

export const neighboursSchema = z.strictObject({
  $schema: z.literal('./neighbours.schema.json'),
  neighbours: z.array(neighbourSchema).min(60),
});

export type ServiceFile = z.infer<typeof serviceSchema>;
export type LimitEntry = z.infer<typeof limitSchema>;
export type Basics = z.infer<typeof basicsSchema>;
export type Neighbour = z.infer<typeof neighbourSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Change = z.infer<typeof historySchema>;
