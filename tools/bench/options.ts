import { parseArgs } from 'node:util';

/** The rows in the order in which they run. */
export const rowNames = [
  'kernel',
  'check',
  'log',
  'desk',
  'read',
  'act',
  'page',
  'figures',
  'lapse',
  'force',
  'impact',
  'start',
] as const;
export type RowName = (typeof rowNames)[number];

export interface Options {
  readonly json: boolean;
  readonly help: boolean;
  readonly only: readonly RowName[];
  /** How long each figure is measured. */
  readonly seconds: number;
  /** Open cases in the district that is read from and acted in. */
  readonly cases: number;
}

export const usage = `npm run bench -- [--json] [--only kernel,act] [--seconds 5] [--cases 20000]

  --json       one JSON object on standard output in place of the table
  --only       rows, separated by commas: ${rowNames.join(', ')}
  --seconds    how long each figure is measured, 1 to 60 (default 5)
  --cases      open cases in the district, 100 to 2000000 (default 20000)`;

/**
 * Reads the words after `npm run bench --`.
 * @throws Error with one sentence for anything that is not understood
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      only: { type: 'string' },
      seconds: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  return {
    json: values.json ?? false,
    help: values.help ?? false,
    only: rowsIn(values.only),
    seconds: whole('seconds', values.seconds ?? '5', 1, 60),
    cases: whole('cases', values.cases ?? '20000', 100, 2_000_000),
  };
}

function rowsIn(text: string | undefined): readonly RowName[] {
  if (text === undefined) return rowNames;
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !(rowNames as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`--only: there is no row "${unknown}"; there are ${rowNames.join(', ')}`);
  return rowNames.filter((name) => asked.includes(name));
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name}: "${text}" is not a whole number from ${least} to ${most}`);
}
