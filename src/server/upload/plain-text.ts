import { ServerError } from '../problem/codes.ts';
import { endingOf } from './file-name.ts';
import { allowedKinds } from './kinds.ts';

/** Beginnings by which programs take a text for a page or a script. */
const SCRIPT =
  /^\s*(#!|<\?|<!doctype|<!--|<(html|head|body|script|svg|iframe|object|embed|meta|math|xml)\b|@echo\b|%PDF)/i;
/** Controls but for tab, line breaks and page breaks. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;

/** Refuses a text that is not plain: not UTF-8 or GB 18030, with control characters, or the beginning of a script. */
export function checkText(bytes: Buffer, name: string): void {
  const content = decode(bytes);
  const ending = endingOf(name);
  if (content === undefined || CONTROL.test(content) || SCRIPT.test(content) || (ending !== 'txt' && ending !== ''))
    throw new ServerError('file.type', { allowed: allowedKinds });
}

function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this one
    }
  }
  return undefined;
}
