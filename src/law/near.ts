/** How many single-letter edits turn one word into another. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The names that look most like `name`, best first; shared dotted parts weigh most, then spelling. */
export function nearest(name: string, names: Iterable<string>, count = 5): string[] {
  const parts = new Set(
    name
      .toLowerCase()
      .split(/[.\-\s]+/)
      .filter(Boolean),
  );
  const scored = [...new Set(names)].map((candidate) => {
    const shared = candidate.split(/[.-]/).filter((part) => parts.has(part)).length;
    return { candidate, score: shared * 4 - edits(name.toLowerCase(), candidate) / 2 };
  });
  scored.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, count).map((s) => s.candidate);
}
