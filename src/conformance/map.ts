import { type Compiled, compile, type Procedure } from '../kernel/index.ts';
import { nearest } from '../law/index.ts';
import { LogFault } from './errors.ts';

/** How another system's log is read: its columns, and what its names of acts mean here. */
export interface LogMap {
  readonly case: string;
  readonly time: string;
  readonly person?: string;
  readonly activity?: string;
  /** No act of ours (null), one, or several that one event stands for, in that order. */
  readonly activities: { readonly [name: string]: string | readonly string[] | null };
}

const COLUMNS = ['case', 'time', 'person', 'activity'] as const;

/**
 * Reads a map for a procedure out of JSON.
 * @throws LogFault `log.map-shape`, `log.map-act`
 */
export function readMap(given: unknown, procedure: Procedure): LogMap {
  if (!isObject(given)) throw shape('最外层应为 {…}', 'the outermost thing should be {…}');
  for (const name of Object.keys(given))
    if (name !== 'activities' && !(COLUMNS as readonly string[]).includes(name))
      throw shape(`多出“${name}”`, `"${name}" does not belong there`);
  for (const name of COLUMNS) {
    const value = given[name];
    if (value === undefined && (name === 'person' || name === 'activity')) continue;
    if (typeof value !== 'string' || value === '')
      throw shape(`“${name}”应为列名`, `"${name}" should be the name of a column`);
  }
  const { activities } = given;
  if (!isObject(activities) || Object.keys(activities).length === 0)
    throw shape('“activities”应当至少有一个名称', '"activities" should hold one name at least');
  const compiled = compile(procedure);
  for (const [name, value] of Object.entries(activities)) checkActivity(name, value, compiled);
  return given as unknown as LogMap;
}

function checkActivity(name: string, value: unknown, { definition, acts }: Compiled): void {
  if (value === null) return;
  const named = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(named) || named.length === 0 || !named.every((act) => typeof act === 'string'))
    throw shape(
      `“${name}”应对应一个环节、几个环节或者 null`,
      `"${name}" should stand for one act, several acts or null`,
    );
  for (const act of named as string[])
    if (!Object.hasOwn(acts, act))
      throw new LogFault('log.map-act', {
        name,
        act,
        procedure: definition.id,
        near: nearest(act, Object.keys(acts), 3).join(', '),
        allowed: Object.keys(acts).join(', '),
      });
}

/** The acts of ours that one of their names stands for; undefined for a name that the map does not know. */
export function actsOf(map: LogMap, name: string): readonly string[] | undefined {
  if (!Object.hasOwn(map.activities, name)) return undefined;
  const acts = map.activities[name];
  return acts === null || acts === undefined ? [] : typeof acts === 'string' ? [acts] : acts;
}

/** Every act that the log can tell of: those that some name of theirs stands for. */
export function recordedActs(map: LogMap): ReadonlySet<string> {
  return new Set(Object.keys(map.activities).flatMap((name) => actsOf(map, name) ?? []));
}

/** The map of our own exports: their attribute `yifa:act` holds the act itself. */
export function ownMap(procedure: Procedure): LogMap {
  const acts = Object.keys(compile(procedure).definition.acts);
  return {
    case: 'concept:name',
    time: 'time:timestamp',
    person: 'org:resource',
    activity: 'yifa:act',
    activities: Object.fromEntries(acts.map((act) => [act, act])),
  };
}

type Shape = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shape(zh: string, en: string): LogFault {
  return new LogFault('log.map-shape', { why: `${zh} (${en})` });
}
