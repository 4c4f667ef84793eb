/** Turns simplified into traditional characters, once for each text. */
export type ToTraditional = (simplified: string) => string;

let loading: Promise<ToTraditional> | undefined;

/** The converter; its tables (1 MB) are read when the first visitor wants traditional characters. */
export function traditional(): Promise<ToTraditional> {
  loading ??= load();
  return loading;
}

/** Texts come again on page after page; long ones once in a while are worked out anew. */
const MOST = 20_000;

async function load(): Promise<ToTraditional> {
  const { Converter } = await import('opencc-js/cn2t');
  const convert = Converter({ from: 'cn', to: 'tw' });
  const known = new Map<string, string>();
  return (simplified) => {
    const found = known.get(simplified);
    if (found !== undefined) return found;
    const converted = convert(simplified);
    if (known.size >= MOST) known.clear();
    known.set(simplified, converted);
    return converted;
  };
}
