import { choice, date, file, list, longText, number, person, place, text, yesNo } from '../../../../kernel/index.ts';

/** 调查取证、调查终结报告。 */
export const facts = {
  inspectedOn: date('检查、询问的日期'),
  inspectedAt: place('检查、询问的地点'),
  cardsShown: yesNo('是否出示执法证件'),
  record: file('检查、询问笔录', { inside: true }),
  recordSigned: choice('笔录签署', { signed: '当事人核对签名', refused: '拒绝签名', absent: '当事人不在场' }),
  refusalNote: text('拒绝签名或者不在场的情况和见证人'),
  video: file('音像记录', { inside: true }),

  findings: longText('查明的事实'),
  actEndedOn: date('查明的违法行为终了之日'),
  capacity: choice('责任能力', {
    full: '完全责任能力或者单位',
    minor: '已满十四周岁不满十八周岁',
    partial: '尚未完全丧失辨认或者控制能力',
    under14: '不满十四周岁',
    insane: '不能辨认或者不能控制自己的行为',
  }),
  slight: yesNo('违法行为是否轻微'),
  corrected: yesNo('是否及时改正'),
  harm: choice('危害后果', { none: '没有危害后果', slight: '危害后果轻微', real: '有危害后果' }),
  first: yesNo('是否初次违法'),
  faultless: yesNo('当事人是否有证据足以证明没有主观过错'),
  specialLawChanged: yesNo('所依据的法律、法规、规章在行为终了后有没有修改、废止'),
  lawChoice: choice('适用的规定', {
    old: '违法行为发生时的规定',
    new: '现行规定（处罚较轻或者不认为违法）',
  }),
  lawReason: longText('选择适用规定的理由（两种规定的比较）'),
  spareGround: choice('应当、可以不予处罚的情形', {
    none: '没有，建议处罚',
    slight: '违法行为轻微并及时改正，没有造成危害后果',
    firstSlight: '初次违法且危害后果轻微并及时改正',
    faultless: '有证据足以证明没有主观过错',
    under14: '不满十四周岁',
    insane: '不能辨认或者不能控制自己的行为',
    unfounded: '违法事实不能成立',
    lawful: '新的规定不认为违法',
  }),
  justiceOrgan: choice('接受移送的司法机关', {
    police: '公安机关',
    procuratorate: '检察机关',
    supervision: '监察机关',
  }),
  justiceReply: longText('司法机关退回的意见'),
  missingPoints: list('需要补充调查的问题', { inside: true }),
} as const;

export const lists = {
  evidence: {
    title: '证据',
    columns: {
      name: text('名称'),
      kind: choice('种类', {
        document: '书证',
        object: '物证',
        audiovisual: '视听资料',
        electronic: '电子数据',
        witness: '证人证言',
        party: '当事人的陈述',
        expert: '鉴定意见',
        scene: '勘验笔录、现场笔录',
        device: '电子技术监控记录',
      }),
      source: text('来源和取得方式'),
      file: file('文件', { inside: true }),
      use: choice('审查结果', {
        cited: '合法取得，查证属实，作为定案根据',
        unproven: '未查证属实，不作为根据',
        unlawful: '以非法手段取得，排除',
        unaudited: '监控记录未经审核或者不符合要求，排除',
      }),
      opinion: longText('审查意见'),
    },
    required: ['name', 'kind', 'source', 'use'],
  },
  exclusions: {
    title: '后来排除的证据',
    columns: { evidence: text('证据名称'), ground: longText('排除的理由') },
    required: ['evidence', 'ground'],
  },
  preserved: {
    title: '先行登记保存的物品',
    columns: {
      name: text('物品名称'),
      quantity: number('数量', { min: 0 }),
      keeper: person('保管人', { personal: 'name' }),
      place: place('保存地点'),
      disposal: choice('处理', {
        returned: '退还、解除保存',
        recorded: '取证后退还',
        test: '送检测、鉴定',
        seize: '依法查封、扣押',
        confiscate: '依法没收，待决定',
      }),
      disposalNote: text('处理说明'),
    },
    required: ['name'],
  },
  transfers: {
    title: '移送司法机关的报告',
    columns: { crime: longText('涉嫌犯罪的事实和罪名'), refusal: longText('不移送的理由') },
    required: ['crime'],
  },
} as const;
