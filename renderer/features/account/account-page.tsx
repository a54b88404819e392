import { roleLabels } from '../../../domain/staff/roles.ts';
import { useNode } from '../../client/node-store.ts';
import { Page, Panel } from '../../ui/page.tsx';
import styles from './account.module.css';
import { PasswordForm } from './password-form.tsx';
import { PinForm } from './pin-form.tsx';

/** The person's own password and PIN. */
export function AccountPage() {
  const person = useNode(({ session }) => session?.person);
  if (!person) return null;
  return (
    <Page title="我的账号">
      <p>
        {person.name}，登录名 {person.loginName}，岗位：
        {person.roles.map((role) => roleLabels[role]).join('、')}
      </p>
      <div className={styles.columns}>
        <Panel title="修改密码">
          <PasswordForm loginName={person.loginName} />
        </Panel>
        <Panel title="快捷密码">
          <PinForm hasPin={person.hasPin} />
        </Panel>
      </div>
    </Page>
  );
}
