// 公布以后：解释、废止、重新公布、失效，以及备案审查的结果
import { art, plan } from '../../../kernel/index.ts';
import { organic, rulemaking } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';
import { longest } from './publication.ts';

const living = ['published', 'suspended'] as const;
const lapses = plan(11, '有效期届满自动失效，需继续实施的重新确认公布');
const objection = plan(10, '对异议依法处理');
const filing = art('法规规章备案审查条例', 25, '对下级机关普遍适用的决定、命令建立备案审查制度，有错必纠');

export const acts = {
  proposeInterpretation: {
    title: '拟作解释',
    from: living,
    by: 'drafter',
    times: 'many',
    undoes: ['reviewInterpretation'],
    records: { interpretationDraft: 'required' },
    basis: rulemaking(33, '含义需要明确或者出现新情况的，由制定机关解释'),
  },
  reviewInterpretation: {
    title: '审查解释',
    from: living,
    by: 'reviewer',
    records: { interpretationOpinion: 'required' },
    basis: rulemaking(33, '解释参照送审稿审查程序提出意见'),
  },
  issueInterpretation: {
    title: '公布解释',
    from: living,
    by: 'signer',
    adds: 'interpretations',
    times: 'many',
    undoes: ['proposeInterpretation', 'reviewInterpretation'],
    basis: rulemaking(33, '解释报制定机关批准后公布，与文件具有同等效力'),
  },
  proposeChange: {
    title: '提出废止或者重新公布',
    from: living,
    by: 'drafter',
    times: 'many',
    undoes: ['reviewChange'],
    records: { change: 'required', changeReason: 'required', newEndsOn: { requiredIf: { is: ['change', 'renew'] } } },
    basis: [rulemaking(39, '废止适用制定的程序'), plan(11, '需继续实施的重新确认公布')],
  },
  reviewChange: {
    title: '审查废止或者重新公布',
    from: living,
    by: 'reviewer',
    records: { changeOpinion: 'required', changeOpinionText: 'required' },
    basis: [plan(10, '经过合法性审查'), rulemaking(39, '废止适用制定的程序')],
  },
  repeal: {
    title: '废止并公布',
    from: living,
    to: 'repealed',
    by: 'signer',
    records: { changeMinutes: 'required' },
    effects: [{ op: 'end', register: 'documents', entry: 'case', from: 'day', why: 'repealed' }],
    basis: rulemaking(39, '废止后及时公布'),
  },
  noteRepeal: {
    title: '另行决定废止本文件',
    from: living,
    by: 'law',
    automatic: true,
    times: 'many',
    records: { repealedBy: 'required', repealedAfter: 'required' },
    basis: [rulemaking(39, '新文件代替旧文件的，载明旧文件废止'), rulemaking(37, '清理后应当废止的及时废止')],
  },
  endByRepeal: {
    title: '另行废止的决定生效',
    from: living,
    to: 'superseded',
    by: 'law',
    automatic: true,
    basis: rulemaking(39, '新文件施行时，被其废止的文件失去效力'),
  },
  renew: {
    title: '重新确认并公布',
    from: 'published',
    by: 'signer',
    records: { changeMinutes: 'required' },
    computes: { currentEnd: { copy: 'newEndsOn' } },
    times: 'many',
    undoes: ['proposeChange', 'reviewChange'],
    effects: [
      {
        op: 'amend',
        register: 'documents',
        entry: 'case',
        from: 'day',
        until: { fact: 'newEndsOn' },
        facts: { endsOn: { fact: 'newEndsOn' } },
      },
    ],
    basis: plan(11, '需继续实施的，在届满前重新确认公布'),
  },
  lapse: {
    title: '有效期届满，自动失效',
    from: living,
    to: 'lapsed',
    by: 'law',
    automatic: true,
    basis: lapses,
  },
  filingOpened: {
    title: '进入备案',
    from: 'published',
    by: 'law',
    automatic: true,
    records: { self: 'required' },
    basis: [organic('予以公布和备案'), rulemaking(34, '公布之日起三十日内备案')],
  },
  beSuspended: {
    title: '决定中止执行',
    from: 'published',
    to: 'suspended',
    by: 'law',
    automatic: true,
    times: 'many',
    basis: [filing, objection],
  },
  beResumed: {
    title: '改正后恢复执行',
    from: 'suspended',
    to: 'published',
    by: 'law',
    automatic: true,
    times: 'many',
    basis: [filing, objection],
  },
  beAnnulled: {
    title: '被撤销',
    from: ['published', 'suspended', 'lapsed', 'repealed'],
    to: 'annulled',
    by: 'law',
    automatic: true,
    basis: [filing, objection],
  },
} as const satisfies Acts;

