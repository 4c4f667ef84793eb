import type { Facts } from '../src/kernel/index.ts';
import { dayOf } from '../src/law/index.ts';
import type { TestDistrict, Who } from './district.ts';

/** How a debate goes; what is left out is usual: everybody agrees, and it is adopted. */
export interface Debate {
  /** One for each member present, in the order of the roll; the rest agree. */
  readonly opinions?: readonly string[];
  readonly outcome?: 'adopted' | 'revise' | 'rejected';
  readonly departReason?: string;
  /** Ends in the stage in which the record is checked. */
  readonly unsigned?: true;
}

/** The session of a member of a meeting, whose entry in the roll bears the own id. */
export const memberOf = (key: string): Who => key.replace('-', '.') as Who;

/** Who keeps the record and who decides in a debate. */
export async function tableOf(d: TestDistrict, debate: string): Promise<{ clerk: Who; head: Who }> {
  const { org, facts } = await d.state(debate);
  const head = org === 'government' ? 'government.district-head' : (`${org}.head` as Who);
  return { clerk: `${facts.secretariat}.meeting-clerk` as Who, head };
}

/** The roll drawn and everybody marked present, and the debate opened with what is presented. */
export async function openDebate(d: TestDistrict, debate: string): Promise<readonly string[]> {
  const { clerk } = await tableOf(d, debate);
  await d.act(clerk, debate, 'nameMember');
  const members = ((await d.state(debate)).lists.members ?? []).map(({ key }) => key);
  for (const item of members) await d.act(clerk, debate, 'markSeat', undefined, { item, columns: { seat: 'present' } });
  await d.act(clerk, debate, 'convene', { meetingOn: dayOf(d.p.now()) });
  await d.act(clerk, debate, 'present', { presentation: '说明。（演示数据）' });
  await d.act(clerk, debate, 'readReview', { reviewView: '合法。（演示数据）' });
  return members;
}

/** A debate from the roll to the signed minutes; its outcome comes back to its source by itself. */
export async function deliberate(d: TestDistrict, debate: string, how: Debate = {}): Promise<readonly string[]> {
  const { opinions = [], outcome = 'adopted', departReason, unsigned } = how;
  const { clerk, head } = await tableOf(d, debate);
  const members = await openDebate(d, debate);
  for (const [n, item] of members.entries()) {
    const columns = { opinion: opinions[n] ?? 'agree', statement: `${item}的发言。（演示数据）` };
    await d.act(clerk, debate, 'speak', undefined, { item, columns });
  }
  await d.act(head, debate, 'headSpeak', { headOpinion: '意见已经充分。（演示数据）' });
  const decided: Facts = { outcome, ...(departReason ? { departReason } : {}) };
  await d.act(head, debate, 'resolve', decided);
  if (unsigned) return members;
  for (const item of members) await d.act(memberOf(item), debate, 'confirmSpeech', undefined, { item });
  await d.act(head, debate, 'decide', { minutes: '签字的会议记录（演示数据）' });
  return members;
}

/** The latest debate that a case has. */
export async function debateOf(d: TestDistrict, id: string): Promise<string> {
  return (await d.state(id)).links.findLast(({ link }) => link === 'deliberations')?.case ?? '';
}
