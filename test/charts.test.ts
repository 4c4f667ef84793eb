import { describe, expect, test } from 'vitest';
import { chart, chartText } from '../src/kernel/chart/index.ts';
import { chartSvg } from '../src/papers/chart/svg.ts';
import { procedures, textsOf } from '../src/procedures/registry.ts';

describe.each(procedures)('the chart of $id', (definition) => {
  const drawn = chart(definition);
  const labels = { ...textsOf(definition.id), title: definition.title.en };
  const present = Object.keys(definition.stages)[0] as string;

  test.each(['zh', 'en'] as const)('draws in %s, with its text inside', (language) => {
    const svg = chartSvg(drawn, { language, labels, present });
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|undefined/);
    const text = chartText(drawn, language, labels).join('\n');
    for (const [stage, { title }] of Object.entries(definition.stages))
      expect(text).toContain(language === 'zh' ? title : labels.stages?.[stage]);
  });
});
