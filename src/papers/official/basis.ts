import type { ArticleBasis, Basis } from '../../kernel/index.ts';
import { toNumeral } from '../../law/index.ts';

/**
 * Articles as papers cite them: 《…法》第三十二条、第七十八条. The district's plan and its own rules are no ground of
 * a decision and are left out; so is a former text where the statute itself is cited too.
 * @returns undefined where no article is left
 */
export function basisWritten(bases: Basis | readonly Basis[]): string | undefined {
  const articles = [bases].flat().filter((basis): basis is ArticleBasis => 'law' in basis && basis.law !== '实施计划');
  const laws = new Map<string, Set<number>>();
  for (const { law, article, part } of articles) {
    if (part?.includes('已修订') && articles.some((other) => other.law === law && !other.part?.includes('已修订')))
      continue;
    laws.set(law, (laws.get(law) ?? new Set()).add(article));
  }
  if (laws.size === 0) return undefined;
  return [...laws]
    .map(([law, all]) => `《${law}》${[...all].map((article) => `第${toNumeral(article)}条`).join('、')}`)
    .join('，');
}
