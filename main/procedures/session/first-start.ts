import { clinicKinds, seatKinds } from '../../../domain/clinic/events.ts';
import { CLINIC, type ClinicState } from '../../../domain/clinic/state.ts';
import { isCountyCode } from '../../../domain/codes/division.ts';
import { draft } from '../../../domain/journal/index.ts';
import { staffKinds } from '../../../domain/staff/events.ts';
import { checkPassword } from '../../../domain/staff/rules.ts';
import { hashSecret } from '../../serve/secret-hash.ts';
import { newId } from '../../store/new-id.ts';
import { os, refused } from '../base.ts';
import { actorAt } from '../session-view.ts';
import { begin } from './begin.ts';

export const foundClinic = os.session.foundClinic.handler(async ({ input, context }) => {
  const { services, connection } = context;
  const { store } = services;
  if (!connection.local) throw refused('not-here', '只能在安装工作站的电脑上建立卫生院。');
  const { countyCode } = input.region;
  if (!isCountyCode(countyCode)) {
    const sentence = `${countyCode} 不是现行的县（市、区）区划代码，请改正。`;
    throw refused('no-county', sentence, { fields: [{ field: 'countyCode', sentence }] });
  }
  const fault = checkPassword(input.administrator.password, input.administrator.loginName);
  if (fault) throw refused('weak-password', fault.sentence, { fields: [fault] });
  const password = await hashSecret(input.administrator.password);
  const [staffId, seatId] = [newId(), newId()];
  store.append(actorAt('node', 'node', 'node'), () => {
    if (store.state('clinic', CLINIC)) throw refused('already-founded', '卫生院已经建立，请直接登录。');
    return [
      draft(clinicKinds.founded, CLINIC, {
        name: input.name,
        region: input.region,
        practice: false,
        rooms: [
          { id: 'triage', name: '分诊台', kind: 'triage' },
          { id: 'nurse', name: '护士站', kind: 'vitals' },
          { id: 'consult-1', name: '诊室一', kind: 'consult' },
        ],
      }),
      draft(seatKinds.added, seatId, {
        name: input.seatName,
        prefix: 'A',
        serialBlock: 0,
        host: true,
        roomId: null,
      }),
      draft(staffKinds.added, staffId, {
        loginName: input.administrator.loginName,
        name: input.administrator.name,
        roles: ['administrator'],
        password,
      }),
    ];
  });
  return begin(context, { staffId, how: 'password', secret: password }, seatId);
});

export const enterPractice = os.session.enterPractice.handler(
  async ({ context: { services, connection } }) => {
    if (!connection.local) throw refused('not-here', '只能在安装工作站的电脑上进入演练。');
    if (services.store.state<ClinicState>('clinic', CLINIC)) {
      throw refused('already-founded', '这里已有卫生院的数据。演练请用“npm start -- --practice”打开。');
    }
    await services.enterPractice();
    return { ok: true } as const;
  },
);
