export const zh = {
  'duties.warned': '{title}：应当在 {to} 前至少 {need} 次，已办 {done} 次',
  'duties.missed': '{title}：{to} 期满，应当至少 {need} 次，只办了 {done} 次',
  'duties.note': '本机关的定期职责',
  'duties.all': '全部定期职责',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'duties.warned': '{title}: at least {need} due by {to}, {done} done',
  'duties.missed': '{title}: the period ended on {to} with {done} of at least {need} done',
  'duties.note': 'Periodic duties of this organ',
  'duties.all': 'All periodic duties',
};
