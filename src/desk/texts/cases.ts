export const zh = {
  'tasks.sort-by': '排序',
  'tasks.sort-up': '{by}，升序',
  'tasks.sort-down': '{by}，降序',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'tasks.sort-by': 'Sort by',
  'tasks.sort-up': '{by}, ascending',
  'tasks.sort-down': '{by}, descending',
};
