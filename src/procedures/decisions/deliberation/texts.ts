import type { Texts } from '../../texts.ts';

const texts: Texts = {
  stages: {
    listed: 'On the agenda',
    meeting: 'Debate',
    concluded: 'Decided',
    adjourned: 'Another meeting',
    withdrawn: 'Withdrawn',
  },
  roles: { clerk: 'Secretary of meetings', head: 'District head', law: 'By law' },
  facts: {
    decision: 'Case of the decision',
    title: 'Matter',
    unit: 'Drafting unit',
    text: 'Text before the meeting',
    meetingKind: 'Meeting',
    meetingOn: 'Day of the meeting',
    headOpinion: 'What the head said',
    outcome: 'Decision',
    departReason: 'Why the head departs from the majority',
    minutes: 'Minutes',
    adjournReason: 'Why it is adjourned',
  },
  acts: {
    list: 'Put on the agenda',
    withdraw: 'Withdrawn from debate',
    nameMember: 'Name a member, present or absent',
    convene: 'Open the debate',
    speak: 'Record a speech',
    adjourn: 'Adjourn to another meeting',
    headSpeak: 'The head speaks last',
    decide: 'The head decides',
  },
  clocks: {},
  lists: { members: 'Members of the meeting' },
  papers: {},
  publish: {},
  indicators: { held: 'Matters decided after debate', adopted: 'Adopted', rejected: 'Not adopted' },
  choices: {
    meetingKind: { executive: 'Executive meeting', plenary: 'Plenary meeting' },
    outcome: { adopted: 'Adopted', revise: 'To be revised', rejected: 'Rejected' },
    'members.opinion': {
      agree: 'Agrees',
      amend: 'Agrees with changes',
      against: 'Against',
      abstain: 'Reserves an opinion',
    },
  },
  columns: {
    members: { name: 'Name', post: 'Post', present: 'Present', opinion: 'Opinion', statement: 'Speech as recorded' },
  },
  hints: {
    'members.statement': { zh: '如实记录，不同意见写明理由。', en: 'As spoken; a differing opinion with its reasons.' },
    departReason: {
      zh: '决定与到会人员多数意见不一致时，写明在会上说明的理由。',
      en: 'Where the decision departs from the majority: the reasons given in the meeting.',
    },
  },
};

export default texts;
