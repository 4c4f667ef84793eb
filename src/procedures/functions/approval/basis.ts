import { art, type Basis } from '../../../kernel/index.ts';

/** 中华人民共和国行政许可法 */
export const law = (article: number, says: string): Basis => art('中华人民共和国行政许可法', article, says);

/** 优化营商环境条例 */
export const business = (article: number, says: string): Basis => art('优化营商环境条例', article, says);

/** 线下办理的，凭扫描件在规定天数内补录，法律上的日期以实际办理为准。 */
export const onPaper = { within: 'entry.late-max-days', proof: 'scan' } as const;
