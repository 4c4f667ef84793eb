import type { Facts } from '../../kernel/index.ts';
import { addYears } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import type { Day } from './day.ts';
import { hearingStory } from './hearings.ts';
import { type DemoPerson, holderOf, inventedName } from './people.ts';
import type { DemoPower } from './powers.ts';
import { does, linkedCase, type Story } from './story.ts';

/** How a permit case goes: granted on the spot, after a correction, after a check, refused, silent acceptance … */
export type PermitWay =
  | 'ordinary'
  | 'spot'
  | 'corrected'
  | 'checked'
  | 'refused'
  | 'silent'
  | 'extended'
  | 'excluded'
  | 'rejected'
  | 'withdrawn'
  | 'told'
  | 'heard'
  | 'attacked';

/** Twenty-five cases, over and over; one of them is attacked. */
const ways: readonly PermitWay[] = [
  'ordinary',
  'checked',
  'attacked',
  'corrected',
  'ordinary',
  'refused',
  'extended',
  'ordinary',
  'excluded',
  'silent',
  'rejected',
  'ordinary',
  'withdrawn',
  'checked',
  'told',
  'ordinary',
  'heard',
  'corrected',
  'ordinary',
  'ordinary',
  'told',
  'corrected',
  'ordinary',
  'checked',
  'ordinary',
];

/** The way of the nth case; some of what may be decided on the spot is, unless the case is to be attacked. */
export function wayOf(n: number, spot: boolean): PermitWay {
  const way = ways[n % ways.length] as PermitWay;
  if (way === 'heard' && n % 50 > 25) return 'told';
  return spot && n % 2 === 0 && way !== 'attacked' ? 'spot' : way;
}

/** Who applies, and who handles it. */
export interface Permitted {
  readonly power: DemoPower;
  readonly n: number;
  readonly person: boolean;
  readonly name: string;
  readonly window: DemoPerson;
  readonly handler: DemoPerson;
  readonly reviewer: DemoPerson;
  readonly head: DemoPerson;
}

export type PermitAttack = (permitted: Permitted, decided: ActResult) => Story;

/** One application from its receipt to the archive. */
export function* permitStory(power: DemoPower, n: number, way: PermitWay, attack: PermitAttack): Story {
  const { org } = power;
  const person = n % 3 === 0;
  const name = inventedName(300 + n);
  const permitted: Permitted = {
    power,
    n,
    person,
    name: person ? name : `清源${name}商贸有限公司（演示数据）`,
    window: holderOf(org, 'window'),
    handler: holderOf(org, 'handler'),
    reviewer: holderOf(org, 'reviewer'),
    head: holderOf(org, 'head'),
  };
  const { window, handler, reviewer, head } = permitted;
  const counter = n % 4 === 1 || way === 'spot';
  yield does(
    counter ? window : 'citizen',
    'apply',
    {
      item: power.entry ?? '',
      kind: 'new',
      channel: counter ? 'window' : 'online',
      applicantKind: person ? 'person' : 'enterprise',
      ...(person ? { applicantName: name } : { applicantOrg: permitted.name }),
      phone: `1380000${String(1000 + n).slice(-4)}`,
      content: `申请${power.name}（演示数据）`,
      materials: [{ name: '申请书' }, { name: '场所使用证明' }],
    },
    { opens: 'approval' },
  );
  if (way === 'withdrawn') return void (yield does('citizen', 'withdraw', undefined, { days: 1 }));
  if (way === 'rejected') {
    const why = { rejectGround: 'notNeeded', reasons: '该事项依法不需要取得许可。（演示数据）', remedies };
    return void (yield does(window, 'reject', why, { after: 2 }));
  }
  yield* accepted(permitted, way);
  yield* examined(permitted, way);
  const spot = way === 'spot';
  if (!spot) yield does(reviewer, 'review', { reviewNote: '同意承办意见。（演示数据）' }, { after: 1 });
  const refused = way === 'refused' || way === 'attacked';
  const spoken = way === 'silent' || way === 'told' || way === 'heard';
  const considered: Facts = spoken ? { considered: '各方意见已经研究，采纳情况见笔录。（演示数据）' } : {};
  const decided = yield does(
    head,
    'decide',
    (t) => ({ ...permitDecision(power, refused ? 'refused' : 'granted', t), ...considered }),
    { after: spot ? 0 : 1 + (n % 3) },
  );
  yield does(window, 'serve', undefined, { after: spot ? 0 : 2 });
  yield does(handler, 'disclose', { withheld: 'none' }, { after: 1 });
  if (n % 3 !== 2) {
    const satisfaction = n % 11 === 7 ? 's2' : n % 2 === 0 ? 's5' : 's4';
    yield does('citizen', 'rate', { satisfaction }, { days: 1 });
  }
  if (way === 'attacked') return yield* attack(permitted, decided);
  yield does(handler, 'archive', undefined, { after: 3 });
}

