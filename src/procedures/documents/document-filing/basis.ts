import { art, type Basis } from '../../../kernel/index.ts';

/** 法规规章备案审查条例：依其第二十五条，下级机关普遍适用的决定、命令依照它建立备案审查制度。 */
export const filing = (article: number, says: string): Basis => art('法规规章备案审查条例', article, says);

/** 地方组织法：备案是制定文件的最后一步；上级政府、本级政府可以撤销不适当的文件。 */
export const organic = (article: number, says: string): Basis =>
  art('中华人民共和国地方各级人民代表大会和地方各级人民政府组织法', article, says);

/** 监督法：本级人大常委会可以撤销本级政府不适当的规范性文件。 */
export const oversight = art(
  '中华人民共和国各级人民代表大会常务委员会监督法',
  39,
  '越权限制权利或者增加义务、同法律法规抵触、有其他不适当情形的，本级人大常委会有权撤销',
);