export const clocks = {
  validity: {
    title: '有效期',
    kind: 'validity',
    against: 'other',
    starts: 'publish',
    stops: ['renew', 'repeal', 'beAnnulled'],
    limit: { until: 'endsOn' },
    expiry: { does: 'lapse' },
    basis: lapses,
  },
  renewedValidity: {
    title: '重新公布后的有效期',
    kind: 'validity',
    against: 'other',
    starts: 'renew',
    stops: ['repeal', 'beAnnulled'],
    limit: { until: 'newEndsOn' },
    expiry: { does: 'lapse' },
    basis: lapses,
  },
  superseding: {
    title: '另行废止的决定生效之前',
    kind: 'validity',
    against: 'other',
    starts: 'noteRepeal',
    stops: ['repeal', 'beAnnulled'],
    limit: { until: 'repealedAfter' },
    expiry: { does: 'endByRepeal' },
    basis: rulemaking(39, '新文件施行时，被其废止的文件失去效力'),
  },
} as const satisfies Clocks;

export const gates = {
  interpretationReviewed: {
    blocks: ['issueInterpretation'],
    until: { done: 'reviewInterpretation' },
    says: { zh: '解释还没有经过审查', en: 'The interpretation has not been reviewed' },
    basis: rulemaking(33, '解释参照送审稿审查程序提出意见'),
  },
  interpretationDrafted: {
    blocks: ['reviewInterpretation'],
    until: { done: 'proposeInterpretation' },
    says: { zh: '还没有拟作的解释', en: 'There is no interpretation to review' },
    basis: rulemaking(33, '解释参照送审稿审查程序提出意见'),
  },
  changeProposed: {
    blocks: ['reviewChange'],
    until: { done: 'proposeChange' },
    says: { zh: '还没有提出废止或者重新公布', en: 'Neither repeal nor renewal has been proposed' },
    basis: rulemaking(39, '废止适用制定的程序'),
  },
  repealReviewed: {
    blocks: ['repeal'],
    until: { all: [{ done: 'reviewChange' }, { is: ['changeOpinion', 'lawful'] }, { is: ['change', 'repeal'] }] },
    says: { zh: '废止没有经过合法性审查', en: 'The repeal has not passed the legality review' },
    basis: [plan(10, '经过合法性审查'), rulemaking(39, '废止适用制定的程序')],
  },
  renewalReviewed: {
    blocks: ['renew'],
    until: { all: [{ done: 'reviewChange' }, { is: ['changeOpinion', 'lawful'] }, { is: ['change', 'renew'] }] },
    says: { zh: '重新公布没有经过合法性审查', en: 'The renewal has not passed the legality review' },
    basis: [plan(10, '经过合法性审查'), plan(11, '重新确认公布')],
  },
  stillLiving: {
    blocks: ['repeal', 'renew', 'issueInterpretation'],
    // A document of the time before filing has no such fact; its own stage then says whether it lives.
    until: { any: [{ not: { known: 'self' } }, { entry: 'self', in: ['future', 'inForce', 'suspended'] }] },
    says: { zh: '文件已经失效、废止或者撤销', en: 'The document has lapsed, been repealed or annulled' },
    basis: lapses,
  },
} as const satisfies Gates;

export const bounds = {
  renewedValidity: {
    on: ['renew'],
    fact: 'newEndsOn',
    is: 'atMost',
    from: 'day',
    limit: longest,
    says: { zh: '自重新公布之日起的有效期超过了最长期限', en: 'The renewed validity is longer than allowed' },
    basis: plan(11, '有效期一般不超过五年'),
  },
} as const satisfies Bounds;
