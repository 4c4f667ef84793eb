import { choice, date, file, longText, organisation, person, text } from '../../../kernel/index.ts';

/** 案内名单。 */
export const lists = {
  coApplicants: {
    title: '其他申请人',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      idNumber: text('身份证件号码或者统一社会信用代码', { personal: 'identity' }),
      representative: choice('是否推选为代表人', { yes: '是', no: '不是' }),
    },
    required: ['name', 'representative'],
  },
  thirdParties: {
    title: '第三人',
    columns: {
      name: person('姓名或者名称', { personal: 'name' }),
      joins: choice('怎样参加', { asks: '申请参加', called: '由复议机构通知参加' }),
      interest: text('利害关系', { inside: true }),
    },
    required: ['name', 'joins', 'interest'],
  },
  agents: {
    title: '代理人',
    columns: {
      of: choice('委托人', { applicant: '申请人', third: '第三人' }),
      name: person('代理人姓名', { personal: 'name' }),
      mandate: file('授权委托书'),
      scope: text('委托事项和权限'),
      until: date('委托期限至'),
      endNote: text('变更、解除的书面告知'),
    },
    required: ['of', 'name', 'mandate', 'scope', 'until'],
  },
  evidence: {
    title: '证据',
    columns: {
      name: text('证据名称'),
      from: choice('谁提交', { respondent: '被申请人', applicant: '申请人', third: '第三人', office: '复议机构调取' }),
      kind: choice('种类', {
        written: '书证',
        object: '物证',
        audio: '视听资料',
        data: '电子数据',
        witness: '证人证言',
        statement: '当事人的陈述',
        appraisal: '鉴定意见',
        inspection: '勘验、现场笔录',
      }),
      copy: file('复制件', { inside: true }),
      accepted: choice('审查认定', { yes: '属实，可以作为根据', no: '不作为根据' }),
      reason: longText('认定的理由', { inside: true }),
    },
    required: ['name', 'from', 'kind'],
  },
  gathered: {
    title: '被申请人在复议期间自行收集的材料（不作为根据）',
    columns: { name: text('材料名称'), note: text('说明') },
    required: ['name'],
  },
  inquiries: {
    title: '调查取证',
    columns: {
      subject: text('调查的事项'),
      record: file('调查笔录', { inside: true }),
      shown: choice('是否出示工作证件', { yes: '已出示' }),
      confirmed: choice('共同调查人员确认', { yes: '确认' }),
    },
    required: ['subject', 'record', 'shown'],
  },
  suspensions: {
    title: '中止',
    columns: {
      ground: choice('中止的原因', {
        death: '申请人死亡，近亲属尚未确定是否参加',
        incapacity: '申请人丧失行为能力，法定代理人尚未确定',
        missing: '申请人下落不明',
        dissolved: '组织终止，承受人尚未确定',
        cannotAttend: '因不可抗力或者其他正当理由不能参加',
        talks: '调解、和解，双方同意中止',
        lawQuestion: '法律适用问题需要有权机关解释或者确认',
        otherCase: '要以其他案件的结果为依据',
        other: '需要中止的其他情形',
      }),
      reason: longText('具体情况'),
      cleared: choice('恢复的由来', { gone: '原因已经消除', ordered: '上级机关责令恢复审理' }),
    },
    required: ['ground', 'reason'],
  },
  letters: {
    title: '行政复议意见书',
    columns: {
      org: organisation('送往的机关'),
      text: longText('违法或者不当的情况和意见'),
      answer: longText('纠正情况'),
    },
    required: ['org', 'text'],
  },
} as const;
