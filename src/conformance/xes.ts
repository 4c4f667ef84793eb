import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LogFault } from './errors.ts';
import { type Columns, type RowSink, TRANSITION } from './rows.ts';

/** Names of attributes remembered for the sentence that says what a log has. */
const MOST_NAMES = 200;
/** So many events without a column that the map names, and the map is wrong. */
const LOOK_AT = 1_000;

type Attributes = Map<string, string>;

/**
 * Reads XES (IEEE 1849) piece by piece: traces, their events and the attributes right below them. Nested attributes,
 * extensions, globals and classifiers say nothing about what happened when.
 */
export class XesReader {
  readonly #path: string;
  readonly #columns: Columns;
  readonly #sink: RowSink;
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false });
  readonly #names = new Set<string>();
  readonly #missed = { case: 0, time: 0, person: 0, activity: 0 };
  #open: string[] = [];
  #trace: Attributes = new Map();
  #event: Attributes = new Map();
  #line = 0;
  #events = 0;

  constructor(path: string, columns: Columns, sink: RowSink) {
    this.#path = path;
    this.#columns = columns;
    this.#sink = sink;
    this.#parser.on('opentag', (tag) => this.#opened(tag));
    this.#parser.on('closetag', () => this.#closed());
    this.#parser.on('error', (error) => {
      throw new LogFault('log.xml', { path, line: String(this.#parser.line), why: plain(error) });
    });
  }

  /** Takes the next piece. @throws LogFault `log.xml`, `log.not-a-log`, `log.column` */
  write(text: string): void {
    this.#parser.write(text);
  }

  /** No more is to come. @throws as `write` does */
  end(): void {
    this.#parser.close();
    if (this.#events > 0) this.#needColumns();
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    const local = name.slice(name.indexOf(':') + 1);
    const parent = this.#open.at(-1);
    if (parent === undefined && local !== 'log')
      throw new LogFault('log.not-a-log', { path: this.#path, why: `XML <${name}>` });
    this.#open.push(local);
    if (local === 'trace' && parent === 'log') this.#trace = new Map();
    else if (local === 'event' && (parent === 'trace' || parent === 'log')) {
      this.#event = new Map();
      this.#line = this.#parser.line;
      if (parent === 'log') this.#trace = new Map();
    } else if (parent === 'event' || parent === 'trace') this.#note(parent, attributes as { [name: string]: string });
  }

  #note(parent: 'event' | 'trace', { key, value }: { [name: string]: string }): void {
    if (key === undefined || value === undefined) return;
    if (this.#names.size < MOST_NAMES) this.#names.add(parent === 'trace' ? `case:${key}` : key);
    (parent === 'event' ? this.#event : this.#trace).set(key, value);
  }

  #closed(): void {
    const closed = this.#open.pop();
    const parent = this.#open.at(-1);
    if (closed !== 'event' || (parent !== 'trace' && parent !== 'log')) return;
    const { case: of, time, person, activity = 'concept:name' } = this.#columns;
    const row = [
      this.#ofCase(of),
      this.#ofEvent(time),
      this.#ofEvent(activity),
      person === undefined ? undefined : this.#ofEvent(person),
      this.#event.get(TRANSITION),
    ];
    this.#events += 1;
    if (row[0] === undefined) this.#missed.case += 1;
    if (row[1] === undefined) this.#missed.time += 1;
    if (row[2] === undefined) this.#missed.activity += 1;
    if (row[3] === undefined && person !== undefined) this.#missed.person += 1;
    if (this.#events === LOOK_AT) this.#needColumns();
    this.#sink.row(row, this.#line);
  }

  /** The case stands in the trace; a map written for the same log as a table names it `case:…`. */
  #ofCase(column: string): string | undefined {
    const short = column.startsWith('case:') ? column.slice('case:'.length) : column;
    return this.#trace.get(column) ?? this.#trace.get(short) ?? this.#event.get(column);
  }

  #ofEvent(column: string): string | undefined {
    return (
      this.#event.get(column) ??
      (column.startsWith('case:') ? this.#trace.get(column.slice('case:'.length)) : undefined)
    );
  }

  #needColumns(): void {
    const named = { ...this.#columns, activity: this.#columns.activity ?? 'concept:name' };
    for (const what of ['case', 'time', 'activity'] as const)
      if (this.#missed[what] === this.#events)
        throw new LogFault('log.column', { what, column: named[what], allowed: [...this.#names].join(', ') });
    if (named.person !== undefined && this.#missed.person === this.#events && this.#events < LOOK_AT)
      throw new LogFault('log.column', {
        what: 'person',
        column: named.person,
        allowed: [...this.#names].join(', '),
      });
  }
}

/** The parser's sentence without its own position. */
const plain = (error: Error): string => error.message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').slice(0, 200);
