import { art, type Basis, houseRule, plan } from '../../../kernel/index.ts';

/** 法规规章备案审查条例：依其第二十五条，下级机关普遍适用的决定、命令依照它建立备案审查制度。 */
export const filing = (article: number, says: string): Basis => art('法规规章备案审查条例', article, says);

/** 地方组织法：本级政府可以撤销所属部门不适当的文件。 */
export const organic = (article: number, says: string): Basis =>
  art('中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', article, says);

/** 监督法：本级人大常委会可以撤销本级政府不适当的规范性文件。 */
export const oversight = art(
  '中华人民共和国各级人民代表大会常务委员会监督法',
  39,
  '越权限制权利或者增加义务、同法律法规抵触、有其他不适当情形的，本级人大常委会有权撤销',
);

/** 计划第十条：公民、法人和其他组织的异议，制定机关应当及时受理并依法处理。 */
export const objecting = (says: string): Basis => plan(10, says);

/** 公众的审查建议和审查的内容，区级文件依照备案审查条例（第二十五条）。 */
export const suggesting = filing(12, '公民、组织可以提出审查建议，由审查机构研究并提出处理意见');

/** 制定机关的人不能单独决定，法律没有写。 */
export const notAlone = houseRule('对制定机关自己文件的异议，不由制定机关一家决定：司法局审查，区政府办复核');
