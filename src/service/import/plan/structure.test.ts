import { describe, expect, test } from 'vitest';
import { PlanError } from './errors.ts';
import { examplePlan } from './example-plan.ts';
import { readPlan } from './read-plan.ts';

const read = (text: string) => readPlan(new TextEncoder().encode(text));
const outline = (text: string) => {
  const plan = read(text);
  return plan.chapters.map((chapter) => [
    chapter.number,
    chapter.title,
    plan.articles
      .filter((article) => article.chapter === chapter.number)
      .map((article) => `${article.number} ${article.title}`),
  ]);
};
const body = examplePlan.slice(examplePlan.indexOf('一、'), examplePlan.indexOf('云溪县人民政府\n'));
const expected = [
  [1, '依法履行职能', ['1 优化许可办理', '2 公开政府信息', '3 聘请法律顾问']],
  [2, '加强监督保障', ['4 评查执法案卷', '5 培训执法人员']],
];

describe('the same plan in other shapes', () => {
  test.each([
    ['as written', examplePlan],
    ['CRLF', examplePlan.replaceAll('\n', '\r\n')],
    ['CR alone', examplePlan.replaceAll('\n', '\r')],
    ['an empty line after every line', examplePlan.replaceAll('\n', '\n\n\n')],
    ['indented with wide blanks', examplePlan.replace(/^(?=.)/gm, '\u3000\u3000')],
    ['all on one line', examplePlan.replaceAll('\n', '')],
    ['heading and first article on one line', body.replace(/\n（([一四])）/gu, '（$1）')],
    ['half-width brackets', body.replaceAll('（', '(').replaceAll('）', ')')],
    ['brackets with blanks', body.replace(/^（(.)）/gmu, '（ $1 ）')],
    ['enclosed numerals', body.replace(/^（(.)）/gmu, (_, n: string) => '㈠㈡㈢㈣㈤'['一二三四五'.indexOf(n)]!)],
    ['a full stop after the numeral', body.replace(/^(.)、/gmu, '$1．')],
    ['headings that end in 。', body.replace(/^([一二]、.*)$/gmu, '$1。')],
    ['a table of contents in front', `目录\n一、依法履行职能\n二、加强监督保障\n\n${body}`],
    ['an annex behind', `${body}附：责任清单\n（六）某项任务。`],
    ['attachments behind', `${body}附件1：任务分工表\n一、第一部分\n（一）某项任务。`],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([30, 36, 44, 60])('wrapped at %d characters', (width) => {
    const wrapped = body
      .split('\n')
      .map((line) => line.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '')
      .join('\n');
    expect(outline(wrapped)).toEqual(expected);
    const words = (text: string) =>
      read(text).articles.flatMap((article) =>
        article.targets.map((target) => [target.value, target.unit, target.text]),
      );
    expect(words(wrapped)).toEqual(words(body));
  });
});

describe('what stands around the articles', () => {
  test('title, preface and signature', () => {
    const plan = read(examplePlan);
    expect(plan.title).toBe('云溪县法治政府建设实施方案（2026—2028年）');
    expect(plan.preface).toEqual(['云政发〔2026〕7号', '为做好今后三年的工作，制定本方案。']);
    expect(plan.closing).toEqual(['云溪县人民政府', '2026年3月1日']);
    expect(plan.notUnderstood.find((one) => one.whereEn === 'after the last article')?.text).toContain('2026年3月1日');
    expect(plan.notUnderstood.filter((one) => one.whereEn === 'before the first chapter')).toHaveLength(2);
  });

  test('text between a heading and its first article is kept and reported', () => {
    const plan = read('一、总则\n本章有2项任务。\n（一）目标。建成法治政府。');
    expect(plan.chapters[0]).toMatchObject({ title: '总则', lead: '本章有2项任务。' });
    expect(plan.notUnderstood).toEqual([
      expect.objectContaining({ kind: 'text', whereEn: 'opening of chapter 1', text: '本章有2项任务。' }),
    ]);
  });

  test('several paragraphs belong to one article', () => {
    const plan = read(
      '一、总则\n（一）目标。这里是开头。\n　　1.每年检查2次。\n　　2.每年培训3次。\n（二）分工。各负其责。',
    );
    expect(plan.articles.map((article) => article.sentences.length)).toEqual([4, 2]);
    expect(plan.articles[0]!.targets.map((target) => [target.value, target.subject, target.who])).toEqual([
      [2, '检查', undefined],
      [3, '培训', undefined],
    ]);
    expect(plan.notUnderstood).toEqual([]);
  });

  test('a title may end at a colon, a wide blank or the line', () => {
    const plan = read('一、总则\n（一）目标：到2027年建成。\n（二）分工　各负其责。\n（三）保障\n落实经费。');
    expect(plan.articles.map((article) => article.title)).toEqual(['目标', '分工', '保障']);
    expect(plan.articles.map((article) => article.sentences.at(-1)!.text)).toEqual([
      '到2027年建成。',
      '各负其责。',
      '落实经费。',
    ]);
  });

  test('an article that opens with a very long sentence has it as sentence 1', () => {
    const long = `各单位要加强学习，${'做好工作，'.repeat(40)}每年培训2次。`;
    const [article] = read(`一、总则\n（一）${long}`).articles;
    expect(article).toMatchObject({ title: '各单位要加强学习', sentences: [{ n: 1, text: long }] });
    expect(article!.targets).toHaveLength(1);
  });

  test('an article without words is reported', () => {
    const plan = read('一、总则\n（一）\n（二）分工。各负其责。');
    expect(plan.articles.map((article) => article.text)).toEqual(['', '分工。各负其责。']);
    expect(plan.notUnderstood).toEqual([expect.objectContaining({ kind: 'text', article: 1 })]);
  });
});

describe('marks that only look like markers', () => {
  test.each([
    ['统一、编号', '一、总则\n（一）目标。实行统一、编号、公布的制度，做到合二、为一。\n（二）分工。各负其责。'],
    [
      'a list inside a sentence',
      '一、总则\n（一）目标。做到（一）合法，（二）合理，（三）公开。\n（二）分工。各负其责。',
    ],
    ['articles before any chapter', '（一）某事。\n一、总则\n（一）目标。建成。\n（二）分工。各负其责。'],
  ])('%s', (_, text) => {
    expect(outline(text)).toEqual([[1, '总则', ['1 目标', '2 分工']]]);
  });
});

describe('numbering', () => {
  const numbers = (text: string) => read(text).articles.map((article) => article.number);
  const notices = (text: string) =>
    read(text)
      .notUnderstood.filter((one) => one.kind === 'numbering')
      .map((one) => one.whyEn);

  test('a regular plan has no notice', () => {
    expect(notices(examplePlan)).toEqual([]);
  });

  test('a gap and a repeat are listed, the plan is read', () => {
    const text = '一、甲\n（一）子。一。\n（三）丑。二。\n（三）寅。三。\n三、乙\n（四）卯。四。';
    expect(numbers(text)).toEqual([1, 3, 3, 4]);
    expect(notices(text)).toEqual([
      'a gap: article 2 was due after 1',
      'a repeat or a step back: article 4 was due after 3',
      'a gap: chapter 2 was due after 1',
    ]);
  });

  test('articles counted afresh in every chapter are numbered through, and that is said', () => {
    const text = '一、甲\n（一）子。一。\n（二）丑。二。\n二、乙\n（一）寅。三。\n（二）卯。四。';
    expect(numbers(text)).toEqual([1, 2, 3, 4]);
    expect(notices(text)).toEqual([
      'every chapter counts its articles from (一) again; they are numbered 1 to 4 through the text',
    ]);
    expect(numbers(text.replaceAll('\n', ''))).toEqual([1, 2, 3, 4]);
  });
});

describe('a file that is no plan', () => {
  test.each([
    ['今天天气很好。', '文件以“今天天气很好。”开头', 'The file does not have the form'],
    ['第一章 总则\n第一条 为了……\n第二条 本法……', '3处行首“第…章/条”', '0 chapter lines and 0 articles'],
    ['<!DOCTYPE html><html><p>一、总则</p></html>', '网页', 'web page'],
    ['一、总则\n没有条款。', '章标题1处、条款0处', '1 chapter lines and 0 articles'],
    ['（一）目标。\n（二）分工。', '章标题0处、条款2处', '0 chapter lines and 2 articles'],
  ])('%s', (text, zh, en) => {
    let caught: unknown;
    try {
      read(text);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(PlanError);
    expect(caught).toMatchObject({
      code: 'plan.not-a-plan',
      zh: expect.stringContaining(zh),
      en: expect.stringContaining(en),
    });
  });
});
