import { compile } from '../../kernel/index.ts';
import type { NoticeRow } from '../../ledger/notices.ts';
import type { Scope } from '../../ledger/scope.ts';
import type { Platform } from '../platform.ts';
import { readerScope } from '../scope.ts';
import type { Session } from '../session.ts';
import { addresseesOf } from './addressees.ts';
import { DIGEST, type Digest, type Light } from './digest.ts';

/** A notice as the reader may see it now. */
export interface Notice {
  readonly id: number;
  readonly kind: string;
  readonly at: string;
  readonly read: boolean;
  /** Only while the reader may still see it. */
  readonly case?: { readonly id: string; readonly title: string; readonly procedure: string };
  /** What the kind tells besides, such as days and names. */
  readonly body: object;
}

interface Query {
  readonly unread?: boolean;
  readonly before?: number;
  readonly limit?: number;
}

/**
 * The reader's notices, the latest first. Whatever was told of a case that he may no longer see is left out, or where
 * it was told to himself, told without the case's words.
 */
export async function notices(p: Platform, s: Session, query: Query = {}): Promise<readonly Notice[]> {
  return (await noticePage(p, s, query)).rows;
}

/** The same with where the older ones begin; undefined where there are none. */
export async function noticePage(
  p: Platform,
  s: Session,
  query: Query = {},
): Promise<{ readonly rows: readonly Notice[]; readonly next: number | undefined }> {
  const limit = Math.min(query.limit ?? 50, 100);
  const scope = readerScope(p, s, 'case.list');
  const reader = { person: s.person, addressees: addresseesOf(s) };
  const rows = await p.ledger.noticesOf(scope, { ...reader, ...query, limit });
  const titles = await titlesIn(p, scope, rows);
  const shown = rows.flatMap((row) => {
    const body = row.kind === DIGEST ? seen(row.body as Digest, titles) : row.body;
    return body ? [noticeOf(row, body)] : [];
  });
  return { rows: shown, next: rows.length === limit ? rows.at(-1)?.id : undefined };
}

/** How many notices the reader has not read, as far as his pages show them; 100 stands for more as well. */
export async function unreadNotices(p: Platform, s: Session): Promise<number> {
  return (await notices(p, s, { unread: true, limit: 100 })).length;
}

/** Marks notices as read by the reader: these, or all that he has. Others' marks stay as they are. */
export async function readNotices(p: Platform, s: Session, ids: readonly number[] | 'all'): Promise<void> {
  const reader = { person: s.person, addressees: addresseesOf(s) };
  await p.ledger.markRead(p.district.code, reader, ids, p.now());
}

function noticeOf({ id, kind, at, read, case: caseId, title, procedure }: NoticeRow, body: object): Notice {
  const about = caseId !== null && title !== null && procedure !== null;
  return { id, kind, at, read, body, ...(about ? { case: { id: caseId, title, procedure } } : {}) };
}

type Titles = ReadonlyMap<string, { readonly title: string; readonly clock: (name: string) => string }>;

/** The cases of the digests on a page that the reader may see. */
async function titlesIn(p: Platform, scope: Scope, rows: readonly NoticeRow[]): Promise<Titles> {
  const digests = rows.filter(({ kind }) => kind === DIGEST).map(({ body }) => body as Digest);
  const cases = new Set(
    digests.flatMap(({ soon, today, late, fresh }) => [...[...soon, ...today, ...late].map((l) => l.case), ...fresh]),
  );
  if (cases.size === 0) return new Map();
  const found = await p.ledger.seenOf(scope, [...cases]);
  return new Map(
    found.map(({ id, title, procedure, version }) => {
      const known = p.procedures.find((one) => one.id === procedure && one.version === version);
      const clocks = known ? compile(known).definition.clocks : {};
      return [id, { title, clock: (name: string) => clocks[name]?.title ?? name }];
    }),
  );
}

/** A digest as the reader may see it now; undefined where nothing is left of it. */
function seen(digest: Digest, titles: Titles): object | undefined {
  const lights = (all: readonly Light[]) =>
    all.flatMap(({ case: id, clock, due }) => {
      const known = titles.get(id);
      return known ? [{ case: id, title: known.title, clock: known.clock(clock), due }] : [];
    });
  const shown = {
    day: digest.day,
    ...(digest.cut ? { cut: digest.cut } : {}),
    late: lights(digest.late),
    today: lights(digest.today),
    soon: lights(digest.soon),
    fresh: digest.fresh.flatMap((id) => {
      const known = titles.get(id);
      return known ? [{ case: id, title: known.title }] : [];
    }),
  };
  return shown.late.length + shown.today.length + shown.soon.length + shown.fresh.length > 0 ? shown : undefined;
}
