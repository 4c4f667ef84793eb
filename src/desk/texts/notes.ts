export const zh = {
  'nav.notices': '通知',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'nav.notices': 'Notices',
};
