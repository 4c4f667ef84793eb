import { type Basis, compile } from '../../../kernel/index.ts';
import { dayOf } from '../../../law/index.ts';
import { ServiceError } from '../../errors.ts';
import { decide, relationsOf } from '../../permission/index.ts';
import type { Platform } from '../../platform.ts';
import { versionsOn } from '../../procedures.ts';
import type { Session } from '../../session.ts';
import { holdsOneOf, startable } from '../../startable.ts';
import { actRoad, importable } from './act-road.ts';
import type { Both } from './column.ts';
import { SheetError } from './errors.ts';
import { organisationsRoad } from './organisations-road.ts';
import { peopleRoad } from './people-road.ts';
import { postsRoad } from './posts-road.ts';
import type { Road } from './road.ts';

const registers = {
  organisations: organisationsRoad,
  people: peopleRoad,
  posts: postsRoad,
} as const satisfies { readonly [what: string]: (p: Platform, s: Session) => Road };

/** Something that a person may import rows of. */
export interface Importable {
  /** `approval/apply`, `organisations`. */
  readonly what: string;
  readonly title: Both;
  /** Rows open cases, add entries to cases, or enter organisations and people. */
  readonly kind: 'open' | 'add' | 'register';
  readonly basis: readonly Basis[];
}

/**
 * What a person may import today in one of his posts: acts that open cases, acts that add entries to them,
 * organisations and people. Whether a certain row may be done is judged with the row.
 * @throws ServiceError `sign-in.needed`
 */
export function importables(p: Platform, s: Session): readonly Importable[] {
  needStaff(s);
  const starts = new Set(startable(p, s).map(({ procedure, act }) => `${procedure}/${act}`));
  const today = dayOf(p.now());
  const acts = (s.kind === 'staff' ? versionsOn(p, today) : [])
    .filter(({ inForce }) => inForce <= today)
    .flatMap((procedure) =>
      Object.entries(compile(procedure).definition.acts).flatMap(([act, def]): Importable[] => {
        const what = `${procedure.id}/${act}`;
        const mine = def.from === 'start' ? starts.has(what) : starts.size > 0 || s.posts.length > 0;
        if (!importable(def) || !mine || !holdsOneOf(procedure, def, s)) return [];
        const road = actRoad(p, s, procedure.id, act);
        const basis = [def.basis].flat();
        return road ? [{ what, title: road.title, kind: def.from === 'start' ? 'open' : 'add', basis }] : [];
      }),
    );
  const others = Object.values(registers).flatMap((make): Importable[] => {
    try {
      const { what, title } = make(p, s);
      return [{ what, title, kind: 'register', basis: [] }];
    } catch (error) {
      if (error instanceof ServiceError) return [];
      throw error;
    }
  });
  return [...acts, ...others];
}

/**
 * How rows of one kind are imported.
 * @param what `approval/apply`, `organisations`, `people`, `posts`
 * @throws ServiceError `sign-in.needed`, `permission.denied`; SheetError `import.unknown`
 */
export function roadOf(p: Platform, s: Session, what: string): Road {
  needStaff(s);
  if (Object.hasOwn(registers, what)) return registers[what as keyof typeof registers](p, s);
  if (s.kind !== 'staff') throw new ServiceError('sign-in.needed');
  const [procedure = '', act = ''] = what.split('/');
  const road = actRoad(p, s, procedure, act);
  if (!road) {
    const allowed = importables(p, s)
      .map((one) => one.what)
      .join(', ');
    throw new SheetError('import.unknown', { what, allowed: allowed || '—' });
  }
  if (!decide('case.open', relationsOf(p, s)).allow) throw new ServiceError('permission.denied');
  return road;
}

/** The platform itself, on the command line, keeps organisations and people; it never acts in a case. */
function needStaff(s: Session): void {
  if (s.kind === 'staff' || s.kind === 'system') return;
  throw new ServiceError('sign-in.needed');
}
