import type { ComponentProps } from 'react';
import styles from './plain.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly kind?: 'primary' | 'plain' | 'link';
  /** While true the button cannot be pressed again. */
  readonly busy?: boolean;
}

/** A button of the pages before log-in. */
export function Button({ kind = 'plain', busy = false, disabled, type = 'button', ...rest }: ButtonProps) {
  const look = kind === 'link' ? styles.link : `${styles.button} ${kind === 'primary' ? styles.primary : ''}`;
  return (
    <button className={look} type={type} disabled={disabled === true || busy} aria-busy={busy} {...rest} />
  );
}
