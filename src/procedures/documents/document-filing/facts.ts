import { choice, date, file, longText, organisation, ref, table, text, yesNo } from '../../../kernel/index.ts';

/** 案卷记载的内容，按办理先后。 */
export const facts = {
  document: ref('备案的文件', 'documents', { pin: 'live' }),
  number: text('文件编号'),
  title: text('文件名称'),
  level: choice('文件层级', { government: '区政府文件', department: '部门文件' }),
  issuer: organisation('制定机关'),
  authority: organisation('备案机关'),
  publishedOn: date('公布日期'),
  urgeUntil: date('责令限期报送的截止日'),
  urgeNote: longText('催报、通报的内容'),

  filingReport: file('备案报告'),
  textCopy: file('正式文本'),
  explanation: longText('制定说明'),
  bases: table('制定依据', { law: text('法律、法规、规章或上级文件'), article: text('条款') }),
  legalOpinion: file('合法性审查意见'),
  formResult: choice('形式审查结果', {
    accept: '符合要求，予以备案登记',
    supplement: '材料或者格式不符，暂缓登记',
    outside: '不属于备案范围，不予登记',
  }),
  recheckResult: choice('补报后的形式审查结果', { accept: '符合要求，予以备案登记', supplement: '仍不符合，再次补报' }),
  formNote: longText('形式审查说明'),
  filingNumber: text('备案登记号'),

  question: longText('要求说明的问题'),
  explainBy: date('说明的截止日'),
  issuerExplanation: longText('制定机关的说明'),
  extensionReason: longText('延长审查的理由'),
  result: choice('审查结论', {
    kept: '审查通过',
    mend: '应当纠正，限期处理',
    suspend: '应当纠正，纠正前中止执行',
    annul: '提请撤销',
  }),
  reviewOpinion: longText('审查意见'),

  mendingWay: choice('处理方式', { amended: '修改', repealed: '废止', interpreted: '作出解释', explained: '说明理由' }),
  mendingReport: longText('处理情况报告'),
  mendingDocument: ref('据以修改的文件', 'documents', { pin: 'live' }),
  mendingResult: choice('核查结果', { accepted: '已经纠正', again: '没有纠正，继续处理', annul: '没有纠正，提请撤销' }),
  resumes: yesNo('是否恢复执行'),
  annulReason: longText('撤销或者不予撤销的理由'),
  annulDecision: file('撤销决定'),
} as const;
