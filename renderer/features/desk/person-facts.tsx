import { UserOutlined } from '@ant-design/icons';
import type { ResidentLine } from '../../../contract/residents.ts';
import { sexAndAge, statusWords } from '../residents/search/hit-words.ts';
import styles from './desk.module.css';

interface PersonFactsProps {
  readonly resident: ResidentLine;
  readonly hasPhoto: boolean;
}

/** Who it is, large enough to be read while speaking with them. */
export function PersonFacts({ resident, hasPhoto }: PersonFactsProps) {
  const { name, birthDate, recordNumberShort, place, phoneTail, idNumberMasked, status } = resident;
  return (
    <div className={styles.person}>
      <PhotoPlace hasPhoto={hasPhoto} />
      <div>
        <h2 className={styles.personName}>
          {name}
          <span>{sexAndAge(resident)}</span>
          {status !== 'active' && <span className={styles.closed}>! {statusWords[status]}</span>}
        </h2>
        <dl className={styles.facts}>
          <dt>档案号</dt>
          <dd>{recordNumberShort ?? '未编号'}</dd>
          <dt>出生</dt>
          <dd>{birthDate}</dd>
          <dt>证件</dt>
          <dd>{idNumberMasked ?? '无证件号'}</dd>
          <dt>电话</dt>
          <dd>{phoneTail === null ? '未登记' : `尾号 ${phoneTail}`}</dd>
          <dt>住址</dt>
          <dd className={styles.placeFact}>{place || '未登记'}</dd>
        </dl>
      </div>
    </div>
  );
}

/** The chip's picture is in a form that only its maker's software opens; that one was kept is said in words. */
export function PhotoPlace({ hasPhoto }: { readonly hasPhoto: boolean }) {
  return (
    <div className={styles.photo}>
      <UserOutlined />
      <span>{hasPhoto ? '照片已存' : '无照片'}</span>
    </div>
  );
}
