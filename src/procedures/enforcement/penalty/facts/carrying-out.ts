import { choice, date, longText, money, text, yesNo } from '../../../../kernel/index.ts';

/** 缴纳、加处罚款、延期分期、当场收缴、强制执行、结案。 */
export const facts = {
  owed: money('应缴罚款'),
  paid: money('已缴罚款'),
  surcharge: money('加处罚款'),
  surchargePaid: money('已缴加处罚款', { min: 0 }),
  waiverReason: longText('减免加处罚款的理由'),
  hardship: longText('经济困难的情况和申请内容'),
  deferUntil: date('延期、分期缴纳的最后一日'),
  deferOpinion: longText('对延期、分期申请的意见'),
  cashGround: choice('当场收缴的情形', {
    small: '当场处罚，数额在规定以下',
    hardLater: '当场处罚，不当场收缴事后难以执行',
    remote: '边远、水上、交通不便地区，当事人提出',
  }),
  cashAsked: yesNo('当事人是否提出当场缴纳'),

  demandFor: choice('催告的内容', { fine: '缴纳罚款和加处罚款', measure: '履行其他处罚' }),
  performBy: date('催告的履行期限'),
  enforcementWay: choice('强制执行方式', {
    own: '依法自行强制执行',
    offset: '拍卖查封扣押的财物、划拨冻结的存款抵缴',
    court: '申请人民法院强制执行',
  }),
  enforcementBasis: text('强制执行的法律依据'),
  remedyEndedOn: date('复议、诉讼期限届满之日'),
  courtAppliedOn: date('申请人民法院强制执行之日'),
  courtResult: choice('人民法院的裁定', { allowed: '准予执行', refused: '不准予执行' }),
  endGround: choice('终结执行的情形', {
    dead: '公民死亡，没有遗产又没有义务承受人',
    dissolved: '法人或者其他组织终止，没有财产又没有义务承受人',
    destroyed: '执行标的灭失',
    annulled: '据以执行的决定被撤销',
    other: '需要终结执行的其他情形',
  }),
  performed: longText('处罚的履行情况'),
  goodsDisposal: longText('没收财物的处理和款项上缴国库的情况'),
} as const;

export const lists = {
  payments: {
    title: '缴款',
    columns: {
      on: date('缴款之日'),
      amount: money('金额', { min: 1 }),
      bank: text('代收机构'),
      receipt: text('缴款凭证号'),
    },
    required: ['on', 'amount', 'receipt'],
  },
  instalments: {
    title: '延期、分期计划',
    columns: { due: date('应缴之日'), amount: money('金额', { min: 1 }), receipt: text('缴款凭证号') },
    required: ['due', 'amount'],
  },
  cash: {
    title: '当场收缴',
    columns: {
      amount: money('金额', { min: 1 }),
      receipt: text('财政专用票据号'),
      onWater: yesNo('是否在水上收缴'),
      bankSlip: text('缴付银行凭证号'),
    },
    required: ['amount', 'receipt', 'onWater'],
  },
} as const;
