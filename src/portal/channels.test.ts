import { expect, test } from 'vitest';
import { channels, FIRST, MOST_QUESTIONS, wants } from './channels.ts';
import { events } from './events.ts';

/** Every way through the questions: how many were answered, and the channel reached. */
function ways(question: string, answered: number): readonly (readonly [channel: string, answered: number])[] {
  return (wants[question]?.answers ?? []).flatMap((answer) =>
    'channel' in answer ? [[answer.channel, answered] as const] : ways(answer.question, answered + 1),
  );
}

test('at most three answers lead to a channel that there is', () => {
  const all = ways(FIRST, 1);
  expect(all.filter(([channel]) => channels[channel] === undefined)).toEqual([]);
  expect(Math.max(...all.map(([, answered]) => answered))).toBe(MOST_QUESTIONS);
});

test('every channel and every question can be reached', () => {
  const reached = new Set(ways(FIRST, 1).map(([channel]) => channel));
  expect(Object.keys(channels).filter((channel) => !reached.has(channel))).toEqual([]);
  const asked = Object.values(wants).flatMap(({ answers }) =>
    answers.flatMap((answer) => ('question' in answer ? [answer.question] : [])),
  );
  expect(Object.keys(wants).filter((name) => name !== FIRST && !asked.includes(name))).toEqual([]);
  expect(asked.filter((name) => !wants[name])).toEqual([]);
});

test('all is said in both languages, each in its own', () => {
  const said = [
    ...Object.values(channels).flatMap(({ title, about, basis }) => [title, about, basis]),
    ...Object.values(wants).flatMap(({ asks, answers }) => [asks, ...answers.map(({ says }) => says)]),
    ...events.map(({ title }) => title),
  ];
  expect(said.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || en === '')).toEqual(
    [],
  );
});

test('events of life have names of their own and words to find powers by', () => {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(events.filter(({ words }) => words.length === 0)).toEqual([]);
});
