import { addDays, dayOf } from '../../law/index.ts';
import { ServiceError } from '../errors.ts';
import { note } from '../identity/home.ts';
import { demand } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { changesBetween, daysOf, yearLines } from './lines.ts';
import { calendarNow, definitionsNow } from './provenance.ts';
import type { FrozenSet } from './read.ts';
import { tallyOf } from './tally.ts';
import { frozenText, sha256 } from './text.ts';

/** The first legal day on which the figures of a year may be frozen: days are left for paper to be entered. */
export function freezableFrom(p: Pick<Platform, 'law'>, year: number): string {
  const { to } = daysOf(year);
  return addDays(to, 1 + (p.law.setting('figures.freeze-after-days', addDays(to, 1))?.value ?? 0));
}

const REASON_MOST = 500;

/**
 * Freezes the figures of a year that is over (年度冻结): counts them twice, from what is kept and from the events alone,
 * and keeps them only if both agree. A year that is frozen already takes a reason and becomes a numbered correction
 * beside the first; nothing frozen is ever changed.
 * @throws ServiceError `permission.denied`, `freeze.too-early`, `freeze.no-record`, `freeze.reason`, `freeze.differs`, `freeze.conflict`
 */
export async function freezeYear(
  p: Platform,
  s: Session,
  { year, reason }: { readonly year: number; readonly reason?: string },
): Promise<FrozenSet> {
  demand(p, s, 'figures.freeze');
  const first = freezableFrom(p, year);
  if (dayOf(p.now()) < first) throw new ServiceError('freeze.too-early', { year: String(year), day: first }, 'year');
  const firstRecord = await p.ledger.firstFiled(p.district.code);
  if (firstRecord === undefined || firstRecord.slice(0, 4) > String(year))
    throw new ServiceError('freeze.no-record', { year: String(year) }, 'year');
  const sets = await p.ledger.frozenYears(p.district.code);
  const n = sets.filter((set) => set.year === year).length + 1;
  const why = reason?.trim() ?? '';
  if ((n > 1 && why === '') || why.length > REASON_MOST)
    throw new ServiceError('freeze.reason', { year: String(year), most: String(REASON_MOST) }, 'reason');
  const [position, kept] = await p.ledger.atPosition(
    async (at, counts) => [at, await yearLines(p, year, counts)] as const,
  );
  const lines = await yearLines(p, year, await tallyOf(p, daysOf(year), position));
  const differing = changesBetween(kept, lines);
  if (differing.length > 0) throw new ServiceError('freeze.differs', { n: String(differing.length) });
  const head = {
    year,
    n,
    position,
    at: p.now(),
    org: s.posts.find((post) => p.orgs.org(post.org)?.kind === 'justice')?.org ?? '',
    reason: why === '' ? null : why,
    calendar: calendarNow(p, year),
    definitions: definitionsNow(p),
    previous: sets.at(-1)?.digest ?? null,
  };
  const digest = sha256(frozenText(p.district, head, lines));
  const set = { ...head, person: s.person, digest };
  if (!(await p.ledger.addFrozenYear(p.district.code, set, lines))) throw new ServiceError('freeze.conflict');
  await note(p, s, 'figures.freeze', `${year}/${n}`, { position, digest });
  return { ...set, lines };
}
