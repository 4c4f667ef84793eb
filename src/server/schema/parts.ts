import Type, { type Static, type TSchema } from 'typebox';

/** Names that every object has already; as a name given from outside they could only be an attack. */
export const reservedNames = Object.getOwnPropertyNames(Object.prototype);

/** A name or number in an address; never one that every object has already. */
export const id = (what: string) =>
  Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^[^\\s/\\\\\\u0000-\\u001f]+$',
    not: { enum: reservedNames },
    description: what,
  });

/** A legal day: one of the calendar, whatever route it is given to (checked in validator.ts). */
export const day = (what = '日期（北京时间）') =>
  Type.String({
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    description: `${what}，日历上有的一天，如 2026-03-02`,
    'x-en': 'a day of the calendar, such as 2026-03-02',
    examples: ['2026-03-02'],
  });

export const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '每页行数，默认50' }));
export const cursor = Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: '上一页回答中的 next' }));
export const words = (most = 100) => Type.String({ minLength: 1, maxLength: most, description: '检索词，两个字即可' });

/** One page of rows and where the next begins; without `next` it is the last one. */
export function pageOf<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), next: Type.Optional(Type.String({ description: '下一页的 cursor' })) });
}

/** A value or null, in the short form of JSON Schema. */
export function orNull<T extends TSchema & { type: string }>(schema: T) {
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [schema.type, 'null'] });
}

/** An object whose inside is told by its description. */
export function open<T>(description: string) {
  return Type.Unsafe<T>({ type: 'object', additionalProperties: true, description });
}

/** Values by name, as the file or the register holds them. */
export const factsAnswer = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: true,
  description: '登记的内容，名称见程序定义',
});

export const orgAnswer = Type.Object({ id: Type.String(), name: Type.String() });
