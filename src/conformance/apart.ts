import { type Actor, type CaseState, type Compiled, holdRole, type Refusal, type World } from '../kernel/index.ts';

/**
 * Which two acts one person may not both do: whatever role of each he had, the kernel refuses the second. A log says
 * who acted and not in which role.
 */
export class Apart {
  readonly #observed: Compiled;
  readonly #state: CaseState;
  readonly #world: World;
  readonly #known = new Map<string, Refusal | undefined>();

  constructor(observed: Compiled, state: CaseState, world: World) {
    this.#observed = observed;
    this.#state = state;
    this.#world = world;
  }

  /** Why one person may not do the second act after the first; undefined if he may. */
  refusal(first: string, second: string): Refusal | undefined {
    const key = `${first}|${second}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#judge(first, second));
    return this.#known.get(key);
  }

  #judge(first: string, second: string): Refusal | undefined {
    const roles = [this.#observed.acts[first]?.def.by ?? []].flat();
    let refusal: Refusal | undefined;
    for (const role of roles) {
      const state = { ...this.#state, actors: [{ person: 'p', role }] };
      const { definition } = this.#observed;
      const scope = { definition, state, facts: {}, world: this.#world, at: state.openedAt, day: state.filedOn };
      const held = holdRole(scope, second, this.#anyone(second));
      if ('author' in held || held.refusal.code !== 'role.same-person') return undefined;
      refusal ??= held.refusal;
    }
    return refusal;
  }

  /** Someone who holds every post that the act's roles ask for. */
  #anyone(act: string): Actor {
    const roles = [this.#observed.acts[act]?.def.by ?? []].flat();
    const posts = roles.flatMap((role) => [this.#observed.definition.roles[role]?.post ?? []].flat());
    return { person: 'p', name: '', party: true, posts: posts.map((post) => ({ post, org: '', kind: '' })) };
  }
}
