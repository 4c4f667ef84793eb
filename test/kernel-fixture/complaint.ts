import { art, choice, defineProcedure, ref, text, yesNo } from '../../src/kernel/index.ts';

const law = (article: number, says: string) => art('网球场管理办法（演示）', article, says);

/** A small procedure at the other end of the links of court booking. */
export const complaint = defineProcedure({
  id: 'court-complaint',
  mechanism: 'M00',
  title: { zh: '球场投诉', en: 'Court complaint' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2025-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { heard: { title: '受理' }, closed: { title: '办结', final: true } },
  facts: {
    matter: text('事项'),
    court: ref('球场', 'court', { pin: 'open' }),
    use: choice('用途', { training: '训练', match: '比赛' }),
    upheld: yesNo('成立'),
  },
  roles: { anyone: { title: '群众', outside: 'anyone' }, investigator: { title: '调查员', post: 'investigator' } },
  acts: {
    complain: {
      title: '投诉',
      from: 'start',
      to: 'heard',
      by: 'anyone',
      records: { matter: 'required', court: 'required', use: 'required' },
      basis: law(30, '群众可以投诉'),
    },
    uphold: {
      title: '答复',
      from: 'heard',
      to: 'closed',
      by: 'investigator',
      records: { upheld: 'required' },
      basis: law(31, '投诉应当答复'),
    },
  },
  clocks: {},
  gates: {},
});
