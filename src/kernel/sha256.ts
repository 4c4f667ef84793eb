/** The first bits of the fractional parts of the roots of the first primes, as FIPS 180-4 lays them down. */
const primes = (() => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
})();
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
const START = primes.slice(0, 8).map((p) => fraction(Math.sqrt(p)));
const ROUND = primes.map((p) => fraction(Math.cbrt(p)));
const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** SHA-256 of a text in UTF-8, as 64 hexadecimal letters: what `printf '%s' "$text" | sha256sum` prints. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  let hash = START;
  for (let at = 0; at < padded.length; at += 64) hash = block(view, at, hash);
  return hash.map((word) => word.toString(16).padStart(8, '0')).join('');
}

function block(view: DataView, at: number, before: readonly number[]): number[] {
  const w = Array.from({ length: 16 }, (_, n) => view.getUint32(at + n * 4));
  for (let n = 16; n < 64; n++) {
    const [a, b] = [w[n - 15] as number, w[n - 2] as number];
    const small = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const large = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w.push(((w[n - 16] as number) + small + (w[n - 7] as number) + large) | 0);
  }
  let [a, b, c, d, e, f, g, h] = before as [number, number, number, number, number, number, number, number];
  for (let n = 0; n < 64; n++) {
    const one =
      h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[n] as number) + (w[n] as number);
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, n) => (word + (before[n] as number)) >>> 0);
}
