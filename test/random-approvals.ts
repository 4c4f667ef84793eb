import type { Facts } from '../src/kernel/index.ts';
import { addDays, dayOf } from '../src/law/index.ts';
import { Refused, ServiceError } from '../src/service/errors.ts';
import { settleDue } from '../src/service/watch.ts';
import type { More, TestDistrict, Who } from './district.ts';
import { application, granting, onTheSpot } from './district-stories.ts';

type Step = readonly [who: Who, act: string, facts?: Facts, more?: More];

/** Draws numbers from a tape; the same tape is the same history. */
type Draw = (below: number) => number;

/**
 * Plays a random history of licensing cases through the service: acts of all roles in and out of order, paper entered
 * late, days that pass, the watch now and then. What is refused leaves no trace but an attempt.
 * @returns how many acts were done
 */
export async function playApprovals(
  d: TestDistrict,
  item: string,
  begins: string,
  tape: readonly number[],
): Promise<number> {
  let at = 0;
  const draw: Draw = (below) => (tape[at++ % tape.length] ?? 0) % below;
  let day = begins;
  let minute = 9 * 60;
  const cases: string[] = [];
  let done = 0;
  while (at < tape.length) {
    minute += 7;
    if (draw(3) === 0 || minute > 17 * 60) {
      day = addDays(day, 1 + draw(9));
      minute = 9 * 60;
    }
    d.at(`${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    if (draw(8) === 0) await settleDue(d.p);
    else if (cases.length === 0 || draw(6) === 0) {
      const channel = ['online', 'window', 'post'][draw(3)] as string;
      cases.push((await d.open('citizen', 'approval', 'apply', application(item, { channel }))).case);
      done++;
    } else if (await lawful(() => one(d, cases[draw(cases.length)] as string, draw))) done++;
  }
  return done;
}

async function one(d: TestDistrict, id: string, draw: Draw): Promise<void> {
  const { stage } = await d.state(id);
  const steps = stepsAt(stage, dayOf(d.p.now()), draw);
  const step = steps[draw(steps.length)];
  if (step) await d.act(step[0], id, step[1], step[2], step[3]);
}

async function lawful(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Refused || (error instanceof ServiceError && error.code === 'case.not-found')) return false;
    throw error;
  }
}

/** What may be tried at a stage; not all of it is lawful. */
function stepsAt(stage: string, today: string, draw: Draw): readonly Step[] {
  const paper = { on: addDays(today, -draw(6)) };
  const scan = { scan: '扫描件（演示数据）' };
  const withdraw: Step = ['citizen', 'withdraw'];
  const extend: Step = ['market.head', 'extend', { extensionReasons: '需要核实。' }];
  const route = ['spot', 'ordinary', 'hearing'][draw(3)] as string;
  const refusal = {
    result: 'refused',
    legalBasis: '《食品安全法》',
    reasons: '条件不符。',
    remedies: '可以申请复议。',
  };
  const disclose: Step = ['market.handler', 'disclose', { withheld: 'none' }];
  switch (stage) {
    case 'received':
      return [
        ['market.window', 'accept'],
        ['market.window', 'accept', scan, paper],
        ['market.window', 'askCorrection', { missing: ['平面图'] }],
        ['market.window', 'askCorrection', { missing: ['平面图'], ...scan }, paper],
        ['market.window', 'reject', { rejectGround: 'notNeeded', reasons: '不需要许可。', remedies: '可以申请复议。' }],
        withdraw,
      ];
    case 'correcting':
      return [['citizen', 'correct', { materials: [{ name: '平面图' }] }], withdraw];
    case 'examining':
      return [
        ['market.handler', 'startSpecial', { special: 'expertReview', excludedUntil: addDays(today, draw(20)) }],
        ['market.handler', 'endSpecial', { specialResult: '同意。' }],
        [
          'market.handler',
          'examine',
          { ...onTheSpot, route, hearingNeeded: false, affectsOthers: route === 'hearing' },
        ],
        ['market.handler', 'examine', onTheSpot],
        ['market.window', 'askCorrection', { missing: ['平面图'], ...scan }, paper],
        extend,
        withdraw,
      ];
    case 'hearing':
      return [
        [
          'market.handler',
          'tellInterested',
          undefined,
          { items: [{ key: `i${draw(50)}`, columns: { name: '李四', capacity: 'other' } }] },
        ],
        ['market.handler', 'conclude', { findings: '已听取意见。', opinion: 'grant' }],
        extend,
      ];
    case 'reviewing':
      return [
        ['market.reviewer', 'review', { reviewNote: '同意。' }],
        ['market.reviewer', 'sendBack', { reviewNote: '补充。' }],
      ];
    case 'supplementing':
      return [
        [
          'market.handler',
          'resubmit',
          { affectsOthers: false, hearingNeeded: false, findings: '已补充。', opinion: 'grant', again: 'ordinary' },
        ],
      ];
    case 'deciding':
      return [
        ['market.head', 'decide', granting(today)],
        ['market.head', 'decide', refusal],
        extend,
        ['market.reviewer', 'sendBack', { reviewNote: '补充。' }],
      ];
    case 'serving':
      return [['market.window', 'serve'], ['market.window', 'serve', scan, paper], disclose];
    default:
      return [disclose, ['citizen', 'rate', { satisfaction: `s${1 + draw(5)}` }], ['market.handler', 'archive']];
  }
}
