import type { OrgFacts } from '../kernel/index.ts';

export interface Organisation extends OrgFacts {
  readonly parent?: string;
}

/** The organisations of a district, kept in memory and replaced whole when one changes. */
export class OrgDirectory {
  readonly #all: ReadonlyMap<string, Organisation>;

  constructor(orgs: readonly Organisation[]) {
    this.#all = new Map(orgs.map((org) => [org.id, org]));
  }

  org(id: string): Organisation | undefined {
    return this.#all.get(id);
  }

  /** The one organisation of a kind, e.g. the justice bureau; undefined where there is none or more than one. */
  orgOfKind(kind: string): Organisation | undefined {
    const found = this.all().filter((org) => org.kind === kind);
    return found.length === 1 ? found[0] : undefined;
  }

  all(): readonly Organisation[] {
    return [...this.#all.values()];
  }

  /** The organisations above one, nearest first. */
  ancestors(id: string): readonly string[] {
    const above: string[] = [];
    for (let at = this.#all.get(id)?.parent; at && !above.includes(at); at = this.#all.get(at)?.parent) above.push(at);
    return above;
  }
}
