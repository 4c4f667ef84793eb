import type { FactDef } from '../fact.ts';
import { makersOf, namedPaperWords, paperWords, partOf, wordsIn } from '../paper.ts';
import type { PaperDef } from '../paper-def.ts';
import type { Procedure } from '../procedure.ts';
import { type Finding, found } from './finding.ts';
import { leaves } from './leaves.ts';

/** What conditions of papers may look at: the file as it stood when the paper was made, and nothing beside it. */
const ofTheFile = ['every', 'some', 'count', 'done', 'is', 'known', 'cmp', 'served', 'column'];

/** Papers that nothing makes, words that nothing fills, and inside facts on their way to a party. */
export function papers(d: Procedure): readonly Finding[] {
  const own = Object.entries(d.papers ?? {}).flatMap(([name, paper]) => ofPaper(d, name, paper));
  const named = Object.entries(d.roles).flatMap(([name, role]) =>
    (role.named ?? []).flatMap((word) => ofWord(d, word, `roles.${name}.named`)),
  );
  return [...own, ...named];
}

function ofPaper(d: Procedure, name: string, paper: PaperDef): readonly Finding[] {
  const at = `papers.${name}`;
  const unmade = makersOf(d, name).length > 0 ? [] : [found('paper.unmade', at, { paper: [paper.title, name] })];
  const called = (paper.when ? leaves(paper.when) : []).flatMap(([leaf]) => ofLeaf(d, leaf, `${at}.when`));
  const copies = (paper.copies ?? []).flatMap(wordsIn).flatMap((word) => ofWord(d, word, `${at}.copies`));
  const parts = (paper.says ?? []).map(partOf).flatMap(({ when, paragraphs, shows }, n) => {
    const here = `${at}.says.${n}`;
    const inside = paper.inside === true || paper.own === true;
    return [
      ...paragraphs.flatMap(wordsIn).flatMap((word) => ofWord(d, word, here, inside)),
      ...(shows ?? []).flatMap((shown) => (d.lists?.[shown] ? [] : ofWord(d, shown, here, inside))),
      ...(when ? leaves(when) : []).flatMap(([leaf]) => ofLeaf(d, leaf, here)),
    ];
  });
  return [...unmade, ...called, ...copies, ...parts];
}

function ofWord(d: Procedure, word: string, at: string, inside = false): readonly Finding[] {
  const unknown = [found('paper.word', at, { name: word })];
  if (word.startsWith('$')) {
    if ((paperWords as readonly string[]).includes(word)) return [];
    const [kind = '', name = ''] = word.split(':', 2);
    if (!(namedPaperWords as readonly string[]).includes(kind)) return unknown;
    return Object.hasOwn(kind === '$length' ? d.clocks : d.acts, name) ? [] : unknown;
  }
  const def = factOf(d, word);
  if (!def) return unknown;
  return def.inside && !inside ? [found('paper.inside', at, { fact: [def.title, word] })] : [];
}

function factOf(d: Procedure, word: string): FactDef | undefined {
  const [list = '', column] = word.split('.', 2);
  const from: { readonly [name: string]: FactDef } = column === undefined ? d.facts : (d.lists?.[list]?.columns ?? {});
  const name = column ?? list;
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function ofLeaf(d: Procedure, leaf: ReturnType<typeof leaves>[number][0], at: string): readonly Finding[] {
  const kind = ofTheFile.find((key) => key in leaf);
  // The column of an entry is asked for by name where the condition itself is checked.
  if (kind === 'column')
    return at.endsWith('.when') && !at.includes('.says.') ? [] : [found('paper.condition', at, { name: 'column' })];
  if (kind === undefined) return [found('paper.condition', at, { name: Object.keys(leaf).join(', ') })];
  const named = leaf as { readonly [key: string]: unknown };
  const [known, name] =
    kind === 'is' || kind === 'cmp'
      ? [d.facts, (named[kind] as readonly string[])[0]]
      : kind === 'done'
        ? [d.acts, named.done]
        : kind === 'known'
          ? [d.facts, named.known]
          : kind === 'served'
            ? [d.papers ?? {}, named.served]
            : [d.lists ?? {}, named[kind]];
  return Object.hasOwn(known, String(name)) ? [] : [found('paper.word', at, { name: String(name) })];
}
