import type { Item } from './case.ts';
import type { DrawDef, Seats } from './draw-def.ts';
import type { Scope } from './evaluate.ts';
import type { Row, Scalar, Value } from './fact.ts';
import type { Given } from './facts.ts';
import { inTurn, rolled } from './lot.ts';
import type { ActDef } from './procedure.ts';
import type { EntrySnapshot } from './register.ts';
import type { Holder } from './world.ts';

/** What an act draws into a list, and the register entries that it read for it. */
export interface Drawn {
  readonly items: NonNullable<Given['items']>;
  readonly read: readonly EntrySnapshot[];
}

const nothing: Drawn = { items: [], read: [] };

/** The list to which an act adds entries, whether a person names them or the kernel draws them. */
export function listFilled({ adds, draws }: ActDef): string | undefined {
  return adds ?? draws?.into;
}

/**
 * The entries that an act draws by itself; those that stand in the list already are left out.
 * @param act its name
 * @param scope the case with the facts that the act brings
 * @returns nothing where the act draws none, or where what they depend on is not known
 */
export function drawn({ draws }: ActDef, act: string, scope: Scope): Drawn {
  if (!draws) return nothing;
  const standing = new Set((scope.state.lists[draws.into] ?? []).map(({ key }) => key));
  const { items, read } = drawnBy(draws, act, scope);
  return { items: items.filter(({ key }) => !standing.has(key)), read };
}

function drawnBy(draws: DrawDef, act: string, scope: Scope): Drawn {
  if ('register' in draws) return fromRegister(draws, scope);
  if ('sample' in draws) return sampled(draws, scope);
  if ('holders' in draws) return seated(draws, scope);
  const found = 'roll' in draws ? rolled(draws, scope) : inTurn(draws, act, scope);
  return { items: found.map(({ key, columns }) => ({ key, columns: taken(draws, columns) })), read: [] };
}

function fromRegister(draws: Extract<DrawDef, { register: string }>, scope: Scope): Drawn {
  const day = scope.facts[draws.on];
  if (typeof day !== 'string') return nothing;
  const read = scope.world.standing(draws.register, draws.in, day);
  return { items: read.map(({ entry, facts }) => ({ key: entry, columns: taken(draws, facts) })), read };
}

/** Everybody on a post of the body, in the order in which the world names them; nobody by hand, nobody twice. */
function seated({ holders, except = [], columns }: Extract<DrawDef, { holders: unknown }>, scope: Scope): Drawn {
  const seats = holders.cases[String(scope.facts[holders.by] ?? '')] ?? [];
  const on = (all: readonly Seats[]) => all.flatMap((seat) => onSeats(seat, scope));
  const others = new Set(on(except).map(({ person }) => person));
  const found = new Map(on(seats).map((holder) => [holder.person, holder] as const));
  const items = [...found.values()]
    .filter(({ person }) => !others.has(person))
    .map(({ person, name, title, org }) => ({
      key: person,
      columns: taken({ columns }, { $name: name, $post: title, $org: org }),
    }));
  return { items, read: [] };
}

function onSeats({ post, in: where }: Seats, { world, state, day }: Scope): readonly Holder[] {
  const wanted = world.holders([post].flat(), day);
  if (where === 'any') return wanted;
  return wanted.filter(({ org, kind }) => (where === 'handling' ? org === state.org : kind === where.kind));
}

/** Systematic sampling: the seed gives the first place, and the places that follow lie evenly around the list. */
function sampled(draws: Extract<DrawDef, { sample: string }>, scope: Scope): Drawn {
  const all: readonly Item[] = scope.state.lists[draws.sample] ?? [];
  const size = scope.facts[draws.size];
  const seed = scope.facts[draws.seed];
  if (!whole(size) || !whole(seed)) return nothing;
  const places = placesOf(all.length, size, seed);
  return {
    items: places.map((n) => all[n] as Item).map(({ key, columns }) => ({ key, columns: taken(draws, columns) })),
    read: [],
  };
}

const whole = (value: Value | undefined): value is number => Number.isInteger(value) && (value as number) >= 0;

/** The places (from 0) of a systematic sample of `size` out of `all`; all of them where the sample is not smaller. */
export function placesOf(all: number, size: number, seed: number): readonly number[] {
  const many = Math.min(all, size);
  const places = Array.from({ length: many }, (_, n) => ((seed % all) + Math.floor((n * all) / many)) % all);
  return places.sort((a, b) => a - b);
}

/** A column holds a single value; anything else of the source stays there. */
function taken({ columns }: Pick<DrawDef, 'columns'>, from: { readonly [name: string]: Value }): Row {
  const row: { [column: string]: Scalar } = {};
  for (const [own, theirs] of Object.entries(columns)) {
    const value = from[theirs];
    if (value !== undefined && typeof value !== 'object') row[own] = value;
  }
  return row;
}
