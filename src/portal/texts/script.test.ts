import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import { describe, expect, test } from 'vitest';
import type { Words } from '../../kernel/index.ts';
import { channels, wants } from '../channels.ts';
import { events } from '../events.ts';
import { languages } from '../language.ts';
import { sayIn } from '../say.ts';
import { type TextKey, zh } from './zh.ts';

/** Letters that both scripts have, in other words: 批准, 秘密, 干预. */
const shared = '准秘干';

/** Letters that the other script alone writes otherwise: those of a dictionary that never stand for themselves. */
function alone(dictionary: string): ReadonlySet<string> {
  const pairs = dictionary.split('|').map((pair) => pair.split(' '));
  return new Set(
    pairs.flatMap(([letter = '', ...others]) => (others.includes(letter) || shared.includes(letter) ? [] : [letter])),
  );
}

const [inSimplified, inTraditional] = [alone(simplified), alone(traditional)];
const wrong = (text: string, letters: ReadonlySet<string>) =>
  [...text].filter((letter) => letters.has(letter)).join('');

const keys = Object.keys(zh) as TextKey[];
/** Marks that are empty on purpose: an exact number and a period against nobody need no word. */
const silent: readonly TextKey[] = ['bound.exact', 'against.other'];

const [hans, hant, en] = await Promise.all(languages.map((language) => sayIn(language)));

/** What the portal's own code says in both languages, beside its table of sentences. */
const words: readonly Words[] = [
  ...Object.values(channels).flatMap(({ title, about, basis }) => [title, about, basis]),
  ...Object.values(wants).flatMap(({ asks, answers }) => [asks, ...answers.map(({ says }) => says)]),
  ...events.map(({ title }) => title),
];

test('the dictionaries tell the scripts apart', () => {
  expect(wrong('许可证件，一律网上办理', inSimplified)).toBe('许证网办');
  expect(wrong('許可證件，一律網上辦理', inTraditional)).toBe('許證網辦');
  expect(wrong('公告之日起', inSimplified) + wrong('公告之日起', inTraditional)).toBe('');
  expect(words.length).toBeGreaterThan(60);
});

describe.each([
  ['zh-Hans', hans, inTraditional],
  ['zh-Hant', hant, inSimplified],
] as const)('in %s', (_, say, foreign) => {
  test('every sentence is there, and none is left in the other script', () => {
    const texts = keys.map((key) => [key, say?.plain(key) ?? ''] as const);
    expect(texts.flatMap(([key, text]) => (text === '' ? [key] : []))).toEqual(silent);
    expect(texts.flatMap(([key, text]) => (wrong(text, foreign) ? [`${key}: ${wrong(text, foreign)}`] : []))).toEqual(
      [],
    );
  });

  test('so is what the code names in both languages', () => {
    const texts = words.map((both) => say?.words(both) ?? '');
    expect(texts.filter((text) => text === '' || wrong(text, foreign) !== '')).toEqual([]);
  });
});

test('in English every sentence is there, and none in Chinese', () => {
  expect(keys.filter((key) => en?.plain(key) === '')).toEqual(silent);
  const texts = [...keys.map((key) => en?.plain(key) ?? ''), ...words.map((both) => en?.words(both) ?? '')];
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(words.filter((both) => en?.words(both) === '')).toEqual([]);
});
