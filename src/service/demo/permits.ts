import type { Facts } from '../../kernel/index.ts';
import { addDays, addYears } from '../../law/index.ts';
import { holderOf, inventedName } from './people.ts';
import type { DemoPower } from './powers.ts';
import type { Story } from './story.ts';

/** How a permit case goes: granted on the spot, after a correction, after a check, refused, silent acceptance … */
export type Way =
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
  | 'waiting';

const ways: readonly Way[] = [
  'ordinary',
  'ordinary',
  'corrected',
  'checked',
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
  'ordinary',
];

export function wayOf(n: number, spot: boolean): Way {
  return spot && n % 2 === 0 ? 'spot' : (ways[n % ways.length] as Way);
}

/** One application from its receipt to the archive. */
export function* permitStory(power: DemoPower, n: number, way: Way, begins: string): Story {
  const { org } = power;
  const window = holderOf(org, 'window');
  const handler = holderOf(org, 'handler');
  const person = n % 3 === 0;
  const name = inventedName(300 + n);
  yield {
    who: n % 4 === 1 ? window : 'citizen',
    opens: 'approval',
    command: {
      act: 'apply',
      facts: {
        item: power.entry ?? '',
        kind: 'new',
        channel: n % 4 === 1 ? 'window' : 'online',
        applicantKind: person ? 'person' : 'enterprise',
        ...(person ? { applicantName: name } : { applicantOrg: `清源${name}商贸有限公司（演示数据）` }),
        phone: `1380000${String(1000 + n).slice(-4)}`,
        content: `申请${power.name}（演示数据）`,
        materials: [{ name: '申请书' }, { name: '场所使用证明' }],
      },
    },
  };
  if (way === 'withdrawn') return void (yield { days: 1, who: 'citizen', command: { act: 'withdraw' } });
  if (way === 'rejected')
    return void (yield {
      after: 2,
      who: window,
      command: {
        act: 'reject',
        facts: {
          rejectGround: 'notNeeded',
          reasons: '该事项依法不需要取得许可。（演示数据）',
          remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
        },
      },
    });
  if (way === 'corrected') {
    yield {
      after: 2,
      who: window,
      command: { act: 'askCorrection', facts: { missing: ['场所平面图', '授权委托书'] } },
    };
    yield {
      days: 5,
      who: 'citizen',
      command: {
        act: 'correct',
        facts: { materials: [{ name: '申请书' }, { name: '场所平面图' }, { name: '授权委托书' }] },
      },
    };
  }
  if (way === 'waiting') return;
  if (way === 'silent')
    yield {
      after: 8,
      who: handler,
      command: { act: 'state', items: [{ key: 's1', columns: { who: name, text: '询问办理进度。（演示数据）' } }] },
    };
  else yield { after: way === 'spot' ? 0 : 1, who: window, command: { act: 'accept' } };
  if (way === 'excluded') {
    yield {
      after: 2,
      who: handler,
      command: { act: 'startSpecial', facts: { special: 'expertReview', excludedUntil: addDays(begins, 30) } },
    };
    yield {
      after: 6,
      who: handler,
      command: { act: 'endSpecial', facts: { specialResult: '专家同意方案。（演示数据）' } },
    };
  }
  if (way === 'checked') {
    yield {
      after: 3,
      who: holderOf(org, 'officer', 0),
      command: {
        act: 'inspect',
        facts: { siteFindings: '现场与材料一致。（演示数据）', siteRecord: '核查记录（演示数据）' },
      },
    };
    yield { who: holderOf(org, 'officer', 1), command: { act: 'cosign' } };
  }
  if (way === 'extended')
    yield {
      after: 15,
      who: holderOf(org, 'head'),
      command: { act: 'extend', facts: { extensionReasons: '材料需要核实。（演示数据）' } },
    };
  const spot = way === 'spot';
  const examination = {
    affectsOthers: false,
    hearingNeeded: false,
    needsSiteCheck: way === 'checked',
    findings: '材料齐全，符合条件。（演示数据）',
    opinion: way === 'refused' ? 'refuse' : 'grant',
    route: spot ? 'spot' : 'ordinary',
  };
  yield { after: spot ? 0 : 2 + (n % 4), who: handler, command: { act: 'examine', facts: examination } };
  if (!spot)
    yield {
      after: 1,
      who: holderOf(org, 'reviewer'),
      command: { act: 'review', facts: { reviewNote: '同意承办意见。（演示数据）' } },
    };
  const considered: Facts = way === 'silent' ? { considered: '申请人的询问已经答复。（演示数据）' } : {};
  const validFrom = addDays(begins, 45);
  const decision: Facts =
    way === 'refused'
      ? {
          result: 'refused',
          legalBasis: `《${power.basis}》`,
          reasons: '场所条件不符合规定。（演示数据）',
          remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
        }
      : {
          result: 'granted',
          legalBasis: `《${power.basis}》`,
          licenceContent: `准予${power.name}。（演示数据）`,
          validFrom,
          validTo: addDays(addYears(validFrom, 3), -1),
        };
  yield {
    after: spot ? 0 : 1 + (n % 3),
    who: holderOf(org, 'head'),
    command: { act: 'decide', facts: { ...decision, ...considered } },
  };
  yield { after: spot ? 0 : 2, who: window, command: { act: 'serve' } };
  yield { after: 1, who: handler, command: { act: 'disclose', facts: { withheld: 'none' } } };
  if (n % 3 !== 2)
    yield {
      days: 1,
      who: 'citizen',
      command: { act: 'rate', facts: { satisfaction: n % 11 === 7 ? 's2' : n % 2 === 0 ? 's5' : 's4' } },
    };
  yield { after: 3, who: handler, command: { act: 'archive' } };
}
