/** Walks through checked or unchecked JSON. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object inside `value`, itself included, outermost first, with its JSON pointer. */
export function* walkObjects(value: unknown, pointer = ''): Generator<[Record<string, unknown>, string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walkObjects(item, `${pointer}/${index}`);
  } else if (isRecord(value)) {
    yield [value, pointer];
    for (const [key, item] of Object.entries(value)) yield* walkObjects(item, `${pointer}/${escapeKey(key)}`);
  }
}

/** One step of a JSON pointer (RFC 6901). */
export const escapeKey = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
