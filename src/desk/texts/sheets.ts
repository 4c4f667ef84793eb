export const zh = {
  'nav.import': '导入',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'nav.import': 'Import',
};
