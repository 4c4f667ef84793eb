import type { Word } from '../../service/coded-error.ts';
import { Refused } from '../../service/errors.ts';
import { Invalid } from '../schema/validator.ts';
import { type ServerErrorCode, sentences, serverErrors } from './codes.ts';
import type { Failure, Fault } from './problem.ts';

/** What an error means to the asker. Anything not foreseen is ours: the asker gets a number, the log the cause. */
export function failureOf(error: unknown, id: string): Failure {
  if (error instanceof Refused) return refused(error);
  if (error instanceof Invalid) return { ...own('request.invalid'), faults: error.faults };
  if (!(error instanceof Error)) return { ...own('server.failed', { id }), ours: true };
  const code = String((error as { code?: unknown }).code ?? '');
  const framework = frameworkErrors[code];
  if (framework) return own(...framework);
  if (error instanceof SyntaxError && (error as { statusCode?: number }).statusCode === 400)
    return own('request.malformed');
  if (saysItself(error)) {
    const status = error.status ?? domainStatus(code);
    if (status !== undefined) return spoken({ ...error, status, code });
  }
  if (unreachable(error, code)) return { ...own('server.busy'), ours: true };
  return { ...own('server.failed', { id }), ours: true };
}

function own(code: ServerErrorCode, words: { readonly [mark: string]: Word } = {}): Failure {
  return { status: serverErrors[code][0], code, ...sentences(code, words), faults: [] };
}

interface Spoken {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly path?: string;
}

function spoken({ status, code, zh, en, path }: Spoken): Failure {
  return {
    status,
    code,
    zh,
    en,
    faults: [path === undefined ? { code, zh, en } : { code, zh, en, path: pointer(path) }],
  };
}

/** The kernel's no: 403 where the person may not do it at all, 422 where the law or the file stands against it. */
function refused(error: Refused): Failure {
  const faults = error.refusals.map((r): Fault => (r.path === undefined ? r : { ...r, path: pointer(r.path) }));
  const [first] = faults;
  if (!first) return own('server.failed');
  const status = faults.some((fault) => fault.code.startsWith('role.')) ? 403 : 422;
  return { status, code: first.code, zh: first.zh, en: first.en, faults };
}

/** `facts.effectiveOn` as `/facts/effectiveOn`. */
function pointer(path: string): string {
  return /^[/?{]/.test(path) ? path : `/${path.replaceAll('.', '/')}`;
}

const json = 'application/json';
const form = 'multipart/form-data';
const frameworkErrors: { readonly [code: string]: readonly [ServerErrorCode, { readonly [mark: string]: Word }?] } = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['request.media-type', { allowed: json }],
  FST_ERR_CTP_BODY_TOO_LARGE: ['request.too-large', { limit: '1 MB' }],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['request.malformed'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['request.empty'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['request.malformed'],
  FST_ERR_VALIDATION: ['request.invalid'],
  FST_ERR_BAD_URL: ['request.address'],
  FST_ERR_MAX_PARAM_LENGTH: ['request.address'],
  FST_ERR_HANDLER_TIMEOUT: ['server.busy'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['request.media-type', { allowed: form }],
  FST_NO_FORM_DATA: ['file.none'],
  FST_PROTO_VIOLATION: ['request.malformed'],
  FST_FILES_LIMIT: ['request.too-large', { limit: ['每次一个文件', 'one file a request'] }],
  FST_PARTS_LIMIT: ['request.too-large', { limit: ['每次一个文件', 'one file a request'] }],
  FST_FIELDS_LIMIT: ['request.too-large', { limit: ['每次一个文件', 'one file a request'] }],
};

/** Errors of the law and ledger rooms that are the asker's; the others are ours. */
function domainStatus(code: string): number | undefined {
  if (/^law\.(unknown-topic|unknown-rule|not-in-force)$/.test(code)) return 404;
  if (/^(law|day|instant|due|period)\./.test(code) || code === 'text.unstorable') return 400;
  return /^(setting|calendar|plan)\./.test(code) ? 422 : undefined;
}

/** Errors of the house carry a code and a sentence in both languages, most of them their status too. */
function saysItself(error: Error): error is Error & Omit<Spoken, 'status'> & { status?: number } {
  const { zh, en, status } = error as { zh?: unknown; en?: unknown; status?: unknown };
  return (
    typeof zh === 'string' &&
    typeof en === 'string' &&
    (status === undefined || (typeof status === 'number' && status >= 400 && status < 600))
  );
}

/** The database is away, full or being restarted. Classes 08, 53 and 57P of its codes, and the socket's own. */
function unreachable(error: Error, code: string): boolean {
  return (
    /^(08\w{3}|53\w{3}|57P0\d|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT)$/.test(code) ||
    /^(timeout exceeded when trying|Connection terminated)/.test(error.message)
  );
}
