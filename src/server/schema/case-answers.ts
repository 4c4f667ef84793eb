import Type from 'typebox';
import type { ClockView, Possibility } from '../../kernel/index.ts';
import { faultSchema } from '../problem/problem.ts';
import { factsAnswer, open, orgAnswer, orNull } from './parts.ts';

/** Why a day is the due day: every day counted, skipped, made up, excluded or rolled over. */
export const explanationAnswer = Type.Object(
  {
    due: Type.String(),
    lastCounted: Type.Optional(Type.String({ description: '遇休息日顺延之前，数到的最后一日' })),
    at: Type.String(),
    provisional: Type.Boolean({ description: '该年放假安排尚未公布，日期可能变动' }),
    why: Type.String({ description: '规则，一句话' }),
    en: Type.String(),
    lines: Type.Array(
      Type.Object({
        kind: Type.String(),
        day: Type.String(),
        to: Type.Optional(Type.String()),
        counted: Type.Boolean(),
        n: Type.Optional(Type.Integer()),
        why: Type.String(),
        en: Type.String(),
        source: Type.Optional(Type.String()),
      }),
    ),
  },
  { title: 'Explanation' },
);

const excluded = Type.Object({
  from: Type.String(),
  to: Type.String(),
  why: Type.String({ description: '不计入的事由' }),
  item: Type.Optional(Type.String({ description: '分项计算的，所属的一项' })),
});

const clockParts = {
  key: Type.String(),
  clock: Type.String(),
  item: Type.Optional(Type.String()),
  title: Type.String(),
  kind: Type.Unsafe<ClockView['kind']>(Type.String({ description: 'deadline, wait, window, validity' })),
  against: Type.Unsafe<ClockView['against']>(Type.String({ description: 'organ, party, other' })),
  status: Type.Unsafe<ClockView['status']>(Type.String({ description: 'idle, running, paused, stopped, expired' })),
  start: Type.String(),
  due: Type.String(),
  at: Type.String(),
  provisional: Type.Boolean(),
  promiseDue: Type.Optional(Type.String()),
  stoppedOn: Type.Optional(Type.String()),
  late: Type.Boolean(),
  fires: Type.Boolean(),
  limit: open<ClockView['limit']>('期限的长度，起算时固定'),
  extensions: Type.Array(open<ClockView['limit']>('延长')),
  excluded: Type.Array(excluded),
};

export const clockAnswer = Type.Object(clockParts, { title: 'Clock' });
export const explainedClock = Type.Object({ ...clockParts, explanation: Type.Optional(explanationAnswer) });

/** One act as it stands now: open to the reader, or every reason why not, with the articles. */
export const possibilityAnswer = Type.Object(
  {
    act: Type.String(),
    title: Type.String(),
    items: Type.Optional(Type.Array(Type.String())),
    refusals: Type.Unsafe<Possibility['refusals']>(Type.Array(faultSchema)),
  },
  { title: 'Possibility' },
);

export const headingParts = {
  case: Type.String(),
  receipt: orNull(Type.String()),
  procedure: Type.Object({ id: Type.String(), version: Type.Integer() }),
  title: Type.String(),
  org: orgAnswer,
  stage: Type.String(),
  final: Type.Boolean(),
  filedOn: Type.String(),
  openedAt: Type.String(),
  seq: Type.Integer(),
};

const timelineAnswer = Type.Object(
  {
    seq: Type.Integer(),
    kind: Type.String({ description: 'opened, act, irregular' }),
    act: Type.String(),
    at: Type.String(),
    recordedAt: Type.String(),
    who: Type.String(),
    org: Type.String(),
    role: Type.String(),
    late: Type.Boolean({ description: '补录' }),
    automatic: Type.Boolean({ description: '依法自动发生' }),
    voided: Type.Boolean(),
    facts: factsAnswer,
    note: Type.Optional(Type.String()),
  },
  { title: 'TimelineEntry' },
);

export const eventsAnswer = Type.Object({ rows: Type.Array(timelineAnswer) });

export const casePageAnswer = Type.Object(
  {
    ...headingParts,
    facts: factsAnswer,
    lists: open('名单，按名称'),
    timeline: Type.Array(timelineAnswer),
    clocks: Type.Array(clockAnswer),
    possibilities: Type.Array(possibilityAnswer),
    links: Type.Array(
      Type.Object({
        link: Type.String(),
        case: Type.String(),
        procedure: Type.String(),
        title: Type.Optional(Type.String()),
        stage: Type.Optional(Type.String()),
      }),
    ),
    papers: Type.Array(Type.Object({ paper: Type.String(), day: Type.String(), mode: Type.String() }), {
      description: '已经送达的文书',
    }),
    public: open('已公开的内容，按名称；null 为尚未公开'),
    returned: Type.Optional(
      Type.Object(
        { seq: Type.Integer(), reasons: Type.Array(Type.String()) },
        { description: '被退回、尚未再报：经过中的那一步，和写明理由的字段' },
      ),
    ),
    pack: Type.Optional(
      Type.Object(
        {
          title: open('名称，中文和英文'),
          blocks: Type.Array(Type.String(), { description: '等齐了才能办的环节' }),
          lines: Type.Array(
            Type.Object({
              item: Type.String(),
              title: open('材料，中文和英文'),
              wanted: Type.String({ description: 'yes 应有，no 不需要，unknown 尚不明确，按应有计' }),
              there: Type.Boolean({ description: '在卷' }),
              from: Type.Object(
                { kind: Type.String(), name: Type.String() },
                { description: '来自字段、名单、文书或者环节' },
              ),
              basis: Type.Array(open('依据')),
            }),
          ),
        },
        { description: '卷内材料：法律要求在卷的，有没有' },
      ),
    ),
    rule: Type.String({ description: '准许查看的规则编号' }),
  },
  { title: 'CasePage' },
);

export const caseRowAnswer = Type.Object(
  {
    id: Type.String(),
    procedure: Type.String(),
    version: Type.Integer(),
    org: Type.String(),
    stage: Type.String(),
    final: Type.Boolean(),
    title: Type.String(),
    filedOn: Type.String(),
    openedAt: Type.String(),
    updatedAt: Type.String(),
    seq: Type.Integer(),
    receipt: orNull(Type.String()),
    nextDue: orNull(Type.String({ description: '机关最早到期的期限；null 为没有' })),
    provisional: Type.Boolean(),
    lateEntered: Type.Boolean(),
    public: Type.Boolean(),
    returned: Type.Optional(Type.Boolean({ description: '被退回、尚未再报' })),
  },
  { title: 'CaseRow' },
);
