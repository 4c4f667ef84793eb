/** 由变动带来的内容。`$of` 是引用一方在目录里的栏目，`$citing`、`$name` 等是它自己。 */
const thing = { thing: '$citing', thingName: '$name', thingKind: '$kind', article: '$article' } as const;
const ofLaw = { ...thing, basisName: 'law', change: 'content', changedOn: 'effectiveOn' } as const;
const bad = { fact: 'change', is: ['amended', 'replaced', 'repealed', 'suspended', 'annulled'] } as const;

const confirmed = { procedure: 'law-change', act: 'confirm', when: bad, link: 'change', backLink: 'impacts' } as const;

/** 文件自己的效力变动：到期、废止、撤销、中止、修改。 */
const endings = ['lapse', 'repeal', 'endByRepeal', 'beAnnulled', 'beSuspended', 'noteAmendment'] as const;

/** 每一个引用它的，各立一案。文件因法律变动的，由评估处理；其余的由承办单位处理。 */
export const openedBy = [
  {
    ...confirmed,
    does: 'openEvaluation',
    copies: ofLaw,
    each: { law: 'law', articles: 'articles', of: ['documents'] },
    handledBy: { citing: 'drafter' },
  },
  {
    ...confirmed,
    does: 'open',
    copies: ofLaw,
    each: { law: 'law', articles: 'articles', notOf: ['documents'] },
    handledBy: 'citing',
  },
  ...endings.map((act) => ({
    procedure: 'normative-document',
    act,
    does: 'open' as const,
    link: 'change',
    backLink: 'impacts',
    copies: { ...thing, basisName: 'title', change: '$act', changedOn: '$day' } as const,
    each: { register: 'documents', titled: 'title' },
    handledBy: { citing: 'drafter' },
  })),
  {
    procedure: 'power-inventory',
    act: 'endLife',
    does: 'open',
    link: 'change',
    backLink: 'impacts',
    copies: { ...thing, basisName: 'name', change: '$act', changedOn: '$day' },
    each: { register: 'powers' },
    handledBy: 'citing',
  },
] as const;
