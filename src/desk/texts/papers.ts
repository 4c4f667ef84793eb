export const zh = {
  'papers.preview': '预览',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'papers.preview': 'Preview',
};
