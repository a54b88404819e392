import type { ThemeConfig } from 'antd';

/** antd's theme, made from the variables of styles/theme.css so that the look stands in one place. */
export function antdTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const pixels = (name: string) => Number.parseFloat(read(name));
  return {
    token: {
      colorPrimary: read('--accent'),
      colorLink: read('--accent'),
      colorSuccess: read('--good'),
      colorWarning: read('--warn'),
      colorError: read('--danger'),
      colorInfo: read('--info'),
      colorText: read('--text'),
      colorTextSecondary: read('--text-muted'),
      colorTextDescription: read('--text-muted'),
      colorTextPlaceholder: read('--text-muted'),
      colorBorder: read('--line-strong'),
      colorBorderSecondary: read('--line'),
      colorBgLayout: read('--page'),
      // What antd makes of a dark accent is a grey on which the accent's own text cannot be read.
      controlItemBgActive: read('--accent-soft'),
      controlItemBgActiveHover: read('--accent-soft'),
      fontFamily: read('--font'),
      fontSize: pixels('--size'),
      fontSizeSM: pixels('--size-small'),
      borderRadius: pixels('--radius'),
      controlHeight: pixels('--control'),
      // What antd moves it takes out of the page when the lock hides it, with all that was typed, and throws afterwards.
      motion: false,
    },
    components: {
      Table: { headerBg: read('--page'), headerColor: read('--text-muted'), cellPaddingBlock: 10 },
    },
  };
}