const remedies = '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。';

export function permitDecision({ basis, name }: DemoPower, result: 'granted' | 'refused', day: Day): Facts {
  const legalBasis = `《${basis}》`;
  if (result === 'refused') return { result, legalBasis, reasons: '场所条件不符合规定。（演示数据）', remedies };
  const validFrom = day.plus(5);
  const validTo = addYears(day.plus(4), 3);
  return { result, legalBasis, licenceContent: `准予${name}。（演示数据）`, validFrom, validTo };
}

function* accepted({ window, handler, name }: Permitted, way: PermitWay): Story {
  if (way === 'corrected') {
    yield does(window, 'askCorrection', { missing: ['场所平面图', '授权委托书'] }, { after: 2 });
    const materials = [{ name: '申请书' }, { name: '场所平面图' }, { name: '授权委托书' }];
    yield does('citizen', 'correct', { materials }, { days: 5 });
  }
  // In silence the law accepts at the end of the fifth working day.
  if (way !== 'silent') yield does(window, 'accept', undefined, { after: way === 'spot' ? 0 : 1 });
  else {
    const columns = { who: name, text: '询问办理进度。（演示数据）' };
    yield does(handler, 'state', undefined, { after: 8, items: [{ key: 's1', columns }] });
  }
}

/** Examined by the handler, on the site by two officers, by experts; those concerned are told and heard. */
function* examined(permitted: Permitted, way: PermitWay): Story {
  const { power, n, handler, head } = permitted;
  if (way === 'excluded') {
    const start = (t: Day) => ({ special: 'expertReview', excludedUntil: t.working(10) });
    yield does(handler, 'startSpecial', start, { after: 2 });
    yield does(handler, 'endSpecial', { specialResult: '专家同意方案。（演示数据）' }, { after: 6 });
  }
  if (way === 'checked') {
    const found = { siteFindings: '现场与材料一致。（演示数据）', siteRecord: '核查记录（演示数据）' };
    yield does(holderOf(power.org, 'officer', 0), 'inspect', found, { after: 3 });
    yield does(holderOf(power.org, 'officer', 1), 'cosign', undefined);
  }
  if (way === 'extended') yield does(head, 'extend', { extensionReasons: '材料需要核实。（演示数据）' }, { after: 15 });
  const others = way === 'told' || way === 'heard';
  const examination = {
    affectsOthers: others,
    hearingNeeded: false,
    needsSiteCheck: way === 'checked',
    findings: '材料齐全。（演示数据）',
    opinion: way === 'refused' || way === 'attacked' ? 'refuse' : 'grant',
    route: way === 'spot' ? 'spot' : others ? 'hearing' : 'ordinary',
  };
  yield does(handler, 'examine', examination, { after: way === 'spot' ? 0 : 2 + (n % 4) });
  if (others) yield* neighbourHeard(permitted, way);
}

function* neighbourHeard({ power: { org, name }, handler, n }: Permitted, way: PermitWay): Story {
  const neighbour = `${inventedName(700 + n)}（演示）`;
  const one = { key: '邻居', columns: { name: neighbour, capacity: 'other' } };
  yield does(handler, 'tellInterested', undefined, { items: [one] });
  const statement = '担心噪声和油烟。（演示数据）';
  if (way === 'told') yield does(handler, 'hear', undefined, { after: 2, item: '邻居', columns: { statement } });
  else {
    yield does(handler, 'askHearing', undefined, { after: 2, item: '邻居', columns: { statement } });
    const ordered = yield does(handler, 'orderHearing', undefined, { after: 1 });
    yield does(handler, 'tellHearingTime', (t) => ({ excludedUntil: t.working(14) }));
    yield* hearingStory({
      hearing: linkedCase(ordered, 'hearings'),
      organiser: handler,
      host: holderOf(org, 'chair', 1),
      recorder: holderOf(org, 'recorder'),
      matters: `${name}对邻居的影响（演示数据）`,
      seated: [
        [handler.name, '承办人', 'organ'],
        [neighbour, '邻居', 'interested'],
      ],
      summary: '建议按季清洗油烟管道。（演示数据）',
    });
  }
  yield does(handler, 'conclude', { findings: '已听取意见。（演示数据）', opinion: 'grant' }, { after: 1 });
}
