import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { queryClient } from '../client/query.ts';
import { antdTheme } from './antd-theme.ts';
import { Pages } from './pages.tsx';

dayjs.locale('zh-cn');
const theme = antdTheme();
/** Dialogues without motion are drawn at once: only where the place is in the page already, their first field takes the focus. */
const place = () => document.body;

/** Everything behind the log-in. Loaded while the person still types the password. */
export function Desk() {
  return (
    <ConfigProvider theme={theme} locale={zhCN} button={{ autoInsertSpace: false }} getPopupContainer={place}>
      <App>
        <QueryClientProvider client={queryClient}>
          <Pages />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
