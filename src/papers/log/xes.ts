import type { ExportedCase, ExportedEvent } from './exported.ts';

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Time', 'time'],
  ['Organizational', 'org'],
] as const;

/**
 * Cases as XES (IEEE 1849), piece by piece: one trace a case. Names of acts for people stand in `concept:name`, our
 * own in `yifa:act`.
 * @param title of the log
 */
export async function* xesOf(cases: AsyncIterable<ExportedCase>, title: string): AsyncGenerator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="2.0" xmlns="http://www.xes-standard.org/">',
    ...EXTENSIONS.map(
      ([name, prefix]) =>
        `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    `<global scope="trace">${text('concept:name', '')}</global>`,
    `<global scope="event">${text('concept:name', '')}${text('lifecycle:transition', 'complete')}${date('time:timestamp', '1970-01-01T00:00:00.000+00:00')}</global>`,
    '<classifier name="Act" scope="event" keys="concept:name"/>',
    text('concept:name', title),
    text('lifecycle:model', 'standard'),
    '',
  ].join('\n');
  for await (const one of cases) yield traceOf(one);
  yield '</log>\n';
}

function traceOf({ id, procedure, version, org, filedOn, stage, events }: ExportedCase): string {
  const attributes = [
    text('concept:name', id),
    text('yifa:procedure', procedure),
    `<int key="yifa:version" value="${version}"/>`,
    text('yifa:org', org),
    text('yifa:filedOn', filedOn),
    text('yifa:stage', stage),
  ];
  return `<trace>\n${attributes.join('')}\n${events.map(eventOf).join('')}</trace>\n`;
}

function eventOf({ seq, act, title, at, day, recordedAt, role, person, org, automatic }: ExportedEvent): string {
  const attributes = [
    text('concept:name', title),
    text('concept:instance', String(seq)),
    text('lifecycle:transition', 'complete'),
    date('time:timestamp', at),
    ...(person === undefined ? [] : [text('org:resource', person)]),
    text('org:role', role),
    ...(org === undefined ? [] : [text('org:group', org)]),
    text('yifa:act', act),
    text('yifa:day', day),
    date('yifa:recordedAt', recordedAt),
    `<boolean key="yifa:automatic" value="${automatic}"/>`,
  ];
  return `<event>${attributes.join('')}</event>\n`;
}

const text = (key: string, value: string) => `<string key="${key}" value="${escaped(value)}"/>`;
const date = (key: string, value: string) => `<date key="${key}" value="${value}"/>`;

const ENTITIES: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold is left out. */
const escaped = (value: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
  value.replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
