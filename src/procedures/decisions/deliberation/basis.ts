import { art, type Basis } from '../../../kernel/index.ts';

/** 重大行政决策程序暂行条例（国务院令第713号），2019年9月1日起施行。 */
export const order = (article: number, says: string, part?: string): Basis =>
  art('重大行政决策程序暂行条例', article, says, part);
