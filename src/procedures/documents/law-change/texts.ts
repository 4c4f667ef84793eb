import type { Texts } from '../../texts.ts';

const levels = {
  law: 'Law',
  regulation: 'Administrative regulation',
  local: 'Local regulation',
  rules: 'Rules',
  superior: 'Document of a superior organ',
};

const texts: Texts = {
  stages: { recorded: 'Awaiting the check', confirmed: 'Recorded', dropped: 'Not recorded' },
  roles: { recorder: 'Recorder', checker: 'Checker' },
  facts: {
    law: 'Name of the law, regulation or superior document',
    name: 'Name as it is compared',
    level: 'Level',
    change: 'Change',
    articles: 'Articles amended',
    effectiveOn: 'From which day',
    replacedBy: 'Replaced by',
    content: 'What has changed',
    source: 'Where it was published',
    returnReason: 'Why it is returned',
  },
  acts: {
    record: 'Record a change',
    correct: 'Correct the record',
    confirm: 'Check and record',
    drop: 'Do not record',
  },
  clocks: { check: 'Check the record' },
  lists: {},
  papers: {},
  publish: { change: 'Change of law' },
  indicators: { recorded: 'Changes of law recorded', checkedOnTime: 'Changes checked on time' },
  choices: {
    level: levels,
    change: {
      amended: 'Amended',
      replaced: 'Replaced',
      repealed: 'Repealed',
      suspended: 'Suspended',
      annulled: 'Annulled',
      restored: 'In force again',
    },
  },
  register: {
    facts: {
      law: 'Name',
      level: 'Level',
      articles: 'Articles last amended',
      content: 'Last change',
      source: 'Where it was published',
      replacedBy: 'Replaced by',
    },
    labels: {
      future: 'Change not yet in force',
      inForce: 'In force',
      suspended: 'Suspended',
      ended: 'No longer in force',
    },
    ended: { repealed: 'Repealed', replaced: 'Replaced', annulled: 'Annulled', expired: 'Lapsed' },
    choices: { level: levels },
  },
  hints: {
    law: {
      zh: '写全称。书名号、空格和“中华人民共和国”写不写都认得是同一部。',
      en: 'The full name; with or without book-title marks it is the same law.',
    },
    articles: {
      zh: '修改的，写明哪几条，如“第十二条”；不写的，引用它的都算。',
      en: 'Of an amendment, which articles; without any, all that cite the law are reached.',
    },
    effectiveOn: {
      zh: '从这一天起，失效的不能再作依据；待办在登记时就产生，可以提前准备。',
      en: 'From this day a law that ends can carry no act; the tasks begin at once.',
    },
  },
};

export default texts;
