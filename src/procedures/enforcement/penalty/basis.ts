import { art, type Basis } from '../../../kernel/index.ts';

/** 中华人民共和国行政处罚法（2021修订）。以前立案的，数值依当时的规定。 */
export const law = (article: number, says: string): Basis => art('中华人民共和国行政处罚法', article, says);

/** 中华人民共和国行政强制法 */
export const coercion = (article: number, says: string): Basis => art('中华人民共和国行政强制法', article, says);

/** 中华人民共和国民事诉讼法：处罚决定书的送达依照它。 */
export const service = (article: number, says: string): Basis => art('中华人民共和国民事诉讼法', article, says);

/** 行政执法机关移送涉嫌犯罪案件的规定 */
export const crime = (article: number, says: string): Basis => art('行政执法机关移送涉嫌犯罪案件的规定', article, says);

/** 行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见 */
export const publicity = art(
  '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  6,
  '处罚决定七个工作日内公开',
);

/** 线下办理的，凭扫描件在规定天数内补录，法律上的日期以实际办理为准。 */
export const onPaper = { within: 'entry.late-max-days', proof: 'scan' } as const;
