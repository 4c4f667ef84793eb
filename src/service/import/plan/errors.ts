const allowed = [
  '可导入的是不超过2MB的纯文本（UTF-8、带BOM的UTF-16或GB18030），内有行首“一、二、…”章标题和“（一）（二）…”条款',
  'Allowed: plain text up to 2 MB (UTF-8, UTF-16 with a byte order mark, or GB18030) with chapter lines 一、二、… and articles （一）（二）…',
] as const;

/** The catalogue: [Chinese, English]. Codes are permanent. {…} are filled in. */
export const planErrors = {
  'plan.empty': ['{file}是空的，没有可读的文字', '{file} is empty; there is no text to read'],
  'plan.binary': [
    '{file}是{what}，不是纯文本；请另存为纯文本（.txt）后再导入',
    '{file} is {what}, not plain text; save it as plain text (.txt) and import that',
  ],
  'plan.encoding': [
    '{file}的文字编码无法识别（{what}）',
    'The text encoding of {file} is not one that can be read ({what})',
  ],
  'plan.too-large': ['{file}有{size}字节，超过上限{limit}字节', '{file} has {size} bytes; the limit is {limit} bytes'],
  'plan.not-a-plan': [
    '{file}不是实施计划的格式：找到章标题{chapters}处、条款{articles}处，两样都至少要有一处；{found}',
    '{file} does not have the form of an implementation plan: {chapters} chapter lines and {articles} articles were found, at least one of each is needed; {found}',
  ],
} as const satisfies Record<string, readonly [string, string]>;

export type PlanErrorCode = keyof typeof planErrors;

type Words = Record<string, string | number | readonly [zh: string, en: string]>;

/** A file that cannot be read as a plan: a stable code and one sentence in each language, with what was allowed. */
export class PlanError extends Error {
  readonly code: PlanErrorCode;
  readonly zh: string;
  readonly en: string;

  /** @param words fills the {…} marks: one word for both languages, or a [zh, en] pair */
  constructor(code: PlanErrorCode, words: Words) {
    const fill = (language: 0 | 1) => {
      const sentence = planErrors[code][language].replace(/\{(\w+)\}/g, (_, mark: string) => {
        const word = words[mark] ?? '';
        return typeof word === 'object' ? word[language] : String(word);
      });
      return `${sentence}${language === 0 ? '。' : '. '}${allowed[language]}${language === 0 ? '。' : '.'}`;
    };
    super(fill(1));
    this.name = 'PlanError';
    this.code = code;
    this.zh = fill(0);
    this.en = fill(1);
  }
}
