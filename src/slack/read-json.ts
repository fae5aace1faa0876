import type * as z from 'zod/mini';

/** What a text that went through a client holds; null where it is no JSON, or of another shape. */
export function readJson<T>(text: string, schema: z.ZodMiniType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
