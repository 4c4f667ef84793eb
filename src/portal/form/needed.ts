import type { Condition } from '../../kernel/index.ts';
import { join, type Part } from '../html/html.ts';
import type { FactWords } from '../labels.ts';
import type { View } from '../view.ts';

/**
 * "Needed if the kind is change or renewal", from the condition in the definition; undefined where it cannot be said
 * so shortly.
 * @param columns words of the list of which an entry is in question
 */
export function needed({ t }: View, condition: Condition, facts: FactWords, columns?: FactWords): Part | undefined {
  const asked = testOf(condition, facts, columns);
  if (!asked) return undefined;
  const { words, test } = asked;
  const [fact, ...values] = test;
  const told = values.map((value) =>
    typeof value === 'boolean' ? t(value ? 'yes' : 'no') : words.choice(fact, value),
  );
  return t('form.needed-if', { fact: words.title(fact), values: join(told, t.plain('or')) });
}

type Test = readonly [fact: string, ...values: (string | boolean)[]];

function testOf(
  condition: Condition,
  facts: FactWords,
  columns?: FactWords,
): { words: FactWords; test: Test } | undefined {
  if ('column' in condition) return columns && { words: columns, test: condition.column };
  if (!('is' in condition) || 'every' in condition || 'some' in condition || 'count' in condition) return undefined;
  return { words: facts, test: condition.is };
}
