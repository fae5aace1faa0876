/** A map that forgets: at most `maxEntries`, none older than `ttlMs`, the oldest first. Setting a key makes it young. */
export type BoundedMap<V> = {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
};

/** @param now milliseconds; must not run backwards */
export function createBoundedMap<V>(
  { maxEntries, ttlMs }: { maxEntries: number; ttlMs: number },
  now: () => number = () => performance.now(),
): BoundedMap<V> {
  // A Map keeps the order of insertion; all entries live equally long, so the first one is always the next to go.
  const entries = new Map<string, { value: V; expiresAt: number }>();

  const forgetOld = (): void => {
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt > now() && entries.size <= maxEntries) return;
      entries.delete(key);
    }
  };

  return {
    get(key) {
      const entry = entries.get(key);
      return entry !== undefined && entry.expiresAt > now() ? entry.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, expiresAt: now() + ttlMs });
      forgetOld();
    },
    delete(key) {
      entries.delete(key);
    },
  };
}
