/** Sentences about what things rest on and what rests on them. */
export const zh = {
  'bases.rests': '它依据什么',
  'bases.rests.none': '没有登记依据。',
  'bases.resting': '什么以它为依据',
  'bases.resting.none': '目前没有公开的文件、权力以它为依据。',
  'bases.what': '依据',
  'bases.article': '条款',
  'bases.state': '现状',
  'bases.since': '{label}，自{day}起',
  'bases.who': '文件、权力',
  'bases.as': '以何引用',
  'bases.holder': '责任机关',
  'bases.gone': '已经失效或者停止执行的，不得再作为依据；以它为依据的，正在逐件处理。',
  'laws.title': '依据的法律法规',
  'laws.lead': '本区的文件和权力依据哪些法律、法规、规章和上级文件，现在怎样，各有多少以它为依据。由登记的依据得出。',
  'laws.things': '以它为依据的',
  'laws.law': '法律、法规、规章和上级文件',
  'laws.none': '还没有登记依据。',
  'laws.history': '变动的内容、出处和历次登记',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'bases.rests': 'What it rests on',
  'bases.rests.none': 'No basis is recorded.',
  'bases.resting': 'What rests on it',
  'bases.resting.none': 'No public document or power rests on it now.',
  'bases.what': 'Basis',
  'bases.article': 'Article',
  'bases.state': 'State',
  'bases.since': '{label}, from {day}',
  'bases.who': 'Document or power',
  'bases.as': 'Cited as',
  'bases.holder': 'Organ answerable',
  'bases.gone':
    'What has lapsed or is suspended can carry nothing any more; what rests on it is being looked into, one by one.',
  'laws.title': 'Laws that things rest on',
  'laws.lead':
    'Which laws, regulations and superior documents the documents and powers of this district rest on, how these stand, and how many rest on each: from the recorded bases.',
  'laws.things': 'Resting on it',
  'laws.law': 'Law, regulation or superior document',
  'laws.none': 'No basis is recorded yet.',
  'laws.history': 'What has changed, where it was published, and all that was recorded',
};
