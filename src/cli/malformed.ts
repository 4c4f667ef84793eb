import { say } from './output.ts';

const words: { readonly [code: string]: readonly [zh: string, en: string] } = {
  fields: ['列数不对', 'the number of columns is wrong'],
  quotes: ['引号没有配对', 'a quote is not closed'],
  'too-long': ['一行太长，多半是引号没有配对', 'the row is too long; a quote is probably not closed'],
  'case-missing': ['没有案件编号', 'no case'],
  'case-too-long': ['案件编号太长', 'the case id is too long'],
  'activity-missing': ['没有环节名称', 'no act'],
  'activity-too-long': ['环节名称太长', 'the name of the act is too long'],
  'person-too-long': ['办理人太长', 'the person is too long'],
  'time-missing': ['没有时间', 'no time'],
  'time-unreadable': ['时间读不出来', 'the time cannot be read'],
  'time-ambiguous': [
    '时间的日、月次序不明，请先改成年月日',
    'day and month cannot be told apart; write year-month-day',
  ],
  'time-out-of-range': ['年份不合理', 'the year is out of range'],
};

/** Why a row of a log could not be read, in the language of the command line. */
export function malformedIn(code: string, what: string): string {
  const [zh, en] = words[code] ?? [code, code];
  return what === '' ? say(zh, en) : say(`${zh}（${what}）`, `${en} (${what})`);
}
