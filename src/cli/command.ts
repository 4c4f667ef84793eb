import type { Command } from '../kernel/index.ts';
import { readDate } from '../service/due-by-rule.ts';
import { CliError } from './errors.ts';
import { readJson } from './input.ts';

/** What `open` and `act` are told beside the name of the act. */
export interface CommandOptions {
  readonly data?: string;
  readonly on?: string;
  readonly item?: string;
  readonly note?: string;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isItem = (value: unknown): boolean =>
  isObject(value) &&
  typeof (value as { key?: unknown }).key === 'string' &&
  isObject((value as { columns?: unknown }).columns);

/** The parts of a command that may be given as JSON, and what each must be. */
const parts: { readonly [name: string]: (value: unknown) => boolean } = {
  facts: isObject,
  columns: isObject,
  served: isObject,
  items: (value) => Array.isArray(value) && value.every(isItem),
};

/**
 * The command that a call means. What is in the parts is judged by the kernel, as everywhere.
 * @throws CliError `cli.json`, `cli.command-shape`, and what reading a file throws; LawError `day.invalid`
 */
export async function readCommand(act: string, { data = '{}', on, item, note }: CommandOptions): Promise<Command> {
  const given = await readJson(data, '--data');
  const what = data.startsWith('@') ? data.slice(1) : '--data';
  if (!isObject(given))
    throw new CliError('cli.command-shape', { what, wrong: Array.isArray(given) ? '[…]' : String(given) });
  const wrong = Object.entries(given as object).filter(
    ([name, value]) => !(Object.hasOwn(parts, name) && parts[name]?.(value)),
  );
  if (wrong.length > 0)
    throw new CliError('cli.command-shape', { what, wrong: wrong.map(([name]) => name).join(', ') });
  return {
    ...(given as object),
    act,
    ...(on === undefined ? {} : { on: readDate(on) }),
    ...(item ? { item } : {}),
    ...(note ? { note } : {}),
  };
}
