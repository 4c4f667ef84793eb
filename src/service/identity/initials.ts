/** The first character of each initial in the order of the language's own collation; no syllable begins with i, u or v. */
const firsts: readonly (readonly [initial: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];
const collator = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Surnames that are read otherwise than the character is elsewhere. */
const surnames: { readonly [character: string]: string } = {
  曾: 'z',
  单: 's',
  解: 'x',
  仇: 'q',
  查: 'z',
  翟: 'z',
  朴: 'p',
  区: 'o',
  盖: 'g',
  召: 's',
};

/** The initials of a name in pinyin (张三 → zs), by which people are looked for; what is no Chinese character stays. */
export function initialsOf(name: string): string {
  return [...name]
    .map((character, n) => (n === 0 ? surnames[character] : undefined) ?? initialOf(character))
    .join('')
    .toLowerCase();
}

function initialOf(character: string): string {
  if (!/\p{Script=Han}/u.test(character)) return character;
  return firsts.findLast(([, first]) => collator.compare(first, character) <= 0)?.[0] ?? 'a';
}
