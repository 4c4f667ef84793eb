import { art, type Basis } from '../../../kernel/index.ts';

/** 优化营商环境条例 */
export const business = (article: number, says: string): Basis => art('优化营商环境条例', article, says);

/** 中华人民共和国行政许可法 */
export const licensing = (article: number, says: string): Basis => art('中华人民共和国行政许可法', article, says);
