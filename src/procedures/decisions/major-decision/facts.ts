import {
  caseOf,
  choice,
  date,
  file,
  list,
  longText,
  organisation,
  person,
  ref,
  table,
  text,
  yesNo,
} from '../../../kernel/index.ts';

/** 条例第三条列出的五类事项；目录、案卷、登记簿用同一组词。 */
export const kinds = {
  policy: '公共服务、市场监管、社会管理、环境保护等重大公共政策和措施',
  plan: '经济和社会发展等重要规划',
  resource: '自然资源、文化资源开发利用和保护的重大公共政策和措施',
  project: '重大公共建设项目',
  other: '对经济社会发展有重大影响的其他重大事项',
} as const;

export const purposes = { new: '新的决策', adjust: '调整原决策', stop: '停止执行原决策' } as const;
export const levels = { high: '高风险', medium: '中风险', low: '低风险' } as const;

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  title: text('决策事项', { max: 200 }),
  kind: choice('事项类别', kinds),
  proposerKind: choice('建议由谁提出', {
    leader: '决策机关领导人员',
    organ: '部门或者街道',
    delegate: '人大代表、政协委员',
    people: '公民、法人或者其他组织',
  }),
  proposer: person('建议人', { personal: 'name' }),
  contact: text('联系方式', { personal: 'phone' }),
  suggestion: longText('建议内容', { inside: true }),

  researchUnit: organisation('研究论证单位'),
  problem: longText('拟解决的主要问题'),
  reasons: longText('建议的理由'),
  bases: table('依据', { law: text('法律、法规、规章或政策'), article: text('条款') }),
  solution: longText('解决问题的初步方案'),
  feasibility: longText('必要性和可行性'),

  startResult: choice('是否启动', { started: '启动决策程序', declined: '不启动' }),
  startReason: longText('启动或者不启动的理由'),
  purpose: choice('决策目的', purposes),
  matter: ref('目录事项', 'decision-catalogue', { pin: 'live' }),
  adjusts: caseOf('所调整或者停止的决策', { procedures: ['major-decision'] }),
  drafter: organisation('决策承办单位（牵头）'),
  coDrafters: text('参加承办的单位'),
  closedMatter: yesNo('是否依法不予公开'),
  closedBasis: longText('不予公开的依据和理由'),

  fieldwork: longText('调查研究情况'),
  draftText: longText('决策草案（听取意见稿）', { max: 200_000 }),
  explanation: longText('草案说明'),
  costs: longText('成本效益分析'),
  alternatives: longText('备选方案'),
  touchesUnits: yesNo('是否涉及其他单位的职责'),
  disagreements: longText('有关单位的争议、意见和承办单位的理由'),
  technical: yesNo('是否专业性、技术性较强'),
  hearingDuty: choice('是否应当听证', {
    law: '应当：法律、法规、规章要求',
    interests: '应当：直接涉及群众切身利益',
    none: '不属于应当听证的',
  }),
  findingReason: longText('认定的理由'),

  channels: list('公布途径'),
  commentUntil: date('征求意见截止日'),
  shortCommentReason: longText('征求意见少于规定天数的理由'),
  hearingReason: longText('组织听证的理由和事项'),
  hearingRecord: file('听证记录'),
  hearingSummary: longText('听证意见摘要'),
  hearingOn: date('听证日期'),
  participationSummary: longText('听取意见和研究采纳情况'),
  specificGroup: yesNo('是否涉及特定群体利益'),
  groupOpinions: longText('与特定群体沟通协商的情况'),
  hearingAnswer: longText('听证意见的采纳情况和理由'),
  closedOpinions: longText('不公开的事项听取意见的范围和情况', { inside: true }),

  experts: table('论证专家、专业机构', { name: person('姓名或者名称', { personal: 'name' }), field: text('专业') }),
  expertConflict: yesNo('专家、机构与决策事项有无直接利害关系'),
  argumentWay: choice('论证方式', { meeting: '论证会', written: '书面咨询', entrusted: '委托咨询论证' }),
  argumentSummary: longText('论证意见'),
  argumentReport: file('署名、盖章的论证意见'),
  expertAnswer: longText('论证意见的研究采纳情况'),

  riskUnit: organisation('风险评估单位'),
  riskReason: longText('评估的事项和可能的不利影响'),
  riskBy: date('评估应完成之日'),
  newMeasures: longText('上次评估以后新采取的措施'),
  riskLevel: choice('风险等级', levels),
  riskControllable: yesNo('风险是否可控'),
  riskReport: file('风险评估报告'),
  riskMeasures: longText('风险防范措施和处置预案', { inside: true }),
  adoptReason: longText('采用已有评估、不重复评估的理由'),
  riskAnswer: longText('风险评估结果的研究采纳情况'),

  draft: longText('决策草案（送审稿）', { max: 200_000 }),
  procedureNote: longText('履行决策程序的说明'),
  touchesMarket: yesNo('是否涉及市场主体经济活动'),
  fairResult: choice('公平竞争审查结论', { pass: '符合公平竞争要求', exception: '适用例外规定', fail: '妨碍公平竞争' }),
  fairOpinion: longText('公平竞争审查意见'),
  opinion: choice('合法性审查结论', {
    lawful: '合法',
    reform: '探索性改革，明示法律风险',
    amend: '应当修改',
    unlawful: '不合法',
  }),
  opinionText: longText('合法性审查意见'),
  lawyerOpinion: longText('法律顾问、公职律师的意见'),
  legalRisk: longText('明示的法律风险'),
  hasteReason: longText('审查少于规定时间的理由'),
  congressDuty: choice('与人大及其常委会的关系', {
    none: '不需要报告',
    report: '出台前向常委会报告',
    decide: '由人大或者常委会讨论决定',
  }),
  returnReason: longText('退回的理由'),
  text: longText('提交讨论的文本', { max: 200_000 }),
  proposedText: longText('拟作非实质性修改后的文本', { max: 200_000 }),
  minorReason: longText('修改了什么'),
  minorFinding: longText('认定为非实质性修改的理由'),

  meetingKind: choice('会议', { executive: '常务会议', plenary: '全体会议' }),
  meetingOn: date('会议日期'),
  outcome: choice('决定', { adopted: '通过', revise: '修改后再议', rejected: '不予通过' }),
  minutes: file('会议记录'),

  partyPaper: file('请示报告', { inside: true }),
  partyReply: choice('请示报告的结果', { proceed: '可以出台', revise: '需要修改' }),
  congressPaper: file('人大或者常委会的意见'),
  number: text('决策编号'),
  executor: organisation('决策执行单位'),
  effectiveOn: date('施行日期'),
  endsOn: date('执行至'),
  interpretation: longText('解读'),

  suspendReason: longText('中止执行的理由'),
  resumeReason: longText('恢复执行的理由'),
  result: longText('执行结果'),
  archiveCatalogue: file('归档目录'),
  dropReason: longText('终止决策程序的理由'),
} as const;

