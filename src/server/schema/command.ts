import Type, { type Static, type TSchema } from 'typebox';
import type { Command } from '../../kernel/index.ts';
import { day, reservedNames } from './parts.ts';

const scalar = Type.Union([Type.String({ maxLength: 100_000 }), Type.Number(), Type.Boolean()], {
  description: '文字、数字或者是否',
  'x-en': 'a text, a number, or yes or no',
});
const row = named(scalar, 100);
const value = Type.Union(
  [scalar, Type.Array(Type.String({ maxLength: 100_000 }), { maxItems: 5_000 }), Type.Array(row, { maxItems: 5_000 })],
  {
    description: '文字、数字、是否，或者由文字、行组成的列表',
    'x-en': 'a text, a number, yes or no, or a list of texts or rows',
  },
);

/** An object whose names are free but for the reserved ones. */
function named<V extends TSchema>(values: V, most: number) {
  return Type.Unsafe<{ readonly [name: string]: Static<V> }>({
    type: 'object',
    propertyNames: { maxLength: 100, not: { enum: reservedNames } },
    additionalProperties: values,
    maxProperties: most,
  });
}

const item = Type.Object(
  { key: Type.String({ minLength: 1, maxLength: 100 }), columns: row },
  { additionalProperties: false },
);

/** Legal day, or moment in Asia/Shanghai. */
const DAY_OR_MOMENT = '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{3})?)?(\\+08:00)?)?$';

/**
 * The outer form of every act: what the kernel may be given without fear. Which facts an act takes, and of what type,
 * is for the kernel to judge; it answers with the article.
 */
export const commandParts = {
  facts: Type.Optional(named(value, 300)),
  items: Type.Optional(Type.Array(item, { maxItems: 5_000 })),
  item: Type.Optional(Type.String({ maxLength: 100 })),
  columns: Type.Optional(row),
  on: Type.Optional(
    Type.String({
      pattern: DAY_OR_MOMENT,
      description: '办理之日或者时刻，如 2026-03-02 或者 2026-03-02T09:30',
      'x-en': 'a day or moment, such as 2026-03-02 or 2026-03-02T09:30',
    }),
  ),
  served: Type.Optional(
    Type.Object(
      {
        day: day('送达之日'),
        mode: Type.String({ minLength: 1, maxLength: 50 }),
      },
      { additionalProperties: false },
    ),
  ),
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
};

const strict = { additionalProperties: false };

export const openBody = Type.Object({ act: Type.Optional(Type.String({ maxLength: 100 })), ...commandParts }, strict);
export const actBody = Type.Object(
  { ...commandParts, expectedSeq: Type.Optional(Type.Integer({ minimum: 1 })) },
  strict,
);

interface Parts extends Omit<Command, 'act' | 'on'> {
  readonly on?: string;
}

/** The kernel's command from a checked body; a moment is brought into its one form. */
export function commandOf(act: string, body: Parts): Command {
  const { facts, items, item: about, columns, on, served, note } = body;
  return {
    act,
    ...(facts ? { facts } : {}),
    ...(items ? { items } : {}),
    ...(about === undefined ? {} : { item: about }),
    ...(columns ? { columns } : {}),
    ...(on === undefined ? {} : { on: momentOf(on) }),
    ...(served ? { served } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function momentOf(on: string): string {
  if (on.length === 10) return on;
  const [day, time = ''] = on.replace('+08:00', '').split('T');
  const [hour = '00', minute = '00', second = '00.000'] = time.split(':');
  return `${day}T${hour}:${minute}:${second.includes('.') ? second : `${second}.000`}+08:00`;
}
