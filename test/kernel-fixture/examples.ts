import type { Example, Step } from '../../src/kernel/index.ts';
import { application } from './run.ts';
import { courtEntries } from './world.ts';

const given = { entries: courtEntries };
const applies: Step = { at: '2026-03-02T09:00', act: 'apply', by: 'player', facts: application };
const accepts: Step = { at: '2026-03-03T09:00', act: 'accept', by: 'clerk' };
const inspects: Step = {
  at: '2026-03-04T09:00',
  act: 'inspect',
  by: 'keeper',
  facts: { safe: true, note: '内部意见' },
};
const grants: Step = { at: '2026-03-06T09:00', act: 'decide', by: 'head', facts: { result: 'granted' } };

/** 演示数据: examples of the invented procedure. */
export const examples: readonly Example[] = [
  {
    title: '训练用场，期满自动结束',
    kind: 'ordinary',
    given,
    steps: [
      { ...applies, then: { stage: 'received', due: { answer: '2026-03-05' } } },
      { ...accepts, then: { clock: { answer: 'stopped', decision: 'running' }, due: { decision: '2026-03-31' } } },
      inspects,
      {
        ...grants,
        then: {
          stage: 'booked',
          facts: { number: '示预〔2026〕1号' },
          public: { notice: null, decision: { number: '示预〔2026〕1号', phone: '138****1234' } },
        },
      },
      {
        at: '2026-03-09T09:00',
        act: 'serve',
        by: 'clerk',
        served: { day: '2026-03-09', mode: 'post' },
        then: { due: { appeal: '2026-05-08' } },
      },
      { at: '2026-04-02T09:00', act: 'pay', by: 'booker' },
      { at: '2026-07-01T00:00', then: { stage: 'ended', clock: { use: 'expired' } } },
    ],
    end: { stage: 'ended', effects: ['enter booking', 'amend booking'] },
  },
  {
    title: '比赛先公示再决定',
    kind: 'variant',
    given,
    steps: [
      { ...applies, facts: { ...application, use: 'match', needs: [{ thing: '球网', pieces: 1 }] } },
      accepts,
      {
        at: '2026-03-03T10:00',
        act: 'invite',
        by: 'booker',
        items: [{ key: '甲', columns: { club: 'club-a', captain: '王大力' } }],
      },
      {
        at: '2026-03-03T11:00',
        act: 'publishNotice',
        by: 'clerk',
        then: { due: { notice: '2026-03-11' }, public: { notice: { player: '张*明' } } },
      },
      { ...inspects, then: { clock: { 'guestReply#甲': 'running' } } },
      { ...grants, refused: { code: 'wait.running', article: 10 } },
      { at: '2026-03-06T10:00', act: 'hear', by: 'guestClub', item: '甲', columns: { agrees: true } },
      { ...grants, at: '2026-03-11T09:00' },
    ],
    end: { stage: 'booked' },
  },
  {
    title: '大雨抢修，写明理由不等公示',
    kind: 'urgent',
    given,
    steps: [
      { ...applies, facts: { ...application, use: 'match', needs: [{ thing: '球网', pieces: 1 }] } },
      accepts,
      { at: '2026-03-03T10:00', act: 'invite', by: 'booker', items: [{ key: '甲', columns: { club: 'club-a' } }] },
      { at: '2026-03-03T11:00', act: 'hear', by: 'guestClub', item: '甲', columns: { agrees: true } },
      inspects,
      { ...grants, at: '2026-03-04T10:00', facts: { result: 'granted', hurry: '明日大雨' } },
    ],
    end: { stage: 'booked' },
  },
  {
    title: '日期颠倒、没有这个球场、逾期不补正',
    kind: 'refused',
    given,
    steps: [
      { ...applies, facts: { ...application, court: '不存在' }, refused: 'handling.unknown' },
      { ...applies, facts: { ...application, endsOn: '2026-03-31' }, refused: { code: 'gate.shut', article: 2 } },
      applies,
      {
        at: '2026-03-02T10:00',
        act: 'askCorrection',
        by: 'clerk',
        facts: { missing: ['平面图'] },
        then: { due: { correction: '2026-03-09' } },
      },
      {
        at: '2026-03-10T09:00',
        act: 'correct',
        by: 'booker',
        facts: { plan: '新方案' },
        refused: 'stage.wrong',
        then: { stage: 'lapsed' },
      },
    ],
    end: { stage: 'lapsed' },
  },
  {
    title: '因投诉成立开始，受理员不能自己审查',
    kind: 'refused',
    given,
    steps: [
      {
        at: '2026-03-02T09:00',
        act: 'openAfterComplaint',
        reaction: true,
        facts: { matter: '重新安排', court: '1号场', use: 'training', outcome: true },
      },
      accepts,
      { ...inspects, as: 'clerk', refused: 'role.same-person' },
    ],
    end: { stage: 'checking', facts: { outcome: true } },
  },
];
