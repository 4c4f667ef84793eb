import { workbookLimits } from '../../src/papers/sheet/limits.ts';
import { openArchive } from '../../src/papers/sheet/unzip.ts';
import type { Api } from '../../src/server/api.ts';
import type { Carried } from './readers.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: { readonly [name: string]: unknown };
  readonly text: string;
}

export async function ask(
  server: Api,
  who: Carried['api'],
  method: string,
  url: string,
  body?: object | string,
): Promise<Answer> {
  const isForm = typeof body === 'string';
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const answer = await server.inject({
    method: method as 'GET',
    url,
    headers: { ...who, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { payload: isForm ? body : JSON.stringify(body) }),
  });
  const said = String(answer.headers['content-type'] ?? '');
  const text = said.includes('spreadsheetml') ? await cellsOf(answer.rawPayload) : answer.body;
  return { status: answer.statusCode, type: said, headers: answer.headers, text };
}

/** What stands in the sheets of a workbook. */
async function cellsOf(bytes: Buffer): Promise<string> {
  const archive = openArchive(bytes, workbookLimits);
  const names = ['xl/sharedStrings.xml', ...[1, 2, 3, 4].map((n) => `xl/worksheets/sheet${n}.xml`)];
  const parts = await Promise.all(names.filter(archive.has).map((name) => archive.read(name)));
  return parts.map(String).join('\n');
}

/** What the headers say, read as a browser does: names of files stand there encoded. */
export function headersOf({ headers }: Answer): string {
  const said = Object.values(headers).flat().join('\n');
  return (
    said + said.replace(/(?:%[0-9A-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
  );
}

/** Differs with every request, and tells nothing. */
const changing = ['x-request-id', 'date', 'content-length', 'connection', 'keep-alive'];

/** An answer without the ids that were asked for and without what differs each time: what is left must tell nothing. */
export function bare({ status, headers, text }: Answer, ids: readonly string[]): string {
  const request = String(headers['x-request-id'] ?? '');
  const left = Object.entries(headers)
    .filter(([name]) => !changing.includes(name))
    .sort();
  const spellings = ids.flatMap((id) => [encodeURIComponent(encodeURIComponent(id)), encodeURIComponent(id), id]);
  const said = spellings.reduce(
    (all, id) => all.replaceAll(id, '*'),
    request === '' ? text : text.replaceAll(request, '#'),
  );
  return `${status} ${JSON.stringify(left)} ${said}`;
}

/** Where two answers part, in a few words; undefined where they are the same. */
export function difference(there: Answer, nowhere: Answer, ids: readonly string[]): string | undefined {
  const [a, b] = [bare(there, ids), bare(nowhere, ids)];
  if (a === b) return undefined;
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  const part = (one: string, status: number) => `${status} …${one.slice(Math.max(0, at - 40), at + 160)}`;
  return `${part(a, there.status)} — nothing there: ${part(b, nowhere.status)}`;
}

/** What is wrong with any answer of the server, whoever asks for whatever. */
export function faults(answer: Answer): readonly string[] {
  const { status, type, headers, text } = answer;
  const wrong: string[] = [];
  // A machine without LibreOffice says so.
  if (status >= 500 && !text.includes('"paper.no-pdf"')) wrong.push(`answers ${status}: ${text.slice(0, 200)}`);
  const policy = String(headers['content-security-policy'] ?? '');
  if (!/default-src 'none'/.test(policy)) wrong.push('carries no content security policy');
  if (/unsafe-|(?:script|default)-src[^;]*(?:\*|http)/.test(policy)) wrong.push(`has a weak policy: ${policy}`);
  if (headers['x-content-type-options'] !== 'nosniff') wrong.push('lets its type be guessed');
  if (type.includes('text/html')) wrong.push(...inlined(text).map((what) => `has inline code: ${what}`));
  return wrong;
}

/** Scripts, styles and handlers that stand in a page itself. */
export function inlined(page: string): readonly string[] {
  const patterns = [
    /<script(?![^>]*\bsrc=)[^>]*>/gi,
    /<style\b/gi,
    /<[a-z][^<>]*\sstyle\s*=/gi,
    /<[a-z][^<>]*\son[a-z]+\s*=/gi,
    /(?:href|src|action)\s*=\s*["']?\s*javascript:/gi,
  ];
  return patterns.flatMap((pattern) => [...page.matchAll(pattern)].map(([found]) => found.slice(0, 80)));
}
