import { art, type Basis, houseRule, plan } from '../../../kernel/index.ts';

/** 规章制定程序条例：没有规章制定权的县级以上政府制发普遍适用的决定、命令，依其第三十六条参照执行。 */
export const rulemaking = (article: number, says: string): Basis => art('规章制定程序条例', article, says);

/** 计划第十一条：规范性文件评估。 */
export const evaluating = (says: string): Basis => plan(11, says);

/** 评估结果作为修改、废止的依据；废止适用制定的程序（参照规章）。 */
export const asLaw: readonly Basis[] = [
  plan(11, '评估结果作为修改和废止的重要依据'),
  rulemaking(38, '评估结果作为修改、废止的重要参考'),
];

/** 废止不能绕开合法性审查和集体决定。 */
export const repealing: readonly Basis[] = [
  rulemaking(39, '废止适用制定的程序，废止后及时公布'),
  plan(10, '经过合法性审查、集体审议'),
];

/** 谁评估、谁下结论分开，法律没有写。 */
export const apart = houseRule('报告的人不自己下结论，下结论的人不自己作合法性审查');
