export const zh = {
  'tasks.sort-by': '排序',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'tasks.sort-by': 'Sort by',
};
