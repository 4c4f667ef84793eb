import type { Texts } from '../../texts.ts';

const kinds = {
  policy: 'Major public policies and measures',
  plan: 'Important plans',
  resource: 'Natural and cultural resources',
  project: 'Major public construction projects',
  other: 'Other major matters',
};
const additions = { yearly: 'Yearly catalogue', added: 'Added during the year' };

const texts: Texts = {
  stages: {
    nominated: 'Nominated',
    checked: 'Awaiting the meeting',
    adopted: "Awaiting the Party committee's consent",
    consented: 'Awaiting publication',
    listed: 'Listed',
    leaving: 'To be removed',
    removed: 'Removed',
    leftOut: 'Not listed',
  },
  roles: {
    nominator: 'Nominating unit',
    checker: 'Checker of the catalogue',
    clerk: 'Secretary of meetings',
    head: 'District head',
  },
  facts: {
    title: 'Matter',
    kind: 'Kind',
    year: 'Year',
    unit: 'Unit to take charge',
    reason: 'Why it is listed',
    plannedOn: 'Planned for decision on',
    addition: 'How it is listed',
    additionReason: 'Why it is added during the year',
    standard: 'Meets the standards',
    excluded: 'Macro-control, law-making or emergency response',
    checkOpinion: 'Opinion of the check',
    meetingOn: 'Meeting that adopted it',
    minutes: 'Minutes',
    partyPaper: 'Consent of the Party committee',
    partyAdvice: 'What the Party committee asks for',
    listedUntil: 'Listed until',
    removalReason: 'Why it is removed',
    removalMinutes: 'Minutes on the removal',
    removalPaper: 'Consent to the removal',
  },
  acts: {
    nominate: 'Nominate a matter',
    check: 'Check against the standards',
    adopt: 'Adopt at a meeting',
    obtainConsent: "Obtain the Party committee's consent",
    partyReturns: 'The Party committee asks for changes',
    withdraw: 'Leave out',
    publish: 'Publish',
    proposeRemoval: 'Propose to remove',
    keep: 'Keep in the catalogue',
    consentRemoval: 'Obtain consent to the removal',
    remove: 'Remove and publish',
  },
  clocks: { publishPromptly: 'Prompt publication' },
  lists: {},
  papers: {},
  publish: { listed: 'Matter in the catalogue', removed: 'Removed from the catalogue' },
  indicators: {
    listed: 'Matters listed',
    added: 'Matters added during the year',
    publishedPromptly: 'Published promptly',
  },
  choices: { kind: kinds, addition: additions, standard: { fits: 'Meets them: list', unfit: 'Does not meet them' } },
  columns: {},
  register: {
    facts: {
      title: 'Matter',
      kind: 'Kind',
      year: 'Year',
      unit: 'Unit to take charge',
      reason: 'Why it is listed',
      plannedOn: 'Planned for decision on',
      listedOn: 'Published on',
      addition: 'How it is listed',
    },
    labels: { future: 'Not yet listed', inForce: 'Listed', suspended: 'Suspended', ended: 'No longer listed' },
    ended: { expired: 'Year over', decided: 'Decided', removed: 'Removed' },
    choices: { kind: kinds, addition: additions },
  },
  hints: {
    listedUntil: {
      zh: '年度目录一般到当年12月31日；没有启动的，下一年度重新申报。',
      en: 'As a rule 31 December of the year; what was not started is nominated anew.',
    },
    excluded: { zh: '属于的，不适用重大行政决策程序。', en: 'If so, the Order on major decisions does not apply.' },
  },
};

export default texts;
