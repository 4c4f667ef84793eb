import { addDays } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import type { Day } from './day.ts';
import type { DemoPenalty, Penalised, PenaltyAttack } from './penalties.ts';
import { dayOfAct, does, factOf, type Story } from './story.ts';

/** Served, made public, paid, closed; or attacked, deferred, enforced, withdrawn. */
export function* carriedOut(demo: DemoPenalty, who: Penalised, decided: ActResult, attack: PenaltyAttack): Story {
  const { way, n } = demo;
  const { handler, head } = who;
  const served = yield does(handler, 'serve', { serviceMode: n % 3 === 0 ? 'post' : 'direct' }, { after: 2 });
  const place = { place: '区政府网站（演示数据）', influence: '涉及群众日常生活。（演示数据）' };
  yield does(handler, 'disclose', undefined, { after: 2, items: [{ key: '网站', columns: place }] });
  const fine = Number(factOf(decided, 'fine'));
  if (way === 'withdrawn') return yield* withdrawn(who);
  if (way === 'deferred') yield* deferred(who, fine);
  else {
    yield* paid(who, fine, payday(dayOfAct(served), n));
    yield does(handler, 'payOff', { surchargePaid: 0 });
  }
  if (way === 'urged' || way === 'court') yield* enforced(way, who);
  if (way === 'attacked') return yield* attack(decided, who);
  if (way !== 'court') yield* closed(who);
  else {
    yield does(head, 'finishEnforcement', { performed: '已强制执行完毕。（演示数据）' }, { after: 2 });
    yield does(handler, 'archive', undefined, { after: 5 });
  }
}

export function* closed({ head, handler }: Penalised): Story {
  yield does(head, 'close', { performed: '罚款已缴清，已经改正。（演示数据）' }, { after: 2 });
  yield does(handler, 'archive', undefined, { after: 5 });
}

/** The bank's slip is entered by the handler: on this day, or at once. */
export function* paid({ handler }: Penalised, amount: number, on?: string): Story {
  const slip = (day: string) => ({ on: day, amount, bank: '代收银行（演示数据）', receipt: '演示票据' });
  yield {
    who: handler,
    on,
    command: (t) => ({ act: 'pay', items: [{ key: `缴款${t.day}`, columns: slip(t.day) }] }),
  };
}

/** Some days after a decision was delivered, early enough with the longest holidays in between. */
export const payday = (delivered: string, n: number): string => addDays(delivered, 2 + (n % 5));

function* withdrawn({ head, handler }: Penalised): Story {
  const why = { withdrawal: 'gone', withdrawalReason: '当事人认定有误，自行纠正。（演示数据）' };
  yield does(head, 'withdrawDecision', why, { after: 4 });
  const reason = { takeDownReason: '决定已经撤销。（演示数据）' };
  yield does(handler, 'takeDown', reason, { after: 1, item: '网站' });
  yield does(handler, 'archive', undefined, { after: 5 });
}

function* deferred(who: Penalised, fine: number): Story {
  yield does('citizen', 'askDeferral', { hardship: '家庭困难，申请分两期缴纳。（演示数据）' }, { days: 1 });
  const [first, rest] = [Math.floor(fine / 2), fine - Math.floor(fine / 2)];
  const granted = yield {
    who: who.head,
    after: 1,
    command: (t) => ({
      act: 'grantDeferral',
      facts: { deferUntil: t.plus(75), deferOpinion: '情况属实，同意。（演示数据）' },
      items: [
        { key: '第一期', columns: { due: t.plus(30), amount: first } },
        { key: '第二期', columns: { due: t.plus(70), amount: rest } },
      ],
    }),
  };
  const day = dayOfAct(granted);
  for (const [item, amount, by] of [
    ['第一期', first, 25],
    ['第二期', rest, 62],
  ] as const) {
    const columns = { receipt: `演示票据${item}` };
    yield does(who.handler, 'payInstalment', undefined, { on: addDays(day, by), item, columns });
    yield* paid(who, amount);
  }
  yield does(who.handler, 'payOff', { surchargePaid: 0 });
}

/** The fine is paid, but the goods are not handed over: urged, and, where that does not help, the court. */
function* enforced(way: 'urged' | 'court', { officer, handler, head }: Penalised): Story {
  const demand = (t: Day) => ({ demandFor: 'measure', performBy: t.plus(12) });
  yield does(officer, 'demand', demand, { days: 20 });
  if (way === 'urged') return;
  const how = { enforcementWay: 'court', enforcementBasis: '行政强制法第五十三条' };
  yield does(head, 'enforce', how, { days: 170 });
  const applied = (t: Day) => ({ remedyEndedOn: t.plus(-4), courtAppliedOn: t.day });
  yield does(head, 'applyCourt', applied, { after: 3 });
  yield does(handler, 'recordRuling', { courtResult: 'allowed' }, { after: 18 });
}
