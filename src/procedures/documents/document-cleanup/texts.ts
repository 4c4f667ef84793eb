import type { Texts } from '../../texts.ts';

const verdicts = { keep: 'Remains in force', amend: 'Amend', repeal: 'Repeal', obsolete: 'Declare lapsed' };

const texts: Texts = {
  stages: {
    sorting: 'Proposals and review',
    deciding: 'Awaiting the collective decision',
    publishing: 'Awaiting publication',
    done: 'Completed',
  },
  roles: {
    organizer: 'Organizer',
    unit: 'Implementing department',
    reviewer: 'Reviewer',
    justiceHead: 'Head of the justice bureau',
    head: 'Head of the government',
    registrar: 'Registrar of documents',
    law: 'By law',
  },
  facts: {
    title: 'Name of the clean-up',
    previous: 'The clean-up before',
    referenceDay: 'Reference day',
    proposeBy: 'Proposals by',
    decideBy: 'To be completed by',
    notice: 'Notice',
    noticeNumber: 'Number of the notice',
    submitNote: 'Note on the conclusions',
    amendBy: 'Amendments by',
    keepList: 'Documents that remain in force',
    amendList: 'Documents to be amended',
    repealList: 'Documents repealed',
    obsoleteList: 'Documents declared lapsed',
    decision: 'Collective decision',
    minutes: 'Minutes',
    againReason: 'Why it is returned',
    number: 'Number of the decision',
  },
  acts: {
    open: 'Begin and list the documents',
    announce: 'Publish the notice and the list',
    propose: 'Propose for one document',
    review: 'Review one document',
    submit: 'Submit the conclusions',
    decide: 'Decide collectively',
    publish: 'Publish the lists, carried out in the register',
    beginNext: 'The next clean-up has begun',
  },
  clocks: {
    proposeEach: 'Proposal of the department',
    proposals: 'Time for proposals',
    cleanup: 'Complete the clean-up',
    publishPromptly: 'Publish promptly',
    nextCleanup: 'The next clean-up',
  },
  lists: { documents: 'Documents to be cleaned up' },
  papers: {},
  publish: { notice: 'Notice and list of documents', result: 'Result of the clean-up' },
  indicators: {
    campaigns: 'Clean-ups completed',
    cleanedOnTime: 'Completed on time',
    nextOnTime: 'Next one begun on time',
    proposedOnTime: 'Proposals of departments on time',
    verdicts: 'Documents reviewed, by conclusion',
  },
  choices: {
    decision: { adopted: 'Adopted', again: 'Returned for another review' },
    'documents.proposal': verdicts,
    'documents.verdict': verdicts,
  },
  columns: {
    documents: {
      number: 'Number',
      title: 'Title',
      issuer: 'Issuer',
      unit: 'Implementing department',
      endsOn: 'Valid until',
      proposal: 'Proposal',
      proposalReason: 'Reason',
      verdict: 'Conclusion',
      verdictReason: 'Reason of the reviewer',
    },
  },
  hints: {
    previous: { zh: '第一次清理的不填。', en: 'Leave it out for the first one.' },
    referenceDay: {
      zh: '这一天施行、中止执行的文件全部自动列入。',
      en: 'Every document in force or suspended on that day is listed by itself.',
    },
    amendBy: { zh: '有结论为“修改”的必填；写入登记簿，到期提醒起草单位。', en: 'Needed where any is to be amended.' },
  },
};

export default texts;
