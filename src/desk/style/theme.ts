import type { ThemeConfig } from 'antd';

const hanziFonts =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC Variable", sans-serif';

/** antd's own blue and greys, and what it turns them into under the pointer, are too pale to read (WCAG AA). */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'desk' },
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#0747b3',
    colorLink: '#0958d9',
    colorLinkHover: '#0747b3',
    colorLinkActive: '#0747b3',
    colorError: '#b3141d',
    colorErrorHover: '#8c0f16',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    fontFamily: hanziFonts,
    fontSize: 15,
    borderRadius: 4,
    motion: false,
  },
};
