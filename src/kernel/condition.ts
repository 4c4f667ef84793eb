/**
 * The one closed, three-valued grammar of conditions, for gates, clocks, required facts and effects.
 * Unknown opens nothing and omits nothing. There are no other expressions.
 */
export type Condition<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> =
  /** The act stands done and has not been made stale or undone since. */
  | { readonly done: A }
  /** The fact has one of the values. */
  | { readonly is: readonly [fact: F, ...values: (string | boolean)[]] }
  | { readonly known: F }
  /**
   * Compare a number, money or date with another fact, a district setting or a literal date-free number; two
   * organisations only by `=`.
   */
  | {
      readonly cmp: readonly [
        fact: F,
        op: '<' | '<=' | '=' | '>=' | '>',
        /** A rule's number is that of the filing day, or of the day in a date fact; yuan are compared in fen. */
        other:
          | number
          | { readonly fact: F }
          | { readonly setting: string }
          | { readonly rule: string; readonly on?: F },
      ];
    }
  /**
   * Over the entries of a list, each with (one of) the acts done. `every` of an empty list is no, unless `orEmpty`. With
   * `through`, what is done on the entry under which another stands counts for that one too.
   */
  | { readonly every: L; readonly done: A | readonly A[]; readonly through?: string; readonly orEmpty?: true }
  | {
      readonly every: L;
      readonly is: readonly [column: string, ...values: (string | boolean)[]];
      readonly orEmpty?: true;
    }
  | { readonly some: L; readonly is: readonly [column: string, ...values: (string | boolean)[]] }
  | { readonly some: L; readonly done: A }
  /**
   * Entries (those with one of the values): so many at least, or more than those with other values. With `persons`, how
   * many persons stand behind them by the contact in that column: several of one person are one, and all without a
   * contact together are one.
   */
  | {
      readonly count: L;
      readonly is?: readonly [column: string, ...values: (string | boolean)[]];
      readonly persons?: string;
      readonly atLeast: number | { readonly setting: string } | { readonly rule: string };
    }
  | {
      readonly count: L;
      readonly is: readonly [column: string, ...values: (string | boolean)[]];
      readonly moreThan: readonly [column: string, ...values: (string | boolean)[]];
    }
  /** More than so many percent of the entries with other values (of all that count), by a setting or a rule. */
  | {
      readonly count: L;
      readonly is: readonly [column: string, ...values: (string | boolean)[]];
      readonly of: readonly [column: string, ...values: (string | boolean)[]];
      readonly over: { readonly setting: string } | { readonly rule: string };
    }
  /** The list entry that the act is about has one of the values, those that the act itself brings included. */
  | { readonly column: readonly [column: string, ...values: (string | boolean)[]] }
  /** The state of a clock: `ended` = stopped or its time has run out. */
  | { readonly clock: C; readonly state: 'idle' | 'running' | 'stopped' | 'expired' | 'ended' }
  | { readonly served: P }
  /** The referenced register entries (all of them) are in one of the states on the legal day of the act. */
  | { readonly entry: F; readonly in: readonly EntryState[] }
  /**
   * What the fact names as a basis has not lost its force on the legal day of the act: every law that it names, every
   * entry; with `on`, of the laws that the entry names in that field at least one, however the entry itself stands. A
   * law of which no change is recorded holds.
   */
  | StandsCondition<F>
  /** A recorded field of the referenced entry has one of the values. */
  | { readonly entryFact: readonly [fact: F, field: string, ...values: (string | boolean)[]] }
  /** The entry that these facts name together is in one of the states on the legal day of the act. */
  | { readonly keyed: { readonly register: string; readonly key: readonly F[] }; readonly in: readonly EntryState[] }
  /** Another row of the rule topic binds on the filing day than on the day in a date fact. */
  | { readonly lawChanged: string; readonly since: F }
  /** The rule topic was in force on the case's filing day. */
  | { readonly lawInForce: string }
  | { readonly all: readonly Condition<F, A, C, L, P>[] }
  | { readonly any: readonly Condition<F, A, C, L, P>[] }
  | { readonly not: Condition<F, A, C, L, P> };

export interface StandsCondition<F extends string = string> {
  readonly stands: F;
  readonly on?: string;
}

export type EntryState = 'absent' | 'future' | 'inForce' | 'suspended' | 'ended';
export type Truth = 'yes' | 'no' | 'unknown';
