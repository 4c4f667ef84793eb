export const zh = {
  'nav.figures': '统计',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'nav.figures': 'Figures',
};
