import { choice, date, file, longText, organisation, person, ref, text, yesNo } from '../../../kernel/index.ts';

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  matter: text('异议事项', { max: 100 }),
  document: ref('提出异议的文件', 'documents', { pin: 'live' }),
  clauses: text('提出异议的条款'),
  ground: choice('理由类别', {
    authority: '超越职权',
    higherLaw: '违反上位法',
    derogation: '没有依据减损权益、增加义务',
    procedure: '违反制定程序',
    improper: '明显不合理或者已不适应情况',
    other: '其他',
  }),
  reasons: longText('事实和理由'),
  evidence: file('材料'),
  name: person('姓名或者名称', { personal: 'name' }),
  phone: text('联系电话', { personal: 'phone' }),
  address: text('通信地址', { personal: 'address' }),
  withdrawReason: longText('撤回的理由'),

  number: text('异议编号'),
  issuer: organisation('制定机关'),
  explainUnit: organisation('作出说明的单位'),
  explainBy: date('说明的截止日'),
  declineGround: choice('不予受理的理由', {
    notDocument: '不是对规范性文件的异议',
    gone: '文件已经失效、废止或者撤销',
    repeated: '同一人以同一理由再次提出，已经答复',
  }),
  declineNote: longText('不予受理的说明和其他途径'),
  transferTo: text('转送的机关'),
  transferNote: longText('转送的说明'),
  explanation: longText('制定机关的说明'),

  result: choice('审查结论', {
    unfounded: '异议不成立',
    evaluate: '文件合法，但应当评估',
    mend: '异议成立，限期修改或者废止',
    suspend: '异议成立，纠正前中止执行',
  }),
  opinion: longText('审查意见和理由'),
  mendBy: date('纠正的截止日'),
  cosignResult: choice('复核意见', { agree: '同意', again: '重新审查' }),
  cosignOpinion: longText('复核的意见'),
  answer: longText('给异议人的答复'),

  mendingWay: choice('处理方式', { amended: '修改', repealed: '废止', interpreted: '作出解释' }),
  mendingReport: longText('处理情况'),
  mendingDocument: ref('据以修改的文件', 'documents', { pin: 'live' }),
  mendingResult: choice('核查结果', { accepted: '已经纠正', again: '没有纠正，继续处理' }),
  resumes: yesNo('是否恢复执行'),
  annulReason: longText('撤销的理由'),
  annulDecision: file('撤销决定'),
  referralNote: longText('提请审查的说明'),
} as const;
