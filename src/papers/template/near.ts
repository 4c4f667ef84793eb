import { keyOf } from './tag.ts';

/** The names nearest to one that does not exist, the nearest first. */
export function nearest(name: string, names: readonly string[], most = 5): readonly string[] {
  const key = keyOf(name);
  return names
    .map((one) => ({ one, far: distance(key, keyOf(one)) }))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}

/** Edits between two names, for their length; shared beginnings and parts count as near. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return 1;
  if (a.includes(b) || b.includes(a)) return 0.3 * (1 - Math.min(a.length, b.length) / Math.max(a.length, b.length));
  let line = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (line[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (line[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    line = next;
  }
  return (line[b.length] as number) / Math.max(a.length, b.length);
}
