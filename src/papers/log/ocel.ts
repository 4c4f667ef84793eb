import type { ExportedCase, ExportedEvent } from './exported.ts';

/** A list that may be longer than memory; read once, after the last was added. */
export interface Kept<T> extends Iterable<T> {
  add(item: T): void;
}

type Type = 'string' | 'integer' | 'boolean' | 'time';

const OBJECT_TYPES: { readonly [type: string]: { readonly [attribute: string]: Type } } = {
  case: { procedure: 'string', version: 'integer', filedOn: 'string', stage: 'string' },
  person: {},
  organisation: { name: 'string' },
  entry: { register: 'string' },
};

const EVENT_ATTRIBUTES: { readonly [attribute: string]: Type } = {
  title: 'string',
  day: 'string',
  role: 'string',
  automatic: 'boolean',
  recordedAt: 'time',
};

interface Relation {
  readonly objectId: string;
  readonly qualifier: string;
}

/**
 * Cases as OCEL 2.0 in JSON, piece by piece: events first, then the objects that they are about: cases, persons under
 * made-up names, organisations, register entries and cases linked to them.
 * @param acts every act that may occur, as `procedure.act`
 * @param kept holds the objects until the events are written
 */
export async function* ocelOf(
  cases: AsyncIterable<ExportedCase>,
  acts: readonly string[],
  kept: Kept<object>,
): AsyncGenerator<string> {
  const listed = (attributes: { readonly [name: string]: Type }) =>
    Object.entries(attributes).map(([name, type]) => ({ name, type }));
  const objectTypes = Object.entries(OBJECT_TYPES).map(([name, own]) => ({ name, attributes: listed(own) }));
  const eventTypes = acts.map((name) => ({ name, attributes: listed(EVENT_ATTRIBUTES) }));
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"events":[`;
  const objects = new Objects(kept);
  let first = true;
  for await (const one of cases) {
    objects.noteCase(one);
    for (const event of one.events) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(eventOf(one, event, objects))}`;
      first = false;
    }
  }
  yield '],\n"objects":[';
  objects.finish();
  first = true;
  for (const object of kept) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(object)}`;
    first = false;
  }
  yield ']}\n';
}

function eventOf(one: ExportedCase, event: ExportedEvent, objects: Objects): object {
  const { title, day, role, automatic, recordedAt } = event;
  const relationships: Relation[] = [{ objectId: `case:${one.id}`, qualifier: 'case' }];
  if (event.person !== undefined)
    relationships.push({ objectId: objects.simple('person', event.person, one.openedAt), qualifier: role });
  if (event.org !== undefined) {
    const objectId = objects.simple('organisation', event.org, one.openedAt, { name: event.orgName ?? event.org });
    relationships.push({ objectId, qualifier: 'for' });
  }
  for (const { register, entry, how } of event.entries) {
    const objectId = objects.simple('entry', `${register}/${entry}`, one.openedAt, { register });
    relationships.push({ objectId, qualifier: how });
  }
  for (const { case: other, procedure, link } of event.links)
    relationships.push({ objectId: objects.linked(other, procedure, one.openedAt), qualifier: link });
  const attributes = Object.entries({ title, day, role, automatic, recordedAt }).map(([name, value]) => ({
    name,
    value,
  }));
  return {
    id: `${one.id}#${event.seq}`,
    type: `${one.procedure}.${event.act}`,
    time: event.at,
    attributes,
    relationships: distinct(relationships),
  };
}

function distinct(relations: readonly Relation[]): readonly Relation[] {
  return [...new Map(relations.map((r) => [`${r.qualifier} ${r.objectId}`, r])).values()];
}

/** The objects of an export, each once. */
class Objects {
  readonly #kept: Kept<object>;
  readonly #simple = new Set<string>();
  readonly #cases = new Set<string>();
  readonly #linked = new Map<string, object>();

  constructor(kept: Kept<object>) {
    this.#kept = kept;
  }

  noteCase(one: ExportedCase): void {
    const { id, procedure, version, filedOn, stage, openedAt } = one;
    this.#cases.add(id);
    const relations: Relation[] = [
      { objectId: this.simple('organisation', one.org, openedAt, { name: one.orgName }), qualifier: 'handledBy' },
    ];
    for (const { links } of one.events)
      for (const { case: other, procedure: its, link } of links)
        relations.push({ objectId: this.linked(other, its, openedAt), qualifier: link });
    this.#kept.add({
      id: `case:${id}`,
      type: 'case',
      attributes: timed({ procedure, version, filedOn, stage }, openedAt),
      relationships: distinct(relations),
    });
  }

  simple(type: string, id: string, since: string, attributes: { readonly [name: string]: string } = {}): string {
    const objectId = `${type}:${id}`;
    if (!this.#simple.has(objectId)) {
      this.#simple.add(objectId);
      this.#kept.add({ id: objectId, type, attributes: timed(attributes, since), relationships: [] });
    }
    return objectId;
  }

  /** A case at the other end of a link, which may lie outside the export. */
  linked(id: string, procedure: string, since: string): string {
    const objectId = `case:${id}`;
    this.#linked.set(id, { id: objectId, type: 'case', attributes: timed({ procedure }, since), relationships: [] });
    return objectId;
  }

  finish(): void {
    for (const [id, object] of this.#linked) if (!this.#cases.has(id)) this.#kept.add(object);
  }
}

function timed(attributes: { readonly [name: string]: string | number }, time: string): readonly object[] {
  return Object.entries(attributes).map(([name, value]) => ({ name, time, value }));
}
