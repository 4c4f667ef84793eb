/** For tests: writes a text in the two-byte part of GB18030, of which the runtime only has a reader. */
export function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && char.length === 1 && !known.has(char)) known.set(char, [high, low]);
    }
  }
  const bytes = [...text].flatMap((char) => {
    const code = char.codePointAt(0)!;
    const pair = known.get(char);
    if (code < 0x80) return [code];
    if (!pair) throw new Error(`${char} has no two-byte form`);
    return pair;
  });
  return Uint8Array.from(bytes);
}
