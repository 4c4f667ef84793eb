import { art, type Basis, plan } from '../../../kernel/index.ts';

/** 重大行政决策程序暂行条例（国务院令第713号），2019年9月1日起施行。 */
export const order = (article: number, says: string, part?: string): Basis =>
  art('重大行政决策程序暂行条例', article, says, part);

/** 规章制定程序条例：规范性文件的审议依其第三十六条参照执行。 */
export const rulemaking = (article: number, says: string): Basis => art('规章制定程序条例', article, says);

/** 公务员执行公务的回避。 */
export const interest = (article: 76 | 77, says: string): Basis => art('中华人民共和国公务员法', article, says);

export const compulsory = [plan(7, '集体讨论决定是必经程序'), plan(10, '规范性文件经集体审议')] as const;
export const recorded = order(30, '集体讨论如实记录，不同意见如实载明');
export const last = order(30, '会议组成人员充分发表意见，行政首长最后发表意见');
export const decided = order(30, '行政首长在集体讨论的基础上决定；与多数人意见不一致的，在会上说明理由');
