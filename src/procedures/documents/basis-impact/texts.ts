import type { Texts } from '../../texts.ts';

const texts: Texts = {
  stages: {
    settling: 'Awaiting a proposal',
    proposed: 'Awaiting confirmation',
    acting: 'Being carried out',
    evaluating: 'Handled by the evaluation',
    unaffected: 'Nothing to be done',
    settled: 'Settled',
    evaluated: 'Answered by the evaluation',
    gone: 'No longer applies',
  },
  roles: {
    handler: 'Case handler',
    head: 'Head of the organ',
    reviewer: 'Legal reviewer of the justice bureau',
    law: 'By law',
  },
  facts: {
    thing: 'Document, power or case that cites it',
    thingName: 'Affected',
    thingKind: 'Kind',
    article: 'Article cited',
    basisName: 'Basis that has changed',
    change: 'What has changed',
    changedOn: 'From which day',
    conclusion: 'Conclusion',
    reasons: 'Reasons',
    actBy: 'To be carried out by',
    advice: 'Legal advice',
    returnReason: 'Why it is returned',
    done: 'How it was carried out',
    evaluated: 'Conclusion of the evaluation',
  },
  acts: {
    open: 'Its basis has changed',
    openEvaluation: 'Its law has changed: evaluation is due',
    propose: 'Propose a conclusion',
    advise: 'Give legal advice',
    sendBack: 'Return the proposal',
    confirm: 'Confirm the conclusion',
    finish: 'Carried out',
    answerByEvaluation: 'The evaluation has concluded',
    noteGone: 'No longer in force',
  },
  clocks: { settle: 'Propose and confirm a conclusion', carryOut: 'Carry out the conclusion' },
  lists: {},
  papers: {},
  publish: {},
  indicators: {
    opened: 'Tasks from changed bases',
    settledOnTime: 'Changed bases settled on time',
    carriedOutOnTime: 'Conclusions carried out on time',
    lapsedCited: 'Lapsed documents still cited',
    lawsCited: 'Laws no longer in force still cited',
  },
  choices: {
    thingKind: { entry: 'Register entry', case: 'Open case' },
    conclusion: {
      noEffect: 'Not affected',
      goOn: 'Goes on under what held at filing',
      amend: 'Amend',
      replace: 'Rest on the new basis',
      end: 'Repeal, withdraw or end',
    },
    evaluated: { keep: 'Keep', amend: 'Amend', repeal: 'Repeal', renew: 'Renew' },
  },
  hints: {
    conclusion: {
      zh: '任何一种结论都要写明理由；要修改、改用新依据或者废止的，写明截止日。',
      en: 'Every conclusion has its reasons; what is to be changed has a day.',
    },
  },
};

export default texts;
