/** Checks what the page sends. */
import { z } from 'zod';

const id = z.string().min(1).max(300);
const object = z.record(z.string(), z.unknown());
const values = z.record(z.string(), object);
const spot = z.strictObject({ channel: id, ts: id });
const place = z.union([spot, z.strictObject({ viewId: id })]);

export const actSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), channel: id, text: z.string().min(1).max(40_000), threadTs: id.optional() }),
  z.strictObject({ do: z.literal('use'), place, action: object, values }),
  z.strictObject({ do: z.literal('suggest'), place, actionId: id, blockId: id, value: z.string() }),
  z.strictObject({ do: z.literal('submit'), viewId: id, values }),
  z.strictObject({ do: z.literal('close'), viewId: id, isCleared: z.boolean() }),
  z.strictObject({ do: z.literal('shortcut'), callbackId: id, message: spot.optional() }),
  z.strictObject({ do: z.literal('open'), tab: z.enum(['home', 'messages']) }),
  z.strictObject({
    do: z.literal('switch'),
    switches: z
      .strictObject({ rateLimit: z.boolean(), refuseNewBlocks: z.boolean(), appIsDown: z.boolean() })
      .partial(),
  }),
]);

export type CheckedAct = z.infer<typeof actSchema>;