/** 案内名单。 */
export const lists = {
  unitOpinions: {
    title: '有关单位意见',
    columns: { unit: organisation('单位'), agreed: yesNo('是否一致'), opinion: longText('意见') },
    required: ['unit', 'agreed', 'opinion'],
  },
  opinions: {
    title: '社会各方面的意见',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      contact: text('联系方式', { personal: 'phone' }),
      source: choice('途径', {
        portal: '公开征求意见',
        meeting: '座谈会',
        hearing: '听证会',
        visit: '实地走访',
        survey: '问卷、民意调查',
        letter: '书面意见',
      }),
      opinion: longText('意见', { inside: true }),
      summary: longText('意见要点'),
      taken: choice('采纳程度', { whole: '采纳', part: '部分采纳' }),
      takenNote: longText('采纳情况'),
      declineReason: longText('未采纳的理由'),
    },
    required: ['opinion'],
  },
  reports: {
    title: '执行情况报告',
    columns: { period: text('报告期'), report: longText('执行情况') },
    required: ['period', 'report'],
  },
  problems: {
    title: '执行中发现的问题',
    columns: { problem: longText('问题或者情况变化', { inside: true }), advice: longText('建议', { inside: true }) },
    required: ['problem'],
  },
  suggestions: {
    title: '对决策及其实施的意见建议',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      contact: text('联系方式', { personal: 'phone' }),
      suggestion: longText('意见建议', { inside: true }),
    },
    required: ['suggestion'],
  },
} as const;
