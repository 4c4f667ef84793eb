import type { DemoPenalty, Penalised, PenaltyAttack } from './penalties.ts';
import { paid, payday } from './penalties-carried-out.ts';
import { dayOfAct, does, type Story } from './story.ts';

/** On the spot: one form, confirmed by the second officer, paid in cash or at the bank. */
export function* spotStory(demo: DemoPenalty, who: Penalised, attack: PenaltyAttack): Story {
  const { violation, way, n } = demo;
  const { officer, second, handler, head, person } = who;
  const spotFine = person ? (n % 4 === 0 ? 5_000 : 10_000) : 100_000;
  yield does(officer, 'spotDecide', {
    cardsShown: true,
    findings: `现场查明：${violation.conduct}。（演示数据）`,
    spareGround: 'none',
    partyKind: person ? 'person' : 'org',
    spotPlace: '清源区望江路（演示数据）',
    toldFacts: violation.conduct,
    legalBasis: violation.basis,
    spotHeard: '已告知权利，当事人没有意见。（演示数据）',
    correction: '当场改正。（演示数据）',
    measure: 'none',
    spotFine,
    remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
  });
  const decided = yield does(second, 'spotConfirm', undefined);
  const cash = way === 'spotCash' && person;
  if (cash) {
    const columns = { amount: spotFine, receipt: '财政专用票据（演示）', onWater: false };
    const ground = { cashGround: 'small', cashAsked: false };
    yield does(officer, 'collectCash', ground, { items: [{ key: '票据1', columns }] });
  }
  yield does(officer, 'reportSpot', undefined, { after: 1 });
  if (cash) {
    yield does(officer, 'handIn', undefined, { item: '票据1' });
    yield does(handler, 'bankIn', undefined, { after: 1, item: '票据1', columns: { bankSlip: '缴款书（演示）' } });
  }
  yield does(handler, 'withhold', { withheld: 'noInfluence' }, { after: 1 });
  yield* paid(who, spotFine, cash ? undefined : payday(dayOfAct(decided), n));
  yield does(handler, 'payOff', { surchargePaid: 0 });
  if (way === 'attackedSpot') return yield* attack(decided, who);
  yield* spotClosed(head, handler);
}

export function* spotClosed(head: Penalised['head'], handler: Penalised['handler']): Story {
  yield does(head, 'closeSpot', { performed: '罚款已缴清。（演示数据）' }, { after: 2 });
  yield does(handler, 'archive', undefined, { after: 5 });
}
