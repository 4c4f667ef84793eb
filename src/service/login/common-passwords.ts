/** What people choose when they must: compared without case, digits at the end and signs between. Our own list. */
const roots = [
  'password',
  'passw0rd',
  'passwort',
  'p@ssword',
  'p@ssw0rd',
  'pass',
  'admin',
  'administrator',
  'adminadmin',
  'root',
  'user',
  'guest',
  'test',
  'demo',
  'welcome',
  'letmein',
  'login',
  'master',
  'secret',
  'changeme',
  'default',
  'iloveyou',
  'woaini',
  'woaini1314',
  'aini',
  'wodemima',
  'mima',
  'nihao',
  'zhongguo',
  'china',
  'beijing',
  'zhengfu',
  'xinfang',
  'sifaju',
  'fazhi',
  'yifa',
  'qwerty',
  'qwertyuiop',
  'qwer',
  'asdf',
  'asdfgh',
  'asdfghjkl',
  'zxcv',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'oneqaz',
  'qaz',
  'wsx',
  'qweasd',
  'qweasdzxc',
  'abc',
  'abcd',
  'abcdef',
  'abcdefgh',
  'aaa',
  'aaaa',
  'aaaaaa',
  'aabbcc',
  'monkey',
  'dragon',
  'sunshine',
  'football',
  'baseball',
  'princess',
  'superman',
  'batman',
  'hello',
  'computer',
  'internet',
  'system',
  'server',
  'office',
  'winter',
  'spring',
  'summer',
  'autumn',
] as const;

const known: ReadonlySet<string> = new Set(roots);
const rows = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1s2d3f4g5h6j7k8l9',
];

/** Whether a password is one of the very common: a known word with digits and signs hung on, a run of keys, one character repeated. */
export function isCommon(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const plain = lower.replace(/[^\p{L}\p{N}@]/gu, '');
  const word = plain.replace(/^\d+|[\d@]+$/gu, '');
  if (known.has(plain) || known.has(word)) return true;
  const letters = [...plain];
  if (new Set(letters).size <= 2) return true;
  if (rows.some((row) => row.includes(plain) || row.repeat(2).includes(plain))) return true;
  // One short piece again and again: abc123abc123.
  return [1, 2, 3, 4, 5, 6].some(
    (length) =>
      letters.length >= 2 * length &&
      plain ===
        plain
          .slice(0, length)
          .repeat(Math.ceil(plain.length / length))
          .slice(0, plain.length),
  );
}
