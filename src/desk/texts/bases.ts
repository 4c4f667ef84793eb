/** What a case rests on and what rests on it. */
export const zh = {
  'bases.rests': '它依据什么',
  'bases.resting': '什么以它为依据',
  'bases.resting-more': '什么以它为依据（先列{n}项）',
  'bases.none': '没有',
  'bases.what': '依据',
  'bases.article': '条款',
  'bases.state': '现状',
  'bases.who': '名称',
  'bases.entry': '目录条目',
  'bases.holder': '责任机关',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'bases.rests': 'What it rests on',
  'bases.resting': 'What rests on it',
  'bases.resting-more': 'What rests on it (the first {n})',
  'bases.none': 'None',
  'bases.what': 'Basis',
  'bases.article': 'Article',
  'bases.state': 'State',
  'bases.who': 'Name',
  'bases.entry': 'Register entry',
  'bases.holder': 'Organ answerable',
};
