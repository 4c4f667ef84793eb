import { choice, date, file, list, longText, money, place, text } from '../../../../kernel/index.ts';

/** 法制审核、集体讨论、决定、送达、公开；当场处罚。 */
export const facts = {
  reviewResult: choice('法制审核结论', {
    pass: '通过，报负责人决定',
    discuss: '通过，报负责人集体讨论',
    fail: '不通过，退回',
  }),
  reviewOpinion: longText('法制审核意见', { inside: true }),
  qualification: text('法律职业资格证书编号'),
  attendees: list('参加集体讨论的负责人'),
  discussion: longText('集体讨论的意见和结论', { inside: true }),
  minutes: file('集体讨论记录', { inside: true }),

  fine: money('罚款'),
  decisionNo: text('决定书文号'),
  considered: longText('对陈述申辩、听证笔录的采纳情况'),
  performance: longText('履行方式和期限'),
  remedies: longText('复议、诉讼的途径和期限'),
  noneGround: choice('不予处罚的情形', {
    slight: '违法行为轻微并及时改正，没有造成危害后果',
    firstSlight: '初次违法且危害后果轻微并及时改正',
    faultless: '有证据足以证明没有主观过错',
    under14: '不满十四周岁',
    insane: '不能辨认或者不能控制自己的行为',
    unfounded: '违法事实不能成立',
    lawful: '新的规定不认为违法',
  }),
  noneReasons: longText('不予处罚的理由'),
  education: longText('教育的内容和方式；责令管教、看管'),
  serviceMode: choice('送达方式', {
    spot: '当场交付',
    direct: '直接送达',
    left: '留置送达',
    post: '邮寄送达',
    electronic: '电子送达',
  }),
  confirmation: file('电子送达确认书'),
  receipt: file('送达回证', { inside: true }),
  refusedNote: text('拒绝签收的情况'),
  announcedOn: date('公告送达发出之日'),
  announceReason: longText('采用公告送达的理由'),
  noticeEndedOn: date('公告期满之日'),

  withheld: choice('不公开的理由', {
    noInfluence: '没有社会影响',
    stateSecret: '涉及国家秘密',
    tradeSecret: '涉及商业秘密',
    privacy: '涉及个人隐私',
  }),
  takeDownReason: longText('撤回公开的理由'),
  withdrawal: choice('自行纠正', { gone: '撤销决定', redo: '撤销并重新调查处理' }),
  withdrawalReason: longText('撤销决定的理由'),

  spotFine: money('当场罚款', { min: 0 }),
  spotPlace: place('当场处罚的时间地点'),
  spotHeard: longText('当场告知和听取陈述申辩的情况'),
} as const;

export const lists = {
  publications: {
    title: '决定的公开',
    columns: { place: text('公开的平台'), influence: text('社会影响的说明') },
    required: ['place', 'influence'],
  },
} as const;
