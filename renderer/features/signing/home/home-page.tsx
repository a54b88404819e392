import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { Panel } from '../../../ui/page.tsx';
import { ResidentPicker } from '../../residents/search/resident-picker.tsx';
import styles from '../signing.module.css';
import { SigningPage } from '../signing-page.tsx';
import { householdPath } from '../signing-path.ts';
import { UnsignedList } from './unsigned-list.tsx';

const FINDER_ID = 'signing-finder';

/** Where signing begins: find somebody of the household, or go on with what is not signed yet. */
export function HomePage() {
  const [, navigate] = useLocation();
  useEffect(() => document.getElementById(FINDER_ID)?.focus(), []);
  return (
    <SigningPage>
      <Panel title="新签或续签">
        <div className={styles.finder}>
          <ResidentPicker
            id={FINDER_ID}
            label="签约居民"
            placeholder="姓名、拼音、证件号或电话，回车选定"
            onPick={({ id }) => navigate(householdPath(id))}
            notFound="请先在“挂号登记”建档。"
          />
        </div>
        <p className={styles.quiet}>选定一人后，会找出同住的家人，一次签完一户。</p>
      </Panel>
      <UnsignedList />
    </SigningPage>
  );
}
