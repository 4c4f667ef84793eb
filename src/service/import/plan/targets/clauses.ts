export interface Clause {
  from: number;
  to: number;
  /** Opens a new part of the sentence: a semicolon stands before it. */
  afresh: boolean;
}

/** Cuts a clean sentence at its commas, semicolons and colons; a comma inside a figure (1,000) does not count. */
export function cutClauses(s: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let afresh = true;
  for (const match of s.matchAll(/[;:。!?]|,(?!\d{3}(?!\d))|(?<!\d),/gu)) {
    clauses.push({ from, to: match.index, afresh });
    afresh = match[0] === ';';
    from = match.index + 1;
  }
  if (from < s.length) clauses.push({ from, to: s.length, afresh });
  return clauses;
}

/** Index of the clause that holds a position. */
export function clauseAt(clauses: readonly Clause[], position: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (clauses[middle]!.from <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
