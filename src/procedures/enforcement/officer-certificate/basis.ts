import { art, type Basis, plan } from '../../../kernel/index.ts';

/** 中华人民共和国行政处罚法 */
export const law = (article: number, says: string): Basis => art('中华人民共和国行政处罚法', article, says);

/** 实施计划第十二条：执法规范化和执法责任制。 */
export const responsibility = (says: string): Basis => plan(12, says);
