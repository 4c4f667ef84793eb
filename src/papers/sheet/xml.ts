import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import { WorkbookError } from './errors.ts';

/** A tag as it opens: its name and its attributes without prefixes. */
export interface Tag {
  readonly name: string;
  readonly of: { readonly [attribute: string]: string | undefined };
}

export interface XmlSink {
  open?(tag: Tag): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Characters that are read at a stretch; others are served in between. */
const STRETCH = 64 * 1024;

/**
 * Reads XML piece by piece. Names lose their prefixes; entities of its own making are refused by the parser.
 * @param until moment (of `performance.now`) at which reading stops
 * @throws WorkbookError `sheet.broken`, `sheet.time`, and what the sink throws
 */
export async function readXml(bytes: Buffer, sink: XmlSink, { until, seconds }: Deadline): Promise<void> {
  const text = decoded(bytes);
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw new WorkbookError('sheet.broken', { why: error.message.slice(0, 80) });
  });
  parser.on('opentag', ({ name, attributes }) => {
    const of: { [attribute: string]: string } = {};
    for (const [key, value] of Object.entries(attributes)) of[bare(key)] = String(value);
    sink.open?.({ name: bare(name), of });
  });
  parser.on('closetag', ({ name }) => sink.close?.(bare(name)));
  const say = (given: string) => sink.text?.(given);
  parser.on('text', say);
  parser.on('cdata', say);
  for (let at = 0; at < text.length; at += STRETCH) {
    if (performance.now() > until) throw new WorkbookError('sheet.time', { limit: String(seconds) });
    parser.write(text.slice(at, at + STRETCH));
    await setImmediate();
  }
  parser.close();
}

export interface Deadline {
  readonly until: number;
  readonly seconds: number;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** UTF-8, or UTF-16 by its byte order mark. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
