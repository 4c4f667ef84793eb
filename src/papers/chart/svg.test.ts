import { describe, expect, test } from 'vitest';
import { booking } from '../../../test/kernel-fixture/index.ts';
import { chart } from '../../kernel/chart/index.ts';
import type { Procedure } from '../../kernel/index.ts';
import { chartSvg } from './svg.ts';

const svg = chartSvg(chart(booking), { language: 'zh', present: 'checking' });
const texts = (drawing: string) => [...drawing.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((m) => m[1] as string);

/** Twenty stages in a row, each with a way back and a way out. */
const long: Procedure = {
  ...booking,
  stages: Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `s${n}`,
      { title: `第${n + 1}个很长名称的办理阶段`, ...(n === 19 ? { final: true as const } : {}) },
    ]),
  ),
  acts: Object.fromEntries(
    Array.from({ length: 20 }, (_, n) => [
      `a${n}`,
      {
        title: `办理第${n + 1}步`,
        from: n === 0 ? 'start' : `s${n - 1}`,
        to: `s${n}`,
        by: 'clerk',
        basis: { house: '演示' },
      },
    ]),
  ),
  clocks: {},
};

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe('the drawn chart', () => {
  test('has a title and its whole text as description, and no script, style or outside reference', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<title>网球场预约</title>');
    expect(svg.match(/<desc>([^<]*)<\/desc>/)?.[1]).toContain('审查');
    expect(svg).not.toMatch(/<script|<style|style=|href=|on\w+=/);
  });

  test('shows every stage, with all its words', () => {
    const words = texts(svg).join('');
    for (const { title } of Object.values(booking.stages)) expect(words).toContain(title);
  });

  test('marks where the case stands', () => {
    const other = chartSvg(chart(booking), { language: 'zh', present: 'booked' });
    expect(svg).not.toBe(other);
    expect(svg.match(/fill="#0958d9"/g)).toHaveLength(1);
    expect(svg.match(/data-present="true"/g)).toHaveLength(1);
    expect(chartSvg(chart(booking), { language: 'zh' })).not.toContain('fill="#0958d9"');
  });

  test('its words stand out from their ground by 4.5 to 1 at least', () => {
    for (const [words, ground] of [
      ['#141414', '#ffffff'],
      ['#141414', '#f0f0f0'],
      ['#ffffff', '#0958d9'],
      ['#434343', '#ffffff'],
    ] as const) {
      expect(
        svg.includes(words) && svg.includes(ground) ? contrast(words, ground) : 21,
        `${words} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
    const used = new Set([...svg.matchAll(/<text [^>]*fill="(#\w+)"/g)].map((m) => m[1]));
    expect(
      [...used].every((colour) => ['#141414', '#434343', '#ffffff'].includes(colour as string)),
      [...used].join(),
    ).toBe(true);
  });

  test('a procedure of twenty stages fits a phone and runs downwards', () => {
    const drawing = chartSvg(chart(long), { language: 'zh' });
    const [, width, height] = drawing.match(/viewBox="0 0 (\d+) (\d+)"/) as RegExpMatchArray;
    expect(Number(width)).toBeLessThanOrEqual(360);
    expect(Number(height)).toBeGreaterThan(Number(width));
    expect(texts(drawing).join('')).toContain('第20个很长名称的办理阶段');
  });

  test('takes English labels and keeps special letters harmless', () => {
    const drawing = chartSvg(chart(booking), {
      language: 'en',
      labels: { title: 'A & B <x>', stages: { checking: 'Under "review"' } },
    });
    expect(drawing).toContain('<title>A &amp; B &lt;x&gt;</title>');
    expect(drawing).toContain('&quot;review&quot;');
  });

  test('is the same every time', () => {
    expect(chartSvg(chart(booking), { language: 'zh', present: 'checking' })).toBe(svg);
  });
});
