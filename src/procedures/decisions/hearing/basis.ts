import { art, type Basis } from '../../../kernel/index.ts';

/** 重大行政决策程序暂行条例 */
export const decision = (article: number, says: string): Basis => art('重大行政决策程序暂行条例', article, says);

/** 中华人民共和国行政许可法 */
export const licensing = (article: number, says: string): Basis => art('中华人民共和国行政许可法', article, says);

/** 中华人民共和国行政处罚法 */
export const penalty = (article: number, says: string): Basis => art('中华人民共和国行政处罚法', article, says);

/** 中华人民共和国行政复议法 */
export const review = (article: number, says: string): Basis => art('中华人民共和国行政复议法', article, says);
