/**
 * From whole numbers of at least 0 to places. A Map does the same, but is scattered over memory: of the very many pairs of
 * words in a text most are unknown, and here one look tells.
 */
export type KeyTable = {
  set(key: number, place: number): void;
  /** -1 for what is unknown. */
  get(key: number): number;
};

/** @param count how many keys there will be */
export function createKeyTable(count: number): KeyTable {
  const bits = Math.ceil(Math.log2(count + 1)) + 1;
  const keys = new Float64Array(2 ** bits).fill(-1);
  const places = new Int32Array(keys.length);
  /** Where the key is, or would be. */
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, GOLDEN) >>> (32 - bits);
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) % keys.length;
    return slot;
  };
  return {
    set(key, place) {
      const slot = slotOf(key);
      keys[slot] = key;
      places[slot] = place;
    },
    get(key) {
      const slot = slotOf(key);
      return keys[slot] === key ? (places[slot] ?? -1) : -1;
    },
  };
}

/** 2^32 over the golden ratio, by which products spread evenly. */
const GOLDEN = 0x9e3779b1;
