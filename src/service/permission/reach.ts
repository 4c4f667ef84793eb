import type { Procedure } from '../../kernel/index.ts';
import type { HeldPost } from '../identity/held-post.ts';
import { type Match, never, type Test } from './match.ts';
import { isSealed } from './sealed.ts';

/** Where the holders of one post have a role, over all versions of all procedures. */
interface PostReach {
  /** Procedures with a role in the handling organ, in organs that the file names, in any organ, by kind of organ. */
  readonly handling: Set<string>;
  readonly named: Set<string>;
  readonly any: Set<string>;
  readonly kinds: Map<string, Set<string>>;
}

interface Reach {
  readonly posts: ReadonlyMap<string, PostReach>;
  /** Procedures that are known and not sealed. */
  readonly open: readonly string[];
}

/** Kinds of which a district has one organisation: a role bound to such a kind is bound to that very organ. */
const single = new Set(['government', 'office', 'justice', 'supervision', 'congress']);

const known = new WeakMap<readonly Procedure[], Reach>();

function reachOf(procedures: readonly Procedure[]): Reach {
  const found = known.get(procedures) ?? readReach(procedures);
  known.set(procedures, found);
  return found;
}

function readReach(procedures: readonly Procedure[]): Reach {
  const posts = new Map<string, PostReach>();
  for (const { id, roles } of procedures)
    for (const role of Object.values(roles))
      for (const post of [role.post ?? []].flat()) {
        const reach = posts.get(post) ?? { handling: new Set(), named: new Set(), any: new Set(), kinds: new Map() };
        posts.set(post, reach);
        const where = role.in ?? 'handling';
        if (where === 'handling' || where === 'any') reach[where].add(id);
        else if (!('kind' in where)) reach.named.add(id);
        else reach.kinds.set(where.kind, (reach.kinds.get(where.kind) ?? new Set()).add(id));
      }
  const sealed = new Set(procedures.filter(isSealed).map((procedure) => procedure.id));
  return { posts, open: unique(procedures.map((procedure) => procedure.id)).filter((id) => !sealed.has(id)) };
}

/** An unknown procedure counts as sealed: what cannot be judged stays shut. */
export function sealedTest(procedures: readonly Procedure[]): Test {
  return [{ notProcedures: reachOf(procedures).open }];
}

/**
 * Where posts have a role: bound to the case's own organs, those it names or the one organ of a kind; or open to
 * every organ. All versions of a procedure count as one.
 */
export function roleTests(
  procedures: readonly Procedure[],
  held: readonly HeldPost[],
): { readonly bound: Test; readonly open: Test } {
  if (held.length === 0) return { bound: never, open: never };
  const { posts } = reachOf(procedures);
  const bound: Match[] = [];
  const anywhere: string[] = [];
  const open: string[] = [];
  for (const { post, org, kind } of held) {
    const reach = posts.get(post);
    if (!reach) continue;
    if (reach.handling.size > 0) bound.push({ procedures: [...reach.handling], orgs: [org] });
    if (reach.named.size > 0) bound.push({ procedures: [...reach.named], named: [org] });
    open.push(...reach.any);
    (single.has(kind) ? anywhere : open).push(...(reach.kinds.get(kind) ?? []));
  }
  return {
    bound: anywhere.length > 0 ? [...bound, { procedures: unique(anywhere) }] : bound,
    open: open.length > 0 ? [{ procedures: unique(open) }] : never,
  };
}

export function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
