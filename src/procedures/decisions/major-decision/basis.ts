import { art, type Basis } from '../../../kernel/index.ts';

/** 重大行政决策程序暂行条例（国务院令第713号），2019年9月1日起施行。 */
export const order = (article: number, says: string, part?: string): Basis =>
  art('重大行政决策程序暂行条例', article, says, part);

/** 公务员执行公务的回避。 */
export const interest = art('中华人民共和国公务员法', 76, '涉及本人、亲属利害关系或者可能影响公正的，应当回避');
