import type { DemoDocument } from './document-titles.ts';
import { holderOf } from './people.ts';
import { does, type Story } from './story.ts';

/** What a clean-up makes of the documents that are not simply kept, by their number. */
const verdicts: { readonly [n: number]: string } = { 6: 'repeal', 12: 'amend', 18: 'amend', 24: 'obsolete' };

/** What the clean-up makes of the nth document. */
export const cleanedUp = (n: number): string => verdicts[n] ?? 'keep';

/** The clean-up of all documents that stand on a day, from the notice to the published lists (演示数据). */
export function* cleanupStory(documents: readonly DemoDocument[], referenceDay: string): Story {
  const organizer = holderOf('justice', 'handler');
  const reviewer = holderOf('justice', 'legal-reviewer', 1);
  const notice = { title: '清源区规范性文件清理（演示数据）', notice: '各部门对照清单逐件提出意见。（演示数据）' };
  const opened = yield does(
    organizer,
    'open',
    (t) => ({ ...notice, referenceDay, proposeBy: t.plus(30), decideBy: t.plus(120) }),
    { opens: 'document-cleanup' },
  );
  yield does(organizer, 'announce', undefined, { after: 1 });
  const listed = opened.events.flatMap((event) => (event.kind === 'act' ? (event.items ?? []) : []));
  const numbers = listed.map(({ key }) => documents.findIndex(({ entry }) => entry === key));
  for (const [at, { key, columns }] of listed.entries()) {
    const proposal = { proposal: cleanedUp(numbers[at] as number), proposalReason: '实施情况见附件。（演示数据）' };
    const when = { after: at === 0 ? 8 : at % 4 === 0 ? 1 : 0, item: key, columns: proposal };
    yield does(holderOf(String(columns.unit), 'handler'), 'propose', undefined, when);
  }
  for (const [at, { key }] of listed.entries()) {
    const verdict = { verdict: cleanedUp(numbers[at] as number), verdictReason: '同意部门意见。（演示数据）' };
    const when = { after: at === 0 ? 12 : at % 8 === 0 ? 1 : 0, item: key, columns: verdict };
    yield does(reviewer, 'review', undefined, when);
  }
  const amends = numbers.some((n) => cleanedUp(n) === 'amend');
  const note = { submitNote: '列入清理的文件都有结论。（演示数据）' };
  const submit = (t: { plus(days: number): string }) => ({ ...note, ...(amends ? { amendBy: t.plus(365) } : {}) });
  yield does(holderOf('justice', 'head'), 'submit', submit, { after: 3 });
  const adopted = { decision: 'adopted', minutes: '常务会议纪要（演示数据）' };
  yield does(holderOf('government', 'district-head'), 'decide', adopted, { after: 8 });
  yield does(holderOf('office', 'registrar'), 'publish', undefined, { after: 1 });
}
