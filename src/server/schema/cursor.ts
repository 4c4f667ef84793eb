import { ServerError } from '../problem/codes.ts';

/** Where the next page begins, as a word for an address. */
export function cursorOf(key: object | undefined): string | undefined {
  return key === undefined ? undefined : Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key in a cursor, which must have these fields, texts or null.
 * @throws ServerError field.form for a cursor that this server did not give out
 */
export function keyOf<Field extends string>(
  cursor: string | undefined,
  fields: readonly Field[],
): { readonly [F in Field]: string } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as { [F in Field]: unknown };
    const isSound =
      Object.keys(key).length === fields.length &&
      fields.every((f) => Object.hasOwn(key, f) && (key[f] === null || typeof key[f] === 'string'));
    if (isSound) return key as { [F in Field]: string };
  } catch {
    // falls through to the refusal
  }
  throw wrongCursor();
}

/**
 * The number in a cursor of a list that is ordered by a running number.
 * @throws ServerError field.form for a cursor that this server did not give out
 */
export function numberOf(cursor: string | undefined): number | undefined {
  const key = keyOf(cursor, ['id']);
  if (key === undefined) return undefined;
  if (!/^\d{1,15}$/.test(String(key.id))) throw wrongCursor();
  return Number(key.id);
}

/** A cursor that this server did not give out for this list. */
export function wrongCursor(): ServerError {
  return new ServerError(
    'field.form',
    { field: 'cursor', allowed: ['上一页回答中的 next', 'the `next` of the page before'] },
    '?cursor',
  );
}
