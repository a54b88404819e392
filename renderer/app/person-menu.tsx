import { DownOutlined, LockOutlined, LogoutOutlined, SwapOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useLocation } from 'wouter';
import { type Role, roleLabels } from '../../domain/staff/roles.ts';
import { node, signOut } from '../client/node.ts';
import { useNode } from '../client/node-store.ts';
import { enterAsChosen } from '../client/usual-role.ts';
import { useTell } from '../ui/use-tell.ts';

/** The person and the role they work in; own account, another role, lock, leave. */
export function PersonMenu({ onLock }: { readonly onLock: () => void }) {
  const person = useNode(({ session }) => session?.person);
  const [, navigate] = useLocation();
  const tell = useTell();
  if (!person) return null;

  async function changeRole(role: Role) {
    enterAsChosen(await node.session.changeRole({ role }));
    navigate('/');
  }

  const otherRoles = person.roles.filter((role) => role !== person.role);
  const items: NonNullable<MenuProps['items']> = [
    { key: 'account', icon: <UserOutlined />, label: '我的账号', onClick: () => navigate('/account') },
    ...otherRoles.map((role) => ({
      key: role,
      icon: <SwapOutlined />,
      label: `换到岗位：${roleLabels[role]}`,
      onClick: () => void changeRole(role).catch(tell.fault),
    })),
    { key: 'lock', icon: <LockOutlined />, label: '锁定（Ctrl+L）', onClick: onLock },
    { type: 'divider' },
    {
      key: 'out',
      icon: <LogoutOutlined />,
      label: '退出登录',
      onClick: () => void signOut(),
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownOutlined />} iconPlacement="end">
        {person.name}（{roleLabels[person.role]}）
      </Button>
    </Dropdown>
  );
}
