export const zh = {
  'nav.handover': '交接',
} as const;

export const en: { readonly [K in keyof typeof zh]: string } = {
  'nav.handover': 'Handover',
};
