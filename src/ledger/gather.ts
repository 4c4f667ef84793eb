/** Most keys of one reading. */
const MOST = 200;

interface Asked<Key, Value> {
  readonly key: Key;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads single things that are asked for in one turn of the event loop together, as many requests arrive at once under
 * load. The reading begins after the last of them was asked, so nobody is told what is older than his question; and
 * nothing is kept for the next turn.
 * @param read reads these keys, none twice, and gives their values in the same order
 * @param nameOf one text for each key
 */
export function gathered<Key, Value>(
  read: (keys: readonly [Key, ...Key[]]) => Promise<readonly Value[]>,
  nameOf: (key: Key) => string,
): (key: Key) => Promise<Value> {
  let asked: Asked<Key, Value>[] = [];

  async function answer(all: readonly Asked<Key, Value>[]): Promise<void> {
    const byName = Map.groupBy(all, ({ key }) => nameOf(key));
    const groups = [...byName.values()];
    const keys = groups.map((group) => (group.at(-1) as Asked<Key, Value>).key);
    try {
      const values = await read(keys as [Key, ...Key[]]);
      groups.forEach((group, n) => {
        for (const { resolve } of group) resolve(values[n] as Value);
      });
    } catch (error) {
      for (const { reject } of all) reject(error);
    }
  }

  function send(): void {
    const all = asked;
    asked = [];
    for (let n = 0; n < all.length; n += MOST) void answer(all.slice(n, n + MOST));
  }

  return (key) =>
    new Promise((resolve, reject) => {
      if (asked.length === 0) setImmediate(send);
      asked.push({ key, resolve, reject });
    });
}
