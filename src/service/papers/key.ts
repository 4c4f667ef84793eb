/** Which paper of a case is meant: one that was made, the proof that it was served, one that could be made, the contents. */
export type PaperKey =
  | { readonly kind: 'paper' | 'proof'; readonly paper: string; readonly seq: number }
  | { readonly kind: 'draft'; readonly paper: string; readonly act: string }
  | { readonly kind: 'contents' };

/** The key as it stands in addresses: `decision.12`, `proof.decision.15`, `draft.decide.decision`, `contents`. */
export function keyWritten(key: PaperKey): string {
  switch (key.kind) {
    case 'paper':
      return `${key.paper}.${key.seq}`;
    case 'proof':
      return `proof.${key.paper}.${key.seq}`;
    case 'draft':
      return `draft.${key.act}.${key.paper}`;
    case 'contents':
      return 'contents';
  }
}

/** The key of an address; undefined for what is none. */
export function keyRead(text: string): PaperKey | undefined {
  if (text === 'contents') return { kind: 'contents' };
  const parts = text.split('.');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 2 && /^\d+$/.test(second)) return { kind: 'paper', paper: first, seq: Number(second) };
  if (parts.length !== 3) return undefined;
  if (first === 'proof' && /^\d+$/.test(third)) return { kind: 'proof', paper: second, seq: Number(third) };
  return first === 'draft' ? { kind: 'draft', act: second, paper: third } : undefined;
}
