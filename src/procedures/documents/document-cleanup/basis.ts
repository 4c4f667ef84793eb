import { art, type Basis, houseRule, plan } from '../../../kernel/index.ts';

/** 规章制定程序条例：没有规章制定权的县级以上政府制发普遍适用的决定、命令，依其第三十六条参照执行。 */
const rulemaking = (article: number, says: string): Basis => art('规章制定程序条例', article, says);

/** 计划第十一条：规范性文件清理。 */
export const cleaning = (says: string): Basis => plan(11, says);

/** 清理，以及不适应的及时修改、废止。 */
export const sorting: readonly Basis[] = [
  cleaning('规范性文件每隔两年清理一次'),
  rulemaking(37, '及时组织清理，不适应发展要求、不符合上位法的及时修改或者废止'),
];

/** 废止适用制定的程序：合法性审查、集体审议、公布。 */
export const deciding: readonly Basis[] = [
  rulemaking(39, '修改、废止适用制定的程序，之后及时公布'),
  plan(10, '经过合法性审查、集体审议'),
];

export const publishing: readonly Basis[] = [cleaning('清理结果向社会公布'), rulemaking(39, '废止后及时公布')];

/** 谁提意见、谁审查、谁决定分开，法律没有写。 */
export const apart = houseRule('提意见的不审查，审查的不决定');
