import { houseRule, plan } from '../../../kernel/index.ts';

/** 计划第一条：总体要求。 */
export const aims = plan(1, '以制度化、规范化、程序化推进法治政府建设');

/** 计划第二条：三年左右基本实现阶段性目标，七个方面的成效，2014年基本建成。 */
export const goals = plan(2, '按期实现阶段性目标，以七个方面的成效衡量');

/** 计划第二十一条：每年制定工作计划，明确责任和措施。 */
export const yearly = plan(21, '每年制定年度工作计划，明确工作责任和落实措施');

/** 计划第二十条：领导小组及其办公室指导和督促检查，一级抓一级。 */
export const steering = plan(20, '一级抓一级，逐级抓落实，加强督促检查');

export const everyArticle = houseRule('每一条都要落实到机制，没有机制的公开列为缺口');
export const evidenceRule = houseRule('任务完成与否只看平台记录的案件、登记条目或者统计数，不凭自报');
export const targetRule = houseRule('条文中的数字和日期由人确认后才作为目标');
