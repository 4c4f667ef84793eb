import type { Facts } from '../../kernel/index.ts';
import type { AttackWay } from './attack-ways.ts';
import type { Answer, Trial } from './reconsiderations.ts';
import { dayOfAct, type Story } from './story.ts';

/** What is decided, by the way of the story. */
const results: { readonly [way in AttackWay]?: readonly [result: string, text: string, article: number] } = {
  changed: ['changed', '变更原决定，减少罚款', 63],
  annulled: ['annulled', '撤销原决定', 64],
  noReply: ['annulled', '撤销原决定', 70],
  redo: ['redo', '撤销原决定，责令重新作出', 64],
  unlawful: ['unlawful', '确认原决定违法', 65],
};

/** Decided, served, performed, made public. */
export function* reconsidered(t: Trial, answer: Answer): Story {
  const { officer, head, mayor, respondent, attacked, way, act } = t;
  const [result, text, article] = results[way] ?? ['upheld', '维持原决定', 68];
  if (result === 'changed') {
    const newAmount = Math.floor((attacked.amount ?? 0) * 0.6);
    const weighed = { notWorse: 'amount', newAmount, notWorseReason: '罚款比原来少。（演示数据）' };
    yield act(officer, 'weighChange', weighed);
  }
  const decision = yield act(
    mayor,
    'decide',
    (day): Facts => ({
      result,
      decisionText: `${text}。（演示数据）`,
      decisionReasons: `${result === 'upheld' ? '事实清楚，程序合法。' : '主要事实不清或者裁量不当。'}（演示数据）`,
      decisionBasis: `行政复议法第${article}条`,
      compensation: 'none',
      passedBy: way === 'heard' ? 'collective' : 'head',
      ...(way === 'heard' ? { minutes: '集体讨论记录（演示数据）', considered: '根据听证笔录。（演示数据）' } : {}),
      ...(result === 'redo' ? { redoBy: day.plus(60) } : {}),
      remedies: '可以在收到决定书之日起十五日内提起行政诉讼。',
    }),
    { after: 2 },
  );
  yield act(officer, 'serve', undefined, { after: 2 });
  yield act(officer, 'serveRespondent', undefined);
  const living = result === 'upheld';
  if (!living) yield* answer(result);
  if (way === 'annulled' && attacked.n % 2 === 0)
    yield act(head, 'issueLetter', undefined, {
      after: 3,
      items: [
        {
          key: '意见1',
          columns: { org: attacked.org, text: `请一并纠正同类问题（${dayOfAct(decision)}）。（演示数据）` },
        },
      ],
    });
  if (!living) {
    yield act(respondent, 'reportPerformance', { performanceNote: '已经履行。（演示数据）' }, { after: 5 });
    yield act(
      officer,
      'confirmPerformance',
      { performance: 'full', performanceNote: '已核实。（演示数据）' },
      { after: 2 },
    );
  }
  yield act(
    officer,
    'disclose',
    { withheld: 'none', publicText: `某申请人不服行政决定一案，${text}。（演示数据）` },
    { after: 3 },
  );
  if (way === 'annulled' && attacked.n % 2 === 0)
    yield act(respondent, 'answerLetter', undefined, {
      after: 15,
      item: '意见1',
      columns: { answer: '已经纠正。（演示数据）' },
    });
  yield act(officer, 'archive', undefined, { after: 3 });
}
