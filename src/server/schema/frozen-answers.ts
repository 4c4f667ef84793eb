import Type from 'typebox';
import { orNull } from './parts.ts';

const head = {
  year: Type.Integer(),
  n: Type.Integer({ description: '第几次冻结；1 以后的是更正' }),
  position: Type.Integer({ description: '计到办理记录的第几条' }),
  at: Type.String(),
  org: Type.String({ description: '冻结的机关' }),
  reason: orNull(Type.String({ description: '更正的理由' })),
  calendar: Type.String({ description: '工作日历的 SHA-256' }),
  definitions: Type.Array(Type.Object({ procedure: Type.String(), version: Type.Integer(), sha256: Type.String() }), {
    description: '所用的口径：各程序的版本，指标和期限定义的 SHA-256',
  }),
  previous: orNull(Type.String({ description: '本区上一次冻结的摘要' })),
  digest: Type.String({ description: '文本的 SHA-256' }),
};

/** One freeze without its figures. */
export const frozenHead = Type.Object(head, { title: 'FrozenHead' });

const line = Type.Object(
  {
    procedure: Type.String(),
    indicator: Type.String(),
    org: Type.String({ description: '空为全区' }),
    part: Type.String(),
    kind: Type.String(),
    unit: Type.String(),
    title: Type.String(),
    num: Type.Number({ description: '分子' }),
    den: Type.Number({ description: '分母' }),
    overdue: Type.Number(),
    value: orNull(Type.Number()),
    target: orNull(Type.Number()),
    met: Type.Unsafe<boolean | null>({ type: ['boolean', 'null'] }),
  },
  { title: 'FrozenLine' },
);

const change = Type.Object(
  {
    procedure: Type.String(),
    indicator: Type.String(),
    org: Type.String(),
    part: Type.String(),
    then: Type.Optional(line),
    now: Type.Optional(line),
  },
  { title: 'FrozenChange' },
);

/** One freeze with its figures, and what came later. */
export const frozenYear = Type.Object(
  {
    ...head,
    lines: Type.Array(line),
    later: Type.Array(change, { description: '冻结以后的变化，不改变冻结的数' }),
  },
  { title: 'FrozenYear' },
);

/** What a recount found. */
export const reproduction = Type.Object(
  {
    year: Type.Integer(),
    n: Type.Integer(),
    position: Type.Integer(),
    lines: Type.Integer(),
    same: Type.Boolean({ description: '以下都没有问题' }),
    whole: Type.Boolean({ description: '摘要与所存的相符' }),
    linked: Type.Boolean({ description: '与上一次冻结的摘要相接' }),
    differences: Type.Array(change),
    redefined: Type.Array(Type.String(), { description: '此后口径有变动的程序' }),
    otherCalendar: Type.Boolean({ description: '此后工作日历有变动' }),
  },
  { title: 'FrozenReproduction' },
);
