import { defineProcedure, houseRule, plan } from '../../../kernel/index.ts';
import { facts } from './facts.ts';

const changed = plan(11, '文件所涉及的法律、法规有变动的，应当评估；先要知道有变动');
const twoPeople = houseRule('登记会拦住以它为依据的办理，由两个人把关');

const entry = { register: 'laws', entry: { key: ['name'] }, from: { fact: 'effectiveOn' } } as const;
const written = {
  law: { fact: 'law' },
  level: { fact: 'level' },
  articles: { fact: 'articles' },
  content: { fact: 'content' },
  source: { fact: 'source' },
  replacedBy: { fact: 'replacedBy' },
} as const;
const ends = <const Why extends 'repealed' | 'replaced' | 'annulled'>(why: Why) =>
  ({ ...entry, op: 'end', why, when: { is: ['change', why] } }) as const;

/** 法律法规变动登记：登记以后，引用它的每一件文件、每一项权力和在办案件各有一件待办。 */
export default defineProcedure({
  id: 'law-change',
  mechanism: 'M25',
  title: { zh: '法律法规变动登记', en: 'Record of a change of law' },
  chapter: 'documents',
  planArticles: [11],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'law',
  handledBy: { kind: 'justice' },

  stages: {
    recorded: { title: '待复核' },
    confirmed: { title: '已登记', final: true, requires: ['record', 'confirm'] },
    dropped: { title: '不予登记', final: true, requires: ['record', 'drop'] },
  },
  roles: {
    recorder: {
      title: '登记人',
      post: 'legal-reviewer',
      in: { kind: 'justice' },
      notSameAs: ['checker'],
      apart: twoPeople,
    },
    checker: {
      title: '复核人',
      post: ['legal-reviewer', 'head'],
      in: { kind: 'justice' },
      notSameAs: ['recorder'],
      apart: twoPeople,
    },
  },
  facts,

  acts: {
    record: {
      title: '登记变动',
      from: 'start',
      to: 'recorded',
      by: 'recorder',
      records: {
        law: 'required',
        level: 'required',
        change: 'required',
        articles: 'optional',
        effectiveOn: 'required',
        replacedBy: { requiredIf: { is: ['change', 'replaced'] } },
        content: 'required',
        source: 'required',
      },
      computes: { name: { lawName: 'law' } },
      basis: changed,
    },
    correct: {
      title: '更正登记',
      from: 'recorded',
      by: 'recorder',
      records: {
        law: 'required',
        level: 'required',
        change: 'required',
        articles: 'optional',
        effectiveOn: 'required',
        replacedBy: { requiredIf: { is: ['change', 'replaced'] } },
        content: 'required',
        source: 'required',
      },
      computes: { name: { lawName: 'law' } },
      times: 'many',
      basis: houseRule('复核以前可以更正'),
    },
    confirm: {
      title: '复核并登记',
      from: 'recorded',
      to: 'confirmed',
      by: 'checker',
      effects: [
        {
          ...entry,
          op: 'enter',
          facts: written,
          when: {
            any: [
              { is: ['change', 'restored'] },
              { keyed: { register: 'laws', key: ['name'] }, in: ['absent', 'future'] },
            ],
          },
        },
        { ...entry, op: 'amend', facts: written, when: { not: { is: ['change', 'restored'] } } },
        { ...entry, op: 'suspend', when: { is: ['change', 'suspended'] } },
        ends('repealed'),
        ends('replaced'),
        ends('annulled'),
      ],
      basis: [changed, plan(10, '没有效力的不得作为行政管理的依据')],
    },
    drop: {
      title: '不予登记',
      from: 'recorded',
      to: 'dropped',
      by: 'checker',
      records: { returnReason: 'required' },
      basis: houseRule('经复核没有变动的，写明理由，不予登记'),
    },
  },
  clocks: {
    check: {
      title: '复核登记',
      kind: 'deadline',
      against: 'organ',
      starts: 'record',
      stops: ['confirm', 'drop'],
      limit: { setting: 'duty.prompt-days' },
      basis: [changed, houseRule('变动已经发生，及时复核')],
    },
  },
  gates: {},

  publish: {
    change: {
      title: '法律法规变动',
      at: 'confirm',
      shows: ['law', 'level', 'change', 'articles', 'effectiveOn', 'replacedBy', 'content', 'source'],
      basis: plan(11, '文件的评估、清理以法律、法规的变动为根据'),
    },
  },

  indicators: {
    recorded: {
      title: '登记的法律法规变动',
      measure: { kind: 'count', act: 'confirm' },
      better: 'neither',
      planArticle: 11,
    },
    checkedOnTime: {
      title: '变动按时复核率',
      measure: { kind: 'onTime', clock: 'check' },
      better: 'up',
      planArticle: 11,
    },
  },
});
