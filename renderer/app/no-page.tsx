import { useLocation } from 'wouter';
import { Empty } from '../ui/empty.tsx';
import { Button } from '../ui/plain/button.tsx';

export function NotFound() {
  return (
    <Empty title="没有这个页面" hint="地址可能写错了，或者这个页面已经不在了。">
      <HomeButton />
    </Empty>
  );
}

/** The page exists, but not for the role that the person works in now. */
export function NotForRole() {
  return (
    <Empty title="您现在的岗位不能打开这个页面" hint="如果您有多个岗位，可以点右上角的姓名切换岗位。">
      <HomeButton />
    </Empty>
  );
}

function HomeButton() {
  const [, navigate] = useLocation();
  return (
    <Button kind="primary" onClick={() => navigate('/')}>
      回到首页
    </Button>
  );
}
