import { LogFault } from './errors.ts';
import { type Columns, type RowSink, TRANSITION } from './rows.ts';

/** Rows kept back while it is not yet known which column names the act. */
const LOOK_AT = 10_000;
/** Names under which logs hold the act, before the values are looked at. */
const ACT_NAMES = ['concept:name', 'activity'];

/** The first line of a CSV: where each wanted column stands, and the rows below it. */
export class Header {
  readonly #names: readonly string[];
  readonly #columns: Columns;
  readonly #sink: RowSink;
  readonly #at: { readonly case: number; readonly time: number; readonly person: number; readonly transition: number };
  #activity: number;
  #waiting: { readonly record: readonly string[]; readonly line: number }[] = [];

  /** @throws LogFault `log.not-a-log`, `log.column`, `log.column-twice` */
  constructor(path: string, record: readonly string[], columns: Columns, sink: RowSink) {
    this.#names = record.map((name) => name.trim());
    this.#columns = columns;
    this.#sink = sink;
    if (this.#names.length < 3 && !this.#names.includes(columns.case))
      throw new LogFault('log.not-a-log', {
        path,
        why: `第一行是“${this.#names.join(' ').slice(0, 80)}” (its first line is shown here)`,
      });
    const { person } = columns;
    this.#at = {
      case: this.#find('case', columns.case),
      time: this.#find('time', columns.time),
      person: person === undefined ? -1 : this.#find('person', person),
      transition: this.#names.indexOf(TRANSITION),
    };
    this.#activity =
      columns.activity === undefined
        ? this.#names.findIndex((name) => ACT_NAMES.includes(name.toLowerCase()))
        : this.#find('activity', columns.activity);
  }

  /** Takes one row. @throws LogFault `log.no-activity` */
  row(record: readonly string[], line: number): void {
    if (this.#activity >= 0) this.#give(record, line);
    else this.#keep(record, line);
  }

  /** Looks for a value that the map knows; the rows wait until one is found. */
  #keep(record: readonly string[], line: number): void {
    const { case: of, time, person } = this.#at;
    this.#activity = record.findIndex(
      (value, n) => n !== of && n !== time && n !== person && this.#columns.isActivity(value.trim()),
    );
    this.#waiting.push({ record, line });
    if (this.#activity >= 0) this.#release();
    else if (this.#waiting.length >= LOOK_AT) this.end();
  }

  /** No more rows are to come. @throws LogFault `log.no-activity` */
  end(): void {
    if (this.#activity < 0 && this.#waiting.length > 0)
      throw new LogFault('log.no-activity', { allowed: this.#allowed() });
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { record, line } of waiting) this.#give(record, line);
  }

  #give(record: readonly string[], line: number): void {
    if (record.length !== this.#names.length) {
      this.#sink.malformed('fields', line, `${record.length}/${this.#names.length}`);
      return;
    }
    const { case: of, time, person, transition } = this.#at;
    this.#sink.row([record[of], record[time], record[this.#activity], record[person], record[transition]], line);
  }

  #find(what: string, column: string): number {
    const at = this.#names.indexOf(column);
    if (at < 0) throw new LogFault('log.column', { what, column, allowed: this.#allowed() });
    if (this.#names.indexOf(column, at + 1) >= 0) throw new LogFault('log.column-twice', { what, column });
    return at;
  }

  #allowed(): string {
    const shown = this.#names.slice(0, 60).map((name) => name.slice(0, 80));
    return shown.join(', ') + (this.#names.length > shown.length ? ', …' : '');
  }
}
