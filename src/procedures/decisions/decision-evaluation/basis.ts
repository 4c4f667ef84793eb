import { art, type Basis, houseRule, plan } from '../../../kernel/index.ts';

/** 重大行政决策程序暂行条例（国务院令第713号），2019年9月1日起施行。 */
export const order = (article: number, says: string): Basis => art('重大行政决策程序暂行条例', article, says);

/** 计划第九条：跟踪、评价、纠正、追究。 */
export const following = (says: string): Basis => plan(9, says);

export const evaluating: readonly Basis[] = [
  following('每年选取重大决策作重点评估，跟踪执行情况'),
  order(36, '可以组织决策后评估，确定承担评估具体工作的单位'),
];

export const hearing: readonly Basis[] = [
  following('民意反映、抽样检查、跟踪反馈、评估审查'),
  order(36, '注重听取公众意见'),
];

/** 停止、调整要经过的法定程序。 */
export const stopping: readonly Basis[] = [
  following('必要时作出停止执行的决定'),
  order(37, '未经法定程序不得随意变更或者停止执行'),
];

export const righting = following('发现偏差及时纠正');

/** 越权、违反程序、造成严重后果的追究责任。 */
export const answering: readonly Basis[] = [
  following('越权决策、违反程序决策、决策失误造成严重后果的追究责任'),
  order(38, '依法追究责任'),
];

/** 抽样怎样才公正，法律没有写。 */
export const byLot = houseRule('抽谁由事先公布的名单和事先不知道的种子决定，谁都可以重抽一遍');

/** 谁评价、谁决定分开，法律没有写。 */
export const apart = houseRule('办过这件决策的人不评价它，评价的人不审查、不决定');
