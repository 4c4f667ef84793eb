import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes, drawing, html, join, type Part } from './html.ts';
import { isLocalPath, link } from './url.ts';

/** Inputs that are known to break careless templates. */
const attacks = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '` onerror=alert(1) `',
  '</title><script>alert(1)</script>',
  '</textarea><svg onload=alert(1)>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;',
  '\u0000<\u0000script>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '{{constructor.constructor("alert(1)")()}}',
  '\\"><script>alert(1)</script>',
];

const scripts = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\u200b:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example/x',
  '/\\evil.example/x',
  '/\t/evil.example',
];

describe('text and attributes', () => {
  test.each(attacks)('%j opens no tag and leaves no attribute', (attack) => {
    const between = html`<p>${attack}</p>`.toString();
    expect(between.slice(3, -4)).not.toMatch(/[<>"']/);
    const quoted = html`<input value="${attack}">`.toString();
    expect(quoted.slice('<input value="'.length, -'">'.length)).not.toMatch(/[<>"']/);
    const named = html`<input ${attributes({ value: attack, required: true })}>`.toString();
    expect(named).toMatch(/^<input value="[^<>"']*" required>$/);
  });

  test('what was escaped reads as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const shown = html`<p>${written}</p>`.toString().slice(3, -4);
        const read = shown.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] as string,
        );
        expect(read).toBe(written.replaceAll('\u0000', '\ufffd'));
      }),
    );
  });

  test('templates compose without escaping twice', () => {
    const items = ['一', '<二>'].map((x) => html`<li>${x}</li>`);
    expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>一</li><li>&lt;二&gt;</li></ul>');
    expect(join(['甲', html`<b>乙</b>`, undefined], '、').toString()).toBe('甲、<b>乙</b>');
  });

  test('nothing shows as nothing, zero as zero', () => {
    expect(html`<p>${undefined}${null}${false}${0}</p>`.toString()).toBe('<p>0</p>');
  });

  test('an absent attribute is left out', () => {
    expect(html`<option ${attributes({ value: 'a', selected: false, lang: undefined })}></option>`.toString()).toBe(
      '<option value="a"></option>',
    );
  });
});

describe('addresses', () => {
  test.each(scripts)('%j is not followed', (address) => {
    expect(html`<a href="${address}">x</a>`.toString()).toBe('<a href="#">x</a>');
    expect(html`<form ${attributes({ action: address })}></form>`.toString()).toBe('<form action="#"></form>');
    expect(isLocalPath(address)).toBe(false);
  });

  test('plain addresses stay', () => {
    for (const good of [
      '/plan',
      '?page=2',
      '#main',
      'https://example.gov.cn/a?b=c',
      'tel:12345',
      'mailto:a@b.cn',
      'rules/due',
    ])
      expect(html`<a href="${good}">x</a>`.toString()).toBe(`<a href="${good}">x</a>`);
  });

  test('a value further on is one part of the address', () => {
    expect(html`<a href="/powers/${'../x?y=1#z'}">x</a>`.toString()).toBe('<a href="/powers/..%2Fx%3Fy%3D1%23z">x</a>');
    expect(html`<a href="/${'/evil.example'}">x</a>`.toString()).toBe('<a href="/%2Fevil.example">x</a>');
  });

  test('a query leaves out what is empty', () => {
    expect(link('/powers', { q: '食品 许可', type: undefined, page: '' })).toBe(
      '/powers?q=%E9%A3%9F%E5%93%81%20%E8%AE%B8%E5%8F%AF',
    );
  });
});

describe('templates that cannot be safe are refused', () => {
  const value = 'x';
  const bad: readonly [string, () => Part][] = [
    ['no quotes', () => html`<a href=${value}>x</a>`],
    ['an event handler', () => html`<a onclick="${value}">x</a>`],
    ['a style', () => html`<a style="${value}">x</a>`],
    ['a script', () => html`<script>${value}</script>`],
    ['a style sheet', () => html`<style>${value}</style>`],
    ['a comment', () => html`<!-- ${value} -->`],
    ['text inside a tag', () => html`<a ${value}>x</a>`],
    ['an unfinished tag', () => html`<a href="x"`],
    ['markup in an attribute', () => html`<a title="${html`<b>x</b>`}">x</a>`],
    ['attributes between tags', () => html`<p>${attributes({ id: 'x' })}</p>`],
  ];
  test.each(bad)('%s', (_, make) => {
    expect(make).toThrow();
  });

  test('event handlers cannot come in by name', () => {
    expect(() => attributes({ onclick: 'x' })).toThrow();
    expect(() => attributes({ 'x"><script>': 'x' })).toThrow();
  });
});

test('a drawing goes in as it is, and nothing else does', () => {
  expect(html`<p>${drawing('<svg viewBox="0 0 1 1"><title>图</title></svg>')}</p>`.toString()).toContain(
    '<title>图</title>',
  );
  for (const bad of [
    '<p>x</p>',
    '<svg ><script>x</script></svg>',
    '<svg onload="x"></svg>',
    '<svg ><a href="javascript:x"></a></svg>',
  ])
    expect(() => drawing(bad)).toThrow();
});
