import { choice, date, file, longText, money, person, table, text, yesNo } from '../../../../kernel/index.ts';

/** 从轻到重的裁量等级。 */
const grades = { mitigated: '减轻', light: '从轻', ordinary: '一般', heavy: '从重' } as const;

/** 裁量、拟处罚、告知、听取意见、听证。 */
export const facts = {
  benchmark: table('裁量基准', {
    grade: choice('等级', grades),
    circumstances: text('适用情形'),
    min: money('罚款下限', { min: 0 }),
    max: money('罚款上限', { min: 0 }),
  }),
  benchmarkNo: text('裁量基准的文号'),
  benchmarkOn: date('裁量基准的施行日期'),
  grade: choice('裁量等级', grades),
  gradeReason: longText('选择等级的理由'),
  lenientGround: choice('应当从轻、减轻的情形', {
    none: '没有',
    minor: '已满十四周岁不满十八周岁',
    reduced: '主动消除或者减轻危害后果',
    forced: '受他人胁迫或者诱骗',
    confessed: '主动供述尚未掌握的违法行为',
    merit: '配合查处有立功表现',
    byLaw: '法律、法规、规章规定的其他情形',
  }),
  rangeMin: money('裁量幅度下限'),
  rangeMax: money('裁量幅度上限'),
  fined: yesNo('是否处以罚款'),
  proposedFine: money('拟处罚款', { min: 0 }),
  departure: choice('是否在裁量幅度内', {
    inside: '在幅度内',
    below: '低于幅度',
    above: '高于幅度',
    without: '没有公布的裁量基准',
  }),
  departureReason: longText('离开裁量基准的理由'),
  departureOpinion: longText('负责人对离开裁量基准的意见'),

  toldFacts: longText('告知的事实和证据'),
  reasons: longText('处罚的理由（说理）'),
  legalBasis: longText('处罚依据'),
  correction: longText('责令改正的内容和期限'),
  measure: choice('其他拟处罚中最重的一种', {
    none: '没有',
    warning: '警告、通报批评',
    confiscate: '没收（未达较大数额、价值）',
    confiscateLarge: '没收较大数额违法所得、较大价值非法财物',
    suspendLicence: '暂扣许可证件',
    downgrade: '降低资质等级',
    revoke: '吊销许可证件',
    restrict: '限制开展生产经营活动',
    stop: '责令停产停业',
    close: '责令关闭',
    ban: '限制从业',
    otherHeavy: '其他较重的行政处罚',
  }),
  measures: table('其他处罚', { kind: text('种类'), content: text('内容'), amount: money('金额', { min: 0 }) }),
  hearingRight: yesNo('是否告知可以要求听证'),
  noticeFine: money('告知书载明的罚款'),
  toldFine: money('已告知的罚款（不得超过）'),
  newFacts: longText('新查明的事实'),

  hearingAsk: longText('要求听证的理由'),
  hearingAgents: text('听证代理人（一至二人）', { personal: 'name' }),
  hearingRecord: file('听证笔录', { inside: true }),
  hearingSummary: longText('听证情况和意见'),
  heldOn: date('听证举行之日'),
  reconsiderReason: longText('采纳意见、重新提出建议的理由'),
  reviewDue: yesNo('是否应当法制审核'),
  reviewGround: choice('应当法制审核的情形', {
    none: '没有',
    publicInterest: '涉及重大公共利益',
    heard: '直接关系重大权益，经过听证程序',
    complex: '案件疑难复杂、涉及多个法律关系',
    byLaw: '法律、法规规定的其他情形',
  }),
  sentBack: longText('退回补充调查的理由', { inside: true }),
} as const;

export const lists = {
  statements: {
    title: '陈述、申辩',
    columns: {
      who: person('陈述、申辩人', { personal: 'name' }),
      text: longText('意见'),
      file: file('提交的证据'),
      result: choice('复核结果', { adopted: '采纳', partly: '部分采纳', declined: '不采纳' }),
      answer: longText('复核情况和理由'),
    },
    required: ['who', 'text'],
  },
} as const;
