import { dayOf } from '../../../law/index.ts';
import { colleagues } from '../../identity/colleagues.ts';
import type { Platform } from '../../platform.ts';
import { entriesOn, publicRegisters } from '../../registers.ts';
import type { Session } from '../../session.ts';
import { faultAt } from './errors.ts';
import type { Read } from './value.ts';

/** Finds what rows name by a name, a short name or a number. One of its kind for each file: it remembers what it found. */
export class Names {
  readonly #p: Platform;
  readonly #s: Session;
  readonly #entries = new Map<string, Promise<Read>>();
  #people: Promise<readonly { readonly id: string; readonly name: string }[]> | undefined;

  constructor(p: Platform, s: Session) {
    this.#p = p;
    this.#s = s;
  }

  /** An organisation by name, short name or id. Where it need be none of the district, any other name stays a name. */
  organisation(column: string, text: string, organ: boolean): Read {
    const plain = folded(text);
    const found = this.#p.orgs
      .all()
      .filter(({ id, name, code }) => [id, name, code].some((one) => folded(one) === plain));
    const [only] = found;
    if (only && found.length === 1) return { value: only.id };
    if (!organ) return { value: text };
    const several = { text, found: found.map(({ id, name }) => `${name}(${id})`).join('、') };
    return { faults: [only ? faultAt(column, 'cell.several', several) : faultAt(column, 'cell.organ', { text })] };
  }

  /** One who serves in the district, by name or id. */
  async colleague(column: string, text: string): Promise<Read> {
    this.#people ??= colleagues(this.#p, this.#s);
    const people = await this.#people;
    const byId = people.find(({ id }) => id === text);
    const found = byId ? [byId] : people.filter(({ name }) => folded(name) === folded(text));
    const [only] = found;
    if (only && found.length === 1) return { value: only.id };
    const several = { text, found: found.map(({ id }) => id).join('、') };
    return { faults: [only ? faultAt(column, 'cell.several', several) : faultAt(column, 'cell.colleague', { text })] };
  }

  /** An entry of a register by its number, or by its whole title where only one has it. One that is not found is no fault yet: an act may name what is still to be entered. */
  entry(column: string, register: string, text: string): Promise<Read> {
    const key = `${register}/${text}`;
    const found = this.#entries.get(key) ?? this.#findEntry(column, register, text);
    this.#entries.set(key, found);
    return found;
  }

  async #findEntry(column: string, register: string, text: string): Promise<Read> {
    const plain = text.normalize('NFKC');
    const absent: Read = { value: text, doubt: faultAt(column, 'cell.entry', { text }) };
    const names = [...new Set([text, plain])].map((entry) => ({ register, entry }));
    const day = dayOf(this.#p.now());
    const known = await this.#p.ledger.snapshotsOn(this.#p.district.code, names, day);
    const standing = known.find(({ state }) => state !== 'absent');
    if (standing) return { value: standing.entry };
    if (!publicRegisters(this.#p).some(({ id }) => id === register)) return absent;
    const { rows } = await entriesOn(this.#p, register, { q: text, limit: 50 });
    const titled = rows.filter(({ title, state }) => folded(title) === folded(text) && state !== 'ended');
    const [only] = titled;
    if (only && titled.length === 1) return { value: only.entry };
    if (!only) return absent;
    const several = titled.map(({ entry }) => entry).join('、');
    return { faults: [faultAt(column, 'cell.several', { text, found: several })] };
  }

  /** A case by its id or its receipt number. Whether it may be named is judged with the act. */
  async case(text: string): Promise<Read> {
    const plain = text.normalize('NFKC');
    const row = await this.#p.ledger.caseByReceipt(this.#p.district.code, plain);
    return { value: row?.id ?? plain };
  }
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
