import { expect, test } from 'vitest';
import { spellings } from './spellings.ts';

test('what is typed in traditional characters is looked for in simplified ones too', async () => {
  expect(await spellings('餐飲許可')).toEqual(['餐飲許可', '餐饮许可']);
});

test('what is typed in simplified characters is looked for as it is', async () => {
  expect(await spellings('清市监收字〔2026〕12号')).toEqual(['清市监收字〔2026〕12号']);
});
