import styles from './key-hint.module.css';

/** `Alt+1` as the keys on a keyboard. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split('+').map((key) => (
        <kbd className={styles.key} key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
