import { Button, Form, Input, Select } from 'antd';
import type { TeamRules } from '../../../../contract/signing-views.ts';
import styles from './teams.module.css';

/** Members of a team, the leader first: of the clinic's staff by choice, of another house by name. */
export function MembersField({ rules }: { readonly rules: TeamRules }) {
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <fieldset className={styles.fieldset}>
          <legend>成员（第一位是团队长，居民的家庭医生默认是他）</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.member}>
              <MemberRow at={name} rules={rules} />
              <Button disabled={fields.length === 1} onClick={() => remove(name)}>
                移除
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ memberId: crypto.randomUUID(), role: rules.roles[0]?.code })}>
            增加成员
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function MemberRow({ at, rules }: { readonly at: number; readonly rules: TeamRules }) {
  const staffId: unknown = Form.useWatch(['members', at, 'staffId']);
  const who = `成员 ${at + 1}`;
  return (
    <>
      {/* The form gives back only what has a field. */}
      <Form.Item name={[at, 'memberId']} hidden noStyle>
        <Input />
      </Form.Item>
      <Form.Item name={[at, 'role']} noStyle>
        <Select
          aria-label={`${who}岗位`}
          options={rules.roles.map(({ code, label }) => ({ value: code, label }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'staffId']} noStyle>
        <Select
          aria-label={`${who}本院人员`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="本院人员"
          options={rules.staff.map((one) => ({ value: one.staffId, label: one.name }))}
        />
      </Form.Item>
      {staffId == null && (
        <Form.Item
          name={[at, 'name']}
          rules={[{ required: true, whitespace: true, message: '选人或填姓名' }]}
          style={{ margin: 0 }}
        >
          <Input aria-label={`${who}姓名`} placeholder="外院姓名" maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name={[at, 'phone']} noStyle>
        <Input aria-label={`${who}电话`} placeholder="电话" maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  );
}
