import { art, type Basis } from '../../../kernel/index.ts';

/** 规章制定程序条例：没有规章制定权的县级以上政府制发普遍适用的决定、命令，依其第三十六条参照执行。 */
export const rulemaking = (article: number, says: string): Basis => art('规章制定程序条例', article, says);

/** 地方组织法第七十五条：涉及权利义务的规范性文件的六个步骤。 */
export const organic = (says: string): Basis =>
  art('中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', 75, says);

/** 优化营商环境条例 */
export const business = (article: number, says: string): Basis => art('优化营商环境条例', article, says);

/** 公平竞争审查条例，2024年8月1日起施行。 */
export const competition = (says: string): Basis => art('公平竞争审查条例', 18, says);

/** 规范性文件不得设定的内容，各依其法。 */
export const noLicence = art('中华人民共和国行政许可法', 17, '规范性文件一律不得设定行政许可');
export const noPenalty = art('中华人民共和国行政处罚法', 16, '规范性文件不得设定行政处罚');
export const noCoercion = art('中华人民共和国行政强制法', 10, '规范性文件不得设定行政强制措施', '第四款');
export const noFee = business(25, '收费要有法律、行政法规依据或者国务院批准，目录清单以外的一律不得执行');
export const noDerogation: readonly Basis[] = [
  business(64, '没有法律、法规或者国务院决定、命令作依据，不得减损权益、增加义务'),
  rulemaking(3, '没有上位法依据，不得减损权利、增加义务'),
];
