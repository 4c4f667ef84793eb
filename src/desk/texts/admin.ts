export const zh = {
  'nav.admin': '管理',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'nav.admin': 'Administration',
};
