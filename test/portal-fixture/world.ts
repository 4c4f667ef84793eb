import { type Effect, type EntrySnapshot, snapshotOn, type World } from '../../src/kernel/index.ts';
import { nationalCalendar } from '../../src/law/index.ts';
import type { Organ } from '../../src/portal/source.ts';
import { DistrictLaw } from '../../src/service/district-law.ts';

/** Monday. */
export const TODAY = '2026-03-16';
export const NOW = `${TODAY}T10:30:00.000+08:00`;

export const organs: readonly Organ[] = [
  { id: 'government', name: '清源区人民政府', kind: 'government' },
  { id: 'office', name: '清源区人民政府办公室', kind: 'office' },
  { id: 'justice', name: '清源区司法局', kind: 'justice' },
  { id: 'market', name: '清源区市场监督管理局', kind: 'department' },
  { id: 'housing', name: '清源区住房和城乡建设局', kind: 'department' },
];

export const law = new DistrictLaw(nationalCalendar, []);

type Life = readonly Effect[];

const permit = (entry: string, name: string, holder: string, more: object = {}): readonly [string, Life] => [
  entry,
  [
    {
      op: 'enter',
      register: 'powers',
      entry,
      from: '2024-03-01',
      holder,
      facts: {
        code: '000131010000',
        name,
        type: 'permit',
        basis: ['《中华人民共和国食品安全法》第三十五条'],
        procedure: 'approval',
        steps: '申请、受理、审查、决定、送达',
        handling: 'single',
        promisedDays: 10,
        onSpot: false,
        testing: false,
        materials: [
          { name: '申请书', required: true, source: 'applicant' },
          { name: '营业执照', required: true, source: 'shared' },
          { name: '场所平面图', required: false, source: 'applicant' },
        ],
        contact: '000-00000000',
        onlineLevel: 'full',
        atCentre: true,
        delegation: 'none',
        ...more,
      },
    },
    { op: 'amend', register: 'powers', entry, from: '2025-06-01', facts: { promisedDays: 8 } },
  ],
];

const document = (
  entry: string,
  title: string,
  number: string,
  from: string,
  until: string,
  ...later: Life
): readonly [string, Life] => [
  entry,
  [
    {
      op: 'enter',
      register: 'documents',
      entry,
      from,
      until,
      holder: 'government',
      facts: {
        number,
        title,
        level: '区政府文件',
        issuer: '清源区人民政府',
        drafter: '清源区住房和城乡建设局',
        topic: '城乡建设',
        text: '第一条 为了规范老旧小区加装电梯工作，结合本区实际，制定本办法。\n第二条 本办法所称加装电梯，是指在已有住宅的楼外增设电梯。\n第三条 加装电梯应当经业主依法共同决定。',
        bases: [{ law: '实施计划', article: '第十条' }],
        trial: false,
        publishedOn: from,
        effectiveOn: from,
        endsOn: until,
      },
    },
    ...later,
  ],
];

/** 演示数据 of two registers: powers, and documents in every state. */
export const effects: { readonly [register: string]: ReadonlyMap<string, Life> } = {
  powers: new Map([
    permit('p1', '食品经营许可', 'market'),
    permit('p2', '公共场所卫生许可', 'market', { promisedDays: 12 }),
    permit('p3', '城镇燃气经营许可', 'housing', { contact: '<script>alert(1)</script>' }),
    ...Array.from({ length: 30 }, (_, n) => permit(`q${n}`, `演示许可事项第${n + 1}项`, n % 2 ? 'market' : 'housing')),
  ]),
  documents: new Map([
    document('d1', '清源区老旧小区加装电梯办法', '清源府规〔2023〕4号', '2023-05-01', '2028-04-30'),
    document('d2', '清源区小餐饮经营管理规定', '清源府规〔2021〕2号', '2021-05-01', '2026-04-30'),
    document('d3', '清源区犬只管理办法', '清源府规〔2018〕1号', '2018-02-01', '2023-01-31'),
    document('d4', '清源区户外招牌设置规定', '清源府规〔2022〕6号', '2022-06-01', '2027-05-31', {
      op: 'end',
      register: 'documents',
      entry: 'd4',
      from: '2025-09-01',
      why: 'repealed',
    }),
    document('d5', '清源区共享单车停放规定', '清源府规〔2024〕3号', '2024-08-01', '2029-07-31', {
      op: 'suspend',
      register: 'documents',
      entry: 'd5',
      from: '2026-02-01',
    }),
    document('d6', '清源区建筑垃圾处置办法', '清源府规〔2026〕1号', '2026-05-01', '2031-04-30'),
  ]),
};

export function recorded(register: string, entry: string) {
  return (effects[register]?.get(entry) ?? []).map((effect, n) => ({ ...effect, n: n + 1 }));
}

export function snapshot(register: string, entry: string, day: string): EntrySnapshot {
  return snapshotOn(register, entry, recorded(register, entry), day);
}

/** What the kernel may ask: the law as it stands, and these registers. */
export function world(next: () => number): World {
  const org = (id: string) => {
    const found = organs.find((o) => o.id === id);
    return found && { ...found, code: '清市监' };
  };
  return {
    calendar: nationalCalendar,
    rule: (topic, day) => law.rule(topic, day),
    setting: (key, day) => law.setting(key, day),
    entry: snapshot,
    org,
    orgOfKind: (kind) => org(organs.find((o) => o.kind === kind)?.id ?? ''),
    nextNumber: next,
    actedIn: () => [],
    holders: () => [],
    standing: () => [],
    keyOf: (_, values) => values.join('/'),
    linked: () => undefined,
  };
}
