import type { Facts, Row } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import { hearingStory } from './hearings.ts';
import type { Penalised } from './penalties.ts';
import { does, linkedCase, type Scene, type Story } from './story.ts';
import type { DemoViolation, PenaltyWay } from './violations.ts';

const benchmark = (fine: number): readonly Row[] => [
  { grade: 'mitigated', circumstances: '有减轻情形', min: 0, max: fine * 0.3 - 100 },
  { grade: 'light', circumstances: '有从轻情形', min: fine * 0.3, max: fine * 0.7 - 100 },
  { grade: 'ordinary', circumstances: '没有从轻、从重情形', min: fine * 0.7, max: fine * 1.5 },
  { grade: 'heavy', circumstances: '有从重情形', min: fine * 1.5 + 100, max: fine * 10 },
];

/** Whether a fine gives a right to a hearing: in fen, for a person and for an organisation. */
export const hasHearing = ({ person }: Penalised, fine: number): boolean => fine >= (person ? 200_000 : 2_000_000);

/** So large a fine that a hearing is due to anybody. */
const large = (way: PenaltyWay) => way === 'heard' || way === 'hearingWaived' || way === 'grave';

/** What is proposed, by grade. */
export function proposal(fine: number, grade: 'ordinary' | 'light' | 'heavy'): Facts {
  return {
    lenientGround: grade === 'light' ? 'reduced' : 'none',
    grade,
    gradeReason: grade === 'light' ? '主动减轻危害后果。（演示数据）' : '依裁量基准。（演示数据）',
    benchmark: benchmark(fine),
    benchmarkNo: '清源规〔2023〕1号（演示数据）',
    benchmarkOn: '2023-01-01',
    fined: true,
    proposedFine: grade === 'light' ? fine * 0.5 : grade === 'heavy' ? Math.max(fine * 8, 2_400_000) : fine,
    departure: grade === 'heavy' && fine * 10 < 2_400_000 ? 'above' : 'inside',
    ...(grade === 'heavy' && fine * 10 < 2_400_000 ? { departureReason: '涉及面广，情节严重。（演示数据）' } : {}),
  };
}

export function* proposed(way: PenaltyWay, { officer, head }: Penalised, { fine }: DemoViolation): Story {
  const facts = proposal(fine, large(way) ? 'heavy' : 'ordinary');
  yield does(officer, 'propose', facts, { after: 2 });
  if (facts.departure === 'above')
    yield does(head, 'approveDeparture', { departureOpinion: '同意。（演示数据）' }, { after: 1 });
}

export const notice = ({ conduct, basis }: DemoViolation, { person }: Penalised, hearingRight: boolean): Facts => ({
  toldFacts: `${conduct}，有现场检查笔录、照片为证。（演示数据）`,
  reasons: '违法事实清楚，依裁量基准处罚。（演示数据）',
  legalBasis: basis,
  correction: '责令十五日内改正。（演示数据）',
  measure: 'none',
  partyKind: person ? 'person' : 'org',
  hearingRight,
});

/** Told of it, and heard: a statement, a hearing, or neither. */
export function* told(way: PenaltyWay, who: Penalised, violation: DemoViolation): Story {
  const { officer, name, handler, lawyer, recorder } = who;
  const right = large(way) || hasHearing(who, violation.fine);
  const goods: Facts =
    way === 'urged' || way === 'court'
      ? {
          measure: 'confiscate',
          measures: [{ kind: '没收非法财物', content: '涉案工具二件（演示数据）', amount: 30_000 }],
        }
      : {};
  yield does(officer, 'tell', { ...notice(violation, who, right), ...goods }, { after: 2 });
  if (way === 'heard' || way === 'hearingWaived') {
    const asked = yield does(
      'citizen',
      'requestHearing',
      { hearingAsk: '对罚款数额有异议。（演示数据）' },
      { days: 2 },
    );
    const hearing = linkedCase(asked, 'hearings');
    if (way === 'heard')
      yield* hearingStory({
        hearing,
        organiser: handler,
        host: lawyer,
        recorder,
        matters: `${violation.matter}案拟作处罚（演示数据）`,
        seated: [
          [officer.name, '调查人员', 'organ'],
          [name, '当事人', 'party'],
        ],
        summary: '当事人对事实没有异议，请求从轻。（演示数据）',
      });
    else {
      const waived = (t: { readonly day: string }) => ({
        waiveGround: 'withdrawn',
        waivedOn: t.day,
        waiveNote: '当事人书面表示不再要求听证。（演示数据）',
        waiveProof: '放弃听证声明书（演示数据）',
      });
      yield does(handler, 'waive', waived, { after: 4, in: hearing });
    }
    return;
  }
  if (way === 'defended' || way === 'lighter') {
    const text = way === 'lighter' ? '已主动退赔，请求从轻。（演示数据）' : '经营困难，请求免罚。（演示数据）';
    yield does('citizen', 'state', undefined, { days: 1, items: [{ key: '申辩1', columns: { who: name, text } }] });
    const columns =
      way === 'lighter'
        ? { result: 'adopted', answer: '退赔属实，采纳。（演示数据）' }
        : { result: 'declined', answer: '不属于法定不予处罚的情形。（演示数据）' };
    yield does(officer, 'answer', undefined, { after: 1, item: '申辩1', columns });
    if (way === 'lighter') {
      yield does(officer, 'reconsider', { reconsiderReason: '采纳申辩，从轻。（演示数据）' });
      yield does(officer, 'propose', proposal(violation.fine, 'light'), { after: 1 });
      yield does(officer, 'adoptDefence', undefined);
    }
    return;
  }
  yield does('citizen', 'waive', undefined, { days: 1 });
  if (right) yield does('citizen', 'waiveHearing', undefined);
}

/** Concluded, reviewed and discussed where that is due, decided. */
export function* judged(
  way: PenaltyWay,
  { officer, lawyer, head, recorder }: Penalised,
): Generator<Scene, ActResult, ActResult> {
  const ground = way === 'heard' ? 'heard' : way === 'reviewed' || way === 'grave' ? 'complex' : 'none';
  const grave = way === 'grave';
  const facts = { reviewGround: ground, reviewDue: ground !== 'none' };
  yield does(officer, grave ? 'concludeGrave' : 'conclude', facts, { after: 7 });
  if (ground !== 'none') {
    const reviewResult = grave ? 'discuss' : 'pass';
    yield does(
      lawyer,
      'legalReview',
      { reviewResult, reviewOpinion: '事实清楚，程序合法。（演示数据）' },
      { after: 2 },
    );
  }
  if (grave) {
    const discussion = { attendees: [head.name, '副局长甲', '副局长乙'], discussion: '一致同意。（演示数据）' };
    yield does(recorder, 'discuss', { ...discussion, minutes: '集体讨论记录（演示数据）' }, { after: 2 });
  }
  const spoke = way === 'heard' || way === 'defended' || way === 'lighter';
  return yield does(head, 'decide', decision(spoke), { after: 1 });
}

export const decision = (considered: boolean): Facts => ({
  ...(considered ? { considered: '意见已经复核，采纳情况见答复和笔录。（演示数据）' } : {}),
  performance: '收到决定书之日起十五日内到指定银行缴纳。（演示数据）',
  remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
});
